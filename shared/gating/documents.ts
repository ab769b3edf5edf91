import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '../text.ts'
import { certificateTypes } from './certificates.ts'

/** What a seller may have to hand in, in the order in which a checklist asks for it. */
export const documentTypes = [
  'purchase_invoice',
  'distribution_chain',
  'letter_of_authorisation',
  'import_declaration',
  'kc_certificate',
  'health_food_filing',
  'sales_licence',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** What can be wrong with a document; the letter to the seller names them. The last four only a person can see. */
export const deficiencyCodes = [
  'missing',
  'wrong_type',
  'no_issue_date',
  'expired_6m',
  'no_model_no',
  'no_quantity',
  'buyer_name_missing',
  'buyer_name_mismatch',
  'chain_gap',
  'licence_expired',
  'bad_number',
  'not_confirmed',
  'illegible',
  'altered',
  'other_goods',
  'other',
] as const
export type DeficiencyCode = (typeof deficiencyCodes)[number]

/** Codes that the rules find by the facts; a reviewer passes over one only with a reason and a second person. */
export const ruleCodes = [
  'missing',
  'wrong_type',
  'no_issue_date',
  'expired_6m',
  'no_model_no',
  'no_quantity',
  'buyer_name_missing',
  'buyer_name_mismatch',
  'chain_gap',
  'licence_expired',
  'bad_number',
  'not_confirmed',
] as const satisfies readonly DeficiencyCode[]
export type RuleCode = (typeof ruleCodes)[number]

/** What a reader of the document may note beside the rules. */
export const handCodes = ['illegible', 'altered', 'other_goods', 'other'] as const satisfies readonly DeficiencyCode[]

/** Not wrong yet: it limits the permission to its own end. */
export const documentWarnings = ['expires_soon'] as const
export type DocumentWarning = (typeof documentWarnings)[number]

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Name = Type.String({ minLength: 1, maxLength: 120 })

/** One purchase on the way of the goods: who bought from whom. */
export const ChainStep = Type.Object(
  { buyer: Name, seller: Name, on: Type.Optional(Day) },
  { additionalProperties: false },
)
export type ChainStep = Static<typeof ChainStep>

export const mostChainSteps = 12

/** What a document says, as far as the rules ask. All of it may be missing: that is then what is wrong. */
export const documentFacts = {
  issuedOn: Type.Optional(Day),
  /** Its own end, the last day on which it holds. */
  expiresOn: Type.Optional(Day),
  /** For whom it was made out: the buyer, the authorised, the holder. */
  buyerName: Type.Optional(Name),
  /** Who made it out. */
  issuerName: Type.Optional(Name),
  modelNumber: Type.Optional(Name),
  /** Units bought. */
  quantity: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  /** Number of the certificate, filing or licence. */
  number: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  certificateType: Type.Optional(Type.Enum(certificateTypes)),
  /** From the applicant up to the head office: the seller of a step is the buyer of the next. */
  chain: Type.Optional(Type.Array(ChainStep, { maxItems: mostChainSteps })),
}

/** What whoever hands in a document says of it; the file itself follows as evidence of the case. */
export const NewDocument = Type.Object(
  {
    type: Type.Enum(documentTypes),
    /** Name of the file, by which its kind is known until the file itself is there. */
    fileName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    evidenceId: Type.Optional(Id),
    ...documentFacts,
  },
  { additionalProperties: false },
)
export type NewDocument = Static<typeof NewDocument>

/** What a reader of the file corrects in the description: a field sent is replaced, null takes it out. */
export const DocumentFix = Type.Object(
  {
    id: Id,
    evidenceId: Type.Optional(Nullable(Id)),
    issuedOn: Type.Optional(Nullable(Day)),
    expiresOn: Type.Optional(Nullable(Day)),
    buyerName: Type.Optional(Nullable(Name)),
    issuerName: Type.Optional(Nullable(Name)),
    modelNumber: Type.Optional(Nullable(Name)),
    quantity: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 }))),
    number: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 60 }))),
    certificateType: Type.Optional(Nullable(Type.Enum(certificateTypes))),
    chain: Type.Optional(Nullable(Type.Array(ChainStep, { maxItems: mostChainSteps }))),
  },
  { additionalProperties: false },
)
export type DocumentFix = Static<typeof DocumentFix>

/** A document of a case as it is kept. A newer one of its type takes the place of one that was found deficient. */
export const GatingDocument = Type.Object({
  ...NewDocument.properties,
  id: Id,
  suppliedAt: Instant,
  suppliedBy: Type.String(),
  isReplaced: Type.Boolean(),
})
export type GatingDocument = Static<typeof GatingDocument>

export const rowVerdicts = ['ok', 'deficient', 'not_needed'] as const
export type RowVerdict = (typeof rowVerdicts)[number]

/** One requirement and what a reader made of it; `verdict` null: not answered yet. */
export const ChecklistRow = Type.Object({
  type: Type.Enum(documentTypes),
  /** The rows of the matrix that ask for it. */
  askedBy: Type.Array(Type.String()),
  verdict: Nullable(Type.Enum(rowVerdicts)),
  codes: Type.Array(Type.Enum(deficiencyCodes)),
  /** Codes of the rules that the reader passed over, with the reason in `note`. */
  overrides: Type.Array(Type.Enum(ruleCodes)),
  note: Nullable(Type.String()),
  byName: Nullable(Type.String()),
  at: Nullable(Instant),
})
export type ChecklistRow = Static<typeof ChecklistRow>

/** The formats that can be read and kept as evidence (domain facts 3.4: no spreadsheets). */
export const fileEndings = ['jpg', 'jpeg', 'png', 'pdf'] as const
