import { eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { questionOf } from '#shared/search/grams.ts'
import { cases } from '../cases/table.ts'
import { searchIsWhole } from '../cli/searchInvariants.ts'
import { isPostgres } from '../db/columns.ts'
import { insertRows } from '../db/insertRows.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { searchIndex } from '../db/searchIndex.ts'
import { rebuildSearch, watchForSearch } from '../db/searchWatch.ts'
import { makeRandom } from '../seed/random.ts'
import { makeShop } from '../seed/shops.ts'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { findEntries } from './find.ts'
import { indexSome } from './indexer.ts'
import { indexAll } from './loop.ts'
import { searchEntries, searchPending } from './table.ts'

let test: TestApp
beforeEach(async () => {
  test = await testApp()
  await indexAll(test.database)
})
afterEach(() => test.close())

const shopsNamed = (names: readonly string[]) => {
  const random = makeRandom(names.join())
  return names.map((name, n) => ({ ...makeShop(random, `X${n}-${name}`, test.now()), id: uuidv7(), name }))
}
const addShops = async (names: readonly string[]) => {
  const shops = shopsNamed(names)
  for (let from = 0; from < shops.length; from += 100)
    await test.database.transact((tx) => insertRows(tx, sellers, shops.slice(from, from + 100)))
  return shops
}
const found = async (q: string) => {
  const question = questionOf(q)
  if (!question) throw new Error(q)
  const asked = {
    question,
    reader: { permissions: ['sellers:read', 'suspensions:read'], rows: null },
    resources: null,
    before: null,
    limit: 5000,
  }
  return findEntries(test.database.db, asked)
}
const complaints = async () => {
  const all: string[] = []
  for await (const one of searchIsWhole(test.database.db)) all.push(`${one.resource} ${one.id}: ${one.what}`)
  return all
}
const pending = () => test.database.db.select().from(searchPending)

describe('the index', () => {
  it('takes in each text once, however many nodes take part', async () => {
    const names = Array.from({ length: 700 }, (_, n) => `여러노드 ${n}`)
    await addShops(names)
    // SQLite has one node; there its own job and those who search are the many.
    const open = () => (isPostgres ? openDatabase(test.deps.env.DATABASE_URL) : test.database)
    const nodes = await Promise.all([open(), open(), open()])
    const work = nodes.map((node) => indexAll(node))
    for (const name of names.slice(0, 30)) {
      await test.database.transact((tx) =>
        tx
          .update(sellers)
          .set({ name: `${name} 개명` })
          .where(eq(sellers.name, name))
          .returning(),
      )
    }
    await Promise.all(work)
    await Promise.all(nodes.map((node) => indexAll(node)))
    if (isPostgres) await Promise.all(nodes.map((node) => node.close()))
    expect(await pending()).toEqual([])
    expect(await found('여러노드')).toHaveLength(700)
    expect(await found('개명')).toHaveLength(30)
    expect(await complaints()).toEqual([])
  })

  it('is built anew while it is in use: the youngest are there first, and stay younger', async () => {
    const shops = await addShops(Array.from({ length: 450 }, (_, n) => `재건 ${n}`))
    await indexAll(test.database)
    await test.database.transact(async (tx) => {
      await tx.delete(searchEntries).where(eq(searchEntries.resource, 'sellers'))
      await tx.delete(searchIndex).where(
        inArray(
          searchIndex.rowid,
          (await tx.select({ id: searchIndex.rowid }).from(searchIndex)).map((row) => row.id),
        ),
      )
    })
    expect((await complaints()).length).toBeGreaterThan(50)
    await rebuildSearch(test.database.raw)
    await indexSome(test.database)
    const first = await found('재건')
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThan(450)
    expect(first[0]?.resourceId).toBe(shops.at(-1)?.id)
    const late = await givenSeller(test, { name: '재건 중에 온 가게' }, 0)
    await indexAll(test.database)
    expect((await found('재건')).map((one) => one.resourceId)).toEqual([
      late.id,
      ...shops.map((shop) => shop.id).toReversed(),
    ])
    expect(await complaints()).toEqual([])
  })

  it('drops what has no text any more when it is built anew', async () => {
    const [shop] = await addShops(['사라질 가게'])
    await indexAll(test.database)
    await test.database.raw('delete from search_pending')
    await test.database.transact((tx) => tx.delete(sellers).where(eq(sellers.id, shop?.id ?? '')))
    await test.database.raw('delete from search_pending')
    expect(await complaints()).toEqual([expect.stringContaining(shop?.id ?? '')])
    await rebuildSearch(test.database.raw)
    await indexAll(test.database)
    expect(await found('사라질')).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('is told of changes again after a migration took its triggers away', async () => {
    const triggers = `select name from sqlite_master where type = 'trigger' and tbl_name = 'sellers' and name like 'search%'`
    const onPostgres = `select tgname as name from pg_trigger where tgrelid = 'sellers'::regclass and tgname like 'search%'`
    const isSqlite = test.database.engine === 'sqlite'
    for (const { name } of await test.database.raw(isSqlite ? triggers : onPostgres))
      await test.database.raw(`drop trigger "${name}"${isSqlite ? '' : ' on sellers'}`)
    const [unseen] = await addShops(['못 본 가게'])
    await indexAll(test.database)
    expect(await found('못 본')).toEqual([])
    await migrate(test.deps.env.DATABASE_URL)
    await indexAll(test.database)
    expect((await found('못 본')).map((one) => one.resourceId)).toEqual([unseen?.id])
    await addShops(['다시 본 가게'])
    await indexAll(test.database)
    expect(await found('다시 본')).toHaveLength(1)
    await watchForSearch(test.database.engine, test.database.raw)
    expect(await pending()).toEqual([])
  })

  it('is not written for what nobody searches by', async () => {
    const seller = await givenSeller(test)
    const id = await givenCase(test, seller.id, await givenPolicy(test))
    await indexAll(test.database)
    await (await test.as('agent')).act('suspensions', id, 'triage')
    await test.database.transact((tx) =>
      tx.update(sellers).set({ gmvKrw: 5, name: seller.name }).where(eq(sellers.id, seller.id)).returning(),
    )
    expect(await pending()).toEqual([])
  })

  it('keeps a case that was merged into another', async () => {
    const seller = await givenSeller(test, { name: '합친상사' })
    const id = await givenCase(test, seller.id, await givenPolicy(test))
    await test.database.transact((tx) => tx.update(cases).set({ mergedIntoId: id }).where(eq(cases.id, id)).returning())
    await indexAll(test.database)
    expect((await found('합친상사')).map((one) => one.resource)).toContain('cases')
  })
})
