/** What other features may ask of policies. */
export { createPolicy, publishPolicy } from './drafts.ts'
export { type Evaluated, evaluate } from './evaluate.ts'
export { policiesInForce } from './inForce.ts'
