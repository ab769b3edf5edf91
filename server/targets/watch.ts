import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { KpiName } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import type { Terms } from '#shared/targets/alarm.ts'
import { checkRule, daysOfWindow, withPoint } from '#shared/targets/alertRules.ts'
import type { Closing, CoursePoint } from '#shared/targets/alertSchema.ts'
import { edgeOf, type InForce } from '#shared/targets/rules.ts'
import { type Actor, jobActor, record } from '../audit/record.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { Job } from '../jobs/scheduler.ts'
import { type Figure, measure } from '../kpis/commands.ts'
import { targetsFor } from './commands.ts'
import { contributorsTo } from './contributors.ts'
import { scopeAsked } from './scopes.ts'
import { alertRules, alerts } from './table.ts'
import { tell } from './tell.ts'

export type RuleRow = typeof alertRules.$inferSelect
type AlertRow = typeof alerts.$inferSelect
type Seen = { scope: Scope; figure: Figure; target: InForce | undefined }

const actor = jobActor('check-alerts')
const slotMs = 5 * 60_000
const keptChecks = 24
const minuteMs = 60_000

/** Looks at every rule once in five minutes; a second look in the same five, by whichever node, does nothing. */
export const alertJobs: Job[] = [{ name: 'check-alerts', every: '5 */5 * * * *', run: checkAlerts }]

export async function checkAlerts(database: Database, now: Date): Promise<void> {
  const slot = Math.floor(now.getTime() / slotMs)
  const due = and(eq(alertRules.isActive, true), lt(alertRules.slot, slot))
  const rules = await database.db.select().from(alertRules).where(due).orderBy(asc(alertRules.id))
  for (const group of groupsOfScope(rules, now)) {
    const names = [...new Set(group.rules.map(({ metric }) => metric))]
    const figures = await measure(database.db, names, group.scope)
    const targets = await targetsFor(database.db, group.scope, names, group.scope.to)
    for (const { id, metric } of group.rules) {
      const seen = { scope: group.scope, figure: figures[metric], target: targets[metric] }
      await database.transact((tx) => checkOne(tx, id, slot, seen, now))
    }
  }
}

/** Rules about the same days and people share one read of the roll-up. */
function groupsOfScope(rules: readonly RuleRow[], now: Date): { scope: Scope; rules: RuleRow[] }[] {
  const groups = new Map<string, { scope: Scope; rules: RuleRow[] }>()
  for (const rule of rules) {
    const scope = { ...daysOfWindow(rule, now), ...scopeAsked(rule) }
    const key = JSON.stringify(scope)
    const known = groups.get(key)
    if (known) known.rules.push(rule)
    else groups.set(key, { scope, rules: [rule] })
  }
  return [...groups.values()]
}

function termsOf(rule: RuleRow, target: InForce | undefined): Terms | null {
  const bound = rule.bound ?? (target ? edgeOf(target) : null)
  if (bound === null) return null
  const { margin, opensAfter, closesAfter, holdMinutes } = rule
  const side = rule.better === 'up' ? 'below' : 'above'
  return { bound, side, margin, opensAfter, closesAfter, holdMs: holdMinutes * minuteMs }
}

async function checkOne(tx: Tx, ruleId: string, slot: number, seen: Seen, now: Date): Promise<void> {
  const [rule] = await forUpdate(tx.select().from(alertRules).where(eq(alertRules.id, ruleId)))
  if (!rule?.isActive || rule.slot >= slot) return
  const open = await openAlertOf(tx, ruleId)
  const { figure, target, scope } = seen
  const terms = termsOf(rule, target)
  const turnedAt = rule.turnedAt?.getTime() ?? null
  const before = { isOpen: open !== undefined, outRun: rule.outRun, inRun: rule.inRun, turnedAt }
  const { finding, watch, turn } = checkRule(before, rule, figure, terms, now.getTime())
  const point: CoursePoint = { at: now.toISOString(), value: figure.value, number: figure.number }
  const recent = [...rule.recent, point].slice(-keptChecks)
  const found = { checkedAt: now, finding, value: figure.value, number: figure.number }
  const { outRun, inRun } = watch
  await tx
    .update(alertRules)
    .set({ slot, outRun, inRun, turnedAt: turn ? now : rule.turnedAt, recent, ...found })
    .where(eq(alertRules.id, ruleId))
  const state = { value: figure.value, number: figure.number, finding, fromDay: scope.from, toDay: scope.to }
  if (turn === 'opens' && terms && figure.value !== null) {
    const opened: AlertRow = {
      ...{ id: uuidv7(), version: 1, ruleId, openedAt: now, closedAt: null, closing: null, ...state },
      ...{ bound: terms.bound, goal: rule.bound === null ? (target?.goal ?? null) : null },
      ...{ openedValue: figure.value, openedNumber: figure.number, course: recent, drill: figure.drill },
      contributors: await contributorsTo(tx, rule.metric as KpiName, scope, rule.better),
      ...{ toldAt: null, toldPeople: 0 },
      ...{ acknowledgedAt: null, acknowledgedById: null, acknowledgedByName: null, acknowledgement: null },
    }
    await tx.insert(alerts).values(opened)
    await say(tx, opened.id, 'alarm', { metric: rule.metric, value: figure.value, bound: terms.bound }, actor, now)
    await tell(tx, rule, opened, now)
  }
  if (!open) return
  const course = withPoint(open.course, point)
  await tx
    .update(alerts)
    .set({ ...state, course, drill: figure.drill })
    .where(eq(alerts.id, open.id))
  if (turn === 'closes') await closeAlert(tx, open, 'back_inside', actor, now)
  // Opened while the rule was mute, and still open when it can be heard again.
  else await tell(tx, rule, { ...open, ...state }, now)
}

export async function openAlertOf(tx: Tx, ruleId: string): Promise<AlertRow | undefined> {
  const [open] = await tx
    .select()
    .from(alerts)
    .where(and(eq(alerts.ruleId, ruleId), isNull(alerts.closedAt)))
  return open
}

export async function closeAlert(tx: Tx, alert: AlertRow, closing: Closing, by: Actor, now: Date): Promise<void> {
  const version = alert.version + 1
  await tx.update(alerts).set({ closedAt: now, closing, version }).where(eq(alerts.id, alert.id))
  await say(tx, alert.id, 'all-clear', { closing }, by, now)
}

async function say(tx: Tx, alertId: string, verb: string, after: object, by: Actor, now: Date): Promise<void> {
  await record(tx, { resource: 'targets', resourceId: alertId, action: `targets:${verb}`, actor: by, after, at: now })
  signal(tx, `targets.${verb}`, 'targets', alertId, 1)
}
