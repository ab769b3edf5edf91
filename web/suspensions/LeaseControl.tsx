import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { clockTime } from '../ui/times.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { isStateOf } from '../workflow/StateChip.tsx'
import { useLease } from './useLease.ts'

/** Whose case it is just now, and the button that takes it or gives it back. */
export function LeaseControl({ record }: { record: Suspension }) {
  const say = useSay()
  const locale = useLanguage()
  const { lease, isMine, claim, release } = useLease(record)
  const mayClaim = useMay('cases:claim')
  const mayTakeAway = useMay('cases:release')
  const isClosed = isStateOf(suspensionWorkflow, record.state) && 'final' in suspensionWorkflow.states[record.state]
  const isOffered = mayClaim && !isClosed && (lease === null || isMine || mayTakeAway)
  const isBusy = claim.isPending || release.isPending
  const press = () => {
    if (!isOffered || isBusy) return
    if (lease) release.mutate()
    else claim.mutate()
  }
  useKeys(isOffered ? [{ keys: 'h', says: lease ? caseWords.release : caseWords.claim, run: press }] : [])

  const label = lease
    ? isMine
      ? say(caseWords.release)
      : say(caseWords.takeAway, { name: lease.holder })
    : say(caseWords.claim)
  return (
    <>
      {lease && (
        <Held title={isMine ? say(caseWords.youHoldHint) : undefined} data-mine={isMine}>
          <ToneMark tone={isMine ? 'good' : 'paused'} size={8} />
          {say(isMine ? caseWords.youHold : caseWords.othersHold, {
            name: lease.holder,
            time: clockTime(new Date(lease.expiresAt), locale),
          })}
        </Held>
      )}
      {isOffered && (
        <Button
          variant="outlined"
          disabled={isBusy}
          aria-keyshortcuts="h"
          endIcon={<KeyHint keys="h" />}
          onClick={press}
        >
          {label}
        </Button>
      )}
    </>
  )
}

const Held = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  fontSize: 12,
  whiteSpace: 'nowrap',
  color: theme.palette.tone.paused.text,
  '&[data-mine="true"]': { color: theme.palette.tone.good.text },
}))
