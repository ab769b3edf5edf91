import type { PermissionRows } from '../roles.ts'

export const kpiPermissions = ['kpis:read', 'kpis:people'] as const

/** Everybody reads figures, of their own provider alone where they belong to one; figures by person are a lead's. */
export const kpiRows = {
  everybody: ['kpis:read'],
  lead: ['kpis:people'],
  qa: ['kpis:people'],
  auditor: ['kpis:people'],
} satisfies PermissionRows<(typeof kpiPermissions)[number]>
