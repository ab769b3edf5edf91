import type { PermissionRows } from '../roles.ts'

export const targetPermissions = ['targets:read', 'targets:acknowledge', 'targets:edit'] as const

/** Whoever leads sees what is off and says that they are on it; what counts as off is for operations to set. */
export const targetRows = {
  everybody: [],
  lead: ['targets:read', 'targets:acknowledge'],
  ops: ['targets:edit'],
  finance: ['targets:read', 'targets:acknowledge'],
  qa: ['targets:read', 'targets:acknowledge'],
  auditor: ['targets:read'],
} satisfies PermissionRows<(typeof targetPermissions)[number]>
