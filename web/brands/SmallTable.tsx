import { styled } from '@mui/material/styles'

/** A short table inside a panel that goes to the edges. `grows`: the column that takes the rest. */
export const SmallTable = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    height: 36,
    padding: '4px 16px 4px 0',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:first-of-type': { paddingLeft: 16 },
    '&.number': { textAlign: 'right' },
    '&.grows': { width: '100%', maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  '& thead th': { ...theme.typography.caption, height: 28, color: theme.palette.text.secondary },
}))
