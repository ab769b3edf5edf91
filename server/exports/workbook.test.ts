import readWorkbook, { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvRows, exportDesk } from '../testing/exportDesk.ts'
import { givenPolicy, givenSeller } from '../testing/given.ts'
import { givenManyCases } from '../testing/manyCases.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { xlsxFile } from './xlsx.ts'

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

describe('a list taken along as a workbook', () => {
  it('has numbers as numbers, days as the wall clock of Seoul has them, and long numbers as texts', async () => {
    const joinedAt = new Date('2026-03-31T15:30:00Z')
    const more = { name: '숫자 상점', externalId: '00123456789012345678', gmvKrw: 9_007_199_254_740_991, joinedAt }
    const { id } = await givenSeller(test, more, 2)
    const columns = ['name', 'externalId', 'gmvKrw', 'listings', 'joinedAt', 'category']
    const filter = JSON.stringify({ id: [id] })
    const { bytes, headers } = await desk.exported(ops, {
      ...{ resource: 'sellers', format: 'xlsx', filter, columns, locale: 'ko' },
    })
    const [head, row] = await readSheet(bytes)
    expect(head).toEqual(['판매자', '판매자 코드', '30일 거래액', '상품', '입점일', '카테고리'])
    expect(row?.toSpliced(4, 1)).toEqual(['숫자 상점', '00123456789012345678', 9_007_199_254_740_991, 2, null])
    // A reader knows no zone; days and their parts come back with the error of a double.
    expect(Math.abs(Number(row?.[4]) - Date.parse('2026-04-01T00:30:00Z'))).toBeLessThan(10)
    expect(headers['content-type']).toMatch(/spreadsheetml/)
  })

  it('goes on on a second sheet where the first is full, under the same head', async () => {
    async function* pages() {
      yield [[1], [2], [3]]
      yield [[4], [5]]
    }
    const pieces: Uint8Array[] = []
    let rows = 0
    for await (const piece of xlsxFile([{ label: '건수', kind: 'number' }], pages(), 3)) {
      pieces.push(piece.bytes)
      rows = piece.rows
    }
    const sheets = await readWorkbook(Buffer.concat(pieces))
    expect(sheets.map(({ data }) => data)).toEqual([
      [['건수'], [1], [2]],
      [['건수'], [3], [4]],
      [['건수'], [5]],
    ])
    expect(rows).toBe(5)
  })

  it('leaves out letters that XML cannot say, and keeps all others', async () => {
    const name = 'a\u0000b\u000bc\ud800d <&> 한글 😀'
    async function* pages() {
      yield [[name]]
    }
    const pieces: Uint8Array[] = []
    for await (const { bytes } of xlsxFile([{ label: 'A', kind: 'text' }], pages())) pieces.push(bytes)
    expect(await readSheet(Buffer.concat(pieces))).toEqual([['A'], ['abcd <&> 한글 😀']])
  })
})

describe('a figure taken along', () => {
  const asked = { metric: 'inflow', from: '2026-11-01', to: '2026-11-02', by: 'day', group: 'kind' }

  it('has its total, its course and its parts, as the figure itself tells them', async () => {
    const { bytes } = await desk.exported(ops, { resource: 'kpis', filter: JSON.stringify(asked), locale: 'ko' })
    const { metric, ...query } = asked
    const { body: told } = await ops.get(`/api/kpis/${metric}?${new URLSearchParams(query)}`)
    expect(told.total).toBeGreaterThan(5)
    const values = csvRows(bytes).map((row) => [row.구분, row['구간 시작일'], Number(row.값)])
    expect(values).toEqual([
      ['전체', '', told.total],
      ...told.points.map((one: { at: string; value: number }) => ['', one.at, one.value]),
      ...told.groups.map((one: { ko: string; value: number }) => [one.ko, '', one.value]),
    ])
  })

  it.each([
    ['a figure that there is not', { ...asked, metric: 'luck' }, 400],
    ['a period of the future', { ...asked, from: '2030-01-01', to: '2030-02-01' }, 422],
    ['a period that ends before it begins', { ...asked, to: '2026-10-01' }, 422],
    ['a word that it is not asked by', { ...asked, secret: 1 }, 400],
  ])('is refused for %s', async (_what, filter, status) => {
    expect((await desk.ask(ops, { resource: 'kpis', filter: JSON.stringify(filter) })).status).toBe(status)
  })

  it('is refused by person to who does not lead', async () => {
    const filter = JSON.stringify({ ...asked, group: 'person' })
    expect((await desk.ask(await test.as('agent'), { resource: 'kpis', filter })).status).toBe(403)
  })
})
