import { type Static, Type } from 'typebox'
import { documentKinds } from '../verifications/documents.ts'
import { sellerTypes } from '../verifications/identity.ts'
import { linkKeys, linkStrengths } from '../verifications/links.ts'
import { riskSignals } from '../verifications/risk.ts'
import { verificationFields } from '../verifications/settingFields.ts'
import type { SettingForm } from './form.ts'

const strict = { additionalProperties: false }
const Whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })
const Points = Whole(0, 100)

export const VerificationsBody = Type.Object(
  {
    fewTransactions: Whole(0, 10_000),
    infoBusinessDays: Whole(1, 60),
    mostInfoRequests: Whole(1, 10),
    reverifyMonths: Whole(1, 60),
    reverifyAnswerDays: Whole(1, 90),
    sweepEveryDays: Whole(1, 60),
    documentLeastDays: Whole(0, 365),
    youngRegistrationDays: Whole(0, 3650),
    largestCapKrw: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    longestPayoutDelayDays: Whole(0, 180),
    reviewFromRisk: Points,
    bands: Type.Object({ medium: Points, high: Points, critical: Points }, strict),
    weights: Type.Record(Type.Enum(riskSignals), Points, strict),
    links: Type.Object(
      {
        strongNeeded: Whole(1, 5),
        mediumNeeded: Whole(1, 5),
        strengths: Type.Record(Type.Enum(linkKeys), Type.Enum(linkStrengths), strict),
      },
      strict,
    ),
    requiredDocuments: Type.Array(
      Type.Object(
        {
          sellerType: Type.Enum(sellerTypes),
          documents: Type.Array(Type.Enum(documentKinds), { maxItems: documentKinds.length, uniqueItems: true }),
        },
        strict,
      ),
      { maxItems: sellerTypes.length },
    ),
    highRiskCategories: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 100 }),
  },
  strict,
)
export type VerificationsBody = Static<typeof VerificationsBody>

/** House values unless a source is named; letters are those of the domain facts, 3.5 and 3.7. */
export const baseVerifications: VerificationsBody = {
  // Notice of 2020 (B); before it 20 transactions or KRW 12 million in six months.
  fewTransactions: 50,
  infoBusinessDays: 10,
  mostInfoRequests: 2,
  // INFORM Act: certified again every year (B).
  reverifyMonths: 12,
  reverifyAnswerDays: 14,
  sweepEveryDays: 1,
  documentLeastDays: 14,
  youngRegistrationDays: 90,
  largestCapKrw: 50_000_000,
  longestPayoutDelayDays: 60,
  reviewFromRisk: 40,
  bands: { medium: 15, high: 40, critical: 70 },
  weights: {
    denied_key: 70,
    strong_link: 45,
    medium_link: 25,
    registry_mismatch: 30,
    business_suspended: 35,
    business_closed: 70,
    bank_mismatch: 30,
    bank_unsupported: 10,
    young_registration: 15,
    overseas: 15,
    no_mail_order_report: 5,
    holder_not_owner: 10,
    bank_changed: 10,
    owner_changed: 15,
    rejected_before: 15,
    strikes: 15,
    high_risk_category: 10,
  },
  links: {
    strongNeeded: 1,
    mediumNeeded: 2,
    strengths: {
      business_number: 'strong',
      bank_account: 'strong',
      representative: 'strong',
      phone: 'medium',
      representative_name: 'weak',
    },
  },
  // Business registration, mail-order report and a copy of the bankbook are what Korean marketplaces ask for (C).
  requiredDocuments: [
    { sellerType: 'individual', documents: ['identity_card', 'bankbook_copy'] },
    { sellerType: 'sole_trader', documents: ['business_registration', 'bankbook_copy'] },
    { sellerType: 'corporation', documents: ['business_registration', 'corporate_register', 'bankbook_copy'] },
    { sellerType: 'overseas', documents: ['foreign_registration', 'bank_statement'] },
  ],
  highRiskCategories: [],
}

export const verificationsForm: SettingForm = verificationFields
