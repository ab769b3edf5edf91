import type { PermissionRows } from '../roles.ts'

export const targetPermissions = ['targets:read', 'targets:edit'] as const

export const targetRows = {
  everybody: [],
  lead: ['targets:read'],
  ops: ['targets:edit'],
  finance: ['targets:read'],
  qa: ['targets:read'],
  auditor: ['targets:read'],
} satisfies PermissionRows<(typeof targetPermissions)[number]>
