import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { features } from '#shared/features.ts'
import { daysOf as eachDay } from '#shared/kpis/scope.ts'
import { courseSheet, figuresSheet, type Sheet } from '#shared/reports/files.ts'
import { type ReportContent, writeReport } from '#shared/reports/letter.ts'
import { daysOf } from '#shared/reports/rules.ts'
import type { ReportPreview } from '#shared/reports/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import { csvFile } from '../exports/commands.ts'
import type { Heavy } from '../heavy/heavy.ts'
import type { Rows } from '../http/rows.ts'
import { narrowed } from '../kpis/commands.ts'
import { rowsOf } from '../people/employer.ts'
import { teams } from '../teams/table.ts'
import { vendors } from '../vendors/table.ts'
import type { Figures } from './figures.ts'
import type { Reader } from './recipients.ts'
import type { reportLetters, reports } from './table.ts'

type ReportRow = typeof reports.$inferSelect
type LetterRow = typeof reportLetters.$inferSelect
export type Desk = { db: Db; heavy: Heavy; consoleUrl: string }

/** Letters of a report for these readers: figures are read once for those who may know the same. */
export async function composeLetters(
  desk: Desk,
  report: ReportRow,
  readers: readonly Reader[],
  { dueAt, occasion, now }: { dueAt: Date; occasion: LetterRow['occasion']; now: Date },
): Promise<LetterRow[]> {
  const { days } = daysOf(report.period, dueAt)
  const pages = new Map<string, ReportPreview>()
  const letters: LetterRow[] = []
  for (const reader of readers) {
    const known = `${reader.vendorId}:${reader.locale}`
    const page = pages.get(known) ?? (await composeReport(desk, report, reader, dueAt))
    pages.set(known, page)
    const { subject, html, text, files } = page
    letters.push({
      id: uuidv7(),
      reportId: report.id,
      key: `${report.id}:${occasion}:${dueAt.toISOString()}:${reader.personId ?? reader.email.toLowerCase()}`,
      ...{ occasion, dueAt, fromDay: days.from, toDay: days.to },
      ...{ personId: reader.personId, vendorId: reader.vendorId, recipient: reader.email, locale: reader.locale },
      ...{ subject, body: text, html, files, state: 'queued' as const, attempts: 0, lastError: null },
      ...{ nextAttemptAt: now, deliveryRef: null, at: now, sentAt: null },
    })
  }
  return letters
}

/** What this reader gets: figures of their own rows alone, in their language. */
export async function composeReport(
  { db, heavy, consoleUrl }: Desk,
  report: ReportRow,
  { vendorId, locale }: Pick<Reader, 'vendorId' | 'locale'>,
  dueAt: Date,
): Promise<ReportPreview> {
  const { days, before } = daysOf(report.period, dueAt)
  const rows: Rows = await rowsOf(db, vendorId)
  const {
    from: _from,
    to: _to,
    ...scope
  } = narrowed(
    {
      ...days,
      ...(report.kind !== '' && { kinds: [report.kind] }),
      ...(report.teamId !== '' && { teamIds: [report.teamId] }),
      ...(report.vendorId !== '' && { vendorIds: [report.vendorId] }),
    },
    { id: '', permissions: [], rows },
  )
  const figures: Figures = await heavy.ask('report', { metrics: report.metrics, scope, days, before })
  const about = await scopeWords(db, report, rows === null ? null : vendorId)
  const content: ReportContent = { name: report.name, scope: about, days, before, rows: figures.rows, consoleUrl }
  const fileName = (word: string) => `${report.name.replaceAll(/[\s/\\:*?"<>|·]+/g, '-')}_${days.to}${word}.csv`
  return {
    ...writeReport(content, locale),
    files: [
      { name: fileName(''), content: await asCsv(figuresSheet(content, locale)) },
      { name: fileName('_days'), content: await asCsv(courseSheet(figures.courses, eachDay(days), locale)) },
    ],
  }
}

async function scopeWords(db: Db, report: ReportRow, ofVendor: string | null): Promise<Words> {
  const parts: Words[] = []
  const { kind, teamId } = report
  if (kind in features) parts.push(features[kind as keyof typeof features].label)
  if (teamId !== '') {
    const [team] = await db.select().from(teams).where(eq(teams.id, teamId))
    if (team) parts.push({ en: team.nameEn, ko: team.nameKo })
  }
  const vendorId = report.vendorId || ofVendor
  if (vendorId) {
    const [vendor] = await db.select().from(vendors).where(eq(vendors.id, vendorId))
    if (vendor) parts.push({ en: vendor.name, ko: vendor.name })
  }
  return { en: parts.map(({ en }) => en).join(' · '), ko: parts.map(({ ko }) => ko).join(' · ') }
}

async function asCsv({ columns, rows }: Sheet): Promise<string> {
  async function* page() {
    yield rows
  }
  const pieces: Uint8Array[] = []
  for await (const { bytes } of csvFile(columns, page())) pieces.push(bytes)
  return Buffer.concat(pieces).toString('utf8')
}
