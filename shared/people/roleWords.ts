import type { Role } from '../roles.ts'

/** What each role is called, and does. */
export const roleWords = {
  agent: {
    en: 'Seller-support agent',
    ko: '판매자 지원 상담원',
    does: {
      en: 'Works the queue: looks into cases and proposes a measure.',
      ko: '케이스를 조사하고 조치를 제안합니다.',
    },
  },
  specialist: {
    en: 'Specialist',
    ko: '전문 조사관',
    does: { en: 'Investigates, dismisses, applies light measures.', ko: '심층 조사, 기각, 경미한 조치를 적용합니다.' },
  },
  lead: {
    en: 'Team lead',
    ko: '팀 리드',
    does: { en: 'Approves temporary suspensions and confirms lifts.', ko: '기간 정지를 승인하고 해제를 확정합니다.' },
  },
  ops: {
    en: 'Operations manager',
    ko: '운영 매니저',
    does: {
      en: 'Loads performance files, sets policies, approves indefinite suspensions.',
      ko: '실적 파일과 정책을 관리하고 무기한 정지를 승인합니다.',
    },
  },
  finance: { en: 'Finance', ko: '재무', does: { en: 'Follows payout holds.', ko: '지급 보류를 확인합니다.' } },
  legal: {
    en: 'Legal',
    ko: '법무',
    does: { en: 'Second signature on permanent closures.', ko: '영구 폐점의 두 번째 승인자입니다.' },
  },
  moderator: {
    en: 'Live moderator',
    ko: '라이브 모더레이터',
    does: { en: 'Keeps live chats safe.', ko: '라이브 채팅을 관리합니다.' },
  },
  vendor: {
    en: 'Live vendor manager',
    ko: '라이브 벤더 매니저',
    does: { en: 'Looks after sellers on air.', ko: '방송 판매자를 담당합니다.' },
  },
  creator: {
    en: 'Creator manager',
    ko: '크리에이터 매니저',
    does: { en: 'Looks after creators.', ko: '크리에이터를 담당합니다.' },
  },
  qa: {
    en: 'Quality reviewer',
    ko: '품질 검수',
    does: { en: 'Reviews decisions after the fact.', ko: '처리된 결정을 검수합니다.' },
  },
  osp: {
    en: 'Outsourced agent',
    ko: '외주 상담원',
    does: {
      en: 'Works the queue for a provider; never approves.',
      ko: '외주 업체 소속으로 조사·제안하며 승인은 하지 않습니다.',
    },
  },
  auditor: {
    en: 'Auditor',
    ko: '감사인',
    does: { en: 'Reads everything, changes nothing.', ko: '모든 기록을 열람만 합니다.' },
  },
  admin: {
    en: 'Administrator',
    ko: '관리자',
    does: { en: 'People, keys and settings.', ko: '구성원과 설정을 관리합니다.' },
  },
} satisfies Record<Role, { en: string; ko: string; does: { en: string; ko: string } }>
