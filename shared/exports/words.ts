import type { Words } from '../text.ts'
import type { Tone } from '../workflow/workflow.ts'
import type { brokenReasons, ExportFormat, ExportState } from './schema.ts'

/** Heads of the columns of cases, as the queues have them. */
export const caseColumnWords = {
  severity: { en: 'Severity', ko: '심각도' },
  number: { en: 'Number', ko: '번호' },
  kind: { en: 'Queue', ko: '업무' },
  seller: { en: 'Seller', ko: '판매자' },
  subject: { en: 'Ground', ko: '사유' },
  state: { en: 'State', ko: '상태' },
  due: { en: 'Due', ko: '기한' },
  team: { en: 'Team', ko: '팀' },
  owner: { en: 'Owner', ko: '담당자' },
  opened: { en: 'Opened', ko: '발생' },
  since: { en: 'In this state', ko: '상태 변경' },
  updated: { en: 'Last change', ko: '최근 변경' },
  waits: { en: 'Answer due', ko: '회신 기한' },
  language: { en: 'Language', ko: '언어' },
  korean: { en: 'Korean', ko: '한국어' },
  english: { en: 'English', ko: '영어' },
  marks: { en: 'Marks', ko: '표시' },
  held: { en: 'On hold', ko: '보류 중' },
  merged: { en: 'Merged', ko: '병합됨' },
  trouble: { en: '{count} effects failed', ko: '후속 처리 실패 {count}건' },
  closed: { en: 'Closed', ko: '종결' },
  id: { en: 'Case id', ko: '케이스 ID' },
} satisfies Record<string, Words>

export const exportStateWords = {
  waiting: { en: 'Not fetched yet', ko: '다운로드 대기' },
  running: { en: 'Under way', ko: '진행 중' },
  done: { en: 'Complete', ko: '완료' },
  broken: { en: 'Incomplete', ko: '중단됨' },
  lapsed: { en: 'Never fetched', ko: '기한 만료' },
} satisfies Record<ExportState, Words>

export const exportStateTones = {
  waiting: 'paused',
  running: 'busy',
  done: 'good',
  broken: 'bad',
  lapsed: 'neutral',
} satisfies Record<ExportState, Tone>

export const brokenReasonWords = {
  left: { en: 'The download was stopped', ko: '다운로드가 취소됨' },
  draining: { en: 'The console was restarted', ko: '콘솔이 재시작됨' },
  failed: { en: 'The rows could not be read', ko: '데이터를 읽지 못함' },
} satisfies Record<(typeof brokenReasons)[number], Words>

export const exportFormatWords = {
  csv: { en: 'CSV', ko: 'CSV' },
  xlsx: { en: 'Excel (XLSX)', ko: '엑셀 (XLSX)' },
} satisfies Record<ExportFormat, Words>
