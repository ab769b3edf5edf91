import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import { permissionsOf } from '#shared/permissions.ts'
import { latestDue, nextDue } from '#shared/reports/rules.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate, skipLocked } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { Heavy } from '../heavy/heavy.ts'
import type { Job } from '../jobs/scheduler.ts'
import type { Posting } from '../notifications/posting.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { composeLetters } from './compose.ts'
import { readersOf } from './recipients.ts'
import { reportLetters, reports } from './table.ts'

type LetterRow = typeof reportLetters.$inferSelect

/** Writes the letters of reports whose time has come. */
export const reportJob = (heavy: Heavy, consoleUrl: string): Job => ({
  name: 'write-reports',
  every: '10 * * * * *',
  run: (database, now) => writeReports(database, heavy, consoleUrl, now),
})

/** Each report by itself: what cannot be written today does not hold up the others. */
export async function writeReports(database: Database, heavy: Heavy, consoleUrl: string, now: Date): Promise<void> {
  const isDue = and(eq(reports.isActive, true), isNotNull(reports.nextDueAt), lte(reports.nextDueAt, now))
  const due = await database.db.select().from(reports).where(isDue).orderBy(asc(reports.nextDueAt), asc(reports.id))
  const failures: unknown[] = []
  for (const report of due) {
    try {
      await writeOne(database, heavy, consoleUrl, report, now)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

async function writeOne(
  database: Database,
  heavy: Heavy,
  consoleUrl: string,
  report: typeof reports.$inferSelect,
  now: Date,
): Promise<void> {
  if (report.nextDueAt === null) return
  const dueAt = latestDue(report, report.nextDueAt, now)
  const { body: terms } = await settingInForce(database.db, 'reports')
  const readers = await readersOf(database.db, report, terms)
  const desk = { db: database.db, heavy, consoleUrl }
  const letters = await composeLetters(desk, report, readers, { dueAt, occasion: 'due', now })
  await database.transact(async (tx) => {
    const [still] = await forUpdate(tx.select().from(reports).where(eq(reports.id, report.id)))
    // Another node was faster, or somebody changed it meanwhile: the next minute reads it anew.
    if (
      !still?.isActive ||
      still.version !== report.version ||
      still.nextDueAt?.getTime() !== report.nextDueAt?.getTime()
    )
      return
    if (letters.length > 0) await tx.insert(reportLetters).values(letters).onConflictDoNothing()
    const next = { nextDueAt: nextDue(report, dueAt), lastDueAt: dueAt }
    await tx.update(reports).set(next).where(eq(reports.id, report.id))
    signal(tx, 'reports.due', 'reports', report.id, report.version)
  })
}

/** Letters of reports on their way. Who has left by then, or works for another provider, gets none. */
export const reportPosting: Posting<LetterRow> = {
  async claim(tx, now, until) {
    for (;;) {
      const [due] = await skipLocked(
        tx
          .select()
          .from(reportLetters)
          .where(and(eq(reportLetters.state, 'queued'), lte(reportLetters.nextAttemptAt, now)))
          .orderBy(asc(reportLetters.nextAttemptAt), asc(reportLetters.id))
          .limit(1),
      )
      if (!due) return null
      const set = (await mayStillGet(tx, due))
        ? { attempts: due.attempts + 1, nextAttemptAt: until }
        : { state: 'left_out' as const, nextAttemptAt: null }
      const [claimed] = await tx.update(reportLetters).set(set).where(eq(reportLetters.id, due.id)).returning()
      if (claimed?.state === 'queued') return claimed
    }
  },
  letter: async ({ id, recipient: to, subject, body, html, locale, files }) => ({
    ...{ id, to, subject, body, html, locale },
    files: files.map(({ name, content }) => ({
      name,
      mime: 'text/csv; charset=utf-8',
      content: Buffer.from(content, 'utf8'),
    })),
  }),
  async settle(tx, row, outcome, now, nextAttemptAt) {
    const set =
      'reference' in outcome
        ? { state: 'sent' as const, lastError: null, deliveryRef: outcome.reference, sentAt: now }
        : {
            ...{ state: outcome.isFinal ? ('failed' as const) : ('queued' as const), lastError: outcome.error },
            nextAttemptAt,
          }
    await tx.update(reportLetters).set(set).where(eq(reportLetters.id, row.id))
    signal(tx, 'reports.posted', 'reports', row.reportId, 1)
  },
}

async function mayStillGet(tx: Tx, { personId, vendorId, recipient }: LetterRow): Promise<boolean> {
  if (personId === null) return (await settingInForce(tx, 'reports')).body.outsideAddresses
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person?.isActive || person.vendorId !== vendorId || person.email !== recipient) return false
  return permissionsOf[person.role].includes('kpis:read')
}
