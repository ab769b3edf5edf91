import type { PermissionRows } from '../roles.ts'

export const counterfeitPermissions = [
  'counterfeits:read',
  'counterfeits:open',
  'counterfeits:intake',
  'counterfeits:check',
  'counterfeits:decide',
  'counterfeits:approve',
  'counterfeits:litigation',
] as const

/** A suit and its order are a lawyer's to record. An outside system brings reports and counter-notices with `intake`. */
export const counterfeitRows: PermissionRows<(typeof counterfeitPermissions)[number]> = {
  everybody: ['counterfeits:read'],
  agent: ['counterfeits:open', 'counterfeits:check'],
  specialist: ['counterfeits:decide'],
  lead: ['counterfeits:approve'],
  legal: ['counterfeits:litigation'],
  notAdmin: ['counterfeits:litigation'],
}
