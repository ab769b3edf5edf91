import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import { answers, phraseOf, questionOf } from '#shared/search/grams.ts'
import { contains } from '../db/dialect.ts'
import { makeRandom } from '../seed/random.ts'
import { sellers } from '../sellers/table.ts'
import { givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { findEntries } from './find.ts'
import { addDocuments } from './indexer.ts'
import { sellerSearch } from './lists.ts'
import { indexAll } from './loop.ts'
import { searchEntries } from './table.ts'

let test: TestApp
let agent: Caller
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent')
})
afterAll(() => test.close())

describe('a list asked with q', () => {
  it('is answered as LIKE would, whether the index knows the rows already or not', async () => {
    const names = ['한빛 상사', '한빛상사', 'XYZ-한빛', '달빛가게', '100% 한빛_', '가'.repeat(40)]
    for (const name of names) await givenSeller(test, { name: `목록 ${name}` })
    const asked = ['목록', '목록 한빛', '한빛', 'xyz', '100% 한빛_', '가가가', '없는말', '상사', '빛']
    const listed = async () => {
      const found: Record<string, string[]> = {}
      for (const q of asked) {
        const { body } = await agent.list('sellers', { filter: { q }, range: [0, 199] })
        found[q] = (body as { name: string }[]).map((one) => one.name)
      }
      return found
    }
    const naive = async () => {
      const found: Record<string, string[]> = {}
      for (const q of asked) {
        const rows = await test.database.db
          .select()
          .from(sellers)
          .where(contains(sellers.name, q))
          .orderBy(sellers.name, sellers.id)
        found[q] = rows.map((row) => row.name)
      }
      return found
    }
    const wanted = await naive()
    expect(await listed()).toEqual(wanted)
    await indexAll(test.database)
    expect(await listed()).toEqual(wanted)
    expect((await agent.list('listings', { filter: { q: 'XYZ-한빛' } })).headers['content-range']).toMatch(/\/3$/)
  })

  it('sees within a transaction what the transaction wrote', async () => {
    const seller = await givenSeller(test, { name: '처음이름' })
    await indexAll(test.database)
    await test.database.transact(async (tx) => {
      await tx.update(sellers).set({ name: '나중이름' }).where(eq(sellers.id, seller.id))
      const idsFor = async (q: string) =>
        (await tx.select({ id: sellers.id }).from(sellers).where(sellerSearch(q))).map((row) => row.id)
      expect(await idsFor('나중이름')).toEqual([seller.id])
      expect(await idsFor('처음이름')).toEqual([])
    })
  })

  it('is answered for what the index is asked, and verified against the text', async () => {
    await indexAll(test.database)
    const entries = await test.database.db.select().from(searchEntries)
    expect(entries.length).toBeGreaterThan(50)
    for (const q of ['한빛', '상품 1', 'ㅎㅂ', '2026', '목록 한빛']) {
      const question = phraseOf(q)
      if (!question) throw new Error(q)
      const found = await findEntries(test.database.db, {
        question,
        reader: { permissions: permissionsOf.admin, rows: null },
        resources: null,
        before: null,
        limit: 10_000,
      })
      const wanted = entries.filter((entry) => answers(question, entry.folded)).map((entry) => entry.id)
      expect(found.map((entry) => entry.id).sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b))
    }
  })
})

describe('over some thousand texts', () => {
  const words =
    '환불 배송 쿠팡 지연 요청 정산 반품 교환 옵션 판매자 주문 확인 안내 Refund delay 010-2345-6789 ㅋㅋ'.split(' ')
  const asked = [
    '환불',
    '배송',
    '쿠팡',
    '배',
    '지연배송',
    '불요',
    'refund',
    '01023456789',
    '0102',
    'ㅋㅋ',
    '판매자',
    '없는말',
  ]

  it('finds exactly what LIKE finds', async () => {
    const random = makeRandom('recall')
    for (let from = 0; from < 4000; from += 500) {
      const documents = Array.from({ length: 500 }, (_, n) => {
        const text = Array.from({ length: random.whole(1, 4) }, () =>
          Array.from({ length: random.whole(1, 3) }, () => random.pick(words)).join(''),
        ).join(' ')
        return {
          id: `text ${from + n}`,
          caseId: null,
          permission: 'many:read',
          title: '',
          text,
          found: [text],
          at: test.now(),
        }
      })
      await test.database.transact((tx) => addDocuments(tx, 'notes', documents))
    }
    for (const word of asked) {
      const question = questionOf(word)
      if (!question) throw new Error(word)
      const page = {
        question,
        reader: { permissions: ['many:read'], rows: null },
        resources: null,
        before: null,
        limit: 10_000,
      }
      const found = (await findEntries(test.database.db, page)).map((entry) => entry.resourceId).sort()
      const liked = await test.database.db
        .select({ id: searchEntries.resourceId })
        .from(searchEntries)
        .where(contains(searchEntries.folded, word))
      const ofThese = liked
        .map((row) => row.id)
        .filter((id) => id.startsWith('text '))
        .sort()
      expect(found, word).toEqual(ofThese)
      expect(found.length > 0, word).toBe(word !== '없는말')
      // A short page is the beginning of the long one, by whichever way the engine goes.
      const first = await findEntries(test.database.db, { ...page, limit: 7 })
      const all = await findEntries(test.database.db, page)
      expect(first.map((entry) => entry.id)).toEqual(all.slice(0, 7).map((entry) => entry.id))
    }
  })
})
