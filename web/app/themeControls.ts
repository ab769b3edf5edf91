import type { Components, Theme } from '@mui/material/styles'
import type { Tokens } from './tokens.ts'

/** What is pressed and typed into. Labels stand above their fields and never move. */
export function controls(tokens: Tokens): Components<Theme> {
  const focusRing = { outline: `2px solid ${tokens.accent}`, outlineOffset: 1 }
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true, disableTouchRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small' },
      styleOverrides: {
        root: {
          minWidth: 0,
          borderRadius: 6,
          transition: 'background-color 100ms, border-color 100ms, color 100ms',
          '& .MuiButton-startIcon': { marginRight: 6, marginLeft: -2 },
          '& .MuiButton-startIcon > *:nth-of-type(1)': { fontSize: 16 },
        },
        sizeSmall: { padding: '3px 10px', minHeight: 28 },
        sizeMedium: { padding: '5px 12px', minHeight: 32 },
        sizeLarge: { padding: '9px 16px', minHeight: 40, fontSize: 14 },
        text: { color: tokens.text, '&:hover': { backgroundColor: tokens.hover } },
        outlined: {
          color: tokens.text,
          borderColor: tokens.lineStrong,
          backgroundColor: tokens.surface,
          '&:hover': { backgroundColor: tokens.hover, borderColor: tokens.control },
        },
        containedPrimary: { '&:hover': { backgroundColor: tokens.accentStrong } },
        outlinedError: { color: tokens.tone.bad.text, borderColor: tokens.tone.bad.mark },
        textError: { color: tokens.tone.bad.text },
        containedError: {
          backgroundColor: tokens.tone.bad.text,
          color: tokens.surface,
          '&:hover': { backgroundColor: tokens.tone.bad.text, filter: 'brightness(0.92)' },
        },
      },
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { borderRadius: 6, color: tokens.textSoft, '&:hover': { backgroundColor: tokens.hover } },
        sizeSmall: { padding: 5, '& svg': { fontSize: 18 } },
      },
    },
    MuiLink: {
      defaultProps: { underline: 'hover' },
      styleOverrides: {
        root: {
          color: tokens.text,
          textDecorationColor: tokens.control,
          '&:focus-visible': focusRing,
          borderRadius: 3,
        },
      },
    },
    MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none', fullWidth: true } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none', fullWidth: true } },
    MuiAutocomplete: {
      defaultProps: { fullWidth: true, size: 'small' },
      styleOverrides: {
        inputRoot: { '&&.MuiInputBase-sizeSmall': { paddingTop: 0, paddingBottom: 0, minHeight: 32 } },
        input: { '&&&': { padding: '6px 4px' } },
        paper: { border: `1px solid ${tokens.line}`, backgroundColor: tokens.raised },
        option: { fontSize: 13, minHeight: 32 },
      },
    },
    MuiInputLabel: {
      defaultProps: { shrink: true, disableAnimation: true },
      styleOverrides: {
        root: {
          position: 'static',
          transform: 'none',
          maxWidth: '100%',
          marginBottom: 4,
          fontSize: 12,
          lineHeight: '16px',
          fontWeight: 500,
          color: tokens.textSoft,
          whiteSpace: 'normal',
          '&.Mui-focused': { color: tokens.textSoft },
          '&.Mui-error': { color: tokens.tone.bad.text },
        },
      },
    },
    MuiOutlinedInput: {
      defaultProps: { notched: false },
      styleOverrides: {
        root: {
          backgroundColor: tokens.surface,
          fontSize: 13,
          lineHeight: '20px',
          '& .MuiOutlinedInput-notchedOutline': {
            borderColor: tokens.control,
            top: 0,
            '& legend': { display: 'none' },
          },
          '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: tokens.textSoft },
          '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: tokens.accent, borderWidth: 2 },
          '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: tokens.tone.bad.mark },
          '&.Mui-disabled': { backgroundColor: tokens.sunken },
        },
        input: {
          padding: '6px 10px',
          height: 20,
          '&::placeholder': { color: tokens.textFaint, opacity: 1 },
          '&.Mui-disabled': { WebkitTextFillColor: tokens.textFaint },
        },
        inputSizeSmall: { padding: '6px 10px' },
        multiline: { padding: 0 },
        inputMultiline: { padding: '7px 10px' },
      },
    },
    MuiSelect: {
      styleOverrides: { select: { minHeight: '20px !important', '&:focus': { backgroundColor: 'transparent' } } },
    },
    MuiFormHelperText: {
      styleOverrides: {
        root: {
          margin: '4px 0 0',
          fontSize: 12,
          lineHeight: '16px',
          color: tokens.textFaint,
          '&.Mui-error': { color: tokens.tone.bad.text },
          // react-admin keeps an empty line for messages; here rows keep their height by the form's own gap.
          '&:empty': { display: 'none' },
          '& > span:only-child:empty': { display: 'none' },
        },
      },
    },
    MuiFormLabel: { styleOverrides: { asterisk: { color: tokens.tone.bad.text } } },
    MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -5 }, label: { fontSize: 13 } } },
    MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 5, color: tokens.control } } },
    MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 5, color: tokens.control } } },
    MuiSwitch: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        sizeSmall: { width: 32, height: 20, padding: 2, marginRight: 8, marginLeft: 5 },
        switchBase: {
          '&&': { padding: 4 },
          '&&.Mui-checked': { transform: 'translateX(12px)', color: tokens.surface },
          '&&.Mui-checked + .MuiSwitch-track': { opacity: 1 },
          '&&.Mui-focusVisible + .MuiSwitch-track': focusRing,
        },
        thumb: { '&&': { width: 12, height: 12 }, color: tokens.surface, boxShadow: 'none' },
        track: { borderRadius: 8, opacity: 1, backgroundColor: tokens.control },
      },
    },
    MuiSvgIcon: { defaultProps: { fontSize: 'small' }, styleOverrides: { fontSizeSmall: { fontSize: 18 } } },
    MuiChip: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { borderRadius: 4, height: 22, fontSize: 12, fontWeight: 500 },
        sizeSmall: { height: 20 },
        filled: { backgroundColor: tokens.tone.neutral.soft, color: tokens.tone.neutral.text },
        labelSmall: { paddingLeft: 6, paddingRight: 6 },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 36,
          minWidth: 0,
          padding: '6px 2px',
          marginRight: 20,
          color: tokens.textSoft,
          '&.Mui-selected': { color: tokens.text, fontWeight: 600 },
        },
      },
    },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2, backgroundColor: tokens.text } } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          padding: '3px 10px',
          color: tokens.textSoft,
          borderColor: tokens.lineStrong,
          textTransform: 'none',
          '&.Mui-selected': { backgroundColor: tokens.selected, color: tokens.text },
        },
      },
    },
  }
}
