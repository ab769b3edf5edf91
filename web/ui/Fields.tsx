import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

/** Facts as label and value, values aligned. */
export const Fields = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(88px, max-content) minmax(0, 1fr)',
  gap: '6px 16px',
  margin: 0,
  '& dt': { color: theme.palette.text.secondary, fontSize: 12, lineHeight: '20px' },
  '& dd': { margin: 0, minWidth: 0 },
}))

export const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
)
