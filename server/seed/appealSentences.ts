import type { InfoItem, PlanAnswer } from '#shared/appeals/plan.ts'
import type { Words } from '#shared/text.ts'
import type { Random } from './random.ts'

/** What sellers and reviewers of the demo write about appeals. */

export const statements: readonly Words[] = [
  {
    ko: '해당 기간의 지연은 택배사 물류센터 화재로 발생했습니다. 택배사 확인서를 첨부하오니 재검토 부탁드립니다.',
    en: 'The delays were caused by a fire at the courier’s hub. We attach the courier’s confirmation and ask you to look again.',
  },
  {
    ko: '통지서에 적힌 주문 중 일부는 고객 요청으로 배송일을 변경한 건입니다. 판매자 책임이 아닙니다.',
    en: 'Some of the orders named in the notice were postponed at the customer’s request. They are not our fault.',
  },
  {
    ko: '연휴 기간 출고 지연은 공지에 안내한 일정이었습니다. 지표 산정에서 제외해 주시기 바랍니다.',
    en: 'Dispatch over the holidays followed the schedule we had announced. Please leave those orders out of the figure.',
  },
]
export const secondStatements: readonly Words[] = [
  {
    ko: '이전 심사에서 부족하다고 하신 주문별 배송 기록을 추가로 확보하였습니다.',
    en: 'We have obtained the tracking records, order by order, that the first answer found missing.',
  },
]
export const news: readonly Words[] = [
  {
    ko: '주문 12건의 배송 추적 기록과 택배사 공문',
    en: 'Tracking records of 12 orders and the courier’s official letter',
  },
]

const causes: readonly Words[] = [
  {
    ko: '11월 첫째 주 택배사 물류센터 화재로 집하가 3일간 중단되었습니다.',
    en: 'A fire at the courier’s hub stopped collection for three days in the first week of the month.',
  },
  {
    ko: '재고 연동 오류로 품절 상품의 주문이 접수되어 출고가 늦어졌습니다.',
    en: 'A fault in stock synchronisation took orders for goods that were sold out, and dispatch was late.',
  },
]
const corrections: readonly Words[] = [
  {
    ko: '다른 택배사와 계약하여 밀린 주문을 모두 출고하였고, 지연 고객에게 개별 안내하였습니다.',
    en: 'We contracted a second courier, shipped everything that was waiting, and wrote to each customer.',
  },
  {
    ko: '재고 연동 주기를 10분으로 줄이고 안전 재고를 설정하였습니다.',
    en: 'Stock is now synchronised every ten minutes, with a safety margin.',
  },
]
const preventions: readonly Words[] = [
  {
    ko: '두 곳의 택배사를 상시 운영하고, 매일 17시에 미출고 주문을 점검합니다.',
    en: 'Two couriers are under contract at all times, and unshipped orders are checked every day at 17:00.',
  },
  {
    ko: '출고 담당자를 2명으로 늘리고 주간 지표를 대표가 직접 확인합니다.',
    en: 'Two people are responsible for dispatch, and the owner reviews the figures every week.',
  },
]

export const answer = (random: Random, locale: 'en' | 'ko'): Omit<PlanAnswer, 'findingId' | 'evidenceIds'> => ({
  rootCause: random.pick(causes)[locale],
  correctiveAction: random.pick(corrections)[locale],
  prevention: random.pick(preventions)[locale],
})

const asked: readonly Words[] = [
  { ko: '지연 주문별 택배사 확인서', en: 'The courier’s confirmation for each late order' },
  { ko: '발행일이 보이는 공급처 세금계산서', en: 'The supplier’s invoice with its date legible' },
  { ko: '재발 방지를 위한 일정과 담당자', en: 'Dates and names of those responsible for prevention' },
]
export const requests = (random: Random, locale: 'en' | 'ko'): InfoItem[] =>
  random.some(asked, 2).map((item) => ({ findingId: null, what: item[locale] }))

export const answers: readonly Words[] = [
  {
    ko: '요청하신 확인서와 세금계산서를 제출합니다. 담당자와 일정은 개선 계획에 반영하였습니다.',
    en: 'We send the confirmation and the invoice. Names and dates are in the plan of action now.',
  },
]
export const inadmissible: readonly Words[] = [
  {
    ko: '제출하신 내용은 다른 케이스의 조치에 관한 것입니다. 해당 케이스로 다시 접수해 주세요.',
    en: 'What you sent concerns the measure of another case. Please appeal against that one.',
  },
]
export const withdrawn: readonly string[] = ['판매자가 유선으로 취하 의사를 밝혔습니다.']
export const whyFalls: readonly Words[] = [
  {
    ko: '택배사 확인서로 판매자 책임이 아닌 지연임이 확인됩니다.',
    en: 'The courier’s confirmation shows that the delay was not the seller’s doing.',
  },
  {
    ko: '해당 주문을 제외하면 지표가 기준 안에 있습니다.',
    en: 'Without these orders the figure is inside its limit.',
  },
]
export const whyStands: readonly Words[] = [
  {
    ko: '제출하신 자료는 해당 기간의 주문과 일치하지 않습니다.',
    en: 'The papers do not match the orders of that period.',
  },
  {
    ko: '확인서에 기재된 12건을 제외해도 지표가 기준을 넘습니다.',
    en: 'Even without the twelve orders of the confirmation the figure is outside its limit.',
  },
]
export const kindReplies: readonly Words[] = [
  {
    ko: '자료를 갖추어 설명해 주셔서 감사합니다. 불편을 드려 죄송합니다.',
    en: 'Thank you for explaining with papers. We are sorry for the trouble.',
  },
]
export const firmReplies: readonly Words[] = [
  {
    ko: '제출하신 자료를 모두 검토하였으나 원결정을 바꿀 사유를 찾지 못했습니다. 주문별 배송 기록을 갖추어 다시 제출하실 수 있습니다.',
    en: 'We have looked at everything you sent and found nothing that changes the decision. You may come again with the tracking records of each order.',
  },
]

export const reopening = '택배사가 사고 구간을 추가로 공지하였습니다. 기각 근거를 다시 확인할 필요가 있습니다.'
