import type { Suspension } from '#shared/suspensions/schema.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { noteForm } from '../workflow/BasicForms.tsx'
import type { BulkKit } from '../workflow/bulk/kit.ts'
import { suspensionForms } from './suspensionForms.ts'
import { suspensionWords } from './suspensionWords.ts'

/** For deciding several at once: the forms that show the proposal of one case ask only for a note then. */
export const suspensionKit: BulkKit<Suspension> = {
  resource: 'suspensions',
  workflow: suspensionWorkflow,
  words: suspensionWords,
  forms: { ...suspensionForms, apply: noteForm, approve: noteForm },
}
