import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listings } from '../listings/table.ts'
import { givenSeller } from '../testing/given.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { sweep } from './scan.ts'
import { monitoringFindings, monitoringRounds } from './table.ts'

let test: TestApp
let sellerId: string
const hour = 3_600_000

beforeAll(async () => {
  test = await testApp()
  sellerId = (await givenSeller(test, {}, 0)).id
  const old = { createdAt: new Date(0), updatedAt: new Date(0) }
  const goods = {
    category: '생활용품',
    priceKrw: 9_000,
    isOffered: true,
    isHidden: false,
    version: 1,
    sellerId,
    ...old,
  }
  const titleOf = (n: number) => (n % 150 === 149 ? `짝 퉁 ${n}` : n % 25 === 0 ? `수건 ${n}` : `비누 ${n}`)
  const rows = Array.from({ length: 450 }, (_, n) => ({ id: uuidv7(), title: titleOf(n), ...goods }))
  await test.database.transact((tx) => tx.insert(listings).values(rows))
})
afterAll(() => test.close())

const round = async () =>
  (await test.database.db.select().from(monitoringRounds).where(eq(monitoringRounds.name, 'sweep')))[0]
const foundTitles = async () => {
  const rows = await test.database.db
    .select({ title: listings.title })
    .from(monitoringFindings)
    .innerJoin(listings, eq(listings.id, monitoringFindings.listingId))
    .orderBy(asc(listings.id))
  return rows.map(({ title }) => title)
}

describe('the sweep', () => {
  it('goes on where it was broken off, and meets every listing once', async () => {
    expect(await sweep(test.database, test.now(), 1)).toBe(200)
    expect(await round()).toMatchObject({ judged: 200, found: 1, finishedAt: null })
    // Another process, which knows nothing but what is kept.
    expect(await sweep(test.database, test.now(), 1)).toBe(200)
    expect(await sweep(test.database, test.now(), 1)).toBe(50)
    expect(await round()).toMatchObject({ judged: 450, found: 3, finishedAt: test.now() })
    expect(await foundTitles()).toEqual(['짝 퉁 149', '짝 퉁 299', '짝 퉁 449'])
  })

  it('rests until its time has come, and then finds nothing twice', async () => {
    expect(await sweep(test.database, test.now())).toBe(0)
    test.pass(24 * hour)
    expect(await sweep(test.database, test.now())).toBe(450)
    expect(await round()).toMatchObject({ judged: 450, found: 0 })
  })

  it('begins again at once when the rules change, on two nodes as on one', async () => {
    await givenSetting(test, 'monitoring', (body) => ({
      ...body,
      rules: body.rules.map((rule) =>
        rule.id === 'words-of-fakes' ? { ...rule, terms: [...rule.terms, '수건'] } : rule,
      ),
    }))
    await Promise.all([sweep(test.database, test.now()), sweep(test.database, test.now())])
    const titles = await foundTitles()
    expect(titles.filter((title) => title.startsWith('수건'))).toHaveLength(18)
    expect(new Set(titles.filter((title) => title.startsWith('수건'))).size).toBe(18)
    // The rule is another one now: what it found before it finds anew, on the findings that wait.
    expect(titles.filter((title) => title.startsWith('짝'))).toHaveLength(3)
  })
})
