import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile, metricsCsv, metricsHeader, uploadFile } from '../testing/importFile.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let ops: Caller

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

const good = 'S-1,2026-10-31,30,156,0.0641,4.03,한빛상사'
const utf16 = Buffer.from(metricsCsv(good), 'utf16le')

describe('a file that cannot be read', () => {
  it.each<[string, string | Buffer, object]>([
    ['is empty', '', { reason: 'empty-file' }],
    ['has only blank lines', '\n \n\r\n', { reason: 'empty-file' }],
    ['is an Excel workbook', Buffer.from('504b030414000600', 'hex'), { reason: 'excel-file' }],
    [
      'is a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000', 'hex'),
      { reason: 'not-text' },
    ],
    ['is UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), { reason: 'wrong-encoding' }],
    ['is UTF-16 and does not say so', Buffer.from('seller_id,as_of', 'utf16le'), { reason: 'wrong-encoding' }],
    [
      'is neither UTF-8 nor CP949',
      Buffer.from([...Buffer.from(metricsCsv(good)), 0xff, 0xff]),
      { reason: 'wrong-encoding' },
    ],
    ['has no header', good, { reason: 'no-header', line: 1 }],
    ['is not CSV', '<!doctype html>\n<title>Sign in</title>', { reason: 'missing-column', column: 'seller_id, as_of' }],
    ['lacks a column', 'seller_id,late_delivery_rate\nS-1,0.1', { reason: 'missing-column', column: 'as_of' }],
    ['has no metric', 'seller_id,as_of,city\nS-1,2026-10-31,서울', { reason: 'no-metric-column' }],
    [
      'has a column twice',
      'seller_id,seller_id,as_of,review_score\n1,2,3,4',
      { reason: 'duplicate-column', column: 'seller_id' },
    ],
    ['has too many columns', 'a,'.repeat(501), { reason: 'too-many-columns' }],
  ])('%s: it says so and takes nothing', async (_what, content, failure) => {
    const done = await importFile(ops, content)
    expect(done).toMatchObject({ state: 'failed', accepted: 0, failure })
  })

  it('keeps the rows before a quotation mark that nobody closes, and names its line', async () => {
    const done = await importFile(
      ops,
      metricsCsv('Q-1,2026-10-31,30,1,0,,', 'Q-2,2026-10-31,30,1,0,,"open', 'Q-3,2026-10-31,30,1,0,,'),
    )
    expect(done).toMatchObject({ state: 'failed', accepted: 1, failure: { reason: 'quote-not-closed', line: 3 } })
  })

  it('is refused at the door when it is of another type, too large or mapped in a way that cannot be', async () => {
    expect((await uploadFile(ops, '{}', { type: 'application/json' })).status).toBe(415)
    expect((await uploadFile(ops, 'x', { type: 'application/vnd.ms-excel' })).status).toBe(415)
    const huge = { 'content-type': 'text/csv', 'content-length': String(5 * 1024 ** 3) }
    expect((await ops.call('POST', '/api/imports/seller-metrics', Buffer.from('x'), huge)).body.code).toBe('too-large')
    expect((await uploadFile(ops, good, { mapping: { a: 'seller_id' } })).body).toMatchObject({
      status: 422,
      errors: { mapping: 'missing-column: as_of' },
    })
    expect((await ops.call('POST', '/api/session', Buffer.from('x'), { 'content-type': 'text/csv' })).status).toBe(415)
  })
})

