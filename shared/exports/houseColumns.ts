import type { AuditEntry } from '../audit/schema.ts'
import type { BulkRun } from '../bulk/schema.ts'
import { bulkStateWords, houseActionWords } from '../bulk/words.ts'
import { wordsOfDecision } from '../dispatch/queueWords.ts'
import { type FeatureName, features } from '../features.ts'
import type { ImportRecord } from '../imports/schema.ts'
import { roleWords } from '../people/roleWords.ts'
import type { Person } from '../people/schema.ts'
import type { PolicyVersion } from '../policies/schema.ts'
import { policyTermWords, sayRule } from '../policies/words.ts'
import type { Snippet } from '../snippets/schema.ts'
import { severityWords } from '../suspensions/words.ts'
import type { Team, TeamFunction } from '../teams/schema.ts'
import type { Locale, Words } from '../text.ts'
import { asFlag, asInstant, asNumber, asText, asWord, type ExportColumns } from './column.ts'
import type { ExportRecord } from './schema.ts'
import { brokenReasonWords, exportFormatWords, exportStateWords } from './words.ts'

const state = { en: 'State', ko: '상태' }
const name = { en: 'Name', ko: '이름' }
const changed = { en: 'Last change', ko: '최근 변경' }
const started = { en: 'Started', ko: '시작' }
const ended = { en: 'Ended', ko: '종료' }
const languages = { en: { en: 'English', ko: '영어' }, ko: { en: 'Korean', ko: '한국어' } }
const versionStates = { draft: { en: 'Draft', ko: '초안' }, published: { en: 'Published', ko: '게시됨' } }
const functions = {
  operations: { en: 'Operations', ko: '운영' },
  osp: { en: 'Outsourced partners', ko: '외주 운영' },
  learning: { en: 'Learning', ko: '교육' },
  knowledge: { en: 'Knowledge', ko: '지식 관리' },
  performance: { en: 'Seller performance', ko: '판매자 실적' },
  settlement: { en: 'Settlement', ko: '정산' },
  intellectual_property: { en: 'Trust & IP', ko: '신뢰·지식재산' },
  live: { en: 'Live commerce', ko: '라이브 커머스' },
} satisfies Record<TeamFunction, Words>
const actorKinds = {
  person: { en: 'Person', ko: '사람' },
  key: { en: 'Outside system', ko: '외부 시스템' },
  job: { en: 'Automatic job', ko: '자동 작업' },
} satisfies Record<AuditEntry['actorKind'], Words>

const houseActions: Record<string, { label: Words }> = houseActionWords

const area = (resource: string, locale: Locale): string =>
  resource in features ? features[resource as FeatureName].label[locale] : resource

export const policyExport: ExportColumns<PolicyVersion> = {
  name: asText({ en: 'Policy', ko: '정책' }, (row, locale) => (locale === 'ko' ? row.nameKo : row.nameEn)),
  number: asNumber({ en: 'Version', ko: '버전' }, (row) => row.number),
  state: asWord(state, versionStates, (row) => row.state),
  isInForce: asFlag({ en: 'In force', ko: '시행 중' }, (row) => row.isInForce),
  rule: asText({ en: 'Rule', ko: '기준' }, sayRule),
  severity: asWord(policyTermWords.severity, severityWords, (row) => row.severity),
  clause: asText(policyTermWords.clause, (row) => row.clause),
  openCases: asNumber({ en: 'Open cases', ko: '진행 중 케이스' }, (row) => row.openCases),
  effectiveFrom: asInstant(policyTermWords.effectiveFrom, (row) => row.effectiveFrom),
  publishedAt: asInstant({ en: 'Published', ko: '게시' }, (row) => row.publishedAt),
  publishedByName: asText({ en: 'Published by', ko: '게시자' }, (row) => row.publishedByName),
  updatedAt: asInstant(changed, (row) => row.updatedAt),
}

export const personExport: ExportColumns<Person> = {
  name: asText(name, (row) => row.name),
  email: asText({ en: 'E-mail', ko: '이메일' }, (row) => row.email),
  role: asWord({ en: 'Role', ko: '역할' }, roleWords, (row) => row.role),
  locale: asWord({ en: 'Language', ko: '언어' }, languages, (row) => row.locale),
  isActive: asFlag({ en: 'May sign in', ko: '로그인 가능' }, (row) => row.isActive),
  lastSeenAt: asInstant({ en: 'Last seen', ko: '최근 접속' }, (row) => row.lastSeenAt),
  updatedAt: asInstant(changed, (row) => row.updatedAt),
}

export const teamExport: ExportColumns<Team> = {
  name: asText({ en: 'Team', ko: '팀' }, (row, locale) => (locale === 'ko' ? row.nameKo : row.nameEn)),
  slug: asText({ en: 'Short name', ko: '식별자' }, (row) => row.slug),
  function: asWord({ en: 'Function', ko: '담당 영역' }, functions, (row) => row.function),
  memberCount: asNumber({ en: 'Members', ko: '구성원' }, (row) => row.memberCount),
  openCases: asNumber({ en: 'Open', ko: '진행 중' }, (row) => row.openCases),
  assignsItself: asFlag({ en: 'Hands out cases by itself', ko: '자동 배정' }, (row) => row.assignsItself),
  isActive: asFlag({ en: 'At work', ko: '운영 중' }, (row) => row.isActive),
  updatedAt: asInstant(changed, (row) => row.updatedAt),
}

