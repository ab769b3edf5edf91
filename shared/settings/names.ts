import type { Words } from '../text.ts'
import type { SettingName } from './schema.ts'

export const settingNameWords = {
  calendar: {
    label: { en: 'Business hours', ko: '업무 시간' },
    does: {
      en: 'Hours, public holidays and closures that promises run by.',
      ko: '기한 계산에 쓰는 업무 시간, 공휴일, 자체 휴무입니다.',
    },
  },
  sla: {
    label: { en: 'Targets (SLA)', ko: '처리 기한(SLA)' },
    does: {
      en: 'How soon sellers are answered and cases resolved, and what happens when time runs out.',
      ko: '판매자 응답과 해결 목표 시간, 기한 초과 시 처리 방식입니다.',
    },
  },
  priority: {
    label: { en: 'Priority', ko: '우선순위' },
    does: { en: 'What “next case” weighs, and how much.', ko: '‘다음 케이스’를 고르는 기준과 가중치입니다.' },
  },
  routing: {
    label: { en: 'Routing', ko: '배분 규칙' },
    does: {
      en: 'Which team a new case goes to; first match wins.',
      ko: '새 케이스를 보낼 팀을 정합니다. 위에서부터 처음 맞는 규칙이 적용됩니다.',
    },
  },
  appeals: {
    label: { en: 'Appeals', ko: '이의 제기' },
    does: { en: 'Attempts, windows and answers to appeals.', ko: '이의 제기 횟수, 기한, 보완 요청 기준입니다.' },
  },
  gating: {
    label: { en: 'Product gating', ko: '상품 승인 심사' },
    does: {
      en: 'Which documents each product, brand or category needs.',
      ko: '상품·브랜드·카테고리별 필수 서류와 심사 기준입니다.',
    },
  },
  verifications: {
    label: { en: 'Seller verification', ko: '판매자 인증' },
    does: {
      en: 'What is checked, how it weighs, and limits until it is.',
      ko: '확인 항목과 위험 점수, 제한 기준입니다.',
    },
  },
  counterfeits: {
    label: { en: 'Counterfeit reports', ko: '권리 침해 신고' },
    does: { en: 'Clocks, strikes and what a report must prove.', ko: '신고 처리 기한, 벌점, 요건 기준입니다.' },
  },
  monitoring: {
    label: { en: 'Monitoring rules', ko: '모니터링 규칙' },
    does: { en: 'What the scan of listings looks for.', ko: '상품 검사에서 찾아낼 항목입니다.' },
  },
  settlements: {
    label: { en: 'Settlement', ko: '정산' },
    does: { en: 'Commission, schedules and who signs which amount.', ko: '수수료, 정산 주기, 승인 한도입니다.' },
  },
  performance: {
    label: { en: 'Seller performance', ko: '판매자 성과' },
    does: {
      en: 'What counts as a move, and how a breach is foreseen.',
      ko: '변동으로 보는 기준과 위반 예상 방식입니다.',
    },
  },
  exports: {
    label: { en: 'Exports', ko: '내보내기' },
    does: {
      en: 'How many files run at once, and how long one can be fetched.',
      ko: '동시 내보내기 수와 다운로드 유효 시간입니다.',
    },
  },
  teams: {
    label: { en: 'Teams and shifts', ko: '팀과 근무' },
    does: {
      en: 'Absences, warnings of certificates, and the wallboard.',
      ko: '부재 등록, 자격 만료 안내, 현황판 기준입니다.',
    },
  },
  reports: {
    label: { en: 'Scheduled reports', ko: '정기 보고' },
    does: {
      en: 'Whether figures may leave the console by e-mail, and where to.',
      ko: '지표를 외부 이메일로 보낼 수 있는지와 허용 도메인입니다.',
    },
  },
} satisfies Record<SettingName, { label: Words; does: Words }>
