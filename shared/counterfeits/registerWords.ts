import type { Words } from '../text.ts'
import type { Claim, ReporterType, ReportVerdict } from './reporters.ts'
import type { RightType } from './rights.ts'

export const rightTypeWords = {
  trademark: { en: 'Trade mark', ko: '상표권' },
  design: { en: 'Design', ko: '디자인권' },
  patent: { en: 'Patent', ko: '특허권' },
  utility: { en: 'Utility model', ko: '실용신안권' },
  copyright: { en: 'Copyright', ko: '저작권' },
  portrait: { en: 'Portrait', ko: '초상권' },
  unfair: { en: 'Unfair competition', ko: '부정경쟁행위' },
} satisfies Record<RightType, Words>

export const reporterTypeWords = {
  rights_owner: { en: 'Rights owner', ko: '권리자' },
  agent: { en: 'Agent with power of attorney', ko: '권리자 대리인' },
  internal: { en: 'Colleague', ko: '내부 제보' },
  monitoring: { en: 'Monitoring', ko: '모니터링' },
  customer: { en: 'Customer', ko: '고객' },
  third_party: { en: 'Third party', ko: '제3자' },
} satisfies Record<ReporterType, Words>

export const claimWords = {
  counterfeit: { en: 'Counterfeit goods', ko: '위조 상품' },
  mark_misused: { en: 'Trade mark used without leave', ko: '상표 무단 사용' },
  misleading_compatible: { en: 'Misleading “compatible” goods', ko: '호환품 오인 표시' },
  design_copied: { en: 'Design copied', ko: '디자인 도용' },
  patent_used: { en: 'Patent or model used', ko: '특허·실용신안 침해' },
  work_copied: { en: 'Work or picture copied', ko: '저작물·이미지 도용' },
  portrait_used: { en: 'Portrait used', ko: '초상 무단 사용' },
  unfair_competition: { en: 'Unfair competition', ko: '부정경쟁' },
} satisfies Record<Claim, Words>

export const verdictWords = {
  upheld: { en: 'Borne out', ko: '인용' },
  rejected: { en: 'Rejected', ko: '기각' },
  withdrawn: { en: 'Withdrawn', ko: '철회' },
  unanswered: { en: 'Not completed', ko: '보완 미제출' },
  duplicate: { en: 'Duplicate', ko: '중복' },
} satisfies Record<ReportVerdict, Words>
