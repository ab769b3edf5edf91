import { type Static, Type } from 'typebox'
import { ruleKinds } from './kinds.ts'

const Label = Type.Object({ en: Type.String(), ko: Type.String() })

/** Where in the listing it stands: `text.slice(start, end)` of that field. */
export const HitSpan = Type.Object({
  field: Type.Enum(['title', 'brand', 'certificate']),
  start: Type.Integer(),
  end: Type.Integer(),
  /** The term of the rule, as its author wrote it. */
  term: Type.String(),
})
export type HitSpan = Static<typeof HitSpan>

/** One rule that spoke, and why, in figures. */
export const RuleHit = Type.Object({
  ruleId: Type.String(),
  kind: Type.Enum(ruleKinds),
  name: Label,
  weight: Type.Integer(),
  isHardBan: Type.Boolean(),
  why: Label,
  spans: Type.Array(HitSpan),
})
export type RuleHit = Static<typeof RuleHit>
