import type { PermissionRows } from '../roles.ts'

export const performancePermissions = ['performance:read'] as const

export const performanceRows = {
  everybody: ['performance:read'],
} satisfies PermissionRows<(typeof performancePermissions)[number]>
