import { queueLetterNames, queueLetterTexts } from '#shared/templates/queueLetters.ts'
import type { TemplateName } from '#shared/templates/schema.ts'

const greeting = ['{{seller_name}} 담당자님께', '안녕하십니까. 판매자 운영팀입니다.']
const closing = ['케이스 번호: {{case_number}}', '감사합니다.\n판매자 운영팀 드림']

const letter = (subject: string, ...paragraphs: string[]) => ({
  subject,
  body: [...greeting, ...paragraphs, ...closing].join('\n\n'),
})

const appeal = [
  '본 통지를 받으신 날부터 30일 이내에 이 메일에 회신하여 이의를 제기하실 수 있습니다.',
  '회신에는 다음 내용을 적어 주시기 바랍니다.',
  '- 사실과 다르다고 보시는 부분과 그 이유',
  '- 이를 확인할 수 있는 증빙 (송장, 배송 조회 내역, 고객 문의 기록 등)',
  '최초 결정에 관여하지 않은 담당자가 다시 검토하며, 결과와 그 이유를 서면으로 안내해 드립니다.',
].join('\n')

type Statement = { subject: string; opening: string; terms?: string[]; consequence: string; nextSteps: string }

/** A statement of reasons: what, why, on which facts and clause, from when, and how to object. */
const statement = ({ subject, opening, terms = [], consequence, nextSteps }: Statement) =>
  letter(
    subject,
    opening,
    ['1. 조치 내용', '- 조치: {{measure}}', '- 시행일: {{effective_date}}', ...terms, '- 정산: {{payout_hold}}'].join(
      '\n',
    ),
    '2. 조치 사유\n{{grounds}}',
    '3. 확인된 사실\n{{findings}}',
    '4. 적용 기준\n- 정책: {{policy_name}}\n- 조항: {{clause}}',
    `5. 조치에 따른 영향\n${consequence}`,
    `6. 필요한 후속 조치\n${nextSteps}`,
    `7. 이의 제기\n${appeal}`,
  )

const improvementPlan = [
  '아래 세 가지를 담은 개선 계획을 이 메일에 회신하여 제출해 주시기 바랍니다.',
  '- 위반이 발생한 구체적인 원인',
  '- 이미 취한 조치와 결과',
  '- 재발을 막기 위한 방안과 시행 일정',
].join('\n')

const ordersGoOn = '이미 접수된 주문의 출고, 교환·반품 처리와 고객 문의 응대는 조치와 관계없이 계속하셔야 합니다.'

const asLetter = ({ subject, body }: { subject: string; body: string }) => letter(subject, body)
const texts = queueLetterTexts('ko')
const queueTexts = Object.fromEntries(queueLetterNames.map((name) => [name, asLetter(texts[name])])) as Record<
  (typeof queueLetterNames)[number],
  ReturnType<typeof letter>
>

