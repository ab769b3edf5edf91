import { styled } from '@mui/material/styles'

/** English at the left, Korean at the right; one above the other where there is no room. */
export const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  backgroundColor: theme.palette.background.paper,
  '& > * + *': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > * + *': { borderLeft: 0 },
  },
}))
