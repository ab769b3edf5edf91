import { type Static, Type } from 'typebox'
import { Id, OptionalSentence, Sentence } from '../text.ts'
import { certificateTypes, lookUpVerdicts } from './certificates.ts'
import { DocumentFix, deficiencyCodes, documentTypes, NewDocument, rowVerdicts, ruleCodes } from './documents.ts'

const strict = { additionalProperties: false }
const text = 2000
export const mostDocuments = 40

export const OptionalNoteBody = Type.Object({ note: OptionalSentence(text) }, strict)
export const ReasonBody = Type.Object({ reason: Sentence(text) }, strict)

export const SupplyBody = Type.Object(
  { documents: Type.Array(NewDocument, { minItems: 1, maxItems: mostDocuments }), note: OptionalSentence(text) },
  strict,
)
export type SupplyBody = Static<typeof SupplyBody>

/** Answers to rows of the checklist, verdicts on hits of the pre-check, and facts read from the documents. */
export const AnswerBody = Type.Object(
  {
    answers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            type: Type.Enum(documentTypes),
            verdict: Type.Enum(rowVerdicts),
            codes: Type.Array(Type.Enum(deficiencyCodes), { maxItems: deficiencyCodes.length, uniqueItems: true }),
            overrides: Type.Array(Type.Enum(ruleCodes), { maxItems: ruleCodes.length, uniqueItems: true }),
            note: OptionalSentence(500),
          },
          strict,
        ),
        { maxItems: documentTypes.length },
      ),
    ),
    hits: Type.Optional(
      Type.Array(
        Type.Object(
          { key: Type.String({ maxLength: 120 }), isRight: Type.Boolean(), note: OptionalSentence(500) },
          strict,
        ),
        { maxItems: 200 },
      ),
    ),
    facts: Type.Optional(Type.Array(DocumentFix, { maxItems: mostDocuments })),
  },
  strict,
)
export type AnswerBody = Static<typeof AnswerBody>

export const AskBody = Type.Object(
  { /** Goes into the letter after the items, in the seller's language. */ message: OptionalSentence(text) },
  strict,
)
export type AskBody = Static<typeof AskBody>

export const lookUpPartners = ['register', 'supplier', 'brand_owner'] as const
export type LookUpPartner = (typeof lookUpPartners)[number]

export const LookUpBody = Type.Object(
  {
    with: Type.Enum(lookUpPartners),
    /** The document whose number or maker is asked about. */
    documentId: Type.Optional(Id),
    /** Where a register is asked and no document says it. */
    certificateType: Type.Optional(Type.Enum(certificateTypes)),
    number: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    /** What somebody is asked. */
    question: OptionalSentence(text),
  },
  strict,
)
export type LookUpBody = Static<typeof LookUpBody>

/** What came back by telephone or letter, or that nothing did. */
export const RecordAnswerBody = Type.Object({ verdict: Type.Enum(lookUpVerdicts), answer: Sentence(text) }, strict)
export type RecordAnswerBody = Static<typeof RecordAnswerBody>

export const ApproveBody = Type.Object(
  {
    /** Shorter than the setting says; never longer. */
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 1825 })),
    note: OptionalSentence(text),
  },
  strict,
)
export type ApproveBody = Static<typeof ApproveBody>

export const ConditionsBody = Type.Object(
  {
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 1825 })),
    /** Most units a month. */
    volumeCap: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
    /** Only goods of these categories. */
    categories: Type.Optional(Type.Array(Sentence(120), { minItems: 1, maxItems: 40, uniqueItems: true })),
    /** A test buy must be on record within so many days. */
    testBuyDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
    reason: Sentence(text),
  },
  strict,
)
export type ConditionsBody = Static<typeof ConditionsBody>

/** `no_response` is the clock's alone. `legal_ban`: the law forbids the goods, and nobody looks again. */
export const rejectCodes = [
  'deficient_documents',
  'unproven_route',
  'wrong_brand',
  'wrong_category',
  'used_goods',
  'unsafe_goods',
  'forged_document',
  'legal_ban',
  'no_response',
] as const
export type RejectCode = (typeof rejectCodes)[number]
export const rejectCodesByHand = rejectCodes.filter((code) => code !== 'no_response')

export const RejectBody = Type.Object(
  {
    code: Type.Enum(rejectCodesByHand),
    /** What the seller reads beside the code, in the seller's language. */
    text: Sentence(text),
    /** Of a forged document: which one. */
    documentId: Type.Optional(Id),
  },
  strict,
)
export type RejectBody = Static<typeof RejectBody>

export const TestBuyBody = Type.Object({ reason: Sentence(text) }, strict)

/** Why a review ends without a verdict: the seller takes it back and stays without, or it was opened for nothing. */
export const withdrawGrounds = ['by_seller', 'opened_in_error'] as const
export const WithdrawBody = Type.Object({ ground: Type.Enum(withdrawGrounds), reason: Sentence(text) }, strict)

export const revokeCauses = [
  'counterfeit',
  'certificate_cancelled',
  'false_documents',
  'conditions_broken',
  'other',
] as const
export const RevokeBody = Type.Object({ cause: Type.Optional(Type.Enum(revokeCauses)), reason: Sentence(text) }, strict)
