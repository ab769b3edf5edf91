import { styled } from '@mui/material/styles'
import type { Wallboard, WallCase } from '#shared/teams/wallboard.ts'
import { useSay } from '../ui/useSay.ts'
import { WallCaseLine } from './WallCaseLine.tsx'
import { wallWords } from './wallWords.ts'

/** Promises in the order in which they run out, with whoever has the case. */
export function WallNext({ wall, onAssign }: { wall: Wallboard; onAssign: (one: WallCase) => void }) {
  const say = useSay()
  return (
    <Block aria-label={say(wallWords.next)}>
      <h3>
        {say(wallWords.next)} <small>{say(wallWords.leftHint)}</small>
      </h3>
      {wall.next.length === 0 && <p>{say(wallWords.nothingDue)}</p>}
      <ol>
        {wall.next.map((one) => (
          <li key={one.id}>
            <WallCaseLine
              one={one}
              wall={wall}
              onAssign={onAssign}
              aside={<span data-nobody={one.ownerId === null}>{one.ownerName ?? say(wallWords.noOwner)}</span>}
            />
          </li>
        ))}
      </ol>
    </Block>
  )
}

export const Block = styled('section')(({ theme }) => ({
  minWidth: 0,
  padding: '0.8em 1.15em',
  '& h3': { margin: '0 0 0.5em', fontSize: '1.07em', fontWeight: 600 },
  '& h3 small': { fontSize: '0.8em', fontWeight: 400, color: theme.palette.text.secondary },
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& ol': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { padding: '0.4em 0', borderTop: `1px solid ${theme.palette.line}` },
  '& [data-nobody="true"]': { color: theme.palette.tone.busy.text },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & th.number': {
    fontSize: '0.86em',
    fontWeight: 500,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
  '& td, & th': { padding: '0.35em 0', borderTop: `1px solid ${theme.palette.line}` },
  '& thead th': { borderTop: 0 },
  '& td.number': { textAlign: 'right', paddingRight: '1.4em', fontWeight: 600, fontSize: '1.1em' },
  '& th.number': { textAlign: 'right', paddingRight: '1.4em' },
  '& td:first-of-type': { whiteSpace: 'nowrap' },
  '& td a': { color: 'inherit', '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` } },
}))
