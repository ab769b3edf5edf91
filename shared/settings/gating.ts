import { type Static, Type } from 'typebox'
import { certificateTypes } from '../gating/certificates.ts'
import { documentTypes } from '../gating/documents.ts'
import { baseLife, LifeTerms, lifeForm } from '../gating/lifeTerms.ts'
import { reviewTermsForm } from '../gating/reviewTermsForm.ts'
import { gatingScopes } from '../gating/scopes.ts'
import { severities } from '../suspensions/ladder.ts'
import { sellerTypes } from '../verifications/identity.ts'
import type { SettingForm } from './form.ts'

const strict = { additionalProperties: false }
const Whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })
const Word = Type.String({ minLength: 1, maxLength: 120 })

export const GatingBody = Type.Object(
  {
    /** Which documents are asked of whom; an empty list of scopes, types or categories means all. */
    matrix: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 1, maxLength: 60 }),
          scopes: Type.Array(Type.Enum(gatingScopes), { maxItems: gatingScopes.length, uniqueItems: true }),
          sellerTypes: Type.Array(Type.Enum(sellerTypes), { maxItems: sellerTypes.length, uniqueItems: true }),
          categories: Type.Array(Word, { maxItems: 100 }),
          documents: Type.Array(Type.Enum(documentTypes), { maxItems: documentTypes.length, uniqueItems: true }),
        },
        strict,
      ),
      { maxItems: 100 },
    ),
    freshMonths: Whole(1, 60),
    proofDays: Whole(1, 1825),
    licenceWarnDays: Whole(0, 365),
    answerBusinessDays: Whole(1, 60),
    permissionDays: Whole(1, 1825),
    secondReview: Type.Object(
      {
        highRiskBrand: Type.Boolean(),
        firstTimeSeller: Type.Boolean(),
        sampleShare: Type.Number({ minimum: 0, maximum: 1 }),
      },
      strict,
    ),
    forgery: Type.Object({ policyId: Type.String({ maxLength: 36 }), severity: Type.Enum(severities) }, strict),
    certificates: Type.Array(
      Type.Object({ type: Type.Enum(certificateTypes), forms: Type.Array(Word, { maxItems: 40 }) }, strict),
      { maxItems: certificateTypes.length },
    ),
    life: LifeTerms,
  },
  strict,
)
export type GatingBody = Static<typeof GatingBody>

/** What a new house begins with; numbers from the domain facts 3.4 and 4.3 where a comment says so, else ours. */
export const baseGating: GatingBody = {
  matrix: [
    {
      id: 'brand-route',
      scopes: ['brand'],
      sellerTypes: [],
      categories: [],
      // A: documents per brand, the chain must reach the head office.
      documents: ['purchase_invoice', 'distribution_chain'],
    },
    {
      id: 'small-sellers-of-brands',
      scopes: ['brand'],
      sellerTypes: ['individual', 'sole_trader'],
      categories: [],
      documents: ['letter_of_authorisation'],
    },
    {
      id: 'overseas-goods',
      scopes: ['brand', 'product'],
      sellerTypes: ['overseas'],
      categories: [],
      documents: ['import_declaration'],
    },
    { id: 'product-invoice', scopes: ['product'], sellerTypes: [], categories: [], documents: ['purchase_invoice'] },
    {
      id: 'safety-marks',
      scopes: ['product', 'category'],
      sellerTypes: [],
      // A: mostly infant and children's goods, electronics, lighting and batteries are verified.
      categories: ['유아동', '디지털', '조명*', '배터리*'],
      documents: ['kc_certificate'],
    },
    {
      id: 'health-food',
      scopes: [],
      sellerTypes: [],
      // A/B: the sales filing is needed for e-commerce as well.
      categories: ['건강기능식품'],
      documents: ['health_food_filing'],
    },
    { id: 'medical-devices', scopes: [], sellerTypes: [], categories: ['의료기기'], documents: ['sales_licence'] },
    {
      id: 'imported-food',
      scopes: ['category'],
      sellerTypes: ['overseas'],
      categories: ['식품', '건강기능식품'],
      documents: ['import_declaration'],
    },
  ],
  // A: documents dated within six months, proof valid one year, an answer within ten business days.
  freshMonths: 6,
  proofDays: 365,
  licenceWarnDays: 30,
  answerBusinessDays: 10,
  permissionDays: 365,
  secondReview: { highRiskBrand: true, firstTimeSeller: true, sampleShare: 0.1 },
  forgery: { policyId: '', severity: 'critical' },
  // The radio form is that of the Radio Research Agency since July 2018, before it MSIP (B); `#` a digit, `@` a letter,
  // `?` either, a trailing `*` up to 14 signs. The others are forms in use.
  certificates: [
    { type: 'safety_certification', forms: ['@@#####-####', '@@#####-#####', '@@######-#####', '@@#####-#####@'] },
    { type: 'safety_confirmation', forms: ['@@#####-#####', '@@######-#####', '@@#####-#####@', '?B###?###-####'] },
    { type: 'supplier_conformity', forms: [] },
    { type: 'children_certification', forms: ['CB###@###-####', '@@###@###-####'] },
    { type: 'children_confirmation', forms: ['CB###@###-####', '@@###@###-####'] },
    { type: 'radio', forms: ['R-@-???-*', 'R-@@-???-*', 'R-@@@-???-*', 'MSIP-@@@-???-*'] },
    { type: 'health_food', forms: ['제####-#######호', '####-#######', '제##########호'] },
    { type: 'medical_device', forms: [] },
  ],
  life: baseLife,
}

export const gatingForm: SettingForm = { ...reviewTermsForm, ...lifeForm }
