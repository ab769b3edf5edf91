import { styled } from '@mui/material/styles'

/** A table within a panel: lines between rows, numbers to the right. */
export const SmallTable = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { padding: '6px 8px', textAlign: 'left', borderBottom: `1px solid ${theme.palette.line}` },
  '& thead th': { ...theme.typography.caption, fontWeight: 600, color: theme.palette.text.secondary },
  '& th, & td, & thead th': { overflowWrap: 'normal', wordBreak: 'keep-all' },
  '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
}))
