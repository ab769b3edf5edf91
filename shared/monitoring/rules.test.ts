import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { baseMonitoring, MonitoringBody } from '../settings/monitoring.ts'
import { hasForm } from './certificate.ts'
import type { ListingFacts } from './facts.ts'
import type { Purpose } from './kinds.ts'
import type { MonitoringRule } from './rule.ts'
import { compileRules, judge } from './rules.ts'

type Listing = ListingFacts['listing']

const facts = (listing: Partial<Listing> = {}, more: Partial<ListingFacts> = {}): ListingFacts => ({
  listing: {
    id: 'l',
    sellerId: 's',
    title: '천연 가죽 토트백',
    category: '패션의류',
    priceKrw: 129_000,
    brand: null,
    barcode: null,
    imageHash: null,
    certificate: null,
    ...listing,
  },
  sellerName: '한빛상사',
  brand: null,
  market: null,
  nearestFake: null,
  watched: null,
  ...more,
})

const compiled = compileRules(baseMonitoring)
const ask = (one: ListingFacts, purpose: Purpose = 'monitor') => judge(compiled, one, purpose)
const rulesOn = (one: ListingFacts, purpose?: Purpose) => ask(one, purpose).hits.map((hit) => hit.ruleId)
const market = { count: 24, lowKrw: 118_000, medianKrw: 136_000, highKrw: 151_000, asOf: '2026-11-01T00:00:00.000Z' }
const gated = {
  id: 'b',
  name: 'Noirve',
  nameKo: '느와르브',
  isGated: true,
  how: 'exact' as const,
  where: 'brand' as const,
  said: 'Noirve',
  isCertain: true,
  hasPermission: false,
}

describe('the base rules', () => {
  it('are of the shape that a setting must have', () => {
    expect([...Value.Errors(MonitoringBody, baseMonitoring)]).toEqual([])
  })

  it('say nothing of ordinary goods', () => {
    for (const title of [
      '천연 가죽 토트백',
      '마약김밥 2줄',
      '레플리카 유니폼 홈',
      '캠핑 의자 1+1 특가',
      '도수 조절 물안경',
    ])
      expect(rulesOn(facts({ title })), title).toEqual([])
  })

  it('find banned goods however they are written, and no score is higher', () => {
    for (const title of [
      '전자담배 액상 30ml',
      '전 자 담 배 액.상',
      '전자담배\u200b액상',
      '졸ㅍㅣ뎀 정품',
      'v1agra 100mg',
    ])
      expect(ask(facts({ title })), title).toMatchObject({
        score: 100,
        hits: [{ ruleId: 'barred-goods', isHardBan: true }],
      })
  })

  it('mark what stands in the listing, and say which term it is', () => {
    const title = '명품 미 러 급 토트백 R3PLICA'
    const [hit] = ask(facts({ title })).hits
    expect(hit?.spans.map(({ start, end, term }) => [title.slice(start, end), term])).toEqual([
      ['미 러 급', '미러급'],
      ['R3PLICA', 'replica'],
    ])
    expect(hit?.why.en).toBe('Says “미 러 급” = “미러급”, “R3PLICA” = “replica”')
  })
})

describe('the price rule', () => {
  const cheap = (priceKrw: number, more = market) => facts({ priceKrw, brand: 'Noirve' }, { market: more })

  it('tells the figures it decided by', () => {
    const [hit] = ask(cheap(39_000)).hits
    expect(hit?.why).toEqual({
      en: '₩39,000 is 71 % under the median ₩136,000 of 24 listings',
      ko: '₩39,000은 비교 상품 24개의 중앙값 ₩136,000보다 71% 낮습니다',
    })
  })

  it('speaks from its share on, and never of a market that is too small to be one', () => {
    expect(rulesOn(cheap(54_400))).toEqual(['far-under-market'])
    expect(rulesOn(cheap(54_401))).toEqual([])
    expect(rulesOn(cheap(1_000, { ...market, count: 7 }))).toEqual([])
  })
})

