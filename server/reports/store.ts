import { count, eq } from 'drizzle-orm'
import type { Report, ReportLetter } from '#shared/reports/schema.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { namerOf } from '../targets/commands.ts'
import { readersOf } from './recipients.ts'
import { reportLetters, reports } from './table.ts'

const columns = {
  name: reports.name,
  period: reports.period,
  rhythm: reports.rhythm,
  isActive: reports.isActive,
  nextDueAt: reports.nextDueAt,
  lastDueAt: reports.lastDueAt,
}

export const reportListSpec: ListSpec = {
  resource: 'reports',
  id: reports.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['name', 'ASC'],
}

const letterColumns = {
  reportId: reportLetters.reportId,
  occasion: reportLetters.occasion,
  state: reportLetters.state,
  dueAt: reportLetters.dueAt,
  sentAt: reportLetters.sentAt,
}

export const letterListSpec: ListSpec = {
  resource: 'report-letters',
  id: reportLetters.id,
  filters: letterColumns,
  sorts: letterColumns,
  defaultSort: ['dueAt', 'DESC'],
}

export async function pageReports(db: Db, query: ListQuery, asker: Asker) {
  const rows = await db
    .select()
    .from(reports)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(reports).where(query.where)
  return { records: await asRecords(db, rows, asker), total: Number(counted?.total ?? 0) }
}

export async function readReport(db: Db, id: string, asker: Asker): Promise<Report | undefined> {
  const rows = await db.select().from(reports).where(eq(reports.id, id))
  return (await asRecords(db, rows, asker))[0]
}

async function asRecords(db: Db, rows: (typeof reports.$inferSelect)[], asker: Asker): Promise<Report[]> {
  if (rows.length === 0) return []
  const { body: terms } = await settingInForce(db, 'reports')
  const nameOf = await namerOf(db, rows)
  const mayEdit = asker.permissions.includes('reports:edit')
  const found: Report[] = []
  for (const row of rows) {
    const { createdAt: _created, updatedAt: _updated, nextDueAt, lastDueAt, ...kept } = row
    const readers = await readersOf(db, row, terms)
    found.push({
      ...kept,
      ...nameOf(row),
      recipientCount: readers.length,
      nextDueAt: nextDueAt?.toISOString() ?? null,
      lastDueAt: lastDueAt?.toISOString() ?? null,
      allowedActions: mayEdit ? ['edit', row.isActive ? 'deactivate' : 'activate', 'send'] : ['send'],
    })
  }
  return found
}

/** The log: which letters went to whom, the newest first. */
export async function pageLetters(db: Db, query: ListQuery): Promise<{ records: ReportLetter[]; total: number }> {
  const rows = await db
    .select({
      ...{ id: reportLetters.id, reportId: reportLetters.reportId, occasion: reportLetters.occasion },
      ...{ dueAt: reportLetters.dueAt, from: reportLetters.fromDay, to: reportLetters.toDay },
      ...{ recipient: reportLetters.recipient, personName: people.name, locale: reportLetters.locale },
      ...{ subject: reportLetters.subject, state: reportLetters.state, attempts: reportLetters.attempts },
      ...{ lastError: reportLetters.lastError, sentAt: reportLetters.sentAt },
    })
    .from(reportLetters)
    .leftJoin(people, eq(people.id, reportLetters.personId))
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(reportLetters).where(query.where)
  const records = rows.map(({ dueAt, sentAt, attempts, ...rest }) => ({
    ...rest,
    attempts,
    version: attempts + 1,
    dueAt: dueAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }))
  return { records, total: Number(counted?.total ?? 0) }
}
