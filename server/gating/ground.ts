import { eq } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { LookUpVerdict } from '#shared/gating/certificates.ts'
import { type DocumentGround, todayInSeoul } from '#shared/gating/rules.ts'
import { baseGating, type GatingBody } from '#shared/settings/gating.ts'
import { brands } from '../brands/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { settingVersions } from '../settings/table.ts'
import { sellerIdentities } from '../verifications/table.ts'
import { gatingCases } from './table.ts'

export type GatingRow = typeof gatingCases.$inferSelect
export type BrandRow = typeof brands.$inferSelect
export type IdentityRow = typeof sellerIdentities.$inferSelect

/** States in which the legal name of a seller counts as verified. */
const verifiedStates: readonly string[] = ['verified', 'limited']

/** @throws Refused not-found. */
export async function findGating(db: Db, caseId: string): Promise<GatingRow> {
  const [own] = await db.select().from(gatingCases).where(eq(gatingCases.caseId, caseId))
  if (!own) throw refused('not-found')
  return own
}

export async function identityOf(db: Db, sellerId: string): Promise<IdentityRow | null> {
  const [row] = await db.select().from(sellerIdentities).where(eq(sellerIdentities.sellerId, sellerId))
  return row ?? null
}

export const hasVerifiedName = (identity: IdentityRow | null): boolean =>
  identity !== null && verifiedStates.includes(identity.state)

export async function brandOf(db: Db, brandId: string | null): Promise<BrandRow | null> {
  if (brandId === null) return null
  const [row] = await db.select().from(brands).where(eq(brands.id, brandId))
  return row ?? null
}

/** The setting by which this case is judged: that of its opening, or what is in force where none was kept. */
export async function termsOf(db: Db, own: Pick<GatingRow, 'settingVersionId'>): Promise<GatingBody> {
  if (own.settingVersionId === null) return (await settingInForce(db, 'gating')).body
  const [row] = await db.select().from(settingVersions).where(eq(settingVersions.id, own.settingVersionId))
  // A version of before the review was described lacks its part.
  return row ? { ...baseGating, ...(row.body as GatingBody) } : baseGating
}

export type Ground = {
  terms: GatingBody
  identity: IdentityRow | null
  brand: BrandRow | null
  /** What documents are held against. */
  documents: DocumentGround
}

export async function groundOf(db: Db, own: GatingRow, sellerId: string, now: Date): Promise<Ground> {
  const terms = await termsOf(db, own)
  const identity = await identityOf(db, sellerId)
  const brand = await brandOf(db, own.brandId)
  const documents: DocumentGround = {
    today: todayInSeoul(now),
    verifiedName: identity && hasVerifiedName(identity) ? identity.legalName : null,
    ownerName: brand?.ownerName ?? null,
    freshMonths: terms.freshMonths,
    warnDays: terms.licenceWarnDays,
    forms: terms.certificates,
    lookUps: answersOf(own),
  }
  return { terms, identity, brand, documents }
}

/** The newest answer about each document. */
function answersOf({ lookUps }: GatingRow): Map<string, LookUpVerdict> {
  const answers = new Map<string, LookUpVerdict>()
  for (const { documentId, verdict } of lookUps) if (documentId && verdict) answers.set(documentId, verdict)
  return answers
}

export async function localeOf(db: Db, sellerId: string): Promise<'en' | 'ko'> {
  const [seller] = await db.select({ locale: sellers.locale }).from(sellers).where(eq(sellers.id, sellerId))
  return seller?.locale ?? 'ko'
}

/** What a second open review would be a duplicate of; products by a query, because sets of them overlap. */
export const openKeyOf = (sellerId: string, own: Pick<GatingRow, 'scope' | 'brandId' | 'category'>, id: string) =>
  `gating:${sellerId}:${own.scope}:${own.scope === 'brand' ? own.brandId : own.scope === 'category' ? own.category : id}`
