import type { PermissionRows } from '../roles.ts'

export const gatingPermissions = [
  'gating:read',
  'gating:open',
  'gating:intake',
  'gating:check',
  'gating:decide',
  'gating:second-review',
  'gating:revoke',
] as const

/** Agents open cases, read papers and ask; the verdict is a specialist's, the second look and a revocation a lead's. */
export const gatingRows: PermissionRows<(typeof gatingPermissions)[number]> = {
  everybody: ['gating:read'],
  agent: ['gating:open', 'gating:check'],
  specialist: ['gating:decide'],
  lead: ['gating:second-review', 'gating:revoke'],
}
