import { styled } from '@mui/material/styles'

/** Lines of a side panel: what, then where it comes from and until when. */
export const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 10,
  '& span': { display: 'block', fontWeight: 500 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& [data-over="true"] > span': { fontWeight: 400, color: theme.palette.text.secondary },
}))

export const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
