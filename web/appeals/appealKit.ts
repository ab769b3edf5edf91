import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { BulkKit } from '../workflow/bulk/kit.ts'
import { appealForms } from './appealForms.ts'
import { words } from './appealWords.ts'

const { screen, reject, withdraw } = appealWorkflow.actions
const { reject: rejectForm, withdraw: withdrawForm } = appealForms

/** For several at once: a verdict is given finding by finding, and so never in bulk here. */
const atOnce: Workflow = { ...appealWorkflow, actions: { screen, reject, withdraw } }

export const appealKit: BulkKit<Appeal> = {
  resource: 'appeals',
  workflow: atOnce,
  words,
  forms: { reject: rejectForm, withdraw: withdrawForm },
}
