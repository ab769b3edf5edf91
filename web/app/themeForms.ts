import type { Components, Theme } from '@mui/material/styles'
import type { Tokens } from './tokens.ts'

const plainInputs = [
  'RaTextInput',
  'RaNumberInput',
  'RaDateInput',
  'RaDateTimeInput',
  'RaTimeInput',
  'RaSelectInput',
  'RaSelectArrayInput',
  'RaAutocompleteInput',
  'RaNullableBooleanInput',
  'RaPasswordInput',
  'RaTextArrayInput',
  'RaFileInput',
] as const

/** react-admin's inputs: no reserved lines, no margins of their own; the form's gap parts them. */
export function formParts(tokens: Tokens): Components<Theme> {
  const plain = { defaultProps: { helperText: false as const, margin: 'none' as const } }
  const groupLabel = {
    position: 'static' as const,
    transform: 'none',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 500,
    color: tokens.textSoft,
  }
  return {
    ...Object.fromEntries(plainInputs.map((name) => [name, plain])),
    RaBooleanInput: { defaultProps: { helperText: false } },
    RaCheckboxGroupInput: {
      defaultProps: { helperText: false, margin: 'none' },
      styleOverrides: { root: { '& .RaCheckboxGroupInput-label': groupLabel } },
    },
    RaRadioButtonGroupInput: {
      defaultProps: { helperText: false, margin: 'none' },
      styleOverrides: { root: { '& .RaRadioButtonGroupInput-label': groupLabel } },
    },
    RaSimpleForm: { styleOverrides: { root: { padding: 16, '& > .MuiStack-root': { gap: 16 } } } },
    RaSimpleFormIterator: { defaultProps: { fullWidth: true } },
    RaTranslatableInputs: { defaultProps: { fullWidth: true } },
  }
}
