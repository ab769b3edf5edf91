import type { Verification } from '#shared/verifications/schema.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import { noteForm, reasonForm } from '../workflow/BasicForms.tsx'
import type { BulkKit } from '../workflow/bulk/kit.ts'
import { verificationForms } from './verificationForms.ts'
import { verificationWords } from './verificationWords.ts'

const { reviewByHand, recheck, withdraw, reject, sendBack } = verificationForms

/** For deciding several at once: papers, links and channels are each their own and are read one by one. */
export const verificationKit: BulkKit<Verification> = {
  resource: 'verifications',
  workflow: verificationWorkflow,
  words: verificationWords,
  forms: { reviewByHand, recheck, withdraw, reject, sendBack, approve: noteForm, verify: reasonForm },
}
