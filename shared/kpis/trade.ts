import { defineKpis } from './kpi.ts'

const appeals = ['appeals'] as const
const judged = ['granted', 'partially_granted', 'denied'] as const
const approved = ['approved', 'approved_with_conditions'] as const
const verified = ['verified', 'verified_limited'] as const

/** What is particular to each queue: whether decisions stand, goods come down, money is right. */
export const tradeKpis = defineKpis({
  'appeal-rate': {
    group: 'enforcement',
    unit: 'share',
    better: 'down',
    reckoned: { by: 'rate', of: { what: 'contested' }, among: { what: 'enforced' }, per: 1 },
    label: { en: 'Appeal rate', ko: '이의 제기율' },
    formula: {
      en: 'Appeals received against decisions ÷ measures put in force, both in the period',
      ko: '기간 중 접수된 이의 제기 ÷ 기간 중 시행된 조치',
    },
  },
  'overturn-rate': {
    group: 'enforcement',
    unit: 'share',
    better: 'down',
    reckoned: {
      by: 'share',
      of: { what: 'reached', aspects: ['granted', 'partially_granted'], kinds: appeals },
      among: { what: 'reached', aspects: judged, kinds: appeals },
    },
    label: { en: 'Overturned on appeal', ko: '이의 인용률' },
    formula: { en: 'Appeals granted, wholly or in part ÷ appeals decided', ko: '인용·일부 인용 ÷ 판정된 이의 제기' },
  },
  'reinstatement-median': {
    group: 'enforcement',
    unit: 'business',
    better: 'down',
    reckoned: { by: 'spread', of: { what: 'reinstated' }, at: 0.5 },
    label: { en: 'Time to reinstate, median', ko: '복귀 소요 중앙값' },
    formula: {
      en: 'Business time from the appeal coming in to the end of a measure that was in force until then',
      ko: '이의 제기 접수부터 시행 중이던 조치의 해제까지의 업무 시간',
    },
  },
  'false-positives': {
    group: 'enforcement',
    unit: 'share',
    better: 'down',
    reckoned: {
      by: 'rate',
      of: { what: 'overturned', aspects: ['platform_error'] },
      among: { what: 'enforced' },
      per: 1,
    },
    label: { en: 'False-positive measures', ko: '오조치율' },
    formula: {
      en: 'Overturned for our own error ÷ measures put in force, in the period',
      ko: '플랫폼 오류로 취소된 조치 ÷ 시행된 조치',
    },
  },
  'gating-approval': {
    group: 'gating',
    unit: 'share',
    better: null,
    reckoned: {
      by: 'share',
      of: { what: 'reached', aspects: approved, kinds: ['gating'] },
      among: { what: 'reached', aspects: [...approved, 'rejected'], kinds: ['gating'] },
    },
    label: { en: 'Gating approved', ko: '승인율' },
    formula: { en: 'Approved, also with conditions ÷ approved or rejected', ko: '승인(조건부 포함) ÷ 승인·반려' },
  },
  'first-pass': {
    group: 'gating',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'share', of: { what: 'papers', aspects: ['complete'] }, among: { what: 'papers' } },
    label: { en: 'Complete at first', ko: '최초 서류 완비율' },
    formula: {
      en: 'First sets of papers with nothing missing when they were judged ÷ first sets of papers judged',
      ko: '첫 검토에서 누락 없이 완비된 최초 서류 ÷ 검토한 최초 서류',
    },
  },
  'verification-pass': {
    group: 'verifications',
    unit: 'share',
    better: null,
    reckoned: {
      by: 'share',
      of: { what: 'reached', aspects: verified, kinds: ['verifications'] },
      among: { what: 'reached', aspects: [...verified, 'rejected', 'blocked'], kinds: ['verifications'] },
    },
    label: { en: 'Verification passed', ko: '인증 통과율' },
    formula: {
      en: 'Verified, also with limits ÷ verified, rejected or blocked',
      ko: '인증(제한 포함) ÷ 인증·반려·차단',
    },
  },
  'takedown-median': {
    group: 'counterfeits',
    unit: 'business',
    better: 'down',
    reckoned: { by: 'spread', of: { what: 'taken_down' }, at: 0.5 },
    label: { en: 'Takedown, median', ko: '차단 소요 중앙값' },
    formula: {
      en: 'Business time from a report being accepted (blocked at once: from its coming in) to the listing blocked',
      ko: '신고 인정(즉시 차단은 접수)부터 상품 차단까지의 업무 시간',
    },
  },
  'takedown-p90': {
    group: 'counterfeits',
    unit: 'business',
    better: 'down',
    reckoned: { by: 'spread', of: { what: 'taken_down' }, at: 0.9 },
    label: { en: 'Takedown, 90 %', ko: '차단 소요 90%' },
    formula: { en: 'The same; nine of ten took less', ko: '같은 시간의 90백분위' },
  },
  'repeat-infringers': {
    group: 'counterfeits',
    unit: 'share',
    better: 'down',
    reckoned: { by: 'share', of: { what: 'infringed', aspects: ['again'] }, among: { what: 'infringed' } },
    label: { en: 'Repeat infringers', ko: '반복 침해율' },
    formula: {
      en: 'Decisions against sellers with an earlier infringement within the term of the settings ÷ decisions of infringement',
      ko: '설정 기간 내 이전 침해가 있는 판매자에 대한 침해 결정 ÷ 침해 결정',
    },
  },
  'reporter-accuracy': {
    group: 'counterfeits',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'share', of: { what: 'report_judged', aspects: ['right'] }, among: { what: 'report_judged' } },
    label: { en: 'Reports that were right', ko: '신고 정확도' },
    formula: { en: 'Reports that stood ÷ reports found right or wrong', ko: '인용된 신고 ÷ 인용·기각된 신고' },
  },
  'dispute-rate': {
    group: 'settlements',
    unit: 'rate',
    better: 'down',
    reckoned: {
      by: 'rate',
      of: { what: 'opened', kinds: ['settlements'] },
      among: { what: 'paid_out', aspects: ['transfer'] },
      per: 1_000,
    },
    label: { en: 'Tickets per 1,000 payouts', ko: '지급 1,000건당 문의' },
    formula: {
      en: 'Settlement tickets opened ÷ payouts in the ledger, by the last day they are for × 1,000',
      ko: '접수된 정산 문의 ÷ 정산 원장의 지급 건수(정산 마지막 날 기준) × 1,000',
    },
  },
  'value-corrected': {
    group: 'settlements',
    unit: 'won',
    better: null,
    reckoned: { by: 'sum', of: { what: 'corrected' } },
    label: { en: 'Value corrected', ko: '정정 금액' },
    formula: { en: 'Won put right for sellers, by size', ko: '판매자에게 정정된 금액의 합(절댓값)' },
  },
  'payout-on-time': {
    group: 'settlements',
    unit: 'share',
    better: 'up',
    reckoned: {
      by: 'share',
      of: { what: 'paid_out', aspects: ['on_time'] },
      among: { what: 'paid_out', aspects: ['on_time', 'late'] },
    },
    label: { en: 'Corrections paid on time', ko: '정정금 정시 지급률' },
    formula: {
      en: 'Corrections and released holds paid by the day first told to the seller ÷ all that were paid. The ledger does not say when its other payouts arrived',
      ko: '판매자에게 처음 안내한 날까지 지급한 정정금·보류 해제금 ÷ 지급 건수(원장의 일반 지급은 실제 지급일이 없어 제외)',
    },
  },
  'hold-age-p90': {
    group: 'settlements',
    unit: 'time',
    better: 'down',
    reckoned: { by: 'spread', of: { what: 'hold_ended' }, at: 0.9 },
    label: { en: 'Age of holds, 90 %', ko: '지급 보류 기간 90%' },
    formula: {
      en: 'How long holds that ended in the period had lasted; nine of ten were shorter',
      ko: '기간 중 해제된 지급 보류의 지속 기간 90백분위',
    },
  },
  csat: {
    group: 'quality',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'share', of: { what: 'rated', aspects: ['4', '5'] }, among: { what: 'rated' } },
    label: { en: 'Satisfied sellers', ko: '판매자 만족도' },
    formula: { en: 'Marks of 4 and 5 ÷ marks given', ko: '4·5점 ÷ 응답' },
  },
  'csat-answered': {
    group: 'quality',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'rate', of: { what: 'rated' }, among: { what: 'rating_asked' }, per: 1 },
    label: { en: 'Surveys answered', ko: '설문 응답률' },
    formula: { en: 'Marks given ÷ surveys sent, in the period', ko: '기간 중 응답 ÷ 발송된 설문' },
  },
  'decision-accuracy': {
    group: 'quality',
    unit: 'share',
    better: 'up',
    reckoned: {
      by: 'share',
      of: { what: 'checked', aspects: ['agreed'] },
      among: { what: 'checked', aspects: ['agreed', 'not'] },
    },
    label: { en: 'Decision accuracy', ko: '판정 정확도' },
    formula: {
      en: 'Decisions that the first quality check agreed with ÷ those it agreed with or did not; where it was unsure they are left out',
      ko: '첫 품질 점검에서 동의한 판정 ÷ 동의·부동의 판정(판단 보류 제외)',
    },
  },
  agreement: {
    group: 'quality',
    unit: 'share',
    better: 'up',
    reckoned: { by: 'share', of: { what: 'checked_again', aspects: ['same'] }, among: { what: 'checked_again' } },
    label: { en: 'Agreement of checkers', ko: '점검자 일치율' },
    formula: {
      en: 'Second checks with the verdict of the first ÷ second checks',
      ko: '첫 점검과 같은 결론의 재점검 ÷ 재점검',
    },
  },
})
