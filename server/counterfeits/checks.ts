import { asc, eq } from 'drizzle-orm'
import { type Check, checklistOf, type ReportFacts } from '#shared/counterfeits/checks.ts'
import { type Corroboration, corroborationOf } from '#shared/counterfeits/rules.ts'
import type { Db, Tx } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { isRestricted, type RightRow } from './registers.ts'
import { counterfeits, ipReports, ipRights, reporters, testBuys } from './table.ts'

export type CounterfeitRow = typeof counterfeits.$inferSelect
export type ReportRow = typeof ipReports.$inferSelect

/** Everything that a report case is judged by, as it stands now. */
export async function standOf(db: Db, caseId: string, now: Date) {
  const [found] = await db
    .select({ own: counterfeits, listing: listings, right: ipRights })
    .from(counterfeits)
    .innerJoin(listings, eq(listings.id, counterfeits.listingId))
    .leftJoin(ipRights, eq(ipRights.id, counterfeits.rightId))
    .where(eq(counterfeits.caseId, caseId))
  if (!found) throw new Error('a report case without its row')
  const { own, listing, right } = found
  const reports = await db
    .select({ report: ipReports, reporter: reporters })
    .from(ipReports)
    .innerJoin(reporters, eq(reporters.id, ipReports.reporterId))
    .where(eq(ipReports.caseId, caseId))
    .orderBy(asc(ipReports.receivedAt), asc(ipReports.id))
  const standing = reports.filter(({ report }) => report.verdict === null)
  const bought = await db.select().from(testBuys).where(eq(testBuys.caseId, caseId))
  const setting = await settingInForce(db, 'counterfeits')
  const hasFakeBought = bought.some(({ verdict }) => verdict === 'counterfeit')
  const checks = checklist(
    own,
    right,
    listing.category,
    standing.map(({ report }) => report),
    setting.body,
    now,
  )
  const corroboration: Corroboration = corroborationOf(
    {
      reports: standing.map(({ report }) => report),
      hasFakeBought,
      proof: own.proof?.proof ?? null,
    },
    setting.body,
  )
  return { own, listing, right, reports, standing, bought, setting, hasFakeBought, checks, corroboration }
}
export type Stand = Awaited<ReturnType<typeof standOf>>

type Setting = Awaited<ReturnType<typeof settingInForce<'counterfeits'>>>['body']

function checklist(
  own: CounterfeitRow,
  right: RightRow | null,
  category: string,
  reports: readonly ReportRow[],
  setting: Setting,
  now: Date,
): Check[] {
  const any = (isIt: (report: ReportRow) => boolean) => reports.some(isIt)
  const facts: ReportFacts = {
    sources: reports.map(({ source }) => source),
    isDeclared: any((report) => report.isDeclared),
    isIdentityShown: any((report) => report.isIdentityShown),
    isAuthorityShown: any((report) => report.isAuthorityShown),
    isJudgmentShown: any((report) => report.isJudgmentShown),
  }
  const { classes, judgmentFor } = setting
  return checklistOf({ right, reports: facts, category, classes, judgmentFor, marks: own.checks, now })
}

/** Whether what is reported goes down before anybody looks: a complete report of a trusted source about a live right. */
export async function mayBlockAtOnce(tx: Tx, caseId: string, now: Date): Promise<boolean> {
  const { own, standing, setting, checks } = await standOf(tx, caseId, now)
  const [first] = standing
  const { isOn, sources } = setting.body.autoBlock
  if (!isOn || !first || isRestricted(first.reporter, now)) return false
  if (!(sources as readonly string[]).includes(own.source)) return false
  return checks.every(({ isRequired, found, rule }) => !isRequired || found === 'ok' || rule === 'given')
}
