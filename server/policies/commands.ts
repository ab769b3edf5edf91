/** What other features may ask of policies. */
export { createPolicy, publishPolicy } from './drafts.ts'
export { evaluate, type Evaluated } from './evaluate.ts'
export { policiesInForce } from './inForce.ts'
