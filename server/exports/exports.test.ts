import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFileName } from '#shared/exports/rules.ts'
import { sellers } from '../sellers/table.ts'
import { csvRows, exportDesk } from '../testing/exportDesk.ts'
import { givenPolicy, givenSeller } from '../testing/given.ts'
import { givenManyCases } from '../testing/manyCases.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { sweepExports } from './run.ts'

let test: TestApp
let ops: Caller
let desk: ReturnType<typeof exportDesk>

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
  desk = exportDesk(test)
  await givenManyCases(test, await givenPolicy(test), 6)
})
afterAll(() => test.close())

describe('a list taken along as CSV', () => {
  it('has the rows of the list in its order, under heads in the language of the asker', async () => {
    const filter = JSON.stringify({ q: '상점' })
    const sort = JSON.stringify(['name', 'DESC'])
    const { bytes, headers } = await desk.exported(ops, { resource: 'sellers', filter, sort, locale: 'ko' })
    const list = await ops.list('sellers', { filter: { q: '상점' }, sort: ['name', 'DESC'] })
    const rows = csvRows(bytes)
    expect(rows.map((row) => row.판매자)).toEqual(list.body.map((seller: { name: string }) => seller.name))
    expect(rows[0]).toMatchObject({ '현재 상태': '정상', '30일 거래액': '1000000', 입점일: '2026-11-02 09:00:00' })
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('판매자_2026-11-02.csv')
  })

  it('has the columns that were chosen, in their order', async () => {
    const columns = ['state', 'number', 'measure']
    const { bytes } = await desk.exported(ops, { resource: 'suspensions', columns })
    const list = await ops.list('suspensions')
    const [head, ...rows] = parse(bytes, { bom: true }) as string[][]
    expect(head).toEqual(['State', 'Number', 'Measure'])
    expect(rows.map((row) => row[1])).toEqual(list.body.map((one: { number: string }) => one.number))
  })

  it('hides what the screen hides', async () => {
    await givenSeller(test, { name: '가려진 상점', email: 'owner@hanbit.example', phone: '010-1234-5678' }, 0)
    const filter = JSON.stringify({ name: '가려진 상점' })
    const { bytes } = await desk.exported(await test.as('admin'), { resource: 'sellers', filter })
    expect(csvRows(bytes)[0]).toMatchObject({ 'E-mail': 'ow***@h***.example', Telephone: '010-****-5678' })
    expect(bytes.toString()).not.toContain('hanbit.example')
  })

  it.each(['=HYPERLINK("http://x","y")', '+82 10', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a "b", c\r\nd'])(
    'carries %j as a text and not as a formula',
    async (name) => {
      const { id } = await givenSeller(test, { name }, 0)
      const asked = { resource: 'sellers', filter: JSON.stringify({ id: [id] }) }
      const csv = await desk.exported(ops, asked)
      expect(csvRows(csv.bytes)[0]?.Seller).toBe(/^[=+\-@\t\r＝]/.test(name) ? `'${name}` : name)
      const xlsx = await desk.exported(ops, { ...asked, format: 'xlsx' })
      const [, row] = await readSheet(xlsx.bytes, { trim: false })
      expect(row?.[0]).toBe(name)
      await test.database.transact((tx) => tx.update(sellers).set({ name: 'done' }).where(eq(sellers.id, id)))
    },
  )
})

describe('asking for a file', () => {
  it.each([
    ['a list that there is not', { resource: 'sessions' }, 404, 'not-found'],
    ['a column that the list has not', { resource: 'sellers', columns: ['passwordHash'] }, 422, 'refused'],
    ['a filter that the list does not know', { resource: 'sellers', filter: '{"ssn":1}' }, 400, 'unknown-filter'],
    ['a filter that is none', { resource: 'sellers', filter: '[1]' }, 400, 'malformed'],
    ['an order that the list does not know', { resource: 'sellers', sort: '["email","ASC"]' }, 400, 'unknown-sort'],
    ['a format that there is not', { resource: 'sellers', format: 'pdf' }, 400, 'malformed'],
  ])('is refused for %s', async (_what, body, status, code) => {
    const answer = await ops.post('/api/exports', { format: 'csv', ...body })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('is refused to who may not take lists along, and for a list that they may not read', async () => {
    expect((await desk.ask(await test.as('moderator'), { resource: 'sellers' })).status).toBe(403)
    expect((await desk.ask(await test.as('agent'), { resource: 'audit' })).status).toBe(404)
    expect((await test.nobody().post('/api/exports', { resource: 'sellers', format: 'csv' })).status).toBe(401)
  })

  it('is refused in words while too many of theirs are under way, and not for longer', async () => {
    const agent = await test.as('agent')
    const first = await desk.ask(agent, { resource: 'sellers' })
    await desk.ask(agent, { resource: 'sellers' })
    const third = await desk.ask(agent, { resource: 'sellers' })
    expect([third.status, third.body.errors.export]).toEqual([422, expect.stringContaining('2 files')])
    await desk.fetchFile(agent, first.body.id)
    await desk.ended(agent, first.body.id)
    expect((await desk.ask(agent, { resource: 'sellers' })).status).toBe(202)
  })

  it('is for one time, for who asked, and for a while', async () => {
    const agent = await test.as('agent')
    const { id } = await desk.exported(agent, { resource: 'sellers' })
    expect((await desk.fetchFile(agent, id)).status).toBe(409)
    const other = await desk.ask(agent, { resource: 'sellers' })
    expect((await desk.fetchFile(ops, other.body.id)).status).toBe(404)
    test.pass(11 * 60_000)
    const late = await agent.get(`/api/exports/${other.body.id}/file`)
    expect([late.status, late.body.code]).toEqual([409, 'too-late'])
    await sweepExports.run(test.database, test.now())
    expect((await agent.get(`/api/exports/${other.body.id}`)).body.state).toBe('lapsed')
  })

  it('names the file after the list and the day in Seoul', () => {
    const at = new Date('2026-11-01T15:00:00Z')
    expect(exportFileName('counterfeits', null, 'xlsx', 'ko', at)).toBe('위조·권리 침해 신고_2026-11-02.xlsx')
  })
})

describe('what is known of a file afterwards', () => {
  it('is who took which list along under which filter, and how many rows', async () => {
    const finance = await test.as('finance', 'Finance')
    const filter = JSON.stringify({ strikes: 0 })
    const { id, bytes } = await desk.exported(finance, { resource: 'sellers', filter, columns: ['name', 'strikes'] })
    const rows = csvRows(bytes).length
    const { body: told } = await finance.get(`/api/exports/${id}`)
    expect(told).toMatchObject({ state: 'done', rows, bytes: bytes.length, byName: 'Finance', reason: null })
    const entries = await ops.list('audit', {
      filter: { resource: 'exports', resourceId: id },
      sort: ['position', 'ASC'],
    })
    expect(entries.body.map((entry: { action: string }) => entry.action)).toEqual(['exports:ask', 'exports:end'])
    expect(entries.body[1]).toMatchObject({
      actorName: 'Finance',
      after: { list: 'sellers', filter, columns: ['name', 'strikes'], rows, state: 'done' },
    })
  })

  it('is for themselves, and for who reads the audit log', async () => {
    const agent = await test.as('agent')
    const { id } = await desk.exported(agent, { resource: 'sellers' })
    const other = await test.as('agent')
    expect((await other.get(`/api/exports/${id}`)).status).toBe(404)
    expect((await other.list('exports')).headers['content-range']).toBe('exports */0')
    expect((await ops.list('exports', { filter: { byId: agent.id } })).body).toHaveLength(1)
  })
})
