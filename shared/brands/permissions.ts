import type { PermissionRows } from '../roles.ts'

export const brandPermissions = ['brands:read', 'brands:edit'] as const

export const brandRows: PermissionRows<(typeof brandPermissions)[number]> = {
  everybody: ['brands:read'],
  lead: ['brands:edit'],
}
