import { type Matcher, makeMatcher } from '../matching/matcher.ts'
import type { MonitoringBody } from '../settings/monitoring.ts'
import { hasForm } from './certificate.ts'
import { tellBrand, tellCertificate, tellFake, tellPrice, tellTerms, tellWatched } from './explain.ts'
import type { ListingFacts } from './facts.ts'
import type { HitSpan, RuleHit } from './hits.ts'
import { isReportable, looksForWords, type Purpose } from './kinds.ts'
import type { MonitoringRule } from './rule.ts'

/** Rules made ready for many listings. */
export type CompiledRules = {
  proposeAt: number
  openAt: number
  rules: readonly { rule: MonitoringRule; matcher: Matcher | null }[]
}

/** `clear`: nothing worth a look. `propose`: a finding for people. `open`: as well a report of a counterfeit. */
export type Verdict = 'clear' | 'propose' | 'open'

/** `score`: the weights of all that hit, at most 100. `reportScore`: of what speaks for a fake alone. */
export type Judgement = { hits: RuleHit[]; score: number; reportScore: number; verdict: Verdict }

/** Makes a version's rules ready; rules that are off are left out. */
export function compileRules(body: Pick<MonitoringBody, 'rules' | 'proposeAt' | 'openAt'>): CompiledRules {
  const rules = body.rules
    .filter((rule) => rule.isOn)
    .map((rule) => ({ rule, matcher: looksForWords(rule.kind) ? makeMatcher(termsOf(rule)) : null }))
  return { proposeAt: body.proposeAt, openAt: body.openAt, rules }
}

const termsOf = ({ terms, allow, matching }: MonitoringRule) => [
  ...terms.map((text, at) => ({ id: `t${at}`, text, kind: matching })),
  ...allow.map((text, at) => ({ id: `a${at}`, text, kind: 'fragment' as const, allow: true })),
]

/** What these rules say of a listing when they are asked for that purpose. */
export function judge(compiled: CompiledRules, facts: ListingFacts, purpose: Purpose): Judgement {
  const hits: RuleHit[] = []
  for (const { rule, matcher } of compiled.rules) {
    if (rule.purpose !== 'both' && rule.purpose !== purpose) continue
    if (rule.categories.length > 0 && !rule.categories.includes(facts.listing.category)) continue
    const found = ask(rule, matcher, facts)
    if (found) hits.push(toHit(rule, found))
  }
  return { hits, ...weigh(hits, compiled) }
}

/** What hits come to together. */
export function weigh(
  hits: readonly RuleHit[],
  { proposeAt, openAt }: Pick<CompiledRules, 'proposeAt' | 'openAt'>,
): Omit<Judgement, 'hits'> {
  const sum = (some: readonly RuleHit[]) =>
    Math.min(
      100,
      some.reduce((total, { weight }) => total + weight, 0),
    )
  const score = hits.some((hit) => hit.isHardBan) ? 100 : sum(hits)
  const speaking = hits.filter((hit) => isReportable(hit.kind))
  // That somebody is watched makes what they sell no fake.
  const reportScore = speaking.some((hit) => hit.kind !== 'seller_watched') ? sum(speaking) : 0
  const verdict = reportScore >= openAt ? 'open' : score >= proposeAt ? 'propose' : 'clear'
  return { score, reportScore, verdict }
}

type Found = Pick<RuleHit, 'why'> & { spans?: HitSpan[]; weight?: number }

const toHit = (rule: MonitoringRule, { why, spans, weight }: Found): RuleHit => ({
  ruleId: rule.id,
  kind: rule.kind,
  name: { en: rule.nameEn, ko: rule.nameKo },
  weight: weight ?? rule.weight,
  isHardBan: rule.isHardBan,
  why,
  spans: spans ?? [],
})

function ask(rule: MonitoringRule, matcher: Matcher | null, facts: ListingFacts): Found | null {
  const { listing, brand, market, nearestFake, watched } = facts
  switch (rule.kind) {
    case 'banned_goods':
    case 'restricted_words':
    case 'suspicious_words':
      return matcher && askWords(rule, matcher, listing)
    case 'brand_without_permission': {
      if (!brand?.isGated || brand.hasPermission) return null
      // Half the weight: a near miss is a suspicion and no proof.
      const weight = brand.isCertain ? rule.weight : Math.round(rule.weight / 2)
      return {
        why: tellBrand(brand),
        spans: spanOf(listing[brand.where] ?? '', brand.where, brand.said, brand.name),
        weight,
      }
    }
    case 'certificate_format': {
      if (listing.certificate !== null && hasForm(listing.certificate, rule.forms)) return null
      const { certificate } = listing
      return {
        why: tellCertificate(certificate),
        spans: spanOf(certificate ?? '', 'certificate', certificate ?? '', ''),
      }
    }
    case 'price_outlier': {
      if (!market || market.count < rule.leastListings || market.medianKrw <= 0) return null
      const share = 1 - listing.priceKrw / market.medianKrw
      // By ratio, as prices lie: below 10,000 to 40,000 the next step as wide ends at 2,500.
      const fenceKrw = market.lowKrw * (market.lowKrw / market.highKrw) ** rule.fence
      const isOutside = rule.fence === 0 || listing.priceKrw < fenceKrw
      return share >= rule.share && isOutside ? { why: tellPrice(listing.priceKrw, market, share) } : null
    }
    case 'known_fake_image':
      return nearestFake && nearestFake.distance <= rule.distance ? { why: tellFake(nearestFake) } : null
    case 'seller_watched':
      return watched && { why: tellWatched(watched) }
  }
}

function askWords(rule: MonitoringRule, matcher: Matcher, listing: ListingFacts['listing']): Found | null {
  const spans = (['title', 'brand'] as const).flatMap((field) =>
    matcher.find(listing[field] ?? '').map(({ termId, start, end }): HitSpan => {
      const term = rule.terms[Number(termId.slice(1))] ?? ''
      return { field, start, end, term }
    }),
  )
  if (spans.length === 0) return null
  const found = spans.map(({ field, start, end, term }) => ({
    written: (listing[field] ?? '').slice(start, end),
    term,
  }))
  return { why: tellTerms(found), spans }
}

function spanOf(text: string, field: HitSpan['field'], said: string, term: string): HitSpan[] {
  const start = said === '' ? -1 : text.indexOf(said)
  return start === -1 ? [] : [{ field, start, end: start + said.length, term }]
}
