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
