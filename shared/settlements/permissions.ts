import type { PermissionRows } from '../roles.ts'

export const settlementPermissions = [
  'settlements:read',
  'settlements:open',
  'settlements:intake',
  'settlements:work',
  'settlements:propose',
  'settlements:sign-release',
  'settlements:approve-lead',
  'settlements:approve-ops',
  'settlements:approve-finance',
  'settlements:pay',
] as const

/** Finance signs at every height; nobody signs above ten million, releases a hold or pays in its place. */
export const settlementRows: PermissionRows<(typeof settlementPermissions)[number]> = {
  everybody: ['settlements:read'],
  agent: ['settlements:open', 'settlements:work', 'settlements:propose'],
  specialist: ['settlements:sign-release'],
  lead: ['settlements:approve-lead'],
  ops: ['settlements:approve-ops'],
  finance: ['settlements:approve-lead', 'settlements:approve-ops', 'settlements:approve-finance', 'settlements:pay'],
  notAdmin: ['settlements:approve-finance', 'settlements:pay'],
}
