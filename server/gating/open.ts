import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { spellingOf } from '#shared/brands/rules.ts'
import { refused } from '#shared/errors.ts'
import type { GatingCause } from '#shared/gating/causes.ts'
import type { NewDocument } from '#shared/gating/documents.ts'
import { requirementsOf } from '#shared/gating/matrix.ts'
import { sampleOf, supplyRefusal, todayInSeoul } from '#shared/gating/rules.ts'
import type { GatingScope } from '#shared/gating/scopes.ts'
import { standingKeyOf } from '#shared/links/rules.ts'
import type { Actor } from '../audit/record.ts'
import { loadRegister } from '../brands/commands.ts'
import { act } from '../cases/act.ts'
import type { CaseRow } from '../cases/kind.ts'
import { openCase } from '../cases/open.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { caseLinks } from '../links/table.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { keptDocuments } from './documents.ts'
import { brandOf, identityOf, openKeyOf } from './ground.ts'
import { gatingKind } from './kind.ts'
import { preCheck } from './preCheck.ts'
import { gatingCases, salesPermissions } from './table.ts'

/** What somebody asks to sell. */
export type Application = {
  sellerId: string
  scope: GatingScope
  brandId?: string | undefined
  category?: string | undefined
  listingIds?: string[] | undefined
  documents?: NewDocument[] | undefined
  reason: string
}

export type Topic = { scope: GatingScope; brandId: string | null; category: string | null; listingIds: string[] }
type ListingRow = typeof listings.$inferSelect

/**
 * Opens a review of what a seller or an agent asks for: documents by the matrix, pre-checks, a letter of receipt, and the
 * listings behind a gate until the decision.
 * @returns the case's id. @throws Refused by field with the rule named; already-open with the open case.
 */
export async function openApplication(
  tx: Tx,
  asked: Application,
  cause: 'application' | 'by_hand',
  actor: Actor,
  now: Date,
): Promise<string> {
  const { sellerId, reason, documents = [] } = asked
  await lockSeller(tx, sellerId)
  const topic = await topicOf(tx, asked)
  const errors = supplyRefusal(documents, todayInSeoul(now))
  if (errors) throw refused('refused', { errors })
  const open = await openReviewOf(tx, sellerId, topic)
  if (open) throw refused('already-open', { detail: open.number, current: { id: open.id, number: open.number } })
  const rejected = await lastRejected(tx, sellerId, topic)
  if (rejected?.rejectCode === 'legal_ban') {
    const told = `${rejected.number}: banned by law, and not reviewed again (rule: legal_ban)`
    throw refused('refused', { detail: told, errors: { scope: told } })
  }
  const isAgain = rejected !== undefined && cause === 'application'
  const fresh = { ...topic, sellerId, reason, cause: isAgain ? ('resubmission' as const) : cause }
  const row = await openReview(tx, fresh, documents, rejected?.caseId ?? null, actor, now)
  await act(tx, gatingKind, { caseId: row.id, action: 'receive', body: null, version: null, actor, now, follows: true })
  return row.id
}

/** One review of a seller after the other: two at once must not both find no open case. @throws Refused by field. */
export async function lockSeller(tx: Tx, sellerId: string): Promise<void> {
  const [seller] = await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  if (!seller) throw refused('refused', { errors: { sellerId: 'no such seller' } })
}

/** What the review is about, checked: a brand of the register, a category, or products of this seller. */
export async function topicOf(tx: Tx, asked: Application): Promise<Topic> {
  const { scope, sellerId, brandId } = asked
  const listingIds = [...new Set(asked.listingIds ?? [])]
  const category = asked.category?.trim() || null
  const rows =
    listingIds.length === 0
      ? []
      : await tx.select().from(listings).where(inArray(listings.id, listingIds)).orderBy(asc(listings.id))
  if (rows.length !== listingIds.length || rows.some((row) => row.sellerId !== sellerId))
    throw refused('refused', { errors: { listingIds: 'not all are listings of this seller' } })
  if (scope !== 'brand' && brandId) throw refused('refused', { errors: { brandId: 'only where the scope is a brand' } })
  if (scope !== 'category' && category)
    throw refused('refused', { errors: { category: 'only where the scope is a category' } })
  if (scope === 'brand') {
    if (!brandId) throw refused('refused', { errors: { brandId: 'which brand' } })
    if (!(await brandOf(tx, brandId)))
      throw refused('refused', { errors: { brandId: 'no such brand in the register' } })
    return { scope, brandId, category: null, listingIds }
  }
  if (scope === 'category') {
    if (!category) throw refused('refused', { errors: { category: 'which category' } })
    const stray = rows.find((row) => row.category !== category)
    if (stray) throw refused('refused', { errors: { listingIds: `${stray.title} stands in ${stray.category}` } })
    return { scope, brandId: null, category, listingIds }
  }
  if (listingIds.length === 0) throw refused('refused', { errors: { listingIds: 'at least one product' } })
  return { scope, ...(await commonOf(tx, rows)), listingIds }
}

/** What products have in common: the brand that all of them surely name, else their category. */
async function commonOf(
  tx: Tx,
  rows: readonly ListingRow[],
): Promise<{ brandId: string | null; category: string | null }> {
  const { register } = await loadRegister(tx)
  const read = rows.map((row) => spellingOf(register, row))
  const brandIds = new Set(read.map((reading) => (reading?.isCertain ? reading.brandId : null)))
  const categories = new Set(rows.map(({ category }) => category))
  const [brandId] = brandIds
  const [category] = categories
  return {
    brandId: brandIds.size === 1 ? (brandId ?? null) : null,
    category: categories.size === 1 ? (category ?? null) : null,
  }
}

