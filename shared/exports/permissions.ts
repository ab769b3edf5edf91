import type { PermissionRows } from '../roles.ts'

export const exportPermissions = ['exports:read', 'exports:run'] as const

/** Who may read a list may take it along; what is masked on the screen is masked in the file. Every export is told. */
export const exportRows = {
  everybody: ['exports:read'],
  agent: ['exports:run'],
  finance: ['exports:run'],
  legal: ['exports:run'],
  qa: ['exports:run'],
  auditor: ['exports:run'],
} satisfies PermissionRows<(typeof exportPermissions)[number]>
