import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'
import { queueLetterNames, queueSlotNames } from './queueLetters.ts'

/** What a notice is about; one template each, versioned, in both languages. */
export const templateNames = [
  'explanation_request',
  'explanation_reminder',
  'notice',
  'warning',
  'listing_removal',
  'feature_restriction',
  'temporary_suspension',
  'indefinite_suspension',
  'permanent_closure',
  'measure_lifted',
  'measure_ended',
  ...queueLetterNames,
] as const
export type TemplateName = (typeof templateNames)[number]

/** Words in {{braces}} that a template may use. */
export const placeholders = [
  'seller_name',
  'case_number',
  'policy_name',
  'grounds',
  'clause',
  'findings',
  'measure',
  'effective_date',
  'until_date',
  'features',
  'listing_count',
  'payout_hold',
  'question',
  'answer_by',
  ...queueSlotNames,
] as const
export type Placeholder = (typeof placeholders)[number]

/** What a manager writes in a draft; in a published version none of it ever changes again. */
const text = { subjectEn: Sentence(200), subjectKo: Sentence(200), bodyEn: Sentence(8000), bodyKo: Sentence(8000) }

export const textFields = ['subjectEn', 'subjectKo', 'bodyEn', 'bodyKo'] as const satisfies (keyof typeof text)[]
export type TextField = (typeof textFields)[number]

export const TemplateTextChange = Type.Partial(Type.Object(text), { additionalProperties: false })
export type TemplateTextChange = Static<typeof TemplateTextChange>

/** The whole record as a client sends it back; what is not text is not read. */
export const TemplateVersionPut = Type.Object({ version: Type.Integer(), ...text })

/** One record a version. `isInForce`: the highest published number of its name, which the next letter is made of. */
export const TemplateVersion = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.Enum(templateNames),
  number: Type.Integer(),
  state: Type.Enum(['draft', 'published']),
  isInForce: Type.Boolean(),
  ...text,
  publishedAt: Nullable(Instant),
  publishedByName: Nullable(Type.String()),
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type TemplateVersion = Static<typeof TemplateVersion>

/** A version filled with the facts of an invented case; `unfillable` lists what would keep it from being published. */
export const TemplatePreview = Type.Object({
  subject: Type.String(),
  body: Type.String(),
  unfillable: Type.Array(Type.String()),
})
