import type { CaseRecord } from '#shared/cases/schema.ts'
import { StateChip } from '../StateChip.tsx'
import { kinds } from './kinds.ts'

/** Where a case of any kind stands. */
export function CaseState({ of }: { of: Pick<CaseRecord, 'kind' | 'state'> }) {
  const kind = kinds[of.kind]
  return kind ? <StateChip workflow={kind.workflow} words={kind} state={of.state} /> : of.state
}
