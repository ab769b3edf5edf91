import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useNotify } from 'react-admin'
import { earliestEffect } from '#shared/policies/rules.ts'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { sayRule } from '#shared/policies/words.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { exactDay } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { ImpactPanel } from './ImpactPanel.tsx'
import { useDraft } from './useDraft.ts'
import type { PhasedVersion } from './usePolicies.ts'
import { impactWords, policyWords } from './words.ts'

type PublishSheetProps = {
  draft: PolicyVersion
  inForce?: PhasedVersion
  /** The draft was given another start from here. */
  onMoved: (draft: PolicyVersion) => void
  onClose: () => void
}

/** The last look before a version becomes unchangeable: the rule, its day, and whom it reaches. */
export function PublishSheet({ draft, inForce, onMoved, onClose }: PublishSheetProps) {
  const say = useSay()
  const locale = useLanguage()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const now = useNow()
  const { publish, save } = useDraft(draft)
  const error = publish.error ?? save.error
  const isBusy = publish.isPending || save.isPending
  const startsAt = new Date(draft.effectiveFrom)
  const isDayOver = startsAt < earliestEffect(now)

  const press = () =>
    publish.mutate(undefined, {
      onSuccess: () => {
        notify(say(policyWords.published), { type: 'success' })
        onClose()
      },
    })
  const startToday = () => save.mutate({ effectiveFrom: earliestEffect(now).toISOString() }, { onSuccess: onMoved })

  return (
    <SideSheet
      title={say(policyWords.publishVersion, { number: draft.number })}
      note={say(policyWords.publishNote)}
      onClose={onClose}
      footer={
        <>
          <Button size="medium" variant="contained" disabled={isDayOver || isBusy} onClick={press}>
            {say(policyWords.publish)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(policyWords.cancel)}
          </Button>
        </>
      }
    >
      <Rows>
        {error && <Alert severity="error">{sayProblem(error)}</Alert>}
        {isDayOver && (
          <Alert
            severity="warning"
            action={
              <Button variant="text" disabled={isBusy} onClick={startToday} sx={{ whiteSpace: 'nowrap' }}>
                {say(policyWords.startToday)}
              </Button>
            }
          >
            {say(policyWords.dayOver)}
          </Alert>
        )}
        <h3>{sayRule(draft, locale)}</h3>
        {!isDayOver && (
          <p>
            {startsAt <= now
              ? say(policyWords.publishNow)
              : say(policyWords.publishLater, { day: exactDay(startsAt, locale) })}{' '}
            {say(policyWords.publishStays)}
          </p>
        )}
        <Edge>
          <ImpactPanel terms={draft} policyId={draft.policyId} inForce={inForce} title={impactWords.onPublishing} />
        </Edge>
      </Rows>
    </SideSheet>
  )
}

const Rows = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& h3': { ...theme.typography.h3, margin: 0 },
  '& > p': { margin: 0, color: theme.palette.text.secondary },
}))

const Edge = styled('div')(({ theme }) => ({
  margin: '0 -16px',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > section': { border: 0 },
}))
