import type { Gating } from '#shared/gating/schema.ts'
import { gatingWorkflow } from '#shared/gating/workflow.ts'
import { noteForm } from '../workflow/BasicForms.tsx'
import type { BulkKit } from '../workflow/bulk/kit.ts'
import { gatingForms } from './gatingForms.ts'
import { gatingWords } from './gatingWords.ts'

// What is read from one case's papers is not done over many cases at once.
const { answer: _, supply: __, lookUp: ___, recordAnswer: ____, ...actions } = gatingWorkflow.actions

/** For deciding several at once: the forms that show one case's papers ask only for a note then. */
export const gatingKit: BulkKit<Gating> = {
  resource: 'gating',
  workflow: { ...gatingWorkflow, actions },
  words: gatingWords,
  forms: { ...gatingForms, approve: noteForm, confirm: noteForm },
}
