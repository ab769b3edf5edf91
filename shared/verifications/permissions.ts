import type { PermissionRows } from '../roles.ts'

export const verificationPermissions = [
  'verifications:read',
  'verifications:open',
  'verifications:intake',
  'verifications:check',
  'verifications:decide',
  'verifications:override',
  'verifications:block',
] as const

/** Agents open, read papers and ask; the verdict is a specialist's, an override a lead's, a block operations'. */
export const verificationRows: PermissionRows<(typeof verificationPermissions)[number]> = {
  everybody: ['verifications:read'],
  agent: ['verifications:open', 'verifications:check'],
  specialist: ['verifications:decide'],
  lead: ['verifications:override'],
  ops: ['verifications:block'],
}