describe('rows that cannot be read', () => {
  it('are named by line and column, and the others are kept', async () => {
    const rows = [
      'B-1,2026-10-31,30,156,0.0641,4.03,good',
      'B-2,2026-10-31,30,156,-0.1,4.03,negative',
      'B-3,2026-10-31,30,156,1.5,4.03,above one',
      'B-4,2026-02-30,30,156,0.1,4.03,no such day',
      'B-5,2026-10-31,30,156,Infinity,NaN,two mistakes',
      'B-1,2026-10-31,30,156,0.0641,4.03,again',
      'B-7,2026-10-31,30,156,0.1,4.03,"on\r\ntwo lines"',
      'B-8,2026-10-31,30,156,0.1,4.03,a\0b',
      ',2026-10-31,30,156,0.1,4.03,nobody',
      'B-10,2026-10-31',
      ',,,,,,',
      'B-12,2026-10-31,30,156,abc,4.03,letters',
    ]
    const done = await importFile(ops, metricsCsv(...rows))
    expect(done).toMatchObject({ state: 'done', read: 11, accepted: 2, refused: 9 })
    expect(done.rows).toEqual([
      { line: 3, column: 'late_delivery_rate', reason: 'negative', value: '-0.1' },
      { line: 4, column: 'late_delivery_rate', reason: 'rate-above-one', value: '1.5' },
      { line: 5, column: 'as_of', reason: 'impossible-date', value: '2026-02-30' },
      { line: 6, column: 'late_delivery_rate', reason: 'not-finite', value: 'Infinity' },
      { line: 6, column: 'avg_review_score', reason: 'not-finite', value: 'NaN' },
      { line: 7, column: 'seller_id', reason: 'duplicate-row', value: '2' },
      { line: 10, column: 'name', reason: 'unstorable-text', value: 'a\ufffdb' },
      { line: 11, column: 'seller_id', reason: 'missing', value: null },
      { line: 12, column: null, reason: 'wrong-column-count', value: '2 / 7' },
      { line: 14, column: 'late_delivery_rate', reason: 'not-a-number', value: 'abc' },
    ])
  })

  it('are found to be duplicates across thousands of rows, and counted beyond the hundred shown', async () => {
    const rows = Array.from({ length: 700 }, (_, n) => `D-${n},2026-10-31,30,1,0,,`)
    const done = await importFile(ops, metricsCsv(...rows, ...rows))
    expect(done).toMatchObject({ read: 1400, accepted: 700, refused: 700 })
    expect(done.rows).toHaveLength(100)
    expect(done.rows[99]).toEqual({ line: 801, column: 'seller_id', reason: 'duplicate-row', value: '101' })
    const file = await ops.get(`/api/imports/${done.id}/refused.csv?locale=en`)
    expect(file.body.trimEnd().split('\r\n')).toHaveLength(701)
  })

  it('are handed back for a spreadsheet, harmless, and may be put right and imported again', async () => {
    const name = '"=HYPERLINK(""http://x"")"'
    const done = await importFile(ops, metricsCsv(`R-1,2026-10-31,30,156,2,9,${name}`, 'R-2,2026-10-31,30,156,-1,,@x'))
    const file = await ops.get(`/api/imports/${done.id}/refused.csv?locale=en`)
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.body).toBe(
      [
        `\ufeffrefused_line,refused_because,${metricsHeader}`,
        `2,late_delivery_rate: A rate above 1 (4.2 % is written 0.042); avg_review_score: A score outside 1 to 5,R-1,2026-10-31,30,156,2,9,"'=HYPERLINK(""http://x"")"`,
        `3,late_delivery_rate: Below zero,R-2,2026-10-31,30,156,'-1,,'@x`,
        '',
      ].join('\r\n'),
    )
    const putRight = file.body.replace('156,2,9', '156,0.2,4')
    expect(await importFile(ops, putRight)).toMatchObject({ state: 'done', accepted: 1, refused: 1 })
    const found = await ops.list('sellers', { filter: { externalId: 'R-1' } })
    expect(found.body[0]?.name).toBe('=HYPERLINK("http://x")')
  })

  it('survives a name of ten million letters, in CSV and in JSON lines', async () => {
    const long = 'x'.repeat(10_000_000)
    const done = await importFile(ops, metricsCsv(`L-1,2026-10-31,30,1,0,,${long}`, 'L-2,2026-10-31,30,1,0,,'))
    expect(done).toMatchObject({ state: 'done', accepted: 1, refused: 1 })
    expect(done.rows).toEqual([{ line: 2, column: 'name', reason: 'too-long', value: 'x'.repeat(200) }])
    expect(await importFile(ops, long, { type: 'application/jsonl' })).toMatchObject({
      failure: { reason: 'not-json-lines' },
    })
    const json = [long + long, '{"seller_id":"L-3","as_of":"2026-10-31","review_score":4}'].join('\n')
    const read = await importFile(ops, json, { type: 'application/jsonl' })
    expect(read).toMatchObject({ state: 'done', accepted: 1, refused: 1, rows: [{ line: 1, reason: 'too-long' }] })
  })
})

describe('the characters of a file', () => {
  const text = metricsCsv('E-1,2026-10-31,30,156,0.0641,4.03,똠방각하 펲시 한빛')
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['CP949', iconv.encode(text, 'cp949'), 'cp949'],
    [
      'CP949 with Windows line ends and semicolons',
      iconv.encode(text.replaceAll(',', ';').replaceAll('\n', '\r\n'), 'cp949'),
      'cp949',
    ],
    [
      'UTF-8 with tabs and the line ends of old',
      Buffer.from(text.replaceAll(',', '\t').replaceAll('\n', '\r')),
      'utf-8',
    ],
  ])('are read from %s', async (_what, content, encoding) => {
    expect(await importFile(ops, content)).toMatchObject({ state: 'done', accepted: 1, encoding })
    const found = await ops.list('sellers', { filter: { externalId: 'E-1' } })
    expect(found.body[0]?.name).toBe('똠방각하 펲시 한빛')
  })

  it.each(['한빛 😀', '\u202eevil', '<script>alert(1)</script>', '=cmd()'])(
    'are stored as they are: %j',
    async (name) => {
      await importFile(ops, metricsCsv(`H-1,2026-10-31,30,1,0,,${name}`))
      expect((await ops.list('sellers', { filter: { externalId: 'H-1' } })).body[0]?.name).toBe(name)
    },
  )
})
