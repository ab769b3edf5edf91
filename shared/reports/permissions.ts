import type { PermissionRows } from '../roles.ts'

export const reportPermissions = ['reports:read', 'reports:edit'] as const

export const reportRows = {
  everybody: [],
  lead: ['reports:read'],
  ops: ['reports:edit'],
  auditor: ['reports:read'],
} satisfies PermissionRows<(typeof reportPermissions)[number]>
