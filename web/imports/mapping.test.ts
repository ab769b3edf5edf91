import { describe, expect, it } from 'vitest'
import { mappingFault, suggestMapping } from '#shared/imports/columns.ts'
import type { ImportPreview } from '#shared/imports/schema.ts'
import { checkedRows, withMeaning } from './mapping.ts'
import { sampleCsv } from './sample.ts'

const preview = (header: string[], ...rows: string[][]): ImportPreview => ({
  format: 'csv',
  encoding: 'utf-8',
  failure: null,
  header,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  mapping: suggestMapping(header),
  isRemembered: false,
})

describe('choosing what a column means', () => {
  it('takes the meaning from the column that had it', () => {
    expect(withMeaning({ a: 'seller_id', b: 'as_of' }, 'c', 'seller_id')).toEqual({ b: 'as_of', c: 'seller_id' })
  })

  it('leaves a column out', () => {
    expect(withMeaning({ a: 'seller_id', b: 'as_of' }, 'a', null)).toEqual({ b: 'as_of' })
  })
})

describe('the rows of a preview', () => {
  const file = preview(
    ['seller_id', 'as_of', 'late_delivery_rate'],
    ['S-1', '2026-10-31', '4'],
    ['S-2', '2026-10-31', '0.4'],
  )

  it('say what would be refused under the mapping', () => {
    const [first, second] = checkedRows(file, file.mapping, '2026-11-22')
    expect(first?.problems).toEqual([{ column: 'late_delivery_rate', reason: 'rate-above-one', value: '4' }])
    expect(second?.problems).toEqual([])
  })

  it('are blamed for nothing while the mapping is not complete', () => {
    const [first] = checkedRows(file, withMeaning(file.mapping, 'as_of', null), '2026-11-22')
    expect(first?.problems).toEqual([])
  })
})

describe('the sample file', () => {
  it.each(['en', 'ko'] as const)('can be imported as it is, in %s', (locale) => {
    const [header = [], ...rows] = sampleCsv(locale)
      .slice(1)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const sample = preview(header, ...rows)
    expect(mappingFault(sample.mapping, header)).toBeNull()
    expect(Object.keys(sample.mapping)).toEqual(header)
    expect(checkedRows(sample, sample.mapping, '2026-11-22').flatMap(({ problems }) => problems)).toEqual([])
  })
})
