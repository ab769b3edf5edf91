import type { LetterState, Period, Rhythm } from '#shared/reports/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Tone } from '#shared/workflow/workflow.ts'

export const reportWords = {
  add: { en: 'New report', ko: '보고 추가' },
  edit: { en: 'Change the report', ko: '보고 수정' },
  saved: { en: 'The report is saved', ko: '보고를 저장했습니다' },
  save: { en: 'Save', ko: '저장' },
  cancel: { en: 'Cancel', ko: '취소' },
  name: { en: 'Name', ko: '이름' },
  nameHint: { en: 'Stands in the subject of the e-mail.', ko: '이메일 제목에 표시됩니다.' },
  figures: { en: 'Figures', ko: '지표' },
  board: { en: 'Take the figures of a board', ko: '대시보드의 지표 가져오기' },
  period: { en: 'About', ko: '보고 기간' },
  rhythm: { en: 'Comes', ko: '발송 주기' },
  weekday: { en: 'On', ko: '요일' },
  monthDay: { en: 'On day', ko: '발송일' },
  time: { en: 'At (Seoul)', ko: '시각(서울)' },
  business: { en: 'Only on working days', ko: '영업일에만 발송' },
  businessHint: {
    en: 'A daily one is left out on days off; any other comes on the next working day.',
    ko: '일간 보고는 휴일에 발송하지 않고, 주간·월간 보고는 다음 영업일에 발송합니다.',
  },
  people: { en: 'People', ko: '받는 사람' },
  roles: { en: 'Everybody of a role', ko: '받는 역할' },
  peopleHint: {
    en: 'Each gets it in their own language. A provider’s people get the figures of their provider alone.',
    ko: '각자의 언어로 발송됩니다. 외주 업체 소속은 자기 업체의 지표만 받습니다.',
  },
  outside: { en: 'Outside addresses', ko: '외부 주소' },
  outsideHint: {
    en: 'One a line, with ko or en behind it. Only where the house settings allow it.',
    ko: '한 줄에 하나씩, 뒤에 ko 또는 en을 적습니다. 운영 설정에서 허용한 경우에만 발송됩니다.',
  },
  recipients: { en: 'Goes to', ko: '수신자' },
  recipientCount: { en: '{n} people', ko: '{n}명' },
  next: { en: 'Next', ko: '다음 발송' },
  last: { en: 'Last', ko: '최근 발송' },
  never: { en: 'not yet', ko: '없음' },
  rests: { en: 'rests', ko: '중지' },
  runs: { en: 'goes out', ko: '발송 중' },
  stop: { en: 'Stop', ko: '중지' },
  start: { en: 'Start again', ko: '재개' },
  by: { en: 'Made by', ko: '등록한 사람' },
  sendMe: { en: 'Send me now', ko: '나에게 보내기' },
  sentMe: { en: 'It is on its way to {to}', ko: '{to}(으)로 보냈습니다' },
  preview: { en: 'Preview', ko: '미리 보기' },
  previewText: { en: 'What a reader of ours gets, as of now', ko: '현재 기준으로 내부 수신자가 받는 내용' },
  previewTitle: { en: 'The letter as it arrives', ko: '수신 화면 미리 보기' },
  english: { en: 'English', ko: '영어' },
  korean: { en: 'Korean', ko: '한국어' },
  files: { en: 'Attached', ko: '첨부 파일' },
  log: { en: 'Letters', ko: '발송 기록' },
  noLetters: { en: 'No letter has gone out yet.', ko: '아직 발송된 보고가 없습니다.' },
  due: { en: 'Due', ko: '예정 시각' },
  recipient: { en: 'Reader', ko: '수신자' },
  days: { en: 'Days', ko: '보고 기간' },
  state: { en: 'State', ko: '상태' },
  tries: { en: '{n} tries', ko: '{n}회 시도' },
  asked: { en: 'sent on asking', ko: '직접 요청' },
  about: { en: 'The report', ko: '보고 정보' },
  emptyTitle: { en: 'No report goes out yet', ko: '등록된 정기 보고가 없습니다' },
  emptyText: {
    en: 'Choose figures, whose they are and when: the console mails them as a page and as files for a spreadsheet.',
    ko: '지표와 범위, 발송 시각을 정하면 이메일 본문과 스프레드시트 파일로 자동 발송합니다.',
  },
  gone: { en: 'This report does not exist', ko: '존재하지 않는 보고입니다' },
  toList: { en: 'All reports', ko: '보고 목록' },
} satisfies Record<string, Words>

export const periodWords = {
  day: { en: 'yesterday', ko: '어제' },
  week: { en: 'last week', ko: '지난주' },
  month: { en: 'last month', ko: '지난달' },
} satisfies Record<Period, Words>

export const rhythmWords = {
  daily: { en: 'every day', ko: '매일' },
  weekly: { en: 'every week', ko: '매주' },
  monthly: { en: 'every month', ko: '매월' },
} satisfies Record<Rhythm, Words>

export const weekdayWords: readonly Words[] = [
  { en: 'Monday', ko: '월요일' },
  { en: 'Tuesday', ko: '화요일' },
  { en: 'Wednesday', ko: '수요일' },
  { en: 'Thursday', ko: '목요일' },
  { en: 'Friday', ko: '금요일' },
  { en: 'Saturday', ko: '토요일' },
  { en: 'Sunday', ko: '일요일' },
]

export const comesWords = {
  daily: { en: 'every day at {time}', ko: '매일 {time}' },
  weekly: { en: 'every {day} at {time}', ko: '매주 {day} {time}' },
  monthly: { en: 'on day {day} of the month at {time}', ko: '매월 {day}일 {time}' },
} satisfies Record<Rhythm, Words>

export const letterStateWords = {
  queued: { en: 'On its way', ko: '발송 대기' },
  sent: { en: 'Sent', ko: '발송 완료' },
  failed: { en: 'Failed', ko: '발송 실패' },
  left_out: { en: 'Left out: may not get it', ko: '발송 제외' },
} satisfies Record<LetterState, Words>

export const letterStateTones = {
  queued: 'busy',
  sent: 'good',
  failed: 'bad',
  left_out: 'neutral',
} satisfies Record<LetterState, Tone>
