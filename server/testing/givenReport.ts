import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { ReportBody } from '#shared/counterfeits/bodies.ts'
import type { RightType } from '#shared/counterfeits/rights.ts'
import { brands } from '../brands/table.ts'
import { ipRights } from '../counterfeits/table.ts'
import { listings } from '../listings/table.ts'
import { givenSeller } from './given.ts'
import type { TestApp } from './testApp.ts'

/** Registers that reports are held against, and reports as they come in. */
let serial = 1_000_000

export async function givenBrand(test: TestApp, name = `한빛 ${++serial}`) {
  const id = uuidv7()
  const now = test.now()
  await test.database.transact((tx) =>
    tx.insert(brands).values({
      id,
      version: 1,
      name,
      nameKo: name,
      spellings: [],
      ownerName: 'Hanbit Cosmetics',
      headOffice: 'Seoul, KR',
      isGated: false,
      risk: 'normal',
      createdAt: now,
      updatedAt: now,
    }),
  )
  return { id, name }
}

export type RightFacts = Partial<typeof ipRights.$inferInsert>

/** A registered trade mark for cosmetics, looked up and live, unless said otherwise. */
export async function givenRight(test: TestApp, more: RightFacts = {}) {
  const now = test.now()
  const row = {
    id: uuidv7(),
    version: 1,
    type: 'trademark' as RightType,
    number: `40-${++serial}`,
    title: '한빛',
    classes: ['3'],
    ownerName: 'Hanbit Cosmetics',
    registeredAt: new Date('2020-01-01T00:00:00Z'),
    expiresAt: new Date('2030-01-01T00:00:00Z'),
    isVerified: true,
    verifiedAt: now,
    createdAt: now,
    updatedAt: now,
    ...more,
  }
  await test.database.transact((tx) => tx.insert(ipRights).values(row))
  return row
}

/** A seller of cosmetics and one of its listings. */
export async function givenGoods(test: TestApp, more: Partial<typeof listings.$inferInsert> = {}) {
  const seller = await givenSeller(test)
  const [listingId = ''] = seller.listingIds
  const set = { category: '뷰티', title: `한빛 수분 진정 크림 50ml ${++serial}`, ...more }
  await test.database.transact((tx) => tx.update(listings).set(set).where(eq(listings.id, listingId)))
  return { seller, listingId, otherListingIds: seller.listingIds.slice(1) }
}

export const ownerReport = (listingId: string, more: Partial<ReportBody> = {}): ReportBody => ({
  reporter: { type: 'rights_owner', name: '한빛코스메틱', email: 'brand@hanbit.example' },
  listingId,
  claim: 'counterfeit',
  statement: '정품과 포장이 다릅니다.',
  isDeclared: true,
  isIdentityShown: true,
  ...more,
})

export const customerReport = (listingId: string, more: Partial<ReportBody> = {}): ReportBody => ({
  reporter: { type: 'customer', name: '김고객', email: `customer${++serial}@mail.example` },
  listingId,
  claim: 'counterfeit',
  statement: '향이 다르고 라벨이 벗겨집니다.',
  isDeclared: true,
  ...more,
})

/** Every part that a counter-notice must have. */
export const wholeCounterNotice = {
  removedMaterial: '한빛 수분 진정 크림 50ml',
  location: '상품 페이지',
  goodFaith: true,
  contactName: '홍길동',
  contactEmail: 'seller@shop.example',
  consentsToJurisdiction: true,
  signature: '홍길동',
  statement: '공식 유통사에서 매입했습니다.',
}

export const blockTerms = { grounds: '포장의 상표가 다릅니다.', clause: '제22조' }
export const infringingTerms = { basis: 'no_answer', ...blockTerms, reason: '회신이 없습니다.' } as const
