import type { CaseRecord } from '#shared/cases/schema.ts'
import { suspensionActionWords, suspensionStateWords } from '#shared/suspensions/words.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { StateChip } from '../workflow/StateChip.tsx'

export const suspensionWords = { states: suspensionStateWords, actions: suspensionActionWords }

export const CaseState = ({ of }: { of: Pick<CaseRecord, 'state'> }) => (
  <StateChip workflow={suspensionWorkflow} words={suspensionWords} state={of.state} />
)
