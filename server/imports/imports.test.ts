import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../audit/table.ts'
import { cases } from '../cases/table.ts'
import { events } from '../events/table.ts'
import { latestReadings, metricReadings, sellers } from '../sellers/table.ts'
import { givenPolicy } from '../testing/given.ts'
import { importFile, metricsCsv, uploadFile } from '../testing/importFile.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { importRows } from './table.ts'

let test: TestApp
let ops: Caller

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

const readings = async (externalId: string) => {
  const { asOf, metric, revision, sellerId } = metricReadings
  const rows = await test.database.db
    .select({ reading: metricReadings })
    .from(metricReadings)
    .innerJoin(sellers, eq(sellers.id, sellerId))
    .where(eq(sellers.externalId, externalId))
    .orderBy(asc(asOf), asc(metric), asc(revision))
  return rows.map(({ reading }) => reading)
}
const latest = async (externalId: string) => {
  const rows = await test.database.db
    .select({ latest: latestReadings })
    .from(latestReadings)
    .innerJoin(sellers, eq(sellers.id, latestReadings.sellerId))
    .where(eq(sellers.externalId, externalId))
    .orderBy(asc(latestReadings.metric))
  return rows.map((row) => row.latest)
}
const seller = async (externalId: string) =>
  (await test.database.db.select().from(sellers).where(eq(sellers.externalId, externalId)))[0]

