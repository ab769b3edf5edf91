import { type Static, Type } from 'typebox'
import { farthestDistance } from './imageHash.ts'
import { ruleKinds, rulePurposes } from './kinds.ts'

const Terms = Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 500 })
const Name = Type.String({ minLength: 1, maxLength: 80 })

/** One rule. What its kind does not use is kept and ignored. */
export const MonitoringRule = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    nameEn: Name,
    nameKo: Name,
    purpose: Type.Enum(rulePurposes),
    kind: Type.Enum(ruleKinds),
    terms: Terms,
    matching: Type.Enum(['word', 'fragment']),
    /** Phrases in which a term means nothing. */
    allow: Terms,
    /** How far under the market median, 0 … 1. */
    share: Type.Number({ minimum: 0, maximum: 0.99 }),
    /** How far outside the middle half of its market a price must lie, in widths of that half (by ratio); 0 asks for nothing. */
    fence: Type.Number({ minimum: 0, maximum: 5 }),
    leastListings: Type.Integer({ minimum: 2, maximum: 100_000 }),
    /** Bits in which two pictures may differ. */
    distance: Type.Integer({ minimum: 0, maximum: farthestDistance }),
    /** Forms of a certificate number: see `hasForm`. */
    forms: Type.Array(Type.String({ minLength: 3, maxLength: 40 }), { maxItems: 50 }),
    /** Only listings of these; of all when empty. */
    categories: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 100 }),
    weight: Type.Integer({ minimum: 0, maximum: 100 }),
    isHardBan: Type.Boolean(),
    isOn: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type MonitoringRule = Static<typeof MonitoringRule>
