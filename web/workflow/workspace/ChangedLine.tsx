import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { Ago } from '../../ui/Ago.tsx'
import { useMe } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { kinds } from '../queue/kinds.ts'
import { useCaseFile } from '../useCaseFile.ts'
import { workflowWords } from '../words.ts'
import { workspaceWords } from './words.ts'

/** What a colleague, a job or an outside system decided on the case while it was open here; gone when seen. */
export function ChangedLine({ record }: { record: CaseRecord }) {
  const say = useSay()
  const me = useMe()
  const { data: file } = useCaseFile(record.kind, record.id)
  const decisions = file?.decisions
  const [seen, setSeen] = useState<number>()
  // What had happened when the case was opened is in its history; only what comes later is news.
  const known = seen ?? decisions?.length
  if (seen === undefined && known !== undefined) setSeen(known)
  const latest = decisions && known !== undefined && decisions.length > known ? decisions.at(-1) : undefined
  const kind = kinds[record.kind]
  if (!latest || !kind || latest.actorId === me?.id) return null

  const done = latest.action === 'undo' ? workflowWords.undone : kind.actions[latest.action]?.done
  const state = kind.states[record.state]
  return (
    <Line role="status">
      <span>
        {say(workspaceWords.changed, { name: latest.actorName, did: done ? say(done) : latest.action })}{' '}
        {state && say(workspaceWords.nowState, { state: say(state) })} · <Ago at={latest.decidedAt} />
      </span>
      <Button size="small" variant="text" onClick={() => setSeen(decisions?.length)}>
        {say(workspaceWords.seen)}
      </Button>
    </Line>
  )
}

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  minHeight: 32,
  padding: '2px 8px 2px 16px',
  fontSize: 12,
  color: theme.palette.tone.busy.text,
  backgroundColor: theme.palette.tone.busy.soft,
  borderBottom: `1px solid ${theme.palette.line}`,
}))
