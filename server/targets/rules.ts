import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type FieldErrors, refused } from '#shared/errors.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { wrongMute, wrongRule, wrongTerms } from '#shared/targets/alertRules.ts'
import type { AlertRuleChange, MuteBody, NewAlertRule } from '#shared/targets/alertSchema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { wrongRecipients } from './recipients.ts'
import { scopeColumns, wrongScope } from './scopes.ts'
import { alertRules } from './table.ts'
import { closeAlert, openAlertOf, type RuleRow } from './watch.ts'

const refuseFaults = (errors: FieldErrors): void => {
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}

const unchecked = { outRun: 0, inRun: 0, checkedAt: null, finding: null, value: null, number: null, recent: [] }

/** @throws Refused refused by field. */
export async function addRule(tx: Tx, asked: NewAlertRule, actor: Actor, now: Date): Promise<RuleRow> {
  refuseFaults({
    ...wrongRule(asked),
    ...(await wrongScope(tx, asked)),
    ...(await wrongRecipients(tx, asked.recipients)),
  })
  const { metric, window, bound, margin, opensAfter, closesAfter, holdMinutes, least, recipients, note } = asked
  const row: RuleRow = {
    ...{ id: uuidv7(), version: 1, metric, ...scopeColumns(asked), window, bound, margin, opensAfter, closesAfter },
    ...{ holdMinutes, least, recipients, note, better: kpiOf(metric).better ?? asked.better ?? 'up', isActive: true },
    ...{ mutedUntil: null, muteReason: null, mutedByName: null, ...unchecked, turnedAt: null, slot: 0 },
    ...{ createdAt: now, updatedAt: now },
  }
  await tx.insert(alertRules).values(row)
  await told(tx, row, 'watch', actor, now, { after: asked })
  return row
}

/** What makes a figure an alert; changed, an open one is closed and counting begins anew. */
const judging = ['window', 'bound', 'margin', 'opensAfter', 'closesAfter', 'holdMinutes', 'least'] as const

/** @throws Refused not-found, changed-meanwhile, refused by field. */
export async function changeRule(
  tx: Tx,
  id: string,
  version: number,
  change: AlertRuleChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const rule = await find(tx, id, version)
  refuseFaults({
    // The way that is good is the rule's own, where the figure has none.
    ...wrongTerms(rule.metric, { window: rule.window, ...change }),
    ...(change.recipients ? await wrongRecipients(tx, change.recipients) : {}),
  })
  const judgesAnew = judging.some((field) => change[field] !== undefined && change[field] !== rule[field])
  if (judgesAnew) await endOpenAlert(tx, id, 'rule_changed', actor, now)
  const before = Object.fromEntries(Object.keys(change).map((field) => [field, rule[field as keyof AlertRuleChange]]))
  await advance(tx, rule, { ...change, ...(judgesAnew && unchecked) }, now)
  await told(tx, rule, 'watch-otherwise', actor, now, { before, after: change })
}

/** A rule that rests looks at nothing, and what it had found is closed. */
export async function setWatching(
  tx: Tx,
  id: string,
  version: number,
  isActive: boolean,
  actor: Actor,
  now: Date,
): Promise<void> {
  const rule = await find(tx, id, version)
  if (rule.isActive === isActive) throw refused('wrong-state')
  if (!isActive) await endOpenAlert(tx, id, 'rule_stopped', actor, now)
  await advance(tx, rule, { isActive, ...unchecked }, now)
  await told(tx, rule, isActive ? 'activate' : 'deactivate', actor, now, {})
}

/** Goes on looking, and tells nobody until then. @throws Refused refused by field. */
export async function muteRule(
  tx: Tx,
  id: string,
  version: number,
  { until, reason }: MuteBody,
  actor: Actor,
  now: Date,
): Promise<void> {
  const rule = await find(tx, id, version)
  const mutedUntil = new Date(until)
  refuseFaults(wrongMute(mutedUntil, now))
  await advance(tx, rule, { mutedUntil, muteReason: reason.trim(), mutedByName: actor.name }, now)
  await told(tx, rule, 'mute', actor, now, { after: { until }, reason })
}

export async function unmuteRule(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
  const rule = await find(tx, id, version)
  if (rule.mutedUntil === null || rule.mutedUntil <= now) throw refused('wrong-state')
  await advance(tx, rule, { mutedUntil: null, muteReason: null, mutedByName: null }, now)
  await told(tx, rule, 'unmute', actor, now, {})
}

async function find(tx: Tx, id: string, version: number): Promise<RuleRow> {
  const [rule] = await forUpdate(tx.select().from(alertRules).where(eq(alertRules.id, id)))
  if (!rule) throw refused('not-found')
  if (rule.version !== version) throw refused('changed-meanwhile', { current: { version: rule.version } })
  return rule
}

async function endOpenAlert(tx: Tx, ruleId: string, closing: 'rule_changed' | 'rule_stopped', by: Actor, now: Date) {
  const open = await openAlertOf(tx, ruleId)
  if (open) await closeAlert(tx, open, closing, by, now)
}

async function advance(tx: Tx, rule: RuleRow, set: Partial<RuleRow>, now: Date): Promise<void> {
  await tx
    .update(alertRules)
    .set({ ...set, version: rule.version + 1, updatedAt: now })
    .where(eq(alertRules.id, rule.id))
}

async function told(
  tx: Tx,
  rule: RuleRow,
  verb: string,
  actor: Actor,
  now: Date,
  said: { before?: unknown; after?: unknown; reason?: string },
): Promise<void> {
  await record(tx, { resource: 'targets', resourceId: rule.id, action: `targets:${verb}`, actor, at: now, ...said })
  signal(tx, `targets.${verb}`, 'targets', rule.id, rule.version + 1)
}
