import type { PermissionRows } from '../roles.ts'

export const qualityPermissions = ['quality:read', 'quality:check'] as const

export const qualityRows: PermissionRows<(typeof qualityPermissions)[number]> = {
  everybody: ['quality:read'],
  lead: ['quality:check'],
  qa: ['quality:check'],
}
