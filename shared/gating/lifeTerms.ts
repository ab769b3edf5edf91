import { type Static, Type } from 'typebox'
import type { SettingField, SettingForm } from '../settings/form.ts'
import { unauthorisedWays } from './life.ts'
import { unauthorisedWayWords } from './lifeWords.ts'

/** By what a permission lives, and what the sweeps look for and do. */
export const LifeTerms = Type.Object(
  {
    /** Days before the end of a permission at which the seller is warned, and warned again. */
    firstWarningDays: Type.Integer({ minimum: 1, maximum: 365 }),
    lastWarningDays: Type.Integer({ minimum: 1, maximum: 365 }),
    /** Categories in which nobody sells without a permission. */
    gatedCategories: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 100 }),
    /** Which findings hide the listing at once; the others are put before a reviewer. A suspicion hides nothing. */
    hides: Type.Array(Type.Enum(unauthorisedWays), { maxItems: 4 }),
    /** How long after its end a whole round over all listings begins anew. */
    listingRoundHours: Type.Integer({ minimum: 1, maximum: 168 }),
    /** The same for the round over all permissions. */
    permissionRoundMinutes: Type.Integer({ minimum: 5, maximum: 1440 }),
  },
  { additionalProperties: false },
)
export type LifeTerms = Static<typeof LifeTerms>

export const baseLife: LifeTerms = {
  // domain.md 4.3: warned at 30 and 7 days.
  firstWarningDays: 30,
  lastWarningDays: 7,
  // domain.md 3.4: a sales filing of its own is wanted for health food; medical devices likewise.
  gatedCategories: ['건강기능식품', '의료기기'],
  hides: ['no_permission', 'other_category'],
  listingRoundHours: 24,
  permissionRoundMinutes: 30,
}

const fields: Record<string, SettingField> = {
  firstWarningDays: {
    kind: 'whole',
    label: { en: 'First warning before the end', ko: '1차 만료 안내' },
    unit: { en: 'days', ko: '일 전' },
  },
  lastWarningDays: {
    kind: 'whole',
    label: { en: 'Last warning before the end', ko: '2차 만료 안내' },
    unit: { en: 'days', ko: '일 전' },
  },
  gatedCategories: {
    kind: 'texts',
    label: { en: 'Gated categories', ko: '승인 필요 카테고리' },
    hint: { en: 'Nobody sells here without a permission.', ko: '승인 없이는 판매할 수 없는 카테고리입니다.' },
  },
  hides: {
    kind: 'choices',
    label: { en: 'Hidden at once', ko: '즉시 노출 중지' },
    hint: {
      en: 'The other findings go to a reviewer first. A suspicion never hides anything.',
      ko: '나머지는 심사 담당자에게 먼저 전달되며, 의심 건은 자동으로 숨기지 않습니다.',
    },
    options: unauthorisedWayWords,
  },
  listingRoundHours: {
    kind: 'whole',
    label: { en: 'Round over all listings', ko: '전체 상품 점검 주기' },
    unit: { en: 'hours', ko: '시간' },
  },
  permissionRoundMinutes: {
    kind: 'whole',
    label: { en: 'Round over all permissions', ko: '전체 승인 점검 주기' },
    unit: { en: 'minutes', ko: '분' },
  },
}

export const lifeForm: SettingForm = {
  life: {
    kind: 'group',
    label: { en: 'Life of permissions and sweeps', ko: '승인 유효기간과 상시 점검' },
    fields,
  },
}
