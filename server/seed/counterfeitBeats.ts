import type { CounterfeitAction } from '#shared/counterfeits/workflow.ts'
import type { DemoEmail } from './people.ts'

/** What happens next on a report: after so many hours one of these people takes an action. */
export type Beat = { afterHours: number; by: readonly DemoEmail[]; action: CounterfeitAction; body: object }

export const agents = ['agent@demo', 'agent2@demo', 'osp@demo'] as const
export const specialists = ['specialist@demo', 'specialist2@demo'] as const
export const leads = ['lead@demo', 'lead2@demo'] as const

export const beat = (
  afterHours: number,
  by: readonly DemoEmail[],
  action: CounterfeitAction,
  body: object = {},
): Beat => ({
  afterHours,
  by,
  action,
  body,
})

export const ticked = (items: readonly string[], hours = 3) =>
  beat(hours, agents, 'check', { items: items.map((item) => ({ item, state: 'ok' })) })
export const owner = ['right_live', 'identity', 'declaration', 'covers_goods']
export const checkedOwner = ticked(owner)
export const checkedCustomer = ticked(['declaration', 'right_live', 'covers_goods'])
export const accepted = beat(5, specialists, 'accept')
export const proven = beat(4, specialists, 'accept', {
  proof: 'owner_word',
  proofNote: '권리자 담당자가 사진을 보고 자사 제품이 아니라고 확인함',
})
/** `all`: the copies go down too. */
export const blocked = beat(2, specialists, 'block', {
  listingIds: 'all',
  grounds: '포장에 표시된 상표의 서체와 홀로그램이 정품과 다르고, 제조번호가 권리자의 생산 기록에 없습니다.',
  clause: '판매자 이용약관 제22조(지식재산권 보호) 제1항',
})
export const counterNotice = beat(60, agents, 'counterNotice', {
  removedMaterial: '차단된 상품 페이지 전체',
  location: '상품 상세 페이지와 대표 이미지',
  goodFaith: true,
  contactName: '한지우',
  contactEmail: 'contact@seller.example',
  consentsToJurisdiction: true,
  signature: '한지우',
  statement: '해외 공식 유통사에서 매입한 병행수입 정품이며 수입신고필증과 세금계산서를 보관하고 있습니다.',
})
export const infringing = (afterHours: number, basis: string, more: object = {}) =>
  beat(afterHours, specialists, 'decideInfringing', {
    basis,
    grounds: '정품과 다른 상표 표시와 존재하지 않는 제조번호가 확인되었습니다.',
    clause: '판매자 이용약관 제22조(지식재산권 보호) 제3항',
    reason: '권리자 확인서와 상품 사진이 일치하며 유통 경로를 소명하지 못함',
    ...more,
  })
export const cleared = (afterHours: number, basis: string) =>
  beat(afterHours, specialists, 'decideNotInfringing', { basis, reason: '수입신고필증과 세금계산서의 수량이 일치함' })
export const dismissed = (reason: string, note?: string) =>
  beat(6, agents, 'dismiss', { reason, ...(note && { note }) })
export const asked = beat(2, agents, 'askReporter', {
  missing: ['identity', 'right_live'],
  question: '신고인의 사업자등록증과 상표 등록원부를 보내 주시기 바랍니다.',
})

export const day = 24
