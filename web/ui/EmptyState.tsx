import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

/** The first lesson of a screen: what would stand here and what to do to have it. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <Root>
    {icon && <span aria-hidden>{icon}</span>}
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action && <div>{action}</div>}
  </Root>
)

type EmptyStateProps = {
  icon?: ReactNode
  /** What is (not) the case, as a sentence. */
  title: string
  /** What to do, in one or two sentences. */
  children?: ReactNode
  action?: ReactNode
}

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 4,
  padding: '48px 24px',
  textAlign: 'center',
  '& > span': { display: 'grid', marginBottom: 8, color: theme.palette.textFaint },
  '& > span svg': { fontSize: 28 },
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& p': { margin: 0, maxWidth: '60ch', color: theme.palette.text.secondary },
  '& > div': { marginTop: 12, display: 'flex', gap: 8 },
}))
