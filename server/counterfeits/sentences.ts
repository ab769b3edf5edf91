import type { notInfringingGrounds } from '#shared/counterfeits/bodies.ts'
import type { Words } from '#shared/text.ts'

/** What the letter says where no person wrote it: a complete report of a rights owner blocked at once. */
export const acceptedAtOnce = {
  grounds: {
    en: 'The owner of a registered right reported the listing with everything that a report needs. A person has not judged it yet.',
    ko: '등록 권리의 권리자가 요건을 모두 갖추어 신고한 건으로, 담당자의 판단 전에 우선 차단했습니다.',
  },
  clause: {
    en: 'Seller Terms, protection of intellectual property',
    ko: '판매자 이용약관 지식재산권 보호 조항',
  },
} satisfies Record<string, Words>

type Ending = { toSeller: Words; toReporter: Words }

const cleared = (en: string, ko: string): Ending => ({
  toSeller: { en: `We found no infringement: ${en}.`, ko: `권리 침해로 보지 않았습니다. ${ko}` },
  toReporter: {
    en: `We found no infringement: ${en}. The listings have been restored.`,
    ko: `권리 침해로 보지 않았습니다. ${ko} 해당 상품은 복구되었습니다.`,
  },
})

/** How a case ended that took nothing away for good, as each side reads it. */
export const endings = {
  genuine: cleared('the goods are genuine', '해당 상품은 정품으로 확인되었습니다.'),
  licensed: cleared('the seller is licensed', '판매자가 사용권을 보유하고 있습니다.'),
  exhausted: cleared('the right is exhausted', '적법하게 유통된 상품으로 권리가 소진되었습니다.'),
  no_right: cleared('no right covers what is sold', '침해되는 권리가 확인되지 않았습니다.'),
  our_error: cleared('the block was our mistake', '차단은 당사의 착오였습니다.'),
  silent: {
    toSeller: {
      en: 'Whoever reported did not show within the time given that they went to court.',
      ko: '신고자가 정해진 기한 내에 제소 증빙을 제출하지 않았습니다.',
    },
    toReporter: {
      en: 'No proof of a suit reached us in time. The listings have been restored.',
      ko: '기한 내에 제소 증빙이 접수되지 않아 해당 상품을 복구했습니다.',
    },
  },
  ordered: {
    toSeller: { en: 'The court found no infringement.', ko: '법원이 권리 침해를 인정하지 않았습니다.' },
    toReporter: {
      en: 'The court found no infringement. The listings have been restored.',
      ko: '법원이 권리 침해를 인정하지 않아 해당 상품을 복구했습니다.',
    },
  },
  ended: {
    toSeller: { en: 'The suit ended without a finding.', ko: '소송이 본안 판단 없이 종료되었습니다.' },
    toReporter: {
      en: 'The suit ended without a finding. The listings have been restored.',
      ko: '소송이 본안 판단 없이 종료되어 해당 상품을 복구했습니다.',
    },
  },
  withdrawn: {
    toSeller: { en: 'The report was withdrawn.', ko: '신고가 철회되었습니다.' },
    toReporter: {
      en: 'Your retraction has been received and the matter is closed.',
      ko: '철회서가 접수되어 건을 종료했습니다.',
    },
  },
  overturned: {
    toSeller: { en: 'Your appeal was granted.', ko: '이의 제기가 받아들여졌습니다.' },
    toReporter: {
      en: 'The decision was overturned on appeal. The listings have been restored.',
      ko: '이의 제기 심사 결과 결정이 취소되어 해당 상품을 복구했습니다.',
    },
  },
} satisfies Record<(typeof notInfringingGrounds)[number] | 'silent', Ending> & Record<string, Ending>

/** A report whose missing parts did not come in time. */
export const notCompleted: Words = {
  en: 'what was missing did not reach us in time.',
  ko: '보완 자료가 기한 내에 제출되지 않았습니다.',
}
