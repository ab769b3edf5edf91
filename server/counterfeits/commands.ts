import { and, asc, eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { ReportBody } from '#shared/counterfeits/bodies.ts'
import { severityOfClaim } from '#shared/counterfeits/rules.ts'
import { refused } from '#shared/errors.ts'
import type { Severity } from '#shared/suspensions/ladder.ts'
import { type Actor, jobActor, record } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { openCase } from '../cases/open.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { mayBlockAtOnce } from './checks.ts'
import { counterfeitKind } from './kind.ts'
import { openKeyOf } from './openKey.ts'
import { isRestricted, type RightRow, reporterNamed, rightNamed } from './registers.ts'
import { counterfeits, ipReports, ipRights, reporters } from './table.ts'

/** A report of anybody. For the house's own: `reporter: { type: 'monitoring', name: 'monitoring' }`. */
export type NewReport = ReportBody & {
  /** Where the claim's own severity is not meant. */
  severity?: Severity
}

type Opened = { caseId: string; isNew: boolean }

/**
 * Opens a case for a report, or attaches the report to the open case about the same right and listing; the reviewer's
 * page then no longer shows everything, so its version does not pass any more. A report that names no right attaches to
 * whatever is open about the listing. What a rights owner reports completely is blocked at once where the settings say.
 * @throws Refused by field: no such listing or right, a number of the wrong type, no address of who reports.
 */
export async function openReport(tx: Tx, report: NewReport, actor: Actor, now: Date): Promise<Opened> {
  const [listing] = await tx.select().from(listings).where(eq(listings.id, report.listingId))
  if (!listing) throw refused('refused', { errors: { listingId: 'no such listing' } })
  // One report about a seller after the other: two at once must not both find no open case.
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, listing.sellerId)))
  const right = await rightOf(tx, report, actor, now)
  const reporter = await reporterNamed(tx, report.reporter, actor, now)
  await tx
    .update(reporters)
    .set({ reports: reporter.reports + 1, version: reporter.version + 1, updatedAt: now })
    .where(eq(reporters.id, reporter.id))

  const open = await openCaseAbout(tx, right?.id ?? null, listing.id)
  const caseId = open?.id ?? (await openFresh(tx, report, { listing, right, reporter }, actor, now))
  await tx.insert(ipReports).values({
    id: uuidv7(),
    caseId,
    reporterId: reporter.id,
    source: reporter.type,
    claim: report.claim,
    statement: report.statement,
    isDeclared: report.isDeclared ?? false,
    isIdentityShown: report.isIdentityShown ?? false,
    isAuthorityShown: report.isAuthorityShown ?? false,
    isJudgmentShown: report.isJudgmentShown ?? false,
    receivedAt: now,
  })
  if (open) await attach(tx, open, reporter.id, actor, now)
  else if (right) await beginCheck(tx, caseId, now)
  return { caseId, isNew: !open }
}

async function rightOf(tx: Tx, report: NewReport, actor: Actor, now: Date): Promise<RightRow | null> {
  if (report.rightId && report.right)
    throw refused('refused', { errors: { right: 'either a right of the register or one that is named' } })
  if (report.right) return rightNamed(tx, report.right, actor, now)
  if (!report.rightId) return null
  const [row] = await tx.select().from(ipRights).where(eq(ipRights.id, report.rightId))
  if (!row) throw refused('refused', { errors: { rightId: 'no such right' } })
  return row
}

async function openCaseAbout(tx: Tx, rightId: string | null, listingId: string) {
  const exact = eq(cases.openKey, openKeyOf(rightId, listingId))
  const [same] = await forUpdate(tx.select().from(cases).where(exact))
  if (same || rightId) return same
  const [any] = await tx
    .select({ id: cases.id })
    .from(counterfeits)
    .innerJoin(cases, eq(cases.id, counterfeits.caseId))
    .where(and(eq(counterfeits.listingId, listingId), eq(cases.kind, 'counterfeits'), ne(cases.openKey, '')))
    .orderBy(asc(cases.openedAt), asc(cases.id))
    .limit(1)
  if (!any) return undefined
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, any.id)))
  return row
}

type About = {
  listing: typeof listings.$inferSelect
  right: RightRow | null
  reporter: typeof reporters.$inferSelect
}

async function openFresh(tx: Tx, report: NewReport, about: About, actor: Actor, now: Date): Promise<string> {
  const { listing, right, reporter } = about
  const brandId = right?.brandId ?? null
  const row = await openCase(tx, counterfeitKind, {
    sellerId: listing.sellerId,
    subject: listing.title,
    severity: report.severity ?? severityOfClaim(report.claim, reporter.type),
    openKey: openKeyOf(right?.id ?? null, listing.id),
    ...(brandId && { topicId: brandId }),
    buyerHarm: report.claim === 'counterfeit' ? 2 : 0,
    ...(reporter.type === 'monitoring' && { fromKind: 'monitoring' }),
    actor,
    now,
  }).catch((error) => {
    throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
  })
  // Kept on the case too, where the ledger counts by it.
  await tx.update(cases).set({ remedy: reporter.type }).where(eq(cases.id, row.id))
  await tx.insert(counterfeits).values({
    caseId: row.id,
    state: row.state,
    listingId: listing.id,
    rightId: right?.id ?? null,
    rightType: right?.type ?? null,
    brandId,
    claim: report.claim,
    source: reporter.type,
    reporterId: reporter.id,
    isReporterRestricted: isRestricted(reporter, now),
    checks: {},
    askedFor: [],
    proof: null,
    blocked: [],
    isBlockedAtOnce: false,
    counterNotice: null,
    suit: null,
    infringement: null,
    settingNumber: (await settingInForce(tx, 'counterfeits')).number,
  })
  return row.id
}

/** What the registers can tell is told at once; and where that is enough, what is reported goes down at once. */
async function beginCheck(tx: Tx, caseId: string, now: Date): Promise<void> {
  const actor = jobActor('receive-reports')
  const step = { caseId, body: null, version: null, actor, now }
  await act(tx, counterfeitKind, { ...step, action: 'startCheck' })
  if (await mayBlockAtOnce(tx, caseId, now)) await act(tx, counterfeitKind, { ...step, action: 'blockAtOnce' })
}

async function attach(tx: Tx, open: typeof cases.$inferSelect, reporterId: string, actor: Actor, now: Date) {
  const version = open.version + 1
  const reports = open.reports + 1
  await tx.update(cases).set({ version, reports, updatedAt: now }).where(eq(cases.id, open.id))
  await rankCase(tx, open.id, now)
  const after = { reports, reporterId }
  await record(tx, {
    resource: 'counterfeits',
    resourceId: open.id,
    action: 'counterfeits:attach-report',
    actor,
    after,
    at: now,
  })
  signal(tx, 'counterfeits.report', 'counterfeits', open.id, version)
}

/** How an appeal against a decision ended, or that one was admitted. */
export type AppealVerdict = 'admitted' | 'upheld' | 'overturned'

/**
 * An appeal contests the decision that a seller infringed: admitted, the case waits; upheld, it stands as it stood;
 * overturned, listings, strike and hold go back exactly, and the report counts as rejected.
 * @throws Refused wrong-state when the case is not where that can happen.
 */
export async function appealContested(
  tx: Tx,
  caseId: string,
  verdict: AppealVerdict,
  actor: Actor,
  now: Date,
): Promise<void> {
  const action = ({ admitted: 'hearAppeal', upheld: 'upholdAppeal', overturned: 'overturnAppeal' } as const)[verdict]
  await act(tx, counterfeitKind, { caseId, action, body: null, version: null, actor, now, follows: true })
}
