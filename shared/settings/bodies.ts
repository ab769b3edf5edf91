import type { Static, TSchema } from 'typebox'
import { baseCalendars, CalendarBody } from './calendar.ts'
import { basePriority, PriorityBody } from './priority.ts'
import { baseRouting, RoutingBody } from './routing.ts'
import type { SettingName } from './schema.ts'
import { baseSla, SlaBody } from './sla.ts'

export const settingBodies = {
  calendar: CalendarBody,
  sla: SlaBody,
  priority: PriorityBody,
  routing: RoutingBody,
} as const satisfies Record<SettingName, TSchema>

export type SettingBody<N extends SettingName> = Static<(typeof settingBodies)[N]>

/** What a new house begins with, as version 1. */
export const baseBodies: { [N in SettingName]: SettingBody<N> } = {
  calendar: baseCalendars,
  sla: baseSla,
  priority: basePriority,
  routing: baseRouting,
}
