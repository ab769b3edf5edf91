import type { AuditEntry } from '#shared/audit/schema.ts'
import type { Words } from '#shared/text.ts'

export const auditWords = {
  search: { en: 'Who, what or reason', ko: '행위자, 행위, 사유' },
  at: { en: 'When', ko: '시각' },
  actor: { en: 'Who', ko: '행위자' },
  action: { en: 'What', ko: '행위' },
  resource: { en: 'Area', ko: '대상' },
  subject: { en: 'Record', ko: '레코드' },
  reason: { en: 'Reason', ko: '사유' },
  days: { en: 'Days', ko: '기간' },
  actorKind: { en: 'Done by', ko: '주체' },
  changes: { en: 'What changed', ko: '변경 내용' },
  field: { en: 'Field', ko: '항목' },
  before: { en: 'Before', ko: '이전' },
  after: { en: 'After', ko: '이후' },
  noChanges: { en: 'This entry carries no before and after.', ko: '이전·이후 값이 없는 기록입니다.' },
  request: { en: 'Request', ko: '요청 ID' },
  place: { en: 'Place in the chain', ko: '체인 순번' },
  hash: { en: 'Hash', ko: '해시' },
  previousHash: { en: 'Hash before', ko: '이전 해시' },
  openRecord: { en: 'Open the record', ko: '레코드 열기' },
  details: { en: 'Details of this entry', ko: '기록 상세' },
  emptyTitle: { en: 'Nothing has been recorded yet', ko: '아직 기록이 없습니다' },
  emptyText: {
    en: 'Every change leaves an entry here: who, what, when, before and after. Entries are chained; none can be changed unseen.',
    ko: '모든 변경은 누가, 무엇을, 언제, 이전과 이후가 함께 남습니다. 기록은 해시로 이어져 몰래 고칠 수 없습니다.',
  },
} satisfies Record<string, Words>

export const actorKindWords = {
  person: { en: 'Person', ko: '사람' },
  key: { en: 'Outside system', ko: '외부 시스템' },
  job: { en: 'Automatic job', ko: '자동 작업' },
} satisfies Record<AuditEntry['actorKind'], Words>
