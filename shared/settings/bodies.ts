import type { Static, TSchema } from 'typebox'
import { AppealsBody, appealsForm, baseAppeals } from './appeals.ts'
import { baseCalendars, CalendarBody } from './calendar.ts'
import { baseCounterfeits, CounterfeitsBody } from './counterfeits.ts'
import { counterfeitsForm } from './counterfeitsForm.ts'
import { baseExports, ExportsBody, exportsForm } from './exports.ts'
import type { SettingForm } from './form.ts'
import { baseGating, GatingBody, gatingForm } from './gating.ts'
import { baseMonitoring, MonitoringBody, monitoringForm } from './monitoring.ts'
import { basePerformance, PerformanceBody, performanceForm } from './performance.ts'
import { basePriority, PriorityBody } from './priority.ts'
import { baseReports, ReportsBody, reportsForm } from './reports.ts'
import { baseRouting, RoutingBody } from './routing.ts'
import type { SettingName } from './schema.ts'
import { baseSettlements, SettlementsBody, settlementsForm } from './settlements.ts'
import { baseSla, SlaBody } from './sla.ts'
import { baseTeams, TeamsBody, teamsForm } from './teams.ts'
import { baseVerifications, VerificationsBody, verificationsForm } from './verifications.ts'

export const settingBodies = {
  calendar: CalendarBody,
  sla: SlaBody,
  priority: PriorityBody,
  routing: RoutingBody,
  appeals: AppealsBody,
  gating: GatingBody,
  verifications: VerificationsBody,
  counterfeits: CounterfeitsBody,
  monitoring: MonitoringBody,
  settlements: SettlementsBody,
  performance: PerformanceBody,
  exports: ExportsBody,
  reports: ReportsBody,
  teams: TeamsBody,
} as const satisfies Record<SettingName, TSchema>

export type SettingBody<N extends SettingName> = Static<(typeof settingBodies)[N]>

/** What a new house begins with, as version 1. */
export const baseBodies: { [N in SettingName]: SettingBody<N> } = {
  calendar: baseCalendars,
  sla: baseSla,
  priority: basePriority,
  routing: baseRouting,
  appeals: baseAppeals,
  gating: baseGating,
  verifications: baseVerifications,
  counterfeits: baseCounterfeits,
  monitoring: baseMonitoring,
  settlements: baseSettlements,
  performance: basePerformance,
  exports: baseExports,
  reports: baseReports,
  teams: baseTeams,
}

/** Settings whose screen is made from a description. */
export const settingForms = {
  appeals: appealsForm,
  gating: gatingForm,
  verifications: verificationsForm,
  counterfeits: counterfeitsForm,
  monitoring: monitoringForm,
  settlements: settlementsForm,
  performance: performanceForm,
  exports: exportsForm,
  reports: reportsForm,
  teams: teamsForm,
} satisfies Partial<Record<SettingName, SettingForm>>
