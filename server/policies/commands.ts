/** What other features may ask of policies. */
export { createPolicy, publishPolicy } from './drafts.ts'
export { type Evaluated, type EvaluationScope, evaluate } from './evaluate.ts'
export { policiesInForce, policyInForce } from './inForce.ts'
