import type { ImportKind, ImportRecord } from '#shared/imports/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Tone } from '#shared/workflow/workflow.ts'

export const importStateWords = {
  running: { en: 'Reading', ko: '읽는 중' },
  done: { en: 'Done', ko: '완료' },
  failed: { en: 'Failed', ko: '실패' },
} satisfies Record<ImportRecord['state'], Words>

export const importStateTones = {
  running: 'busy',
  done: 'good',
  failed: 'bad',
} satisfies Record<ImportRecord['state'], Tone>

export const importKindWords = {
  'seller-metrics': { en: 'Seller performance', ko: '판매자 실적' },
  'settlement-ledger': { en: 'Settlement ledger', ko: '정산 원장' },
} satisfies Record<ImportKind, Words>

export const encodingNames = {
  'utf-8': 'UTF-8',
  cp949: 'CP949',
} satisfies Record<NonNullable<ImportRecord['encoding']>, string>

export const importWords = {
  file: { en: 'File', ko: '파일' },
  state: { en: 'State', ko: '상태' },
  read: { en: 'Rows read', ko: '읽은 행' },
  accepted: { en: 'Accepted', ko: '반영' },
  unchanged: { en: 'Unchanged', ko: '변동 없음' },
  refused: { en: 'Refused', ko: '오류' },
  casesOpened: { en: 'Cases opened', ko: '생성된 케이스' },
  findingsAttached: { en: 'Findings added', ko: '추가된 확인 사실' },
  by: { en: 'By', ko: '실행자' },
  started: { en: 'Started', ko: '시작' },
  took: { en: 'Took', ko: '소요 시간' },
  size: { en: 'Size', ko: '크기' },
  encoding: { en: 'Encoding', ko: '문자 인코딩' },
  search: { en: 'File name', ko: '파일 이름' },
  withRefused: { en: 'With refused rows', ko: '오류 행 있음' },
  newImport: { en: 'Import a file', ko: '파일 가져오기' },
  emptyTitle: { en: 'No file has been imported yet', ko: '아직 가져온 파일이 없습니다' },
  emptyText: {
    en: 'Load the marketplace’s seller-performance file: one row a seller, with an ID, a date and at least one metric. Policies then judge every seller in it.',
    ko: '판매자 실적 파일을 가져오세요. 판매자마다 한 행에 ID, 기준일, 하나 이상의 지표가 있으면 됩니다. 가져온 실적은 운영 정책에 따라 자동으로 판정됩니다.',
  },
  emptyWait: {
    en: 'Operations managers import files; you will see them here.',
    ko: '운영 매니저가 가져온 파일이 여기에 표시됩니다.',
  },
  sample: { en: 'Download a sample', ko: '예시 파일 받기' },
  sampleFile: { en: 'seller-metrics-sample.csv', ko: '판매자-실적-예시.csv' },
  sampleLedgerFile: { en: 'settlement-ledger-sample.csv', ko: '정산-원장-예시.csv' },
  kind: { en: 'Kind of file', ko: '파일 종류' },
  dropTitle: { en: 'Drop the file here', ko: '파일을 여기에 놓으세요' },
  dropText: {
    en: 'CSV or JSON lines, UTF-8 or CP949, up to 4 GB. Nothing is stored before you have seen how it will be read.',
    ko: 'CSV 또는 JSON Lines, UTF-8 또는 CP949, 최대 4GB. 어떻게 읽히는지 확인하기 전에는 아무것도 저장되지 않습니다.',
  },
  choose: { en: 'Choose a file', ko: '파일 선택' },
  chooseOther: { en: 'Choose another file', ko: '다른 파일 선택' },
  tooLarge: {
    en: 'This file has {size}; at most 4 GB are taken. Split it in two.',
    ko: '파일 크기가 {size}입니다. 최대 4GB까지 가져올 수 있으니 나누어 주세요.',
  },
  start: { en: 'Start import', ko: '가져오기 시작' },
  cancel: { en: 'Cancel', ko: '취소' },
  columns: { en: 'How the file is read', ko: '파일을 읽는 방법' },
  columnsRemembered: {
    en: 'As last time for a file with these columns.',
    ko: '같은 열을 가진 파일에 지난번 적용한 설정입니다.',
  },
  columnsGuessed: {
    en: 'Guessed from the names of the columns. Correct it above them where it is wrong; the choice is remembered.',
    ko: '열 이름으로 추정한 결과입니다. 틀린 곳은 열 위에서 바꾸세요. 다음에도 그대로 적용됩니다.',
  },
  columnsChosen: {
    en: 'Your choice is kept for the next file with these columns.',
    ko: '선택한 설정은 같은 열을 가진 다음 파일에도 적용됩니다.',
  },
  meaningOf: { en: 'What “{column}” means', ko: '“{column}” 열의 의미' },
  notImported: { en: 'Not imported', ko: '가져오지 않음' },
  line: { en: 'Line', ko: '줄' },
  groupSeller: { en: 'Seller', ko: '판매자' },
  groupPeriod: { en: 'Period', ko: '기간' },
  groupMetric: { en: 'Metric', ko: '지표' },
  needed: { en: 'Needed', ko: '필수 항목' },
  optional: { en: 'Also read', ko: '추가로 읽는 항목' },
  ignored: { en: 'Not imported', ko: '가져오지 않는 열' },
  anyMetric: { en: 'At least one metric', ko: '지표 하나 이상' },
  from: { en: 'from “{column}”', ko: '“{column}” 열' },
  missing: { en: 'no column yet', ko: '지정된 열 없음' },
  windowDefault: {
    en: 'No column says over how many days was measured: 30 days are assumed.',
    ko: '집계 기간 열이 없어 30일로 간주합니다.',
  },
  ordersMissing: {
    en: 'No column says how many orders there were: policies with a minimum count will not flag anybody.',
    ko: '주문 수 열이 없어 최소 주문 수가 있는 정책은 적용되지 않습니다.',
  },
  previewRows: { en: 'First {count} rows', ko: '처음 {count}개 행' },
  previewProblems: { en: '{count} of them would be refused', ko: '그중 {count}개 행에 오류가 있습니다' },
  previewFine: { en: 'all of them can be read', ko: '모두 읽을 수 있습니다' },
  uploading: { en: 'Uploading {name}', ko: '{name} 업로드 중' },
  uploadFailed: {
    en: 'The upload broke off. Nothing was imported.',
    ko: '업로드가 중단되었으며 반영된 내용은 없습니다.',
  },
  again: { en: 'Upload again', ko: '다시 업로드' },
  outcome: { en: 'Outcome', ko: '결과' },
  reading: { en: '{share} read', ko: '{share} 읽음' },
  judging: { en: 'Policies are judging what was read', ko: '정책에 따라 판정하는 중' },
  runningText: {
    en: 'You may leave this page; the import goes on.',
    ko: '이 화면을 벗어나도 가져오기는 계속됩니다.',
  },
  nothingNew: {
    en: 'Everything in this file was known already: nothing changed.',
    ko: '이미 반영된 내용과 같아 바뀐 것이 없습니다.',
  },
  noRows: { en: 'The file has column names, but no rows.', ko: '열 이름만 있고 행이 없는 파일입니다.' },
  toCases: { en: 'Show these cases', ko: '생성된 케이스 보기' },
  toTickets: { en: 'Go to settlement tickets', ko: '정산 문의 보기' },
  toSellers: { en: 'Show sellers', ko: '판매자 보기' },
  toList: { en: 'All imports', ko: '가져오기 목록' },
  failedTitle: { en: 'The file could not be read to its end', ko: '파일을 끝까지 읽지 못했습니다' },
  refusedRows: { en: 'Refused rows', ko: '오류 행' },
  refusedText: {
    en: 'The other rows were imported. Put these right in the download and import it again.',
    ko: '나머지 행은 반영되었습니다. 내려받은 파일에서 고친 뒤 다시 가져오세요.',
  },
  refusedFirst: {
    en: 'The first {shown} problems are shown; the download has all rows.',
    ko: '처음 {shown}건만 표시됩니다. 전체는 파일로 받으세요.',
  },
  download: { en: 'Download refused rows', ko: '오류 행 내려받기' },
  column: { en: 'Column', ko: '열' },
  why: { en: 'Why', ko: '사유' },
  value: { en: 'Value', ko: '값' },
  facts: { en: 'About this import', ko: '가져오기 정보' },
  mapping: { en: 'Columns', ko: '열 연결' },
  gone: { en: 'There is no such import', ko: '존재하지 않는 가져오기입니다' },
} satisfies Record<string, Words>