export const baseTextsKo: Record<TemplateName, ReturnType<typeof letter>> = {
  explanation_request: letter(
    '[소명 요청] {{policy_name}} 관련 확인이 필요합니다 ({{case_number}})',
    '귀사의 판매 활동에서 아래 사실이 확인되어 소명을 요청드립니다. 현재는 조사 단계이며, 아직 어떠한 제재도 결정되지 않았습니다.',
    '1. 확인된 사실\n{{findings}}',
    '2. 적용 기준\n- 정책: {{policy_name}}\n- 조항: {{clause}}',
    '3. 소명이 필요한 내용\n{{question}}',
    '4. 제출 기한\n{{answer_by}}까지 이 메일에 회신하여 소명과 증빙 자료를 제출해 주시기 바랍니다.',
    '제출하신 내용은 결정에 앞서 반드시 검토합니다. 기한까지 회신이 없으면 확인된 사실만을 근거로 판단하게 되니 양해해 주시기 바랍니다.',
  ),
  explanation_reminder: letter(
    '[소명 기한 안내] {{answer_by}}까지 회신해 주시기 바랍니다 ({{case_number}})',
    '앞서 요청드린 소명이 아직 접수되지 않아 다시 안내드립니다.',
    '1. 소명이 필요한 내용\n{{question}}',
    '2. 제출 기한\n{{answer_by}}까지 이 메일에 회신하여 소명과 증빙 자료를 제출해 주시기 바랍니다.',
    '기한까지 회신이 없으면 확인된 사실만을 근거로 판단하게 됩니다. 이미 회신하셨다면 이 메일은 확인하지 않으셔도 됩니다.',
  ),
  notice: statement({
    subject: '[주의] {{policy_name}} 기준을 확인해 주십시오 ({{case_number}})',
    opening: '귀사의 판매 활동이 「{{policy_name}}」 정책의 기준을 벗어난 것으로 확인되어 주의 통지를 드립니다.',
    consequence:
      '이번 통지로 판매 활동이 제한되지는 않습니다. 다만 같은 사유가 반복되면 경고 이상의 조치로 이어질 수 있습니다.',
    nextSteps:
      '위 사실의 원인을 확인하시고 기준 안으로 회복될 수 있도록 조치해 주시기 바랍니다. 별도의 회신은 필요하지 않습니다.',
  }),
  warning: statement({
    subject: '[경고] {{policy_name}} 위반에 따른 경고 안내 ({{case_number}})',
    opening: '귀사의 판매 활동에서 「{{policy_name}}」 정책 위반이 확인되어 경고 조치함을 알려 드립니다.',
    consequence:
      '경고는 귀사의 제재 이력에 기록되며, 판매 활동은 그대로 하실 수 있습니다. 개선되지 않거나 같은 위반이 반복되면 상품 노출 중지, 판매 정지 등 더 무거운 조치가 시행될 수 있습니다.',
    nextSteps:
      '위반 원인을 바로잡아 주시기 바랍니다. 개선 계획이 있으시면 이 메일에 회신하여 알려 주십시오. 이후 판단에 참고하겠습니다.',
  }),
  listing_removal: statement({
    subject: '[상품 노출 중지] 상품 {{listing_count}}개의 노출을 중지합니다 ({{case_number}})',
    opening:
      '귀사의 판매 활동에서 「{{policy_name}}」 정책 위반이 확인되어, 아래와 같이 상품 노출을 중지함을 알려 드립니다.',
    terms: ['- 대상 상품: {{listing_count}}개 (판매자 센터에서 확인하실 수 있습니다)'],
    consequence: `대상 상품은 시행일부터 검색과 상품 페이지에 노출되지 않으며 새로운 주문을 받을 수 없습니다. 그 밖의 상품은 정상적으로 판매하실 수 있습니다. ${ordersGoOn}`,
    nextSteps: `${improvementPlan}\n대상 상품을 삭제한 뒤 같은 상품으로 다시 등록하시는 경우 조치를 회피한 것으로 볼 수 있습니다.`,
  }),
  feature_restriction: statement({
    subject: '[기능 제한] 일부 판매자 기능을 제한합니다 ({{case_number}})',
    opening:
      '귀사의 판매 활동에서 「{{policy_name}}」 정책 위반이 확인되어, 아래와 같이 일부 기능의 이용을 제한함을 알려 드립니다.',
    terms: ['- 제한 기능: {{features}}'],
    consequence:
      '시행일부터 해제될 때까지 위 기능을 이용하실 수 없습니다. 등록된 상품의 판매는 정상적으로 하실 수 있습니다.',
    nextSteps: improvementPlan,
  }),
  temporary_suspension: statement({
    subject: '[판매 정지] {{effective_date}} ~ {{until_date}} 판매 정지 안내 ({{case_number}})',
    opening:
      '귀사의 판매 활동에서 「{{policy_name}}」 정책의 중대한 위반이 확인되어, 아래와 같이 기간을 정하여 판매를 정지함을 알려 드립니다.',
    terms: ['- 기간: {{effective_date}} ~ {{until_date}}'],
    consequence: `정지 기간에는 모든 상품의 노출이 중지되고 새로운 상품을 등록하실 수 없습니다. ${ordersGoOn}`,
    nextSteps: `${improvementPlan}\n{{until_date}}이 지나면 정지는 자동으로 해제되며, 시행 중인 다른 조치가 없으면 상품은 정지 전 상태로 복원됩니다.`,
  }),
  indefinite_suspension: statement({
    subject: '[판매 정지] 무기한 판매 정지 안내 ({{case_number}})',
    opening:
      '귀사의 판매 활동에서 「{{policy_name}}」 정책의 중대한 위반이 확인되어, 아래와 같이 기한을 정하지 않고 판매를 정지함을 알려 드립니다.',
    terms: ['- 기간: 해제가 결정될 때까지'],
    consequence: `모든 상품의 노출이 중지되고 새로운 상품을 등록하실 수 없습니다. ${ordersGoOn}`,
    nextSteps: `${improvementPlan}\n제출하신 계획과 이후 지표를 검토하여 해제 여부를 결정하고 그 결과를 안내해 드립니다.`,
  }),
  permanent_closure: statement({
    subject: '[영구 폐점] 판매자 계정 종료 안내 ({{case_number}})',
    opening:
      '귀사의 판매 활동에서 더 이상 거래를 계속하기 어려운 위반이 확인되어, 「{{policy_name}}」 정책에 따라 판매자 계정을 종료함을 알려 드립니다.',
    consequence: `시행일부터 모든 상품의 판매가 종료되며 상품 등록과 판매자 기능을 이용하실 수 없습니다. ${ordersGoOn}`,
    nextSteps:
      '진행 중인 주문의 처리를 마쳐 주시기 바랍니다. 남은 정산금은 위 정산 안내와 판매자 이용약관에 따라 지급됩니다.',
  }),
  measure_lifted: letter(
    '[조치 해제] {{measure}} 조치가 해제되었습니다 ({{case_number}})',
    '귀사에 시행 중이던 {{measure}} 조치가 {{effective_date}}자로 해제되었음을 알려 드립니다.',
    '이 조치로 중지되었던 상품과 기능은 조치 전 상태로 복원되며, 반영에는 잠시 시간이 걸릴 수 있습니다. 다른 케이스에 따른 조치가 시행 중인 경우 그에 따른 제한은 그대로 유지됩니다.',
    '같은 사유가 다시 발생하지 않도록 지표를 꾸준히 확인해 주시기 바랍니다. 복원되지 않은 항목이 있으면 이 메일에 회신해 주십시오.',
  ),
  measure_ended: letter(
    '[조치 종료] {{measure}} 기간이 끝났습니다 ({{case_number}})',
    '귀사에 시행 중이던 {{measure}} 조치가 정해진 기간의 만료로 {{effective_date}}자로 종료되었음을 알려 드립니다.',
    '이 조치로 중지되었던 상품은 조치 전 상태로 복원되며, 반영에는 잠시 시간이 걸릴 수 있습니다. 다른 케이스에 따른 조치나 기간을 따로 정한 정산 보류가 있는 경우에는 그 기간까지 유지됩니다.',
    '같은 사유가 다시 발생하면 더 무거운 조치가 시행될 수 있으니 지표를 꾸준히 확인해 주시기 바랍니다. 복원되지 않은 항목이 있으면 이 메일에 회신해 주십시오.',
  ),
  ...queueTexts,
}
