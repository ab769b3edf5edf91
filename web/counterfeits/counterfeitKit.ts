import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import type { BulkKit } from '../workflow/bulk/kit.ts'
import { counterfeitForms } from './counterfeitForms.ts'
import { counterfeitWords } from './counterfeitWords.ts'

/** For deciding several at once. */
export const counterfeitKit: BulkKit<Counterfeit> = {
  resource: 'counterfeits',
  workflow: counterfeitWorkflow,
  words: counterfeitWords,
  forms: counterfeitForms,
}
