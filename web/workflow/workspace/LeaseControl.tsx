import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ToneMark } from '../../ui/ToneMark.tsx'
import { clockTime } from '../../ui/times.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { useMay } from '../../ui/useMe.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { isFinal } from '../queue/kinds.ts'
import { useLease } from './useLease.ts'
import { workspaceWords } from './words.ts'

/** Whose case it is just now, and the button that takes it or gives it back. */
export function LeaseControl({ record }: { record: CaseRecord }) {
  const say = useSay()
  const locale = useLanguage()
  const { lease, isMine, claim, release } = useLease(record)
  const mayClaim = useMay('cases:claim')
  const mayTakeAway = useMay('cases:release')
  const isOffered = mayClaim && !isFinal(record) && (lease === null || isMine || mayTakeAway)
  const isBusy = claim.isPending || release.isPending
  const press = () => {
    if (!isOffered || isBusy) return
    if (lease) release.mutate()
    else claim.mutate()
  }
  useKeys(
    isOffered
      ? [{ id: 'case.claim', keys: 'h', says: lease ? workspaceWords.release : workspaceWords.claim, run: press }]
      : [],
  )

  const label = lease
    ? isMine
      ? say(workspaceWords.release)
      : say(workspaceWords.takeAway, { name: lease.holder })
    : say(workspaceWords.claim)
  return (
    <>
      {lease && (
        <Held title={isMine ? say(workspaceWords.youHoldHint) : undefined} data-mine={isMine}>
          <ToneMark tone={isMine ? 'good' : 'paused'} size={8} />
          {say(isMine ? workspaceWords.youHold : workspaceWords.othersHold, {
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
          endIcon={<KeyHint keys="h" id="case.claim" />}
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
