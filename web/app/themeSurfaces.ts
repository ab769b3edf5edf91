import type { Components, Theme } from '@mui/material/styles'
import type { Tokens } from './tokens.ts'

/** What things stand on: one-pixel lines part them; only what floats casts a shadow. */
export function surfaces(tokens: Tokens): Components<Theme> {
  const floating = `0 0 0 1px ${tokens.line}, 0 8px 24px rgb(0 0 0 / 0.16)`
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { backgroundColor: tokens.ground },
        body: {
          fontSize: 13,
          lineHeight: '20px',
          fontVariantNumeric: 'tabular-nums',
          wordBreak: 'keep-all',
          overflowWrap: 'anywhere',
          backgroundColor: tokens.ground,
        },
        code: { fontSize: 12, fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace' },
        ':focus-visible': { outlineColor: tokens.accent },
        '::selection': { backgroundColor: tokens.selected, color: tokens.text },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transitionDuration: '0s !important', animationDuration: '0s !important' },
        },
        '*': { scrollbarColor: `${tokens.lineStrong} transparent`, scrollbarWidth: 'thin' },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${tokens.line}`, boxShadow: 'none' } } },
    MuiDivider: { styleOverrides: { root: { borderColor: tokens.line } } },
    MuiDialog: {
      styleOverrides: { paper: { backgroundColor: tokens.raised, boxShadow: floating, borderRadius: 8 } },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: 16, lineHeight: '24px', fontWeight: 600, padding: '16px 20px 8px' } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px' } } },
    MuiDialogContentText: { styleOverrides: { root: { color: tokens.textSoft } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px' } } },
    MuiDrawer: { styleOverrides: { paper: { backgroundColor: tokens.surface, borderColor: tokens.line } } },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(8 10 14 / 0.4)' } } },
    },
    MuiMenu: {
      styleOverrides: { paper: { backgroundColor: tokens.raised, boxShadow: floating }, list: { padding: 4 } },
    },
    MuiPopover: { styleOverrides: { paper: { backgroundColor: tokens.raised, boxShadow: floating } } },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          fontSize: 13,
          minHeight: 30,
          padding: '4px 8px',
          borderRadius: 4,
          '&.Mui-selected': { backgroundColor: tokens.selected },
          '&.Mui-focusVisible': { backgroundColor: tokens.hover },
        },
      },
    },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 28, color: tokens.textSoft } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 300, disableInteractive: true },
      styleOverrides: {
        tooltip: {
          fontSize: 12,
          lineHeight: '16px',
          fontWeight: 400,
          padding: '6px 8px',
          maxWidth: 280,
          backgroundColor: tokens.text,
          color: tokens.surface,
        },
      },
    },
    MuiAlert: {
      defaultProps: { variant: 'standard' },
      styleOverrides: {
        root: { padding: '6px 12px', borderRadius: 6, fontSize: 13, lineHeight: '20px' },
        message: { padding: '2px 0' },
        icon: { padding: '3px 0', marginRight: 8, '& svg': { fontSize: 18 } },
        standardError: { backgroundColor: tokens.tone.bad.soft, color: tokens.tone.bad.text },
        standardWarning: { backgroundColor: tokens.tone.busy.soft, color: tokens.tone.busy.text },
        standardSuccess: { backgroundColor: tokens.tone.good.soft, color: tokens.tone.good.text },
        standardInfo: { backgroundColor: tokens.tone.neutral.soft, color: tokens.tone.neutral.text },
      },
    },
    MuiSnackbar: { styleOverrides: { root: { '&&': { top: 56 } } } },
    MuiSnackbarContent: {
      styleOverrides: {
        root: {
          backgroundColor: tokens.text,
          color: tokens.surface,
          boxShadow: floating,
          borderRadius: 6,
          padding: '2px 12px',
        },
      },
    },
    MuiSkeleton: { defaultProps: { animation: false }, styleOverrides: { root: { backgroundColor: tokens.line } } },
    MuiLinearProgress: {
      styleOverrides: { root: { height: 4, borderRadius: 2, backgroundColor: tokens.line } },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: tokens.line, fontSize: 13, lineHeight: '20px', padding: '7px 12px' },
        sizeSmall: { padding: '7px 12px' },
        head: { fontSize: 12, lineHeight: '16px', fontWeight: 500, color: tokens.textSoft, padding: '6px 12px' },
        paddingCheckbox: { padding: '0 4px 0 10px', width: 36 },
      },
    },
    MuiTableSortLabel: {
      styleOverrides: {
        root: {
          color: tokens.textSoft,
          '&.Mui-active': { color: tokens.text },
          '&:focus-visible': { color: tokens.text },
        },
        icon: { fontSize: 14 },
      },
    },
    MuiToolbar: { styleOverrides: { dense: { minHeight: 40 } } },
    MuiTablePagination: {
      styleOverrides: {
        toolbar: { minHeight: 40 },
        selectLabel: { fontSize: 12, margin: 0 },
        displayedRows: { fontSize: 12, margin: 0 },
        select: { fontSize: 12 },
      },
    },
  }
}
