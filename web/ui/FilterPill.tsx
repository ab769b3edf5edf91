import { styled } from '@mui/material/styles'

/** One filter in the bar: dashed while it lets all through, solid once it holds something back. */
export const FilterPill = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  border: `1px dashed ${theme.palette.lineStrong}`,
  borderRadius: 6,
  '& .MuiButton-root': { minHeight: 26, padding: '2px 8px', color: theme.palette.text.secondary, fontWeight: 400 },
  '& .MuiButton-endIcon': { marginLeft: 2, '& svg': { fontSize: 16 } },
  '& b': { fontWeight: 600, marginLeft: 6, color: theme.palette.text.primary },
  '& .MuiIconButton-root': { padding: 3, marginRight: 2, '& svg': { fontSize: 14 } },
  '&[data-set="true"]': {
    borderStyle: 'solid',
    borderColor: theme.palette.control,
    backgroundColor: theme.palette.background.default,
    '& .MuiButton-root': { color: theme.palette.text.primary },
  },
}))
