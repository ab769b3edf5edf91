import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asker } from '../http/app.ts'
import { exportLists } from '../lists.ts'
import { findByToken } from '../people/sessionStore.ts'
import { givenPolicy, givenSeller } from '../testing/given.ts'
import { givenListing } from '../testing/givenPermission.ts'
import { givenCasesOfAll, givenGround, givenProvider } from '../testing/givenProviders.ts'
import { givenManyCases } from '../testing/manyCases.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { walk } from './walk.ts'

let test: TestApp
let ops: Caller
let provider: Awaited<ReturnType<typeof givenProvider>>
let ofProvider: string[]

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('admin')
  provider = await givenProvider(test, 'North')
  const ground = await givenGround(test)
  ofProvider = (await givenCasesOfAll(test, ground, provider.teamId, 'theirs')).ids
  await givenManyCases(test, await givenPolicy(test), 9)
  const { id } = await givenSeller(test, { name: '나무공방', category: null, city: '부산' }, 5)
  await givenListing(test, id, { brand: 'HANBIT', barcode: '08801234567893' })
}, 60_000)
afterAll(() => test.close())

const askerOf = async ({ headers }: Caller): Promise<Asker> => {
  const token = (headers.cookie ?? '').split('=')[1] ?? ''
  const found = await findByToken(test.database.db, token, test.now())
  if (!found) throw new Error('nobody')
  return found.asker
}

async function walked(name: string, asker: Asker, filter: object, sort: readonly string[]): Promise<string[]> {
  const list = exportLists.get(name)
  if (!list) throw new Error(`no list ${name}`)
  const asked = { filter: JSON.stringify(filter), sort: JSON.stringify(sort) }
  const ids: string[] = []
  for await (const page of walk(test.database.db, list, asked, asker, test.now(), 4)) {
    expect(page.length).toBeLessThanOrEqual(4)
    ids.push(...page.map((row) => row.id))
  }
  return ids
}

const listed = async (name: string, who: Caller, filter: object, sort: readonly string[]): Promise<string[]> => {
  const { status, body } = await who.list(name, { filter, sort, range: [0, 999] })
  expect(status).toBe(200)
  return body.map((row: { id: string }) => row.id)
}

describe('the rows of a file', () => {
  it.each([...exportLists.keys()])(
    'of %s are those of the list, in its order, by whatever it is sorted',
    async (name) => {
      const asker = await askerOf(ops)
      const sorts = Object.keys(exportLists.get(name)?.spec(asker).sorts ?? {})
      for (const [at, field] of ['id', ...sorts].entries()) {
        const sort = [field, at % 2 === 0 ? 'ASC' : 'DESC']
        expect(await walked(name, asker, {}, sort), sort.join(' ')).toEqual(await listed(name, ops, {}, sort))
      }
    },
  )

  it.each([
    ['cases', { dueAt_gte: '2020-01-01T00:00:00Z' }, ['dueAt', 'ASC']],
    ['cases', { kind: ['suspensions', 'appeals'], stage: 'open' }, ['assigneeName', 'ASC']],
    ['cases', {}, ['closedAt', 'DESC']],
    ['suspensions', { assigneeId: null, sla: ['on_track', 'breached'] }, ['activeUntil', 'ASC']],
    ['suspensions', { q: '상점' }, ['sellerName', 'DESC']],
    ['sellers', { q: '상점' }, ['category', 'ASC']],
    ['listings', { isHidden: false, priceKrw_gte: 20_000 }, ['brand', 'DESC']],
    ['audit', { actorKind: ['job'] }, ['requestId', 'ASC']],
  ])('of %s follow the filter %j and the order %j, those without a value too', async (name, filter, sort) => {
    const rows = await listed(name, ops, filter, sort)
    expect(rows.length).toBeGreaterThan(4)
    expect(await walked(name, await askerOf(ops), filter, sort)).toEqual(rows)
  })

  it('of a provider are its own alone', async () => {
    const asker = await askerOf(provider.person)
    const sort = ['openedAt', 'DESC']
    expect((await walked('cases', asker, {}, sort)).toSorted()).toEqual(ofProvider.toSorted())
    for (const name of exportLists.keys()) {
      const list = exportLists.get(name)
      if (!list || !asker.permissions.includes(list.needs)) continue
      const byDefault = list.spec(asker).defaultSort
      expect(await walked(name, asker, {}, byDefault), name).toEqual(await listed(name, provider.person, {}, byDefault))
    }
  })
})
