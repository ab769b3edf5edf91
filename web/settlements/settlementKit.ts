import type { Settlement } from '#shared/settlements/schema.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import type { BulkKit } from '../workflow/bulk/kit.ts'
import { settlementForms } from './settlementForms.ts'
import { settlementWords } from './settlementWords.ts'

export const settlementKit: BulkKit<Settlement> = {
  resource: 'settlements',
  workflow: settlementWorkflow,
  words: settlementWords,
  forms: settlementForms,
}
