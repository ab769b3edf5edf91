import { eq } from 'drizzle-orm'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Tx } from '../db/database.ts'
import { notify } from '../notifications/notify.ts'
import { peopleToTell } from './recipients.ts'
import { type alertRules, alerts } from './table.ts'

type Told = Pick<typeof alerts.$inferSelect, 'id' | 'toldAt' | 'openedValue' | 'bound'>

/** Tells of an alert once, however long it lasts; while its rule is mute nobody. */
export async function tell(tx: Tx, rule: typeof alertRules.$inferSelect, alert: Told, now: Date): Promise<void> {
  if (alert.toldAt !== null || (rule.mutedUntil !== null && rule.mutedUntil > now)) return
  const personIds = await peopleToTell(tx, rule.recipients)
  const { label, unit } = kpiOf(rule.metric)
  const params = {
    figureEn: label.en,
    figureKo: label.ko,
    valueEn: kpiText(unit, alert.openedValue, 'en'),
    valueKo: kpiText(unit, alert.openedValue, 'ko'),
    boundEn: kpiText(unit, alert.bound, 'en'),
    boundKo: kpiText(unit, alert.bound, 'ko'),
  }
  const subject = { resource: 'alerts', resourceId: alert.id }
  await notify(tx, { personIds, kind: 'alerted', occasion: alert.id, ...subject, params }, now)
  await tx.update(alerts).set({ toldAt: now, toldPeople: personIds.length }).where(eq(alerts.id, alert.id))
}
