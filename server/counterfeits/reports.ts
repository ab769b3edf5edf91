import { and, eq, isNull } from 'drizzle-orm'
import { speaksForRight } from '#shared/counterfeits/reporters.ts'
import { refused } from '#shared/errors.ts'
import type { Tx } from '../db/database.ts'
import type { Stand } from './checks.ts'
import { ipReports } from './table.ts'

type Supplied = {
  isIdentityShown?: boolean
  isAuthorityShown?: boolean
  isJudgmentShown?: boolean
  isDeclared?: boolean
}

/** Adds what came later to the standing reports of whoever was asked. */
export async function supplyToReport(tx: Tx, caseId: string, reporterId: string, supplied: Supplied): Promise<void> {
  const given = Object.fromEntries(Object.entries(supplied).filter(([, value]) => value === true))
  if (Object.keys(given).length === 0) return
  const isTheirs = and(eq(ipReports.caseId, caseId), eq(ipReports.reporterId, reporterId), isNull(ipReports.verdict))
  await tx.update(ipReports).set(given).where(isTheirs)
}

/**
 * Whether the retraction of this reporter ends the case: it does when nobody else speaks for the right.
 * @throws Refused by field otherwise.
 */
export function refuseForeignRetraction(stand: Stand, reporterId: string, isDecided: boolean): void {
  // After the decision the reports carry their verdict; the retraction is then of one that was borne out.
  const standing = stand.reports.filter(({ report }) => report.verdict === (isDecided ? 'upheld' : null))
  const theirs = standing.filter(({ report }) => report.reporterId === reporterId)
  if (theirs.length === 0) throw refused('refused', { errors: { reporterId: 'has no standing report in this case' } })
  const others = standing.filter(
    ({ report, reporter }) => report.reporterId !== reporterId && speaksForRight(reporter.type),
  )
  if (others.length > 0) {
    const reporterWord = others.length === 1 ? 'another report' : `${others.length} other reports`
    throw refused('refused', {
      errors: { reporterId: `${reporterWord} of the rights side stand: all must be retracted` },
    })
  }
  const isOutvoted = standing.some(({ reporter }) => speaksForRight(reporter.type))
  if (isOutvoted && !theirs.some(({ reporter }) => speaksForRight(reporter.type)))
    throw refused('refused', { errors: { reporterId: 'the report of the rights owner stands' } })
}
