import { type Static, Type } from 'typebox'
import { Id, Instant, OptionalSentence } from '../text.ts'

export const qualityVerdicts = ['right', 'wrong', 'unsure'] as const
export type QualityVerdict = (typeof qualityVerdicts)[number]

export const CheckBody = Type.Object(
  { decisionId: Id, verdict: Type.Enum(qualityVerdicts), note: OptionalSentence(2000) },
  { additionalProperties: false },
)
export type CheckBody = Static<typeof CheckBody>

/** What somebody of the quality team thinks of a decision. It changes nothing of the case. */
export const QualityCheck = Type.Object({
  id: Id,
  version: Type.Integer(),
  decisionId: Id,
  action: Type.String(),
  caseId: Id,
  kind: Type.String(),
  number: Type.String(),
  verdict: Type.Enum(qualityVerdicts),
  note: Type.String(),
  byId: Id,
  byName: Type.String(),
  at: Instant,
})
export type QualityCheck = Static<typeof QualityCheck>
