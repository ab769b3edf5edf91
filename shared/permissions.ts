import { appealPermissions, appealRows } from './appeals/permissions.ts'
import { brandPermissions, brandRows } from './brands/permissions.ts'
import { counterfeitPermissions, counterfeitRows } from './counterfeits/permissions.ts'
import { exportPermissions, exportRows } from './exports/permissions.ts'
import { gatingPermissions, gatingRows } from './gating/permissions.ts'
import { kpiPermissions, kpiRows } from './kpis/permissions.ts'
import { monitoringPermissions, monitoringRows } from './monitoring/permissions.ts'
import { performancePermissions, performanceRows } from './performance/permissions.ts'
import { qualityPermissions, qualityRows } from './quality/permissions.ts'
import { reportPermissions, reportRows } from './reports/permissions.ts'
import type { PermissionRows, Role } from './roles.ts'
import { settlementPermissions, settlementRows } from './settlements/permissions.ts'
import { targetPermissions, targetRows } from './targets/permissions.ts'
import { keptInHouse, vendorPermissions, vendorRows } from './vendors/permissions.ts'
import { verificationPermissions, verificationRows } from './verifications/permissions.ts'
/** Who may do what: the words that the server checks, the web greys out by, and the docs list. */
export const permissions = [
  'cases:read',
  'cases:claim',
  'cases:release',
  'cases:assign',
  'cases:bulk',
  'cases:link',
  'cases:merge',
  'conversation:read',
  'conversation:note',
  'conversation:message',
  'evidence:read',
  'evidence:add',
  'evidence:remove',
  'evidence:reveal',
  'views:read',
  'views:share',
  'views:publish',
  'snippets:read',
  'snippets:edit',
  'bulk:read',
  'links:read',
  'notifications:read',
  'settings:read',
  'settings:edit',
  'settings:publish',
  'teams:read',
  'teams:availability',
  'teams:admin',
  'suspensions:read',
  'suspensions:open',
  'suspensions:triage',
  'suspensions:dismiss',
  'suspensions:investigate',
  'suspensions:ask',
  'suspensions:propose',
  'suspensions:apply',
  'suspensions:approve-temporary',
  'suspensions:approve-indefinite',
  'suspensions:approve-permanent',
  'suspensions:approve-legal',
  'suspensions:lift',
  'suspensions:confirm-lift',
  'suspensions:escalate',
  'sellers:read',
  'sellers:contact',
  'sellers:reveal',
  'listings:read',
  'listings:create',
  'policies:read',
  'policies:edit',
  'policies:publish',
  'templates:read',
  'templates:edit',
  'templates:publish',
  'imports:read',
  'imports:run',
  'people:read',
  'people:admin',
  'api-keys:read',
  'audit:read',
  'metrics:read',
  ...appealPermissions,
  ...gatingPermissions,
  ...brandPermissions,
  ...verificationPermissions,
  ...counterfeitPermissions,
  ...monitoringPermissions,
  ...settlementPermissions,
  ...qualityPermissions,
  ...kpiPermissions,
  ...performancePermissions,
  ...vendorPermissions,
  ...targetPermissions,
  ...reportPermissions,
  ...exportPermissions,
] as const

export type Permission = (typeof permissions)[number]

/** Rooms with a row of roles in a file of their own. */
const queueRows: readonly PermissionRows<Permission>[] = [
  appealRows,
  gatingRows,
  brandRows,
  verificationRows,
  counterfeitRows,
  monitoringRows,
  settlementRows,
  qualityRows,
  kpiRows,
  performanceRows,
  vendorRows,
  targetRows,
  reportRows,
  exportRows,
]
const ofQueues = (role: keyof PermissionRows<Permission>): Permission[] => queueRows.flatMap((row) => row[role] ?? [])

const readAll = [
  'cases:read',
  'conversation:read',
  'evidence:read',
  'views:read',
  'snippets:read',
  'bulk:read',
  'links:read',
  'notifications:read',
  'settings:read',
  'teams:read',
  'suspensions:read',
  'sellers:read',
  'listings:read',
  'policies:read',
  'templates:read',
  'people:read',
  ...ofQueues('everybody'),
] satisfies Permission[]

const agentWork = [
  ...readAll,
  'cases:claim',
  'cases:bulk',
  'cases:link',
  'conversation:note',
  'conversation:message',
  'evidence:add',
  'evidence:reveal',
  'sellers:reveal',
  'sellers:contact',
  'suspensions:open',
  'suspensions:triage',
  'suspensions:investigate',
  'suspensions:ask',
  'suspensions:propose',
  ...ofQueues('agent'),
] satisfies Permission[]

const specialistWork = [
  ...agentWork,
  'suspensions:dismiss',
  'suspensions:apply',
  'suspensions:lift',
  'suspensions:escalate',
  'audit:read',
  ...ofQueues('specialist'),
] satisfies Permission[]

const leadWork = [
  ...specialistWork,
  'cases:release',
  'cases:assign',
  'cases:merge',
  'evidence:remove',
  'views:share',
  'snippets:edit',
  'teams:availability',
  'suspensions:approve-temporary',
  'suspensions:confirm-lift',
  'imports:read',
  ...ofQueues('lead'),
] satisfies Permission[]

const opsWork = [
  ...leadWork,
  'views:publish',
  'settings:edit',
  'settings:publish',
  'teams:admin',
  'suspensions:approve-indefinite',
  'suspensions:approve-permanent',
  'policies:edit',
  'policies:publish',
  'templates:edit',
  'templates:publish',
  'imports:run',
  'metrics:read',
  ...ofQueues('ops'),
] satisfies Permission[]

/** Lawyers and finance sign for themselves; no administrator does it for them. */
const signedByProfession: readonly Permission[] = ['suspensions:approve-legal', ...ofQueues('notAdmin')]

/** Outsourced agents investigate and propose; nothing that approves is ever in their row. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  agent: agentWork,
  specialist: specialistWork,
  lead: leadWork,
  ops: opsWork,
  finance: [
    ...readAll,
    'cases:claim',
    'conversation:note',
    'evidence:reveal',
    'sellers:reveal',
    'audit:read',
    ...ofQueues('finance'),
  ],
  legal: [
    ...readAll,
    'cases:claim',
    'conversation:note',
    'evidence:reveal',
    'sellers:reveal',
    'suspensions:approve-legal',
    'audit:read',
    ...ofQueues('legal'),
  ],
  moderator: [...readAll, ...ofQueues('moderator')],
  vendor: [...readAll, ...ofQueues('vendor')],
  creator: [...readAll],
  qa: [...readAll, 'conversation:note', 'audit:read', ...ofQueues('qa')],
  osp: [...agentWork, ...ofQueues('osp')].filter((held) => !keptInHouse.includes(held)),
  auditor: [...readAll, 'imports:read', 'audit:read', 'metrics:read', ...ofQueues('auditor')],
  admin: permissions.filter((permission) => !signedByProfession.includes(permission)),
}

export const may = (held: readonly string[], needed: Permission): boolean => held.includes(needed)
