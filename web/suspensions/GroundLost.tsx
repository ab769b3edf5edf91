import Alert from '@mui/material/Alert'
import type { LostGround } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { Ago } from '../ui/Ago.tsx'
import { useSay } from '../ui/useSay.ts'

/** Before anything else: what the case was built on has fallen on appeal. */
export function GroundLost({ lost }: { lost: readonly LostGround[] }) {
  const say = useSay()
  return lost.map(({ appeal, counted, at }) => (
    <Alert key={`${appeal} ${counted}`} severity="warning" sx={{ margin: 1 }}>
      {say(counted === 'strikes' ? caseWords.lostStrikes : caseWords.lostLadder, { appeal })} <Ago at={at} />
    </Alert>
  ))
}
