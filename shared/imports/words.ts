import type { Words } from '../text.ts'

/** Why a row was refused. `{value}` is what stood in the cell. */
export const rowReasonWords = {
  missing: { en: 'Empty; a value is required', ko: '필수 값이 비어 있습니다' },
  'not-a-number': {
    en: 'Not a plain number (write 0.042, not 4.2 %)',
    ko: '숫자가 아닙니다 (4.2%가 아닌 0.042로 입력)',
  },
  'not-finite': { en: 'Not a finite number', ko: '유한한 숫자가 아닙니다' },
  negative: { en: 'Below zero', ko: '음수는 사용할 수 없습니다' },
  'rate-above-one': { en: 'A rate above 1 (4.2 % is written 0.042)', ko: '비율이 1을 넘습니다 (4.2%는 0.042로 입력)' },
  'score-out-of-range': { en: 'A score outside 1 to 5', ko: '평점은 1~5 사이여야 합니다' },
  'not-whole': { en: 'Not a whole number', ko: '정수가 아닙니다' },
  'out-of-range': { en: 'Outside the possible range', ko: '입력할 수 있는 범위를 벗어났습니다' },
  'not-a-date': { en: 'Not a date (write 2026-11-22)', ko: '날짜 형식이 아닙니다 (예: 2026-11-22)' },
  'impossible-date': { en: 'There is no such day', ko: '존재하지 않는 날짜입니다' },
  'future-date': { en: 'In the future', ko: '미래 날짜입니다' },
  'duplicate-row': {
    en: 'The same seller, date and window stand on line {value} already',
    ko: '같은 판매자·기준일·집계 기간이 {value}번째 줄에 이미 있습니다',
  },
  'too-long': { en: 'Too long', ko: '너무 깁니다' },
  'unstorable-text': { en: 'Contains a character that cannot be stored', ko: '저장할 수 없는 문자가 있습니다' },
  'not-an-email': { en: 'Not an e-mail address', ko: '이메일 주소 형식이 아닙니다' },
  'wrong-column-count': {
    en: 'Number of columns differs from the header ({value})',
    ko: '열 개수가 머리글과 다릅니다 ({value})',
  },
  'not-json': { en: 'Not a JSON object', ko: 'JSON 객체가 아닙니다' },
  'wrong-currency': { en: 'Not in won; only KRW is taken in', ko: '원화(KRW)가 아닙니다' },
  'unknown-seller': { en: 'No seller has this ID', ko: '등록되지 않은 판매자 ID입니다' },
  'unknown-word': { en: 'Not a word that is known here', ko: '알 수 없는 구분값입니다' },
  'duplicate-line': {
    en: 'This line stands on line {value} already',
    ko: '같은 내역이 {value}번째 줄에 이미 있습니다',
  },
  'line-differs': {
    en: 'A line of this reference was taken in before and says something else; lines are never rewritten',
    ko: '같은 번호의 내역이 다른 내용으로 이미 반영되어 있습니다. 원장 내역은 수정할 수 없습니다',
  },
  'does-not-add-up': {
    en: 'The total does not add up: stated / sum of the lines {value}',
    ko: '합계가 맞지 않습니다. 기재 합계 / 내역 합산 {value}',
  },
  'settlement-closed': {
    en: 'This settlement was closed by its total; it takes no more lines',
    ko: '합계로 마감된 정산 건이라 내역을 추가할 수 없습니다',
  },
  'settlement-differs': {
    en: 'Other lines of this settlement name another type or month',
    ko: '같은 정산 건의 다른 내역과 정산 유형 또는 대상 월이 다릅니다',
  },
} satisfies Record<string, Words>

export type RowReason = keyof typeof rowReasonWords
export const rowReasons = Object.keys(rowReasonWords) as [RowReason, ...RowReason[]]

