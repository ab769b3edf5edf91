import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

/** What is written at the left, what it does at the right, where it stays in view; below each other where room is short. */
export const Columns = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <Room>
    <Root>
      <div>{children}</div>
      <aside>{aside}</aside>
    </Root>
  </Room>
)

/** A form that fills the screen, its bar at the foot. */
export const FormFrame = styled('div')({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  '& > form': { flex: 1, display: 'flex', flexDirection: 'column' },
})

// The room, not the window, decides: an open sheet takes a third of it.
const Room = styled('div')({ flex: '1 0 auto', display: 'grid', containerType: 'inline-size' })

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(360px, 38%)',
  alignItems: 'stretch',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > div': { containerType: 'inline-size', '& > section:last-of-type': { borderBottom: 0 } },
  '& > aside': { borderLeft: `1px solid ${theme.palette.line}` },
  '& > aside > *': { position: 'sticky', top: 0, border: 0 },
  '@container (max-width: 860px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > aside': { borderLeft: 0 },
  },
}))
