import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseAppeals, wrongInAppeals } from '../settings/appeals.ts'
import type { PlanAnswer } from './plan.ts'
import { admissionRefusal, isAttemptUsed, missingIn, needsSecondReview, outcomeOf, windowEnd } from './rules.ts'

const day = 86_400_000
const now = new Date('2026-11-02T00:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * day)
const ground = {
  terms: { attempts: 2, firstWindowDays: 30, laterWindowDays: 15 },
  decidedAt: daysAgo(5),
  earlier: [],
  isVoid: false,
  isFromAppeal: false,
  isTheirs: true,
  said: 'the courier',
  saidBefore: null,
  whatIsNew: '',
}
const denied = (days: number) => ({ state: 'denied', outcome: 'denied', answeredAt: daysAgo(days) })

describe('an appeal', () => {
  it('is admitted within its window and not a moment later, whatever the windows are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.boolean(), (days, isLater) => {
        const terms = { attempts: 3, firstWindowDays: days, laterWindowDays: days }
        const earlier = isLater ? [denied(0)] : []
        const end = windowEnd(terms, isLater ? daysAgo(300) : now, isLater ? now : null)
        const one = { ...ground, terms, earlier, decidedAt: isLater ? daysAgo(300) : now, whatIsNew: 'new' }
        expect(admissionRefusal(one, end)).toBeNull()
        expect(admissionRefusal(one, new Date(end.getTime() + 1))?.decisionId).toMatch(/^too late/)
      }),
    )
  })

  it('counts what came late or lapsed, and not what was withdrawn or aimed at the wrong measure', () => {
    const used = [
      ['denied', 'denied'],
      ['final', 'denied'],
      ['lapsed', 'lapsed'],
      ['rejected_inadmissible', 'late'],
      ['rejected_inadmissible', 'wrong_measure'],
      ['rejected_inadmissible', 'nothing_new'],
      ['withdrawn', 'withdrawn'],
    ] as const
    expect(used.map(([state, outcome]) => isAttemptUsed({ state, outcome }))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('says the same again however it is punctuated', () => {
    const one = { ...ground, earlier: [denied(1)], whatIsNew: 'x', saidBefore: 'The courier!', said: 'the  COURIER' }
    expect(admissionRefusal(one, now)).toEqual({ statement: 'nothing is new since the last appeal' })
    expect(admissionRefusal({ ...one, said: 'the invoice' }, now)).toBeNull()
  })
})

describe('a plan of action', () => {
  const answer: PlanAnswer = {
    findingId: 'f',
    rootCause: 'The courier was on strike.',
    correctiveAction: 'Another courier delivers.',
    prevention: 'Two couriers from now on.',
    evidenceIds: ['p'],
  }
  const papers = (mark: object, mime = 'image/png') => ({
    files: [{ id: 'p', mime }],
    marks: [{ evidenceId: 'p', isLegible: true, datedOn: '2026-10-30', ...mark }],
  })
  const codes = (plan: PlanAnswer[], of = papers({})) =>
    missingIn(['f'], plan, of, baseAppeals, now).map(({ part, code }) => `${part} ${code}`)

  it('is whole when each finding has cause, correction, prevention and a paper that counts', () => {
    expect(codes([answer])).toEqual([])
    expect(codes([])).toEqual(['rootCause empty', 'correctiveAction empty', 'prevention empty', 'papers no_paper'])
    expect(codes([{ ...answer, prevention: '주의함' }])).toEqual(['prevention too_short'])
  })

  it('names what is wrong with a paper', () => {
    expect(codes([answer], papers({}, 'video/mp4'))).toEqual(['papers wrong_type'])
    expect(codes([answer], papers({ isLegible: false }))).toEqual(['papers illegible'])
    expect(codes([answer], papers({ datedOn: null }))).toEqual(['papers undated'])
    expect(codes([answer], papers({ datedOn: '2025-11-01' }))).toEqual(['papers too_old'])
    expect(codes([answer], papers({ datedOn: '2025-11-02' }))).toEqual([])
    expect(codes([answer], papers({ datedOn: '2026-11-03' }))).toEqual(['papers in_future'])
    expect(codes([{ ...answer, evidenceIds: ['q'] }])).toEqual(['papers not_here'])
  })
})

describe('the outcome', () => {
  it('is granted when every finding falls, denied when none does, and in between else', () => {
    const of = (...verdicts: ('stands' | 'falls')[]) => outcomeOf(verdicts.map((verdict) => ({ verdict })))
    expect([of('falls'), of('stands'), of('falls', 'stands')]).toEqual(['granted', 'denied', 'partially_granted'])
  })

  it('of a grave measure, or of an error of ours, is looked at twice', () => {
    expect(needsSecondReview('permanent_closure', null, baseAppeals)).toBe(true)
    expect(needsSecondReview('temporary_suspension', 'new_evidence', baseAppeals)).toBe(false)
    expect(needsSecondReview('notice', 'platform_error', baseAppeals)).toBe(true)
  })
})

describe('the house’s rules of appeals', () => {
  it('speak of a policy once', () => {
    const row = { policyId: 'p', attempts: 1, firstWindowDays: 1, laterWindowDays: 1 }
    expect(wrongInAppeals({ ...baseAppeals, perPolicy: [row, row] })).toEqual({
      '/perPolicy/1/policyId': 'is another row already',
    })
  })
})
