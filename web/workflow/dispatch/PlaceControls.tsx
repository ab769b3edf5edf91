import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Words } from '#shared/text.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useMay, useMe } from '../../ui/useMe.ts'
import { useNow } from '../../ui/useNow.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { AssignSheet } from './AssignSheet.tsx'
import { HoldSheet } from './HoldSheet.tsx'
import { SeveritySheet } from './SeveritySheet.tsx'
import { SkipSheet } from './SkipSheet.tsx'
import { TeamSheet } from './TeamSheet.tsx'
import { usePlace } from './usePlace.ts'
import { dispatchWords } from './words.ts'

type Sheet = 'skip' | 'hold' | 'assign' | 'team' | 'severity'
type Control = { id: string; keys: string; says: Words; run: () => void }

/** How a case changes hands: what the asker may not do just now is not there, for the rest of the panel says why it stands so. */
export function PlaceControls({ record, longestHours }: { record: CaseRecord; longestHours: number }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const me = useMe()
  const now = useNow()
  const mayAssign = useMay('cases:assign')
  const mayRelease = useMay('cases:release')
  const [sheet, setSheet] = useState<Sheet>()
  const { unhold } = usePlace(record)

  const isLeased = record.lease !== null && new Date(record.lease.expiresAt) > now
  const isMine = isLeased ? record.lease?.holderId === me?.id : record.assigneeId === me?.id
  const isHeld = record.heldUntil !== null && new Date(record.heldUntil) > now
  const release = () =>
    unhold.mutate(undefined, {
      onSuccess: () => notify(say(dispatchWords.unholdDone), { type: 'success' }),
      onError: (error) => notify(sayProblem(error), { type: 'error' }),
    })
  const open = (next: Sheet) => () => setSheet((was) => (was === next ? undefined : next))

  const controls: Control[] = [
    ...(isMine ? [{ id: 'case.skip', keys: 's', says: dispatchWords.skip, run: open('skip') }] : []),
    ...(isMine && !isHeld ? [{ id: 'case.hold', keys: 'shift+h', says: dispatchWords.hold, run: open('hold') }] : []),
    ...(isHeld && (record.assigneeId === me?.id || mayRelease)
      ? [{ id: 'case.unhold', keys: 'shift+h', says: dispatchWords.unhold, run: release }]
      : []),
    ...(mayAssign
      ? [
          { id: 'case.assign', keys: 'shift+a', says: dispatchWords.assign, run: open('assign') },
          { id: 'case.team', keys: 'shift+t', says: dispatchWords.changeTeam, run: open('team') },
          { id: 'case.severity', keys: 'shift+s', says: dispatchWords.severity, run: open('severity') },
        ]
      : []),
  ]
  const isOpen = record.closedAt === null && record.mergedIntoId === null
  useKeys(isOpen ? controls : [])
  if (!isOpen || controls.length === 0) return null
  const close = () => setSheet(undefined)
  return (
    <Row role="group" aria-label={say(dispatchWords.controls)}>
      {controls.map(({ id, keys, says, run }) => (
        <Button
          key={id}
          variant="outlined"
          aria-keyshortcuts={keys}
          endIcon={<KeyHint keys={keys} id={id} />}
          disabled={unhold.isPending}
          onClick={run}
        >
          {say(says)}
        </Button>
      ))}
      {sheet === 'skip' && <SkipSheet record={record} onClose={close} />}
      {sheet === 'hold' && <HoldSheet record={record} longestHours={longestHours} onClose={close} />}
      {sheet === 'assign' && <AssignSheet record={record} onClose={close} />}
      {sheet === 'team' && <TeamSheet record={record} onClose={close} />}
      {sheet === 'severity' && <SeveritySheet record={record} onClose={close} />}
    </Row>
  )
}

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 12 })
