import { describe, expect, it } from 'vitest'
import { columnsOf, looksLikeData, mappingFault, suggestMapping } from './columns.ts'
import { readRow } from './rules.ts'

const header = [
  'seller_id',
  'as_of',
  'window_days',
  'total_orders',
  'late_delivery_rate',
  'avg_review_score',
  'name',
  'email',
]
const columns = columnsOf(suggestMapping(header), header)
const good = ['S-1', '2026-10-31', '30', '156', '0.0641', '4.03', '한빛상사', 'a@b.kr']
const read = (changes: Record<string, string>) =>
  readRow(
    header.map((name, at) => changes[name] ?? good[at] ?? ''),
    columns,
    header.length,
    '2026-11-22',
  )
const problemsOf = (changes: Record<string, string>) => {
  const result = read(changes)
  return 'problems' in result ? result.problems.map(({ column, reason }) => `${column}: ${reason}`) : []
}

describe('reading a row', () => {
  it('takes the values as they are', () => {
    expect(read({})).toEqual({
      row: {
        externalId: 'S-1',
        asOf: '2026-10-31',
        windowDays: 30,
        orders: 156,
        gmvKrw: undefined,
        profile: { name: '한빛상사', email: 'a@b.kr', category: undefined, city: undefined, region: undefined },
        values: [
          { metric: 'late_delivery_rate', value: 0.0641 },
          { metric: 'review_score', value: 4.03 },
        ],
      },
    })
  })

  it('takes thirty days where no window is given, and no count where no orders are', () => {
    expect(read({ window_days: '', total_orders: '\\N' })).toMatchObject({ row: { windowDays: 30, orders: null } })
  })

  it('leaves out a metric without a value, as long as there is another', () => {
    expect(read({ avg_review_score: '\\N' })).toMatchObject({ row: { values: [{ metric: 'late_delivery_rate' }] } })
    expect(problemsOf({ avg_review_score: '', late_delivery_rate: 'N/A' })).toEqual(['late_delivery_rate: missing'])
  })

  it.each([
    [{ seller_id: ' ' }, 'seller_id: missing'],
    [{ seller_id: 'x'.repeat(101) }, 'seller_id: too-long'],
    [{ as_of: '' }, 'as_of: missing'],
    [{ as_of: 'yesterday' }, 'as_of: not-a-date'],
    [{ as_of: '2026-02-30' }, 'as_of: impossible-date'],
    [{ as_of: '0026-02-03' }, 'as_of: impossible-date'],
    [{ as_of: '2026-11-23' }, 'as_of: future-date'],
    [{ late_delivery_rate: '-0.01' }, 'late_delivery_rate: negative'],
    [{ late_delivery_rate: '1.01' }, 'late_delivery_rate: rate-above-one'],
    [{ late_delivery_rate: 'NaN' }, 'late_delivery_rate: not-finite'],
    [{ late_delivery_rate: '-Infinity' }, 'late_delivery_rate: not-finite'],
    [{ late_delivery_rate: '1e999' }, 'late_delivery_rate: not-finite'],
    [{ late_delivery_rate: '4.2%' }, 'late_delivery_rate: not-a-number'],
    [{ late_delivery_rate: '0x1' }, 'late_delivery_rate: not-a-number'],
    [{ late_delivery_rate: '0,04' }, 'late_delivery_rate: not-a-number'],
    [{ avg_review_score: '5.1' }, 'avg_review_score: score-out-of-range'],
    [{ avg_review_score: '0' }, 'avg_review_score: score-out-of-range'],
    [{ window_days: '30.5' }, 'window_days: not-whole'],
    [{ window_days: '0' }, 'window_days: out-of-range'],
    [{ total_orders: '-3' }, 'total_orders: negative'],
    [{ total_orders: '1e12' }, 'total_orders: out-of-range'],
    [{ name: 'a\0b' }, 'name: unstorable-text'],
    [{ email: 'nobody' }, 'email: not-an-email'],
  ])('refuses %o', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
  })

  it('refuses a name of ten million letters', () => {
    expect(problemsOf({ name: 'x'.repeat(10_000_000) })).toEqual(['name: too-long'])
  })

  it('tells everything that is wrong with a row at once', () => {
    expect(problemsOf({ as_of: '2026-13-01', late_delivery_rate: '-1', name: '\0' })).toEqual([
      'as_of: impossible-date',
      'name: unstorable-text',
      'late_delivery_rate: negative',
    ])
  })

  it.each(['한빛 😀', '\u202eevil', '<script>alert(1)</script>', '=cmd()', 'O\'Brien "x"'])(
    'takes %j as a name',
    (name) => {
      expect(read({ name })).toMatchObject({ row: { profile: { name } } })
    },
  )

  it('takes off the apostrophe that an export put before a formula', () => {
    expect(read({ name: "'=cmd()" })).toMatchObject({ row: { profile: { name: '=cmd()' } } })
  })

  it.each(['2026/10/31', '2026.10.31', '2026. 10. 31.', '20261031', '2026-10-31T00:00:00.000Z', '2026-10-31 00:00:00'])(
    'reads %j as a day',
    (as_of) => expect(read({ as_of })).toMatchObject({ row: { asOf: '2026-10-31' } }),
  )

  it('refuses a row whose number of columns differs: its values may have shifted', () => {
    const count = (cells: string[]) => readRow(cells, columns, header.length, '2026-11-22')
    expect(count(good.slice(1))).toEqual({ problems: [{ column: null, reason: 'wrong-column-count', value: '7 / 8' }] })
    expect(count([...good, 'x'])).toHaveProperty('problems')
    expect(count([...good, '', ' '])).toHaveProperty('row')
  })
})

describe('mapping columns', () => {
  it('knows the usual names in English and Korean', () => {
    expect(
      suggestMapping(['판매자 ID', '기준일', '배송지연율', '평균 평점', '주문수', '시/도', 'freight_value']),
    ).toEqual({
      '판매자 ID': 'seller_id',
      기준일: 'as_of',
      배송지연율: 'late_delivery_rate',
      '평균 평점': 'review_score',
      주문수: 'total_orders',
      '시/도': 'region',
    })
  })

  it('gives a meaning to the first of two columns that could have it', () => {
    expect(suggestMapping(['date', 'as_of'])).toEqual({ date: 'as_of' })
  })

  it.each([
    [
      { a: 'as_of', b: 'review_score' },
      { reason: 'missing-column', column: 'seller_id' },
    ],
    [
      { a: 'seller_id', b: 'as_of' },
      { reason: 'no-metric-column', column: null },
    ],
    [
      { a: 'seller_id', b: 'as_of', c: 'as_of' },
      { reason: 'duplicate-target', column: 'b' },
    ],
    [
      { a: 'seller_id', x: 'as_of' },
      { reason: 'missing-column', column: 'x' },
    ],
    [{ a: 'toString' }, { reason: 'unknown-target', column: 'a' }],
    [{ d: 'seller_id' }, { reason: 'duplicate-column', column: 'd' }],
    [{ a: 'seller_id', b: 'as_of', c: 'review_score' }, null],
  ])('finds the fault of %o', (mapping, fault) => {
    expect(mappingFault(mapping as Record<string, string>, ['a', 'b', 'c', 'd', 'd'])).toEqual(fault)
  })

  it('tells a row of values from a header', () => {
    expect(looksLikeData(['48436dade18a', 'SP', '2018-08-31', '156'])).toBe(true)
    expect(looksLikeData(['seller_id', '2018'])).toBe(false)
    expect(looksLikeData(['foo', 'bar'])).toBe(false)
  })
})
