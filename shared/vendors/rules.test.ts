import { describe, expect, it } from 'vitest'
import { bandOf, changedLines, isWeekOver, scoreOf, weekOf, wrongBeginning, wrongContract } from './rules.ts'
import type { ContractTerms } from './schema.ts'

const line = (name: 'sla' | 'overturned' | 'cost', weight: number, green: number, amber: number) => ({
  ...{ line: name, weight, green, amber, amberCreditKrw: 100_000, redCreditKrw: 300_000 },
})
const terms: ContractTerms = {
  lines: [line('sla', 50, 95, 90), line('overturned', 30, 5, 10), line('cost', 20, 4_000, 5_000)],
  costPer: 'hour',
  costKrw: 20_000,
  creditCapPercent: 10,
}
const worked = { closed: 1_000, availableMs: 200 * 3_600_000 }

describe('a week by its contract', () => {
  it('is green up to and on the target, whichever way is good', () => {
    expect([95, 94.99, 90, 89.9].map((value) => bandOf(line('sla', 1, 95, 90), value))).toEqual([
      ...['green', 'amber', 'amber', 'red'],
    ])
    expect([5, 5.1, 10, 10.1].map((value) => bandOf(line('overturned', 1, 5, 10), value))).toEqual([
      ...['green', 'amber', 'amber', 'red'],
    ])
  })

  it('scores what the bands are worth by their weights, and reckons the cost from the fee', () => {
    const score = scoreOf(terms, { sla: { value: 92, number: 50 }, overturned: { value: 3, number: 10 } }, worked)
    expect(score.lines.map(({ band }) => band)).toEqual(['amber', 'green', 'green'])
    expect(score).toMatchObject({ score: 75, leftOutWeight: 0, feeKrw: 4_000_000, creditKrw: 100_000 })
    expect(score.lines[2]).toMatchObject({ value: 4_000, number: 1_000 })
  })

  it('shares the weight of a line without a figure among the others and says so', () => {
    const score = scoreOf(terms, { sla: { value: 99, number: 5 } }, worked)
    expect(score.lines.map(({ value, counts }) => [value, Math.round(counts)])).toEqual([
      ...[
        [99, 71],
        [null, 0],
        [4_000, 29],
      ],
    ])
    expect(score).toMatchObject({ score: 100, leftOutWeight: 30 })
    expect(scoreOf(terms, {}, { closed: 0, availableMs: 0 })).toMatchObject({ score: null, creditKrw: 0 })
  })

  it('credits the sum of the missed bands, and no more than the cap', () => {
    const poor = { sla: { value: 10, number: 9 }, overturned: { value: 50, number: 9 } }
    expect(scoreOf(terms, poor, worked)).toMatchObject({ missedKrw: 600_000, creditKrw: 400_000 })
  })

  it('names the lines that came out otherwise since', () => {
    const then = scoreOf(terms, { sla: { value: 96, number: 9 } }, worked)
    expect(changedLines(then, then)).toEqual([])
    expect(changedLines(then, scoreOf(terms, { sla: { value: 97, number: 9 } }, worked))).toEqual(['sla'])
  })
})

describe('a contract', () => {
  it('weighs a hundred in all, with green before amber and no line twice', () => {
    expect(wrongContract(terms)).toEqual({})
    const odd = { ...terms, lines: [line('sla', 50, 90, 95), line('sla', 20, 95, 90)] }
    expect(Object.keys(wrongContract(odd))).toEqual(['lines', 'weight', 'sla.amber'])
  })

  it('begins on a Monday, after the one before and in no week that is over', () => {
    const now = new Date('2026-11-23T00:00:00Z')
    expect(wrongBeginning('2026-11-24', null, now)).toMatch('Monday')
    expect(wrongBeginning('2026-02-30', null, now)).toMatch('calendar')
    expect(wrongBeginning('2026-01-05', null, now)).toBeNull()
    expect(wrongBeginning('2026-11-16', '2026-01-05', now)).toMatch('over')
    expect(wrongBeginning('2026-11-23', '2026-11-23', now)).toMatch('before it')
    expect(wrongBeginning('2026-11-23', '2026-01-05', now)).toBeNull()
  })

  it('counts weeks from Monday to Sunday of Seoul, over the turn of the year', () => {
    expect(['2026-12-31', '2027-01-03', '2027-01-04'].map(weekOf)).toEqual(['2026-12-28', '2026-12-28', '2027-01-04'])
    // Sunday 23:59 in Seoul, and a minute later.
    expect(isWeekOver('2026-11-16', new Date('2026-11-22T14:59:00Z'))).toBe(false)
    expect(isWeekOver('2026-11-16', new Date('2026-11-22T15:00:00Z'))).toBe(true)
  })
})
