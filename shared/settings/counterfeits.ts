import { type Static, Type } from 'typebox'
import { reporterTypes } from '../counterfeits/reporters.ts'
import { rightTypes } from '../counterfeits/rights.ts'
import { severities } from '../suspensions/ladder.ts'

const closed = { additionalProperties: false } as const
const Days = Type.Integer({ minimum: 1, maximum: 365 })

/** Which contact data of the other side somebody is told. */
export const disclosures = ['nothing', 'name', 'name_and_email'] as const
export type Disclosure = (typeof disclosures)[number]
const Disclosed = Type.Enum(disclosures)

/** Four bands of sixteen bits find every pair up to this distance when each band is tried with one bit off. */
export const farthestImage = 7

export const CounterfeitsBody = Type.Object(
  {
    autoBlock: Type.Object({ isOn: Type.Boolean(), sources: Type.Array(Type.Enum(['rights_owner', 'agent'])) }, closed),
    needCorroboration: Type.Array(Type.Enum(reporterTypes)),
    independentReports: Type.Integer({ minimum: 2, maximum: 20 }),
    judgmentFor: Type.Array(Type.Enum(rightTypes)),
    incompleteBusinessDays: Days,
    counterNoticeBusinessDays: Days,
    reporterBusinessDays: Days,
    appealDays: Days,
    variants: Type.Object(
      {
        imageDistance: Type.Integer({ minimum: 0, maximum: farthestImage }),
        titleSimilarity: Type.Number({ minimum: 0.3, maximum: 1 }),
        mostTitles: Type.Integer({ minimum: 100, maximum: 20_000 }),
      },
      closed,
    ),
    reporters: Type.Object({ rejections: Type.Integer({ minimum: 1, maximum: 100 }), days: Days }, closed),
    strikePoints: Type.Integer({ minimum: 1, maximum: 3 }),
    repeat: Type.Object(
      {
        days: Days,
        /** Empty: nobody is escalated. */
        policyId: Type.String({ maxLength: 36 }),
        steps: Type.Array(
          Type.Object({ count: Type.Integer({ minimum: 1, maximum: 100 }), severity: Type.Enum(severities) }, closed),
          { maxItems: 10 },
        ),
      },
      closed,
    ),
    mostForTestBuyKrw: Type.Integer({ minimum: 0, maximum: 100_000_000 }),
    toldToSeller: Type.Object(
      { rights_owner: Disclosed, agent: Disclosed, customer: Disclosed, third_party: Disclosed },
      closed,
    ),
    toldToReporter: Disclosed,
    classes: Type.Array(
      Type.Object(
        {
          category: Type.String({ minLength: 1, maxLength: 120 }),
          classes: Type.Array(Type.String({ minLength: 1, maxLength: 12 }), { maxItems: 45 }),
        },
        closed,
      ),
      { maxItems: 200 },
    ),
  },
  closed,
)
export type CounterfeitsBody = Static<typeof CounterfeitsBody>

/**
 * Ten days for both sides: notice and take-down as large marketplaces publish it. Three rejections in ninety days and
 * 180 days of repeat infringement: domain sheet 3.6 and 4.5. The rest are house values.
 */
export const baseCounterfeits: CounterfeitsBody = {
  autoBlock: { isOn: true, sources: ['rights_owner', 'agent'] },
  needCorroboration: ['customer', 'third_party', 'monitoring'],
  independentReports: 2,
  judgmentFor: ['patent', 'portrait', 'unfair'],
  incompleteBusinessDays: 10,
  counterNoticeBusinessDays: 10,
  reporterBusinessDays: 10,
  appealDays: 30,
  variants: { imageDistance: 6, titleSimilarity: 0.72, mostTitles: 2000 },
  reporters: { rejections: 3, days: 90 },
  strikePoints: 1,
  repeat: {
    days: 180,
    policyId: '',
    steps: [
      { count: 2, severity: 'high' },
      { count: 3, severity: 'critical' },
    ],
  },
  mostForTestBuyKrw: 300_000,
  toldToSeller: {
    rights_owner: 'name_and_email',
    agent: 'name_and_email',
    customer: 'nothing',
    third_party: 'nothing',
  },
  toldToReporter: 'name_and_email',
  // Classes of the Nice Agreement for the goods of each category.
  classes: [
    { category: '뷰티', classes: ['3'] },
    { category: '패션의류', classes: ['18', '25'] },
    { category: '식품', classes: ['29', '30', '31', '32'] },
    { category: '디지털', classes: ['9'] },
    { category: '생활용품', classes: ['3', '20', '21', '24'] },
    { category: '유아동', classes: ['5', '10', '20', '24', '25', '28'] },
    { category: '스포츠·레저', classes: ['18', '20', '22', '25', '28'] },
    { category: '반려동물', classes: ['18', '20', '21', '31'] },
  ],
}
