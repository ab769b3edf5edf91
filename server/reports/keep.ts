import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { nextDue, wrongReport } from '#shared/reports/rules.ts'
import type { NewReport, ReportChange } from '#shared/reports/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { settingInForce } from '../settings/inForce.ts'
import { scopeColumns, wrongScope } from '../targets/commands.ts'
import { wrongReaders } from './recipients.ts'
import { reports } from './table.ts'

type ReportRow = typeof reports.$inferSelect

/** @throws Refused refused by field. */
export async function addReport(tx: Tx, asked: NewReport, actor: Actor, now: Date): Promise<ReportRow> {
  await refuseFaults(tx, asked)
  const { kind: _kind, teamId: _team, vendorId: _vendor, ...said } = asked
  const row: ReportRow = {
    ...{ id: uuidv7(), version: 1, ...said, ...scopeColumns(asked), name: asked.name.trim(), isActive: true },
    ...{ byName: actor.name, nextDueAt: nextDue(asked, now), lastDueAt: null, createdAt: now, updatedAt: now },
  }
  await tx.insert(reports).values(row)
  await told(tx, row, 'create', actor, now, { after: asked })
  return row
}

/** A changed rhythm begins with its next time. @throws Refused not-found, changed-meanwhile, refused by field. */
export async function changeReport(
  tx: Tx,
  id: string,
  version: number,
  change: ReportChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [row] = await forUpdate(tx.select().from(reports).where(eq(reports.id, id)))
  if (!row) throw refused('not-found')
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
  const { isActive = row.isActive, ...rest } = change
  const asked = { ...saidOf(row), ...rest }
  if (isActive) await refuseFaults(tx, asked)
  const { kind: _kind, teamId: _team, vendorId: _vendor, ...said } = asked
  const set = {
    ...{ ...said, ...scopeColumns(asked), isActive, version: version + 1, updatedAt: now },
    nextDueAt: isActive ? nextDue(asked, now) : null,
  }
  await tx.update(reports).set(set).where(eq(reports.id, id))
  const before = Object.fromEntries(Object.keys(change).map((field) => [field, row[field as keyof ReportChange]]))
  await told(tx, { id, version: version + 1 }, 'edit', actor, now, { before, after: change })
}

const saidOf = (row: ReportRow): NewReport => ({
  ...{ name: row.name, metrics: row.metrics, kind: row.kind || null, teamId: row.teamId || null },
  ...{ vendorId: row.vendorId || null, period: row.period, rhythm: row.rhythm, weekday: row.weekday },
  ...{ monthDay: row.monthDay, minute: row.minute, isOnBusinessDays: row.isOnBusinessDays },
  ...{ personIds: row.personIds, roles: row.roles, outside: row.outside },
})

async function refuseFaults(tx: Tx, asked: NewReport): Promise<void> {
  const { body: terms } = await settingInForce(tx, 'reports')
  const errors = { ...wrongReport(asked, terms), ...(await wrongScope(tx, asked)), ...(await wrongReaders(tx, asked)) }
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}

async function told(
  tx: Tx,
  { id, version }: Pick<ReportRow, 'id' | 'version'>,
  verb: string,
  actor: Actor,
  now: Date,
  said: { before?: unknown; after?: unknown },
): Promise<void> {
  await record(tx, { resource: 'reports', resourceId: id, action: `reports:${verb}`, actor, at: now, ...said })
  signal(tx, `reports.${verb}`, 'reports', id, version)
}
