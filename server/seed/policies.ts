import type { PolicyTerms } from '#shared/policies/schema.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { Actor } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { createPolicy, editDraft, publishPolicy, revisePolicy } from '../policies/drafts.ts'

const day = 86_400_000
const draftedDaysAgo = 2

type SeededPolicy = {
  /** Oldest first; `effectiveDaysAgo` null: still a draft. */
  versions: { effectiveDaysAgo: number | null; terms: Omit<PolicyTerms, 'effectiveFrom'> }[]
}

const lateDelivery = {
  nameEn: 'Late delivery',
  nameKo: '배송 지연',
  metric: 'late_delivery_rate',
  comparison: 'gt',
  threshold: 0.04,
  minimumCount: 10,
  severity: 'high',
  measure: 'warning',
  groundsEn:
    'In the period shown, more orders reached the customer after the promised date than the delivery standard allows. Courier delays are counted unless proof of an excluded cause was filed.',
  groundsKo:
    '해당 기간 동안 약속된 배송일 이후 도착한 주문의 비율이 배송 기준을 초과하였습니다. 제외 사유에 대한 증빙이 접수되지 않은 택배사 지연은 지연 건수에 포함됩니다.',
  clause: '판매자 운영정책 제4조(배송) 제2항 · Seller Policy Art. 4(2)',
  source: '판매자 운영정책 별표 1 · Seller Policy, annex 1',
} as const

const cancellation = {
  nameEn: 'Seller cancellation',
  nameKo: '판매자 귀책 취소',
  metric: 'cancellation_rate',
  comparison: 'gt',
  threshold: 0.025,
  minimumCount: 10,
  severity: 'medium',
  measure: 'warning',
  groundsEn:
    'In the period shown, the share of orders cancelled for want of stock or for other reasons on the seller’s side exceeded the limit. Customers’ own changes of mind are not counted.',
  groundsKo:
    '해당 기간 동안 품절 등 판매자 귀책 사유로 취소된 주문의 비율이 기준을 초과하였습니다. 고객 단순 변심에 의한 취소는 제외하고 집계하였습니다.',
  clause: '판매자 운영정책 제4조(배송) 제5항 · Seller Policy Art. 4(5)',
  source: '판매자 운영정책 별표 1 · Seller Policy, annex 1',
} as const

/** The demo marketplace's rules: figures of ours, chosen to look like those that large marketplaces publish. */
const seededPolicies: readonly SeededPolicy[] = [
  {
    versions: [
      { effectiveDaysAgo: 420, terms: { ...lateDelivery, threshold: 0.05, minimumCount: 20 } },
      { effectiveDaysAgo: 40, terms: lateDelivery },
    ],
  },
  {
    versions: [
      { effectiveDaysAgo: 420, terms: cancellation },
      { effectiveDaysAgo: null, terms: { ...cancellation, threshold: 0.02 } },
    ],
  },
  {
    versions: [
      {
        effectiveDaysAgo: 420,
        terms: {
          nameEn: 'Customer reviews',
          nameKo: '고객 평점',
          metric: 'review_score',
          comparison: 'lt',
          threshold: 3.5,
          minimumCount: 15,
          severity: 'low',
          measure: 'notice',
          groundsEn:
            'The mean score of customer reviews in the period shown is below the standard. Reviews taken down for breaking the review rules are not counted.',
          groundsKo:
            '해당 기간의 평균 고객 평점이 기준에 미치지 못하였습니다. 리뷰 운영 원칙 위반으로 삭제된 리뷰는 제외하였습니다.',
          clause: '판매자 운영정책 제6조(품질) 제1항 · Seller Policy Art. 6(1)',
          source: '판매자 운영정책 별표 2 · Seller Policy, annex 2',
        },
      },
    ],
  },
  {
    versions: [
      {
        effectiveDaysAgo: 420,
        terms: {
          nameEn: 'Valid tracking',
          nameKo: '유효 송장',
          metric: 'valid_tracking_rate',
          comparison: 'lt',
          threshold: 0.95,
          minimumCount: 10,
          severity: 'critical',
          measure: 'temporary_suspension',
          groundsEn:
            'Tracking numbers registered in the period shown could not be found with the courier or carried no movement within the standard time. Registering waybills that do not belong to the order is a serious breach.',
          groundsKo:
            '해당 기간에 등록된 송장 중 택배사 조회가 되지 않거나 기준 시간 내 이동 기록이 없는 건의 비율이 기준을 초과하였습니다. 주문과 무관한 송장(가송장) 등록은 중대한 위반에 해당합니다.',
          clause: '판매자 운영정책 제5조(송장) 제1항 · Seller Policy Art. 5(1)',
          source: '판매자 운영정책 별표 1 · Seller Policy, annex 1',
        },
      },
    ],
  },
  {
    versions: [
      {
        effectiveDaysAgo: 420,
        terms: {
          nameEn: 'Answering customers',
          nameKo: '고객 문의 답변',
          metric: 'answered_in_24h_rate',
          comparison: 'lt',
          threshold: 0.9,
          minimumCount: 10,
          severity: 'low',
          measure: 'notice',
          groundsEn:
            'In the period shown, too few customer inquiries were answered within 24 hours. Weekends and public holidays are not counted.',
          groundsKo:
            '해당 기간 동안 24시간 이내에 답변한 고객 문의의 비율이 기준에 미달하였습니다. 주말과 공휴일은 제외하고 집계하였습니다.',
          clause: '판매자 운영정책 제7조(고객 응대) 제3항 · Seller Policy Art. 7(3)',
          source: '판매자 운영정책 별표 2 · Seller Policy, annex 2',
        },
      },
    ],
  },
]

/** Writes and publishes the policies as operations would have, each on its day. @returns the policy of each metric. */
export async function publishPolicies(tx: Tx, actor: Actor, now: Date): Promise<Map<MetricName, string>> {
  const policyIds = new Map<MetricName, string>()
  for (const { versions } of seededPolicies) {
    let last: { id: string; version: number } | undefined
    for (const { effectiveDaysAgo, terms } of versions) {
      const at = new Date(now.getTime() - (effectiveDaysAgo ?? draftedDaysAgo) * day)
      const whole = { ...terms, effectiveFrom: at.toISOString() }
      const draft = last
        ? await revisePolicy(tx, last.id, last.version, actor, at).then(({ id, version }) =>
            editDraft(tx, id, version, whole, actor, at),
          )
        : await createPolicy(tx, whole, actor, at)
      policyIds.set(terms.metric, draft.policyId)
      last = effectiveDaysAgo === null ? draft : await publishPolicy(tx, draft.id, actor, at)
    }
  }
  return policyIds
}