/** Why a whole file was refused: what is wrong with it, and what to do. */
export const fileReasonWords = {
  'empty-file': { en: 'The file is empty. Export it again.', ko: '빈 파일입니다. 다시 내보내 주세요.' },
  'excel-file': {
    en: 'This is an Excel workbook. In Excel choose Save as → CSV UTF-8, and import that file.',
    ko: '엑셀 통합 문서입니다. 엑셀에서 ‘다른 이름으로 저장 → CSV UTF-8’로 저장한 파일을 가져오세요.',
  },
  'not-text': { en: 'This is not a text file. Export it as CSV.', ko: '텍스트 파일이 아닙니다. CSV로 내보내 주세요.' },
  'wrong-encoding': {
    en: 'The characters could not be read. Save the file as UTF-8 or CP949 (Korean Windows).',
    ko: '글자를 읽을 수 없습니다. UTF-8 또는 CP949(한국어 Windows)로 저장해 주세요.',
  },
  'not-json-lines': {
    en: 'No line of the file is a JSON object. Send one object a line, or send CSV.',
    ko: 'JSON 객체인 줄이 없습니다. 한 줄에 객체 하나씩 보내거나 CSV를 사용하세요.',
  },
  'no-header': {
    en: 'The first line has values, not column names. Add a line with the names of the columns.',
    ko: '첫 줄에 열 이름이 없습니다. 열 이름이 있는 줄을 맨 위에 추가해 주세요.',
  },
  'missing-column': {
    en: 'Nothing in the file is read as {column}. Map a column to it or add one.',
    ko: '{column}(으)로 읽을 열이 없습니다. 열을 지정하거나 파일에 추가해 주세요.',
  },
  'no-metric-column': {
    en: 'No column is read as a metric. Map at least one.',
    ko: '지표로 읽을 열이 없습니다. 하나 이상 지정해 주세요.',
  },
  'duplicate-column': {
    en: 'Two columns are called “{column}”. Rename or remove one.',
    ko: '이름이 “{column}”인 열이 두 개 있습니다. 하나를 바꾸거나 지워 주세요.',
  },
  'duplicate-target': {
    en: '“{column}” means the same as another column. Choose one of the two.',
    ko: '“{column}” 열과 의미가 같은 열이 또 있습니다. 하나만 선택해 주세요.',
  },
  'unknown-target': {
    en: '“{column}” is mapped to nothing we know.',
    ko: '“{column}” 열이 알 수 없는 항목에 연결되어 있습니다.',
  },
  'too-many-columns': {
    en: 'More than 500 columns. Export fewer.',
    ko: '열이 500개를 넘습니다. 필요한 열만 내보내 주세요.',
  },
  'quote-not-closed': {
    en: 'A quotation mark is opened on line {line} and never closed. Rows before it were kept.',
    ko: '{line}번째 줄에서 열린 따옴표가 닫히지 않았습니다. 그 앞의 행은 반영되었습니다.',
  },
  'record-too-long': {
    en: 'The row that begins on line {line} never seems to end. Rows before it were kept.',
    ko: '{line}번째 줄에서 시작한 행이 끝나지 않습니다. 그 앞의 행은 반영되었습니다.',
  },
  'file-lost': {
    en: 'The file was lost when the server stopped. Import it again; nothing is counted twice.',
    ko: '서버가 중단되어 파일이 사라졌습니다. 다시 가져오면 중복 없이 반영됩니다.',
  },
  stopped: {
    en: 'The import was stopped. Rows read until then were kept; import the file again for the rest.',
    ko: '가져오기를 중단했습니다. 그때까지 읽은 행은 반영되었으며, 다시 가져오면 나머지를 읽습니다.',
  },
  failed: {
    en: 'Something went wrong on our side. Rows read until then were kept; import the file again.',
    ko: '시스템 오류가 발생했습니다. 그때까지 읽은 행은 반영되었으니 파일을 다시 가져오세요.',
  },
} satisfies Record<string, Words>

export type FileReason = keyof typeof fileReasonWords
export const fileReasons = Object.keys(fileReasonWords) as [FileReason, ...FileReason[]]
