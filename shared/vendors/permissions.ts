import type { PermissionRows } from '../roles.ts'

export const vendorPermissions = ['vendors:read', 'vendors:edit'] as const

/** A provider's people read their own scorecard; what was agreed with a provider is set by operations. */
export const vendorRows = {
  everybody: [],
  lead: ['vendors:read'],
  ops: ['vendors:edit'],
  finance: ['vendors:read'],
  qa: ['vendors:read'],
  osp: ['vendors:read'],
  auditor: ['vendors:read'],
} satisfies PermissionRows<(typeof vendorPermissions)[number]>

/**
 * What an outsourced agent does not hold of an agent's row: it tells of the whole marketplace's work, of which a provider
 * does a part, and cannot be cut to that part.
 */
export const keptInHouse: readonly string[] = [
  'monitoring:read',
  'monitoring:decide',
  'performance:read',
  'settings:read',
]
