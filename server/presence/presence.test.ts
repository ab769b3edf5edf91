import { and, eq, gt } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newestSeq } from '../events/feed.ts'
import { events } from '../events/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { sweepGone } from './keep.ts'
import { presences } from './table.ts'

let test: TestApp
let caseId: string
let other: string
beforeAll(async () => {
  test = await testApp()
  const policy = await givenPolicy(test)
  caseId = await givenCase(test, (await givenSeller(test)).id, policy)
  other = await givenCase(test, (await givenSeller(test)).id, policy)
})
afterAll(() => test.close())

const on = (caller: Caller, tab: string, mode = 'viewing', id = caseId) =>
  caller.post('/api/presence', { caseId: id, mode, tab })
const leave = (caller: Caller, tab: string) => caller.post('/api/presence/leave', { tab })
const here = async (caller: Caller, id = caseId) => (await caller.get(`/api/cases/${id}/presence`)).body

/** Cases of which a change of presence was told while `work` ran. */
async function toldOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = await newestSeq(test.database.db)
  await work()
  const rows = await test.database.db
    .select({ id: events.resourceId })
    .from(events)
    .where(and(eq(events.resource, 'presence'), gt(events.seq, before)))
  return rows.map((row) => row.id)
}

describe('being on a case', () => {
  it('is seen by colleagues, not by oneself', async () => {
    const [kim, lee] = [await test.as('agent', 'Kim'), await test.as('agent', 'Lee')]
    expect((await on(kim, 'tab-kim-1')).body).toEqual([])
    expect(await here(lee)).toMatchObject([{ personId: kim.id, name: 'Kim', mode: 'viewing' }])
    expect((await on(lee, 'tab-lee-1', 'editing')).body).toMatchObject([{ name: 'Kim' }])
    expect(await here(kim)).toMatchObject([{ name: 'Lee', mode: 'editing' }])
    const all = (await kim.get('/api/presence')).body
    expect(all).toMatchObject([{ caseId, name: 'Lee' }])
    await leave(kim, 'tab-kim-1')
    await leave(lee, 'tab-lee-1')
    expect(await here(kim)).toEqual([])
  })

  it('is one person, however many tabs, until the last of them closes', async () => {
    const [kim, lee] = [await test.as('agent', 'Kim'), await test.as('agent', 'Lee')]
    expect(await toldOf(() => on(kim, 'tab-1-of-2'))).toEqual([caseId])
    expect(await toldOf(() => on(kim, 'tab-2-of-2'))).toEqual([])
    expect(await here(lee)).toHaveLength(1)
    expect(await toldOf(() => leave(kim, 'tab-1-of-2'))).toEqual([])
    expect(await toldOf(() => leave(kim, 'tab-2-of-2'))).toEqual([caseId])
    expect(await here(lee)).toEqual([])
  })

  it('is told of when it becomes writing, and not with each sign of life', async () => {
    const kim = await test.as('agent', 'Kim')
    await on(kim, 'tab-signs')
    expect(await toldOf(() => on(kim, 'tab-signs'))).toEqual([])
    expect(await toldOf(() => on(kim, 'tab-signs', 'editing'))).toEqual([caseId])
    expect(await toldOf(() => on(kim, 'tab-signs', 'viewing', other))).toEqual([caseId, other].sort())
    await leave(kim, 'tab-signs')
  })

  it('ends within a minute of a lost connection, and that is told', async () => {
    const [kim, lee] = [await test.as('agent', 'Kim'), await test.as('agent', 'Lee')]
    await on(kim, 'tab-that-is-lost')
    test.pass(39_000)
    expect(await toldOf(() => sweepGone(test.database, test.now()))).toEqual([])
    expect(await here(lee)).toHaveLength(1)
    test.pass(1_000)
    expect(await here(lee)).toEqual([])
    expect(await toldOf(() => sweepGone(test.database, test.now()))).toEqual([caseId])
    expect(await toldOf(() => sweepGone(test.database, test.now()))).toEqual([])
    expect(await test.database.db.$count(presences)).toBe(0)
  })

  it('of a lost tab is not told while another tab of the person is alive', async () => {
    const kim = await test.as('agent', 'Kim')
    await on(kim, 'tab-lost-one')
    test.pass(30_000)
    await on(kim, 'tab-alive-one')
    test.pass(15_000)
    expect(await toldOf(() => sweepGone(test.database, test.now()))).toEqual([])
    await leave(kim, 'tab-alive-one')
  })

  it('cannot be ended or moved by somebody who guesses the tab', async () => {
    const [kim, lee] = [await test.as('agent', 'Kim'), await test.as('agent', 'Lee')]
    await on(kim, 'tab-of-kim')
    await leave(lee, 'tab-of-kim')
    await on(lee, 'tab-of-kim', 'viewing', other)
    expect(await here(lee)).toMatchObject([{ name: 'Kim' }])
    await leave(kim, 'tab-of-kim')
    await leave(lee, 'tab-of-kim')
  })

  it('on a case that is not there is refused', async () => {
    const kim = await test.as('agent')
    const nowhere = '00000000-0000-7000-8000-000000000000'
    expect((await on(kim, 'tab-nowhere', 'viewing', nowhere)).status).toBe(404)
    expect((await kim.get(`/api/cases/${nowhere}/presence`)).status).toBe(404)
    expect((await on(kim, '<x>')).status).toBe(400)
    expect((await on(kim, 'tab-nowhere', 'dancing')).status).toBe(400)
  })
})
