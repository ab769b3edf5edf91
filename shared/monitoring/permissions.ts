import type { PermissionRows } from '../roles.ts'

export const monitoringPermissions = [
  'monitoring:read',
  'monitoring:decide',
  'monitoring:open',
  'monitoring:watch',
  'monitoring:run',
] as const

/** Saying whether a finding is right is an agent's work; what follows from it for a seller is not. */
export const monitoringRows: PermissionRows<(typeof monitoringPermissions)[number]> = {
  everybody: ['monitoring:read'],
  agent: ['monitoring:decide'],
  specialist: ['monitoring:open', 'monitoring:watch'],
  lead: ['monitoring:run'],
}
