import type { Message, MessageChannel } from '#shared/conversation/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Mode } from './useDrafts.ts'

export const conversationWords = {
  thread: { en: 'Conversation', ko: '대화' },
  emptyTitle: { en: 'Nothing said yet', ko: '아직 대화가 없습니다' },
  emptyText: {
    en: 'Leave a note for colleagues, or write to the seller. What the seller answers appears here.',
    ko: '동료에게 내부 메모를 남기거나 판매자에게 메시지를 보내세요. 판매자의 회신도 여기에 표시됩니다.',
  },
  older: { en: 'Show older', ko: '이전 대화 보기' },
  note: { en: 'Note', ko: '내부 메모' },
  message: { en: 'To the seller', ko: '판매자에게' },
  call: { en: 'Phone call', ko: '통화 기록' },
  noteLabel: { en: 'Internal: never leaves', ko: '내부용 · 외부로 나가지 않음' },
  outLabel: { en: 'To the seller', ko: '판매자에게' },
  inLabel: { en: 'From the seller', ko: '판매자로부터' },
  recordedBy: { en: 'taken in by {name}', ko: '{name} 기록' },
  mode: { en: 'What you write', ko: '작성 유형' },
  subject: { en: 'Subject', ko: '제목' },
  korean: { en: 'Korean', ko: '한국어' },
  english: { en: 'English', ko: '영어' },
  noAddress: {
    en: 'The seller has no e-mail address yet. Add it to be able to write.',
    ko: '판매자 이메일이 없습니다. 등록하면 메시지를 보낼 수 있습니다.',
  },
  preview: { en: 'Preview', ko: '미리보기' },
  previewOf: { en: 'As the seller reads it', ko: '판매자가 받는 내용' },
  unfilled: {
    en: 'Nothing fills {slots} on this case. Write it out or remove it.',
    ko: '이 케이스에서 채울 수 없는 항목: {slots}. 직접 입력하거나 지워 주세요.',
  },
  attach: { en: 'Attach', ko: '첨부' },
  noFiles: {
    en: 'This case has no files. Add them under Evidence.',
    ko: '첨부할 파일이 없습니다. 증빙 탭에서 추가하세요.',
  },
  notSendable: { en: 'cannot be sent', ko: '발송 불가' },
  revealFirst: { en: 'personal data: reveal it first', ko: '개인정보: 열람 후 첨부 가능' },
  unattach: { en: 'Remove {name}', ko: '{name} 첨부 해제' },
  snippets: { en: 'Snippets', ko: '상용구' },
  people: { en: 'Colleagues', ko: '동료' },
  nonePicked: { en: 'Nothing begins with “{typed}”', ko: '“{typed}”(으)로 시작하는 항목이 없습니다' },
  readOnly: {
    en: 'Your role reads the conversation; it does not write in it.',
    ko: '현재 역할은 대화를 읽을 수만 있습니다.',
  },
  mayNotSend: { en: 'Your role does not write to sellers', ko: '현재 역할로는 판매자에게 보낼 수 없습니다' },
  merged: {
    en: 'This case was merged away; go on in the other one.',
    ko: '다른 케이스로 병합되었습니다. 병합된 케이스에서 계속하세요.',
  },
  leavesIn: { en: 'Leaves in {seconds} s', ko: '{seconds}초 후 발송' },
  takeBack: { en: 'Take back', ko: '발송 취소' },
  takenBack: { en: 'Taken back: it is in the field again', ko: '발송을 취소했습니다. 내용은 입력란에 있습니다' },
  tooLate: { en: 'Too late: it has left', ko: '이미 발송되어 취소할 수 없습니다' },
  retry: { en: 'Send again', ko: '다시 보내기' },
  edit: { en: 'Edit', ko: '수정' },
  save: { en: 'Save', ko: '저장' },
  cancel: { en: 'Cancel', ko: '취소' },
  edited: { en: 'edited', ko: '수정됨' },
  attempts: { en: '{count} tries', ko: '{count}회 시도' },
  follow: { en: 'Follow', ko: '팔로우' },
  unfollow: { en: 'Following', ko: '팔로우 중' },
  followers: { en: 'Following: {names}', ko: '팔로우: {names}' },
  kept: { en: 'Draft kept', ko: '임시 저장됨' },
} satisfies Record<string, Words>

export const messageStateWords = {
  queued: { en: 'On its way', ko: '발송 중' },
  sent: { en: 'Delivered', ko: '발송 완료' },
  failed: { en: 'Not delivered', ko: '발송 실패' },
  cancelled: { en: 'Taken back, never sent', ko: '발송 취소됨' },
  received: { en: 'Received', ko: '수신' },
} satisfies Record<Message['state'], Words>

export const channelWords = {
  email: { en: 'e-mail', ko: '이메일' },
  portal: { en: 'seller centre', ko: '판매자센터' },
  phone: { en: 'phone', ko: '전화' },
} satisfies Record<MessageChannel, Words>

/** Per kind of writing: what it is, whom it reaches, and what sending it is called. */
export const composerWords = {
  note: {
    label: { en: 'Write a note', ko: '내부 메모 작성' },
    whom: { en: 'Internal: never leaves the console', ko: '내부용 · 판매자에게 보이지 않습니다' },
    placeholder: {
      en: 'For colleagues. @ mentions somebody, / inserts a snippet.',
      ko: '동료에게 남길 내용을 적으세요. @로 언급, /로 상용구를 넣습니다.',
    },
    send: { en: 'Save note', ko: '메모 저장' },
  },
  message: {
    label: { en: 'Write to the seller', ko: '판매자에게 작성' },
    whom: { en: 'E-mail to {seller}, in {language}', ko: '{seller}에게 이메일 발송 · {language}' },
    placeholder: {
      en: 'The seller reads this. / inserts a snippet.',
      ko: '판매자가 읽게 될 내용입니다. /로 상용구를 넣습니다.',
    },
    send: { en: 'Send to seller', ko: '판매자에게 보내기' },
  },
  call: {
    label: { en: 'Write down a call', ko: '통화 내용 작성' },
    whom: { en: 'What {seller} said on the phone', ko: '{seller} 담당자가 전화로 말한 내용' },
    placeholder: { en: 'What was said, in their words.', ko: '들은 내용을 그대로 적어 주세요.' },
    send: { en: 'Record call', ko: '통화 기록 저장' },
  },
} satisfies Record<Mode, Record<'label' | 'whom' | 'placeholder' | 'send', Words>>