describe('a market of cheap and dear goods together', () => {
  it('makes no outlier of what lies within its own width', () => {
    const wide = { ...market, lowKrw: 12_000, medianKrw: 30_000, highKrw: 48_000 }
    const belt = (priceKrw: number) => facts({ priceKrw, brand: 'Noirve' }, { market: wide })
    expect(rulesOn(belt(9_000))).toEqual([])
    expect(rulesOn(belt(1_400))).toEqual(['far-under-market'])
  })
})

describe('the rule of gated brands', () => {
  it('speaks where there is no permission, of a suspicion with half its weight', () => {
    expect(ask(facts({ brand: 'Noirve' }, { brand: gated })).hits).toMatchObject([{ weight: 40 }])
    const near = { ...gated, said: 'Noirvee', how: 'near' as const, isCertain: false }
    expect(ask(facts({ brand: 'Noirvee' }, { brand: near })).hits).toMatchObject([{ weight: 20 }])
    expect(rulesOn(facts({}, { brand: { ...gated, hasPermission: true } }))).toEqual([])
    expect(rulesOn(facts({}, { brand: { ...gated, isGated: false } }))).toEqual([])
  })
})

describe('the certificate rule', () => {
  it('asks only in its categories, and takes the forms that are issued', () => {
    expect(rulesOn(facts({ category: '유아동' }), 'gating')).toEqual(['certificate-form'])
    expect(rulesOn(facts({ category: '유아동', certificate: 'CB061R123-4567' }), 'gating')).toEqual([])
    expect(rulesOn(facts({ category: '디지털', certificate: 'R-R-ABC-EB-500_2' }), 'gating')).toEqual([])
    expect(rulesOn(facts({ category: '디지털', certificate: '없음' }), 'gating')).toEqual(['certificate-form'])
    expect(rulesOn(facts({ category: '패션의류' }), 'gating')).toEqual([])
  })

  it('takes signs of a form for themselves, whatever they mean elsewhere', () => {
    expect(hasForm('a.b', ['?.?'])).toBe(true)
    expect(hasForm('axb', ['?.?'])).toBe(false)
    expect(hasForm('KC(1)', ['@@(#)'])).toBe(true)
    expect(hasForm('R-1234567890123456', ['R-*'])).toBe(false)
  })
})

describe('what a judgement comes to', () => {
  const fake = { id: 'f', imageHash: '0000000000000000', distance: 2, label: 'Noirve 토트백' }
  const watched = { reasons: 'SUS-1', addedAt: '2026-10-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' }

  it('a report is opened by what speaks for a fake alone', () => {
    expect(ask(facts({}, { nearestFake: fake })).verdict).toBe('open')
    expect(ask(facts({}, { nearestFake: { ...fake, distance: 5 } })).verdict).toBe('clear')
    const banned = ask(facts({ title: '전자담배 액상' }))
    expect([banned.score, banned.reportScore, banned.verdict]).toEqual([100, 0, 'propose'])
  })

  it('a watched seller adds to what else is found, and is nothing by itself', () => {
    expect(ask(facts({}, { watched }))).toMatchObject({ score: 15, reportScore: 0, verdict: 'clear' })
    const both = ask(facts({ title: '미러급 토트백' }, { watched }))
    expect([both.score, both.verdict]).toEqual([60, 'propose'])
  })

  it('asks before an approval only what is asked there', () => {
    expect(rulesOn(facts({ title: '로고 문의 환영' }, { watched }), 'gating')).toEqual([])
    expect(rulesOn(facts({ title: '로고 문의 환영' }, { watched }))).toEqual(['hush-words', 'seller-watched'])
  })

  it('a rule that is off says nothing', () => {
    const off = (rule: MonitoringRule) => ({ ...rule, isOn: rule.id !== 'words-of-fakes' })
    const without = compileRules({ ...baseMonitoring, rules: baseMonitoring.rules.map(off) })
    expect(judge(without, facts({ title: '짝퉁' }), 'monitor').hits).toEqual([])
  })
})
