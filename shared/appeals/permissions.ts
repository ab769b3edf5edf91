import type { PermissionRows } from '../roles.ts'

export const appealPermissions = [
  'appeals:read',
  'appeals:open',
  'appeals:intake',
  'appeals:work',
  'appeals:decide',
  'appeals:second-review',
  'appeals:decide-escalated',
  'appeals:reopen',
  'appeals:reopen-legal',
] as const

/** Operations and legal each sign for themselves where nobody else may judge; no administrator does it for them. */
export const appealRows: PermissionRows<(typeof appealPermissions)[number]> = {
  everybody: ['appeals:read'],
  agent: ['appeals:open', 'appeals:work'],
  specialist: ['appeals:decide'],
  lead: ['appeals:second-review'],
  ops: ['appeals:reopen', 'appeals:decide-escalated'],
  legal: ['appeals:decide-escalated', 'appeals:reopen-legal'],
  notAdmin: ['appeals:decide-escalated', 'appeals:reopen-legal'],
}
