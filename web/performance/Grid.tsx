import { styled } from '@mui/material/styles'

/** A table of figures: numbers to the right and under each other, links where a figure opens what it counted. */
export const Grid = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& th, & td': {
    height: 36,
    padding: '4px 12px 4px 0',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:not(* + *)': { paddingLeft: 16 },
    '&:last-child': { paddingRight: 16 },
    '&.number': { textAlign: 'right' },
    '&.grows': { width: '99%' },
  },
  '& .number + :not(.number)': { paddingLeft: 16 },
  '& thead th': { ...theme.typography.caption, height: 28, color: theme.palette.text.secondary },
  '& tbody th': { fontWeight: 500 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary, marginLeft: 6 },
  '& a': {
    color: theme.palette.primary.main,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline', textUnderlineOffset: 2 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2, borderRadius: 3 },
  },
  // Beside other text, colour alone does not tell a link.
  '& a:has(~ small), & small ~ a': { textDecoration: 'underline dotted', textUnderlineOffset: 3 },
  '& [data-bad="true"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  '& [data-good="true"]': { color: theme.palette.tone.good.text, fontWeight: 600 },
}))

/** Prose that says how a figure came about. */
export const Note = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '0 16px 12px',
  maxWidth: '88ch',
  color: theme.palette.text.secondary,
}))
