import type { CaseRecord } from '#shared/cases/schema.ts'
import { DueIn } from '../../ui/DueIn.tsx'
import { clockOf } from './kinds.ts'

/** What is left of our promise; a clock that waits for others says so, a stopped one has none. */
export function CaseDue({ of }: { of: Pick<CaseRecord, 'kind' | 'state' | 'dueAt' | 'atRiskAt' | 'dueSoonAt'> }) {
  const clock = clockOf(of)
  const isPaused = clock === 'pause-seller' || clock === 'pause-outside'
  return <DueIn dueAt={of.dueAt} atRiskAt={of.atRiskAt} dueSoonAt={of.dueSoonAt} paused={isPaused} />
}
