import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { warningOwed } from '#shared/gating/life.ts'
import { jobActor, record } from '../../audit/record.ts'
import { actOnEach } from '../../cases/actAsJob.ts'
import { cases, effects } from '../../cases/table.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { Job } from '../../jobs/scheduler.ts'
import { queueNotice } from '../../notices/queueNotice.ts'
import { sellers } from '../../sellers/table.ts'
import { settingInForce } from '../../settings/inForce.ts'
import { gatingKind } from '../kind.ts'
import { salesPermissions } from '../table.ts'
import type { PermissionRow } from './gates.ts'
import { nameTopic, whenInSeoul } from './letter.ts'
import { lookAtNewListings, sweepAllListings, sweepAllPermissions } from './rounds.ts'

const atOnce = 200
const dayMs = 86_400_000

/** What time does to permissions, and what is looked for all the time. */
export const permissionJobs: readonly Job[] = [
  { name: 'expire-permissions', every: '*/20 * * * * *', run: expirePermissions },
  { name: 'warn-of-expiry', every: '15 * * * * *', run: warnOfExpiry },
  { name: 'look-at-new-listings', every: '*/20 * * * * *', run: lookAtNewListings },
  {
    name: 'sweep-listings',
    every: '5,25,45 * * * * *',
    run: async (database, now) => void (await sweepAllListings(database, now)),
  },
  {
    name: 'sweep-permissions',
    every: '10,40 * * * * *',
    run: async (database, now) => void (await sweepAllPermissions(database, now)),
  },
]

/** Ends what has run out, by an action on the case that granted it. */
export async function expirePermissions(database: Database, now: Date): Promise<void> {
  const over = await database.db
    .select({ caseId: salesPermissions.caseId })
    .from(salesPermissions)
    .where(and(isNull(salesPermissions.endedAt), lte(salesPermissions.validUntil, now)))
    .orderBy(asc(salesPermissions.validUntil), asc(salesPermissions.id))
    .limit(atOnce)
  const ended = over.map(({ caseId }) => ({ job: 'expire-permissions', caseId, action: 'expire' }))
  await actOnEach(database, gatingKind, ended, now)
}

/** Warns each seller as often as the settings say, and of each day once, whatever the clock or a restart does. */
export async function warnOfExpiry(database: Database, now: Date): Promise<void> {
  const { body } = await settingInForce(database.db, 'gating')
  const days = [body.life.firstWarningDays, body.life.lastWarningDays]
  const horizon = new Date(now.getTime() + Math.max(...days) * dayMs)
  let after = ''
  for (;;) {
    const rows = await database.db
      .select()
      .from(salesPermissions)
      .where(
        and(
          isNull(salesPermissions.endedAt),
          gt(salesPermissions.validUntil, now),
          lte(salesPermissions.validUntil, horizon),
          gt(salesPermissions.id, after),
        ),
      )
      .orderBy(asc(salesPermissions.id))
      .limit(atOnce)
    for (const row of rows) {
      const owed = warningOwed(row, days, now)
      if (owed !== null) await database.transact((tx) => warn(tx, row, owed, now))
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.id
  }
}

async function warn(tx: Tx, row: PermissionRow, days: number, now: Date): Promise<void> {
  const [claimed] = await tx
    .update(salesPermissions)
    .set({ warnings: days, version: row.version + 1 })
    .where(
      and(
        eq(salesPermissions.id, row.id),
        eq(salesPermissions.warnings, row.warnings),
        isNull(salesPermissions.endedAt),
      ),
    )
    .returning()
  if (!claimed) return
  const [granting] = await tx.select().from(cases).where(eq(cases.id, row.caseId))
  const [seller] = await tx.select({ locale: sellers.locale }).from(sellers).where(eq(sellers.id, row.sellerId))
  if (!granting || !seller) return
  const values = {
    permission_of: await nameTopic(tx, row, seller.locale),
    permission_until: whenInSeoul(row.validUntil, seller.locale),
    days_left: String(Math.ceil((row.validUntil.getTime() - now.getTime()) / dayMs)),
  }
  const noticeId = await queueNotice(tx, granting, row.decisionId, { template: 'permission_expiring', values }, now)
  await tx.insert(effects).values({
    id: uuidv7(),
    key: `${row.id}:permission-expiring:${days}`,
    caseId: row.caseId,
    decisionId: row.decisionId,
    kind: 'send-notice',
    position: days,
    payload: { noticeId },
    state: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    queuedAt: now,
  })
  const entry = { resource: 'gating', resourceId: row.caseId, action: 'gating:warn-of-expiry', at: now }
  await record(tx, { ...entry, actor: jobActor('warn-of-expiry'), after: { permissionId: row.id, days } })
}
