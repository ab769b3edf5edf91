import { cpus } from 'node:os'
import { makeMatcher } from '#shared/matching/matcher.ts'
import type { ListingFacts } from '#shared/monitoring/facts.ts'
import { compileRules, judge } from '#shared/monitoring/rules.ts'
import { baseMonitoring } from '#shared/settings/monitoring.ts'

/**
 * How many listings a second the rules judge, and how the matcher compares with regular expressions over the same terms
 * and texts: a plain one, which sees through nothing, and one that allows a sign between any two letters.
 * `npm run bench:monitoring -- [texts] [terms]`
 */
const [textCount, termCount] = [Number(process.argv[2] ?? 200_000), Number(process.argv[3] ?? 500)]

const goods = ['가죽 토트백', '무선 이어폰', 'leather wallet', '수분 크림 50ml', '러닝 벨트 방수', 'USB-C 충전기 65W']
const evasions = ['미 러 급', 'R3PL1CA', 'ㅉㅏㄱㅌㅜㅇ', 's.u.p.e.r.f.a.k.e']
const texts = Array.from({ length: textCount }, (_, n) => {
  const evasion = n % 50 === 0 ? ` ${evasions[(n / 50) % evasions.length]}` : ''
  return `[당일출고] ${goods[n % goods.length]}${evasion} ${n} 국내배송 무료`
})
const terms = [
  ...['미러급', 'replica', '짝퉁', 'superfake'],
  ...Array.from(
    { length: termCount - 4 },
    (_, n) => `${String.fromCharCode(0xac00 + n * 7)}${n % 2 ? 'fake' : '위조'}${n}`,
  ),
]

type Row = { name: string; perSecond: number; found: number }

/** The best of three runs: a laptop's fan should not decide. */
function measure(name: string, count: number, run: () => number): Row {
  const runs = [1, 2, 3].map(() => {
    const begun = performance.now()
    const found = run()
    return { perSecond: Math.round((count / (performance.now() - begun)) * 1_000), found }
  })
  const best = runs.toSorted((a, b) => b.perSecond - a.perSecond)[0] ?? { perSecond: 0, found: 0 }
  return { name, ...best }
}

const countOf = (has: (text: string) => boolean) => () => texts.reduce((sum, text) => sum + (has(text) ? 1 : 0), 0)
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const matcher = makeMatcher(terms.map((text, at) => ({ id: String(at), text, kind: 'fragment' })))
const plain = new RegExp(terms.map(escaped).join('|'), 'iu')
const spaced = new RegExp(terms.map((term) => [...term].map(escaped).join('[\\s._-]*')).join('|'), 'iu')

const compiled = compileRules(baseMonitoring)
const facts = texts.map((title, at): ListingFacts => {
  const listing = { id: String(at), sellerId: 's', title, category: '패션의류', priceKrw: 20_000 + (at % 90) * 1_000 }
  const rest = { brand: null, barcode: null, imageHash: null, certificate: null }
  const market = { count: 24, lowKrw: 80_000, medianKrw: 100_000, highKrw: 120_000, asOf: '2026-01-01' }
  return { listing: { ...listing, ...rest }, sellerName: '', brand: null, market, nearestFake: null, watched: null }
})
const flagged = () => facts.reduce((sum, one) => sum + (judge(compiled, one, 'monitor').verdict === 'clear' ? 0 : 1), 0)

const rows = [
  measure(
    `matcher, ${terms.length} terms, sees through evasions`,
    textCount,
    countOf((text) => matcher.find(text).length > 0),
  ),
  measure(
    'regular expression, plain',
    textCount,
    countOf((text) => plain.test(text)),
  ),
  measure(
    'regular expression, signs between letters',
    textCount,
    countOf((text) => spaced.test(text)),
  ),
  measure(`${compiled.rules.length} rules on listings`, textCount, flagged),
]
console.log(
  `${cpus()[0]?.model ?? 'unknown'}, one core, ${textCount.toLocaleString()} texts, ${(textCount / 50).toLocaleString()} with an evasion\n`,
)
for (const { name, perSecond, found } of rows)
  console.log(
    `${name.padEnd(48)} ${perSecond.toLocaleString().padStart(12)} a second ${found.toLocaleString().padStart(8)} found`,
  )
