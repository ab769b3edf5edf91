import { createHash } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { DeniedKeyKind, LinkKey, SellerLink } from '#shared/verifications/links.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import type { Db } from '../db/database.ts'
import { measures } from '../measures/table.ts'
import { deniedKeys, sellerIdentities } from './table.ts'

const mostLinks = 40

/**
 * Other sellers that share a number, an account, a representative or a phone with these particulars. Whether they are
 * the same people nobody knows yet; verdicts given before on this case are kept.
 */
export async function findLinks(
  db: Db,
  sellerId: string,
  told: Particulars,
  judged: readonly SellerLink[],
): Promise<SellerLink[]> {
  const alike = [
    told.businessNumber ? eq(sellerIdentities.businessNumber, told.businessNumber) : undefined,
    eq(sellerIdentities.bankAccount, told.bankAccount),
    eq(sellerIdentities.representative, told.representative),
    told.phone ? eq(sellerIdentities.phone, told.phone) : undefined,
  ].filter((one) => one !== undefined)
  const rows = await db
    .select()
    .from(sellerIdentities)
    .where(and(ne(sellerIdentities.sellerId, sellerId), or(...alike)))
    .orderBy(sellerIdentities.sellerId)
    .limit(mostLinks)
  const enforced = await enforcedAmong(
    db,
    rows.map((one) => one.sellerId),
  )
  return rows.map((one) => {
    const before = judged.find((link) => link.sellerId === one.sellerId)
    return {
      sellerId: one.sellerId,
      keys: sharedKeys(told, one),
      isEnforced: one.state === 'blocked' || enforced.has(one.sellerId),
      verdict: before?.verdict ?? null,
      reason: before?.reason ?? null,
      judgedBy: before?.judgedBy ?? null,
    }
  })
}

/** Sellers that are stopped or closed as a punishment; who only has to verify again is none of them. */
async function enforcedAmong(db: Db, sellerIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (sellerIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ sellerId: measures.sellerId })
    .from(measures)
    .where(
      and(
        inArray(measures.sellerId, [...sellerIds]),
        isNull(measures.endedAt),
        isNotNull(measures.measure),
        inArray(measures.kind, ['suspend', 'close_account']),
      ),
    )
  return new Set(rows.map((row) => row.sellerId))
}

function sharedKeys(told: Particulars, other: typeof sellerIdentities.$inferSelect): LinkKey[] {
  const isSameName = other.representative === told.representative
  const isSameBirth = Boolean(told.representativeBirth) && other.representativeBirth === told.representativeBirth
  const holding: Record<LinkKey, boolean> = {
    business_number: Boolean(told.businessNumber) && other.businessNumber === told.businessNumber,
    bank_account: other.bankAccount === told.bankAccount && other.bankCode === told.bankCode,
    representative: isSameName && isSameBirth,
    phone: Boolean(told.phone) && other.phone === told.phone,
    representative_name: isSameName && !isSameBirth,
  }
  return (Object.keys(holding) as LinkKey[]).filter((key) => holding[key])
}

/** What these particulars would be known again by. */
export function keysOf(told: Particulars): { kind: DeniedKeyKind; hash: string }[] {
  const values: Record<DeniedKeyKind, string | undefined> = {
    business_number: told.businessNumber,
    bank_account: `${told.bankCode} ${told.bankAccount}`,
    representative: told.representativeBirth && `${told.representative} ${told.representativeBirth}`,
    phone: told.phone,
  }
  return Object.entries(values).flatMap(([kind, value]) =>
    value ? [{ kind: kind as DeniedKeyKind, hash: hashOfKey(kind as DeniedKeyKind, value) }] : [],
  )
}

const hashOfKey = (kind: DeniedKeyKind, value: string): string =>
  createHash('sha256').update(`denied ${kind} ${value}`).digest('hex')

/** Whether something of it is known from a seller that was blocked; the seller's own keys do not count. */
export async function hasDenied(db: Db, sellerId: string, told: Particulars): Promise<boolean> {
  const keys = keysOf(told)
  const hits = await db
    .select({ kind: deniedKeys.kind, hash: deniedKeys.hash })
    .from(deniedKeys)
    .where(
      and(
        ne(deniedKeys.sellerId, sellerId),
        inArray(
          deniedKeys.hash,
          keys.map((key) => key.hash),
        ),
      ),
    )
  return hits.length > 0
}