describe('importing seller metrics', () => {
  it('stores each value with its metric, window, day, count, file and line', async () => {
    const done = await importFile(
      ops,
      metricsCsv('A-1,2026-10-31,30,156,0.0641,4.03,한빛상사', '', 'A-2,2026-10-31,30,9,0,,'),
    )
    expect(done).toMatchObject({
      state: 'done',
      read: 2,
      accepted: 2,
      unchanged: 0,
      refused: 0,
      rows: [],
      encoding: 'utf-8',
    })
    expect(done.bytesRead).toBe(done.bytes)
    const stored = await readings('A-1')
    expect(stored).toHaveLength(2)
    expect(stored[0]).toMatchObject({
      metric: 'late_delivery_rate',
      windowDays: 30,
      asOf: '2026-10-31',
      revision: 1,
      value: 0.0641,
      denominator: 156,
      importId: done.id,
      source: 'metrics.csv',
      sourceLine: 2,
    })
    expect(await readings('A-2')).toMatchObject([{ sourceLine: 4, value: 0, denominator: 9 }])
    expect(await seller('A-1')).toMatchObject({ name: '한빛상사', standing: 'good', locale: 'ko', version: 1 })
    expect(await seller('A-2')).toMatchObject({ name: 'A-2', email: null })
    expect(await test.database.db.select().from(importRows)).toEqual([])
  })

  it('changes nothing when the same file comes twice', async () => {
    const file = metricsCsv('B-1,2026-10-31,30,156,0.0641,4.03,한빛상사', 'B-2,2026-10-31,30,9,0,4.9,')
    await importFile(ops, file)
    const before = [await readings('B-1'), await latest('B-1'), await seller('B-1')]
    expect(await importFile(ops, file)).toMatchObject({
      state: 'done',
      read: 2,
      accepted: 2,
      unchanged: 2,
      casesOpened: 0,
    })
    expect([await readings('B-1'), await latest('B-1'), await seller('B-1')]).toEqual(before)
  })

  it('adds a revision where a later file says otherwise, and rewrites nothing', async () => {
    await importFile(ops, metricsCsv('C-1,2026-10-31,30,156,0.05,4.03,'))
    expect(await importFile(ops, metricsCsv('C-1,2026-10-31,30,156,0.06,4.03,'))).toMatchObject({ unchanged: 0 })
    const late = (await readings('C-1')).filter((reading) => reading.metric === 'late_delivery_rate')
    expect(late.map(({ revision, value }) => [revision, value])).toEqual([
      [1, 0.05],
      [2, 0.06],
    ])
    expect((await latest('C-1'))[0]).toMatchObject({ value: 0.06, readingId: late[1]?.id })
  })

  it('keeps the reading of the latest day, and of one day that of the longest window', async () => {
    await importFile(
      ops,
      metricsCsv('D-1,2026-10-31,30,5,0.05,,', 'D-1,2026-10-31,7,5,0.07,,', 'D-1,2026-09-30,90,5,0.9,,'),
    )
    expect(await latest('D-1')).toMatchObject([{ asOf: '2026-10-31', windowDays: 30, value: 0.05 }])
    await importFile(ops, metricsCsv('D-1,2026-11-01,7,5,0.01,,'))
    expect(await latest('D-1')).toMatchObject([{ asOf: '2026-11-01', windowDays: 7, value: 0.01 }])
  })

  it('changes of a known seller only what the file says', async () => {
    await importFile(ops, 'seller_id,as_of,review_score,name,email,city\nE-1,2026-10-30,4,한빛,a@b.kr,서울')
    const again = await importFile(
      ops,
      'seller_id,as_of,review_score,name,email,gmv_krw\nE-1,2026-10-30,4,한빛상사,,1200000',
    )
    expect(again).toMatchObject({ accepted: 1, unchanged: 0 })
    expect(await seller('E-1')).toMatchObject({
      name: '한빛상사',
      email: 'a@b.kr',
      city: '서울',
      gmvKrw: 1_200_000,
      version: 2,
    })
    expect(await readings('E-1')).toHaveLength(1)
  })

  it('opens one case for each seller in breach, and none when imported again', async () => {
    await givenPolicy(test)
    const file = metricsCsv(
      'F-1,2026-10-31,30,156,0.0641,,',
      'F-2,2026-10-31,30,9,0.5,,',
      'F-3,2026-10-31,30,10,0.04,,',
    )
    expect(await importFile(ops, file)).toMatchObject({ casesOpened: 1, findingsAttached: 0 })
    expect(await importFile(ops, file)).toMatchObject({ casesOpened: 0, findingsAttached: 0 })
    const opened = await test.database.db.select().from(cases)
    expect(opened.map(({ sellerId }) => sellerId)).toEqual([(await seller('F-1'))?.id])
    expect(await importFile(ops, metricsCsv('F-1,2026-11-01,30,160,0.07,,'))).toMatchObject({
      casesOpened: 0,
      findingsAttached: 1,
    })
  })

  it('reads JSON lines, too', async () => {
    const lines = [
      '{"seller_id":"G-1","as_of":"2026-10-31","late_delivery_rate":0.5,"total_orders":12}',
      '{"as_of":"2026-10-31","seller_id":"G-2","review_score":"4.5"}',
      'not json',
      '{"seller_id":"G-3","as_of":"2026-10-31","late_delivery_rate":1e999}',
    ]
    const done = await importFile(ops, lines.join('\r\n'), { type: 'application/x-ndjson' })
    expect(done).toMatchObject({ state: 'done', read: 4, accepted: 2, refused: 2 })
    expect(done.rows).toEqual([
      { line: 3, column: null, reason: 'not-json', value: 'not json' },
      { line: 4, column: 'late_delivery_rate', reason: 'not-finite', value: 'Infinity' },
    ])
  })

  it('reads columns by the mapping that somebody chose, and offers it again', async () => {
    const mapping = { shop: 'seller_id', day: 'as_of', x: 'late_delivery_rate' }
    expect(await importFile(ops, 'shop,day,x,y\nH-1,2026-10-31,0.2,9', { mapping })).toMatchObject({
      accepted: 1,
      mapping,
    })
    const preview = await ops.call('POST', '/api/imports/preview', Buffer.from('shop,day,x,y\n1,2,3,4'), {
      'content-type': 'text/csv',
    })
    expect(preview.body).toMatchObject({ isRemembered: true, mapping, header: ['shop', 'day', 'x', 'y'] })
    expect(await importFile(ops, 'shop,day,x,y\nH-1,2026-10-31,0.3,9')).toMatchObject({ state: 'done', mapping })
  })

  it('writes one audit entry when it begins and one when it ends, and a signal for all sellers at once', async () => {
    const done = await importFile(
      ops,
      metricsCsv('I-1,2026-10-31,30,156,0.0641,4.03,', 'I-2,2026-10-31,30,156,0.0641,4.03,'),
    )
    const entries = await test.database.db
      .select()
      .from(audit)
      .where(eq(audit.resourceId, done.id))
      .orderBy(audit.position)
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['imports:run', 'ops'],
      ['imports:finish', 'import'],
    ])
    const told = await test.database.db.select().from(events).where(eq(events.resourceId, done.id)).orderBy(events.seq)
    expect(told.map(({ resource }) => resource).filter((resource) => resource !== 'imports')).toEqual(['sellers'])
  })

  it('is listed in the dialect of every list', async () => {
    await importFile(ops, metricsCsv('J-1,2026-10-31,30,156,0.0641,4.03,'), { fileName: '../../판매자 지표.csv' })
    await importFile(ops, 'not a file')
    const failed = await ops.list('imports', { filter: { state: 'failed' }, sort: ['startedAt', 'ASC'], range: [0, 9] })
    expect(failed.headers['content-range']).toBe('imports 0-0/1')
    expect((await ops.list('imports', { filter: { q: '지표' } })).body).toMatchObject([
      { fileName: '판매자 지표.csv', byName: 'ops' },
    ])
    expect((await ops.list('imports', { filter: { nonsense: 1 } })).body.code).toBe('unknown-filter')
  })

  it('is run by who may, read by who may', async () => {
    const agent = await test.as('agent')
    const lead = await test.as('lead')
    expect((await uploadFile(agent, metricsCsv())).body.code).toBe('not-allowed')
    expect((await uploadFile(lead, metricsCsv())).body.code).toBe('not-allowed')
    expect((await lead.list('imports')).status).toBe(200)
    expect((await agent.list('imports')).status).toBe(403)
    expect((await uploadFile(test.nobody(), metricsCsv())).status).toBe(401)
    expect((await ops.get('/api/imports/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})