const sameTopic = ({ scope, brandId, category }: Topic) =>
  and(
    eq(gatingCases.scope, scope),
    scope === 'brand' && brandId ? eq(gatingCases.brandId, brandId) : undefined,
    scope === 'category' && category ? eq(gatingCases.category, category) : undefined,
  )

/** Sets of products overlap without being equal: any product in common is the same topic. */
const overlaps = (topic: Topic, listingIds: readonly string[]): boolean =>
  topic.scope !== 'product' || topic.listingIds.some((id) => listingIds.includes(id))

/** States in which a decision has been made and only its life goes on. */
export const decidedStates: readonly string[] = ['approved', 'approved_with_conditions']

/** The undecided review of the same seller and topic, if there is one. */
export async function openReviewOf(tx: Tx, sellerId: string, topic: Topic): Promise<CaseRow | null> {
  const rows = await tx
    .select({ row: cases, listingIds: gatingCases.listingIds })
    .from(gatingCases)
    .innerJoin(cases, eq(cases.id, gatingCases.caseId))
    .where(and(eq(cases.sellerId, sellerId), isNull(cases.closedAt), sameTopic(topic)))
    .orderBy(asc(cases.openedAt), asc(cases.id))
  const open = rows.find(({ row, listingIds }) => !decidedStates.includes(row.state) && overlaps(topic, listingIds))
  return open?.row ?? null
}

/** The last rejection of the same; one for a legal ban stands before all others. */
async function lastRejected(tx: Tx, sellerId: string, topic: Topic) {
  const rows = await tx
    .select({
      caseId: cases.id,
      number: cases.number,
      rejectCode: gatingCases.rejectCode,
      listingIds: gatingCases.listingIds,
    })
    .from(gatingCases)
    .innerJoin(cases, eq(cases.id, gatingCases.caseId))
    .where(and(eq(cases.sellerId, sellerId), eq(gatingCases.state, 'rejected'), sameTopic(topic)))
    .orderBy(desc(cases.closedAt), desc(cases.id))
  const same = rows.filter(({ listingIds }) => overlaps(topic, listingIds))
  return same.find(({ rejectCode }) => rejectCode === 'legal_ban') ?? same[0]
}

type FreshReview = Topic & { sellerId: string; cause: GatingCause; reason: string; fromKind?: string | undefined }

/** The case with its checklist and pre-checks; tells and hides nothing yet. @throws Refused already-open. */
export async function openReview(
  tx: Tx,
  fresh: FreshReview,
  documents: readonly NewDocument[],
  previousCaseId: string | null,
  actor: Actor,
  now: Date,
): Promise<CaseRow> {
  const { sellerId, scope, brandId, category, listingIds, cause, reason } = fresh
  const identity = await identityOf(tx, sellerId)
  const brand = await brandOf(tx, brandId)
  const goods = listingIds.length === 0 ? [] : await tx.select().from(listings).where(inArray(listings.id, listingIds))
  const categories = [...new Set([...(category ? [category] : []), ...goods.map((one) => one.category)])]
  const { versionId, number, body } = await settingInForce(tx, 'gating')
  const granted = await tx.$count(salesPermissions, eq(salesPermissions.sellerId, sellerId))
  const isFirstTime = Number(granted) === 0
  const subject = brand ? `${brand.nameKo} / ${brand.name}` : (category ?? goods[0]?.title ?? reason)
  const openKey = openKeyOf(sellerId, fresh, [...listingIds].sort()[0] ?? '')
  const severity = brand?.risk === 'high' ? ('high' as const) : isFirstTime ? ('medium' as const) : ('low' as const)
  const topicId = brandId ?? category ?? undefined
  const fromKind = fresh.fromKind ?? (previousCaseId ? 'gating' : undefined)
  const opening = { sellerId, subject, severity, openKey, ...(topicId && { topicId }), fromKind, actor, now }
  const row = await openCase(tx, gatingKind, opening).catch((error) => {
    throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
  })
  await tx.update(cases).set({ remedy: scope }).where(eq(cases.id, row.id))
  const requirements = requirementsOf(body.matrix, { scope, sellerType: identity?.sellerType ?? null, categories })
  await tx.insert(gatingCases).values({
    caseId: row.id,
    state: row.state,
    ...{ scope, brandId, category, listingIds, cause, reason, previousCaseId },
    sellerType: identity?.sellerType ?? null,
    isFirstTime,
    isSampled: sampleOf(row.id) < body.secondReview.sampleShare,
    settingVersionId: versionId,
    settingNumber: number,
    checklist: requirements.map((one) => ({
      ...one,
      ...{ verdict: null, codes: [], overrides: [], note: null, byName: null, at: null },
    })),
    documents: await keptDocuments(tx, row.id, documents, actor, now),
    ...(await preCheck(tx, { listingIds, preChecks: [] }, now)),
  })
  if (previousCaseId) await linkTo(tx, row.id, previousCaseId, actor, now)
  return row
}

async function linkTo(tx: Tx, fromId: string, toId: string, actor: Actor, now: Date): Promise<void> {
  const standingKey = standingKeyOf('related', fromId, toId)
  const link = { id: uuidv7(), version: 1, kind: 'related' as const, fromId, toId, standingKey, note: null }
  await tx
    .insert(caseLinks)
    .values({ ...link, byName: actor.name, at: now })
    .onConflictDoNothing()
}
