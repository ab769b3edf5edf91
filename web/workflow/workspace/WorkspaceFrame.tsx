import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../ui/useSay.ts'
import { workspaceWords } from './words.ts'

type FrameProps = { strip: ReactNode; body: ReactNode; side: ReactNode }

const parts = { body: workspaceWords.theCase, side: workspaceWords.theSeller, strip: workspaceWords.theList }
type Part = keyof typeof parts
const partNames = Object.keys(parts) as Part[]

/** Three columns where there is room, two where there is less, one at a time behind switches where there is little. */
export function WorkspaceFrame({ strip, body, side }: FrameProps) {
  const say = useSay()
  const [part, setPart] = useState<Part>('body')
  return (
    <Frame data-part={part}>
      <nav className="parts" aria-label={say(workspaceWords.parts)}>
        {partNames.map((name) => (
          <button key={name} type="button" aria-pressed={part === name} onClick={() => setPart(name)}>
            {say(parts[name])}
          </button>
        ))}
      </nav>
      <div className="strip">{strip}</div>
      <div className="body">{body}</div>
      <div className="side">{side}</div>
    </Frame>
  )
}

/** One part at a time. */
const folded = {
  gridTemplateColumns: 'minmax(0, 1fr)',
  gridTemplateRows: 'auto minmax(0, 1fr)',
  gridTemplateAreas: '"parts" "part"',
  '& > .parts': { display: 'flex' },
  '& > div': { display: 'none', gridArea: 'part' },
  '&[data-part="body"] > .body, &[data-part="side"] > .side, &[data-part="strip"] > .strip': { display: 'grid' },
}

const Frame = styled('div')(({ theme }) => ({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  gridTemplateColumns: '192px minmax(0, 1fr) 312px',
  gridTemplateRows: 'minmax(0, 1fr)',
  '& > div': {
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: 0,
    minWidth: 0,
  },
  '& > .parts': {
    gridArea: 'parts',
    display: 'none',
    gap: 4,
    padding: '0 12px',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.line}`,
    '& button': {
      ...theme.typography.body1,
      height: 36,
      padding: '0 8px',
      border: 0,
      borderTop: '2px solid transparent',
      borderBottom: '2px solid transparent',
      background: 'none',
      cursor: 'pointer',
      color: theme.palette.text.secondary,
      '&[aria-pressed="true"]': {
        fontWeight: 600,
        color: theme.palette.text.primary,
        borderBottomColor: theme.palette.text.primary,
      },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    },
  },
  '@container screen (max-width: 1010px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 288px',
    '& > .strip': { display: 'none' },
  },
  '@container screen (max-width: 760px)': folded,
  [theme.breakpoints.down('md')]: folded,
}))