export const snippetExport: ExportColumns<Snippet> = {
  shortcut: asText({ en: 'Shortcut', ko: '단축어' }, (row) => row.shortcut),
  name: asText(name, (row) => row.name),
  teamName: asText({ en: 'Team', ko: '팀' }, ({ teamName }, locale) => teamName?.[locale] ?? null),
  locale: asWord({ en: 'Language', ko: '언어' }, languages, (row) => row.locale),
  body: asText({ en: 'Text', ko: '내용' }, (row) => row.body),
  isActive: asFlag({ en: 'In use', ko: '사용 중' }, (row) => row.isActive),
  updatedAt: asInstant({ en: 'Changed', ko: '수정' }, (row) => row.updatedAt),
}

export const importExport: ExportColumns<ImportRecord> = {
  fileName: asText({ en: 'File', ko: '파일' }, (row) => row.fileName),
  kind: asWord(
    { en: 'What', ko: '종류' },
    {
      'seller-metrics': { en: 'Seller performance', ko: '판매자 실적' },
      'settlement-ledger': { en: 'Settlement ledger', ko: '정산 원장' },
    },
    (row) => row.kind,
  ),
  state: asWord(
    state,
    {
      running: { en: 'Reading', ko: '읽는 중' },
      done: { en: 'Done', ko: '완료' },
      failed: { en: 'Failed', ko: '실패' },
    } satisfies Record<ImportRecord['state'], Words>,
    (row) => row.state,
  ),
  read: asNumber({ en: 'Rows read', ko: '읽은 행' }, (row) => row.read),
  accepted: asNumber({ en: 'Accepted', ko: '반영' }, (row) => row.accepted),
  unchanged: asNumber({ en: 'Unchanged', ko: '변동 없음' }, (row) => row.unchanged),
  refused: asNumber({ en: 'Refused', ko: '오류' }, (row) => row.refused),
  casesOpened: asNumber({ en: 'Cases opened', ko: '생성된 케이스' }, (row) => row.casesOpened),
  byName: asText({ en: 'By', ko: '실행자' }, (row) => row.byName),
  startedAt: asInstant(started, (row) => row.startedAt),
  finishedAt: asInstant(ended, (row) => row.finishedAt),
}

export const bulkExport: ExportColumns<BulkRun> = {
  state: asWord(state, bulkStateWords, (row) => row.state),
  action: asText(
    { en: 'Action', ko: '조치' },
    (row, locale) => (houseActions[row.action]?.label ?? wordsOfDecision(row.resource, row.action))[locale],
  ),
  resource: asText({ en: 'Queue', ko: '업무' }, (row, locale) => area(row.resource, locale)),
  total: asNumber({ en: 'Cases', ko: '케이스' }, (row) => row.total),
  done: asNumber({ en: 'Done', ko: '완료' }, (row) => row.done),
  refused: asNumber({ en: 'Refused', ko: '거부' }, (row) => row.refused),
  undone: asNumber({ en: 'Taken back', ko: '되돌림' }, (row) => row.undone),
  askerName: asText({ en: 'By', ko: '실행자' }, (row) => row.askerName),
  createdAt: asInstant(started, (row) => row.createdAt),
  finishedAt: asInstant(ended, (row) => row.finishedAt),
}

export const exportExport: ExportColumns<ExportRecord> = {
  resource: asText({ en: 'List', ko: '목록' }, (row, locale) => area(row.resource, locale)),
  fileName: asText({ en: 'File', ko: '파일' }, (row) => row.fileName),
  format: asWord({ en: 'Format', ko: '형식' }, exportFormatWords, (row) => row.format),
  state: asWord(state, exportStateWords, (row) => row.state),
  reason: asWord({ en: 'Why incomplete', ko: '중단 사유' }, brokenReasonWords, (row) => row.reason),
  rows: asNumber({ en: 'Rows', ko: '행' }, (row) => row.rows),
  bytes: asNumber({ en: 'Bytes', ko: '바이트' }, (row) => row.bytes),
  filter: asText({ en: 'Filter', ko: '필터' }, (row) => row.filter),
  byName: asText({ en: 'By', ko: '실행자' }, (row) => row.byName),
  askedAt: asInstant({ en: 'Asked', ko: '요청' }, (row) => row.askedAt),
  endedAt: asInstant(ended, (row) => row.endedAt),
}

/** Before and after stay on the screen, where they are told field by field. */
export const auditExport: ExportColumns<AuditEntry> = {
  at: asInstant({ en: 'When', ko: '시각' }, (row) => row.at),
  actorName: asText({ en: 'Who', ko: '행위자' }, (row) => row.actorName),
  actorKind: asWord({ en: 'Done by', ko: '주체' }, actorKinds, (row) => row.actorKind),
  action: asText({ en: 'What', ko: '행위' }, ({ resource, action }, locale) => {
    const verb = action.slice(action.indexOf(':') + 1)
    const said = wordsOfDecision(resource, verb)[locale]
    return said === verb ? action : said
  }),
  resource: asText({ en: 'Area', ko: '대상' }, (row, locale) => area(row.resource, locale)),
  resourceId: asText({ en: 'Record', ko: '레코드' }, (row) => row.resourceId),
  position: asNumber({ en: 'Place in the chain', ko: '체인 순번' }, (row) => row.position),
  reason: asText({ en: 'Reason', ko: '사유' }, (row) => row.reason),
  requestId: asText({ en: 'Request', ko: '요청 ID' }, (row) => row.requestId),
  hash: asText({ en: 'Hash', ko: '해시' }, (row) => row.hash),
}
