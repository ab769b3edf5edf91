import { eq } from 'drizzle-orm'
import { checkDigit } from '#shared/sellers/businessNumber.ts'
import { businessKindOf, corporateCheckDigit } from '#shared/verifications/numbers.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import { tidied } from '#shared/verifications/particulars.ts'
import type { Tx } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { sellers } from '../sellers/table.ts'
import { columnsOf } from '../verifications/identityEffects.ts'
import { sellerIdentities } from '../verifications/table.ts'
import { makeRandom, type Random } from './random.ts'
import type { SellerRow } from './shops.ts'

const day = 86_400_000
const bankCodes = ['004', '088', '020', '081', '011', '003', '090', '092']
const offices = ['서울강남', '서울마포', '경기성남', '인천남동구', '부산해운대', '대구수성', '대전유성']
const companies = ['company', 'non_profit', 'government', 'foreign_company', 'branch']

/** What a made-up shop would submit of itself. Its own chance: the rest of a seed stays as it was. */
export function particularsOfShop(shop: SellerRow): Particulars {
  const random = makeRandom(`identity ${shop.externalId}`)
  const representative = shop.representative ?? shop.name
  const openedOn = new Date(shop.joinedAt.getTime() - random.whole(40, 1500) * day).toISOString().slice(0, 10)
  const account = (sign: number) => `${random.whole(100, 999)}${digits(random, 7)}${String(sign).padStart(2, '0')}`
  const common = { representative, phone: shop.phone ?? '02-000-0000' }
  if (!shop.businessNumber) {
    return tidied({
      sellerType: 'overseas',
      legalName: `${shop.name} Pte. Ltd.`,
      ...common,
      openedOn,
      bankCode: 'DBSSSGSG',
      bankAccount: `SG${digits(random, 10)}`,
      bankHolder: `${shop.name} Pte. Ltd.`,
    })
  }
  const isCompany = companies.includes(businessKindOf(shop.businessNumber))
  const legalName = isCompany ? `주식회사 ${shop.name}` : shop.name
  const twelve = `1${random.whole(10, 99)}111${digits(random, 6)}`
  return tidied({
    sellerType: isCompany ? 'corporation' : 'sole_trader',
    legalName,
    ...common,
    businessNumber: shop.businessNumber,
    ...(isCompany && { corporateNumber: `${twelve}${corporateCheckDigit(twelve)}` }),
    representativeBirth: `${random.whole(60, 99)}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`,
    mailOrderNumber: `${shop.joinedAt.getUTCFullYear()}-${random.pick(offices)}-${digits(random, 4)}`,
    openedOn,
    bankCode: random.pick(bankCodes),
    // The sandbox answers by the last two digits: below ninety all is well.
    bankAccount: account(random.whole(0, 89)),
    bankHolder: isCompany ? legalName : representative,
  })
}

/** A number of the shop's own kind that the sandbox answers as its last digits but one say. */
export function numberWithSign(shop: SellerRow, sign: string): string {
  const nine = `${(shop.businessNumber ?? '1234567891').slice(0, 7)}${sign}`
  return `${nine}${checkDigit(nine)}`
}

/**
 * Gives every shop an identity: most verified within the last year, a few with limits, and those of `fresh` unverified,
 * for they are still to hand in. Numbers that a story needs are put on the shop, too.
 */
export async function identifyShops(
  tx: Tx,
  shops: readonly SellerRow[],
  fresh: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const rows = shops.map((shop) => {
    const random = makeRandom(`standing ${shop.externalId}`)
    const verifiedAt = new Date(now.getTime() - random.whole(20, 330) * day)
    const joinedAt = shop.joinedAt > verifiedAt ? shop.joinedAt : verifiedAt
    const isFresh = fresh.has(shop.id)
    const isLimited = !isFresh && random.chance(0.04)
    const capKrw = Math.ceil(((shop.gmvKrw ?? 0) * 3) / 1_000_000 + 10) * 1_000_000
    return {
      sellerId: shop.id,
      version: 1,
      ...columnsOf(particularsOfShop(shop)),
      state: isFresh ? ('unverified' as const) : isLimited ? ('limited' as const) : ('verified' as const),
      verifiedAt: isFresh ? null : joinedAt,
      verifiedUntil: isFresh ? null : new Date(joinedAt.getTime() + 365 * day),
      bankVerifiedAt: isFresh ? null : joinedAt,
      gmvCapKrw: isLimited ? capKrw : null,
      payoutDelayDays: isLimited ? 14 : null,
      riskScore: isLimited ? 35 : random.pick([0, 0, 0, 5, 10, 15]),
      createdAt: shop.joinedAt,
      updatedAt: isFresh ? shop.joinedAt : joinedAt,
    }
  })
  await insertRows(tx, sellerIdentities, rows)
}

/** Puts another business number on a shop and its identity. */
export async function renumber(tx: Tx, sellerId: string, businessNumber: string): Promise<void> {
  await tx.update(sellers).set({ businessNumber }).where(eq(sellers.id, sellerId))
  await tx.update(sellerIdentities).set({ businessNumber }).where(eq(sellerIdentities.sellerId, sellerId))
}

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.whole(0, 9)).join('')
const two = (number: number) => String(number).padStart(2, '0')
