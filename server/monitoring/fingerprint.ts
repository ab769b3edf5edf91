import { createHash } from 'node:crypto'
import type { ListingFacts } from '#shared/monitoring/facts.ts'
import type { RuleHit } from '#shared/monitoring/hits.ts'
import type { MonitoringRule } from '#shared/monitoring/rule.ts'

/**
 * What makes a rule's word about a listing the same word as before: the rule as it decides, and what it looked at. A
 * market that moves under a price, or a weight that is set anew, is no new finding.
 */
export function hitKey(hit: RuleHit, rule: MonitoringRule, facts: ListingFacts): string {
  const { kind, terms, matching, allow, share, fence, leastListings, distance, forms, categories } = rule
  const asked = { kind, terms, matching, allow, share, fence, leastListings, distance, forms, categories }
  const hash = createHash('sha256').update(JSON.stringify([asked, seenBy(kind, facts)]))
  return `${facts.listing.id}:${hit.ruleId}:${hash.digest('hex').slice(0, 24)}`
}

function seenBy(kind: MonitoringRule['kind'], { listing, brand, nearestFake, watched }: ListingFacts): unknown {
  switch (kind) {
    case 'banned_goods':
    case 'restricted_words':
    case 'suspicious_words':
      return [listing.title, listing.brand]
    case 'brand_without_permission':
      return [brand?.id, brand?.said, listing.category]
    case 'certificate_format':
      return listing.certificate
    case 'price_outlier':
      return listing.priceKrw
    case 'known_fake_image':
      return [listing.imageHash, nearestFake?.id]
    case 'seller_watched':
      return watched?.addedAt
  }
}
