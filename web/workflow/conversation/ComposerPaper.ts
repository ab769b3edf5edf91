import { styled } from '@mui/material/styles'

/** The look of what is being written: amber and dashed for colleagues, accented for the seller, plain for a call. */
export const ComposerPaper = styled('section')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  padding: '10px 16px 12px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.background.paper,
  '&[data-mode="note"]': { backgroundColor: theme.palette.tone.busy.soft },
  '& .whom': { ...theme.typography.caption, margin: 0, color: theme.palette.text.secondary },
  '&[data-mode="note"] .whom': { fontWeight: 600, color: theme.palette.tone.busy.text },
  '&[data-mode="message"] .whom': { fontWeight: 600, color: theme.palette.primary.main },
  '& .paper': {
    padding: '6px 10px',
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
    backgroundColor: theme.palette.background.paper,
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -1 },
  },
  '&[data-mode="note"] .paper': {
    border: `1px dashed ${theme.palette.tone.busy.mark}`,
    borderRadius: 2,
    '&:focus-within': { outlineColor: theme.palette.tone.busy.mark },
  },
  '&[data-mode="message"] .paper': { borderRight: `3px solid ${theme.palette.primary.main}` },
  '& .subject': { marginBottom: 4, borderBottom: `1px solid ${theme.palette.line}`, fontWeight: 600 },
  '& .subject input::placeholder, & textarea::placeholder': { color: theme.palette.textFaint, opacity: 1 },
  '& .lacking': { display: 'grid', gap: 4, color: theme.palette.tone.busy.text },
  '& .wrong': { margin: 0, color: theme.palette.tone.bad.text, overflowWrap: 'anywhere' },
  '& footer': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6 },
  '& .send': { marginLeft: 'auto' },
}))
