import type { Locale, Words } from '../text.ts'
import type { DigestChoice, Notification, NotificationKind } from './schema.ts'

export const notificationKindWords = {
  assigned: { en: 'Given to me', ko: '나에게 배정' },
  mentioned: { en: 'I was mentioned', ko: '나를 언급' },
  approval_wanted: { en: 'My approval is wanted', ko: '승인 요청' },
  breached: { en: 'A promise was broken', ko: '처리 기한 초과' },
  followed: { en: 'A case I follow moved on', ko: '팔로우한 케이스 변경' },
  replied: { en: 'The seller wrote', ko: '판매자 회신' },
  released: { en: 'A case was taken from me', ko: '배정 해제' },
  bulk_done: { en: 'A bulk run ended', ko: '일괄 처리 완료' },
  undelivered: { en: 'My message did not arrive', ko: '메시지 발송 실패' },
  alerted: { en: 'A figure left its band', ko: '지표 경보' },
} satisfies Record<NotificationKind, Words>

/** `{case}` is number and seller, `{who}` a colleague; what a notification does not say is left general. */
const sentences = {
  assigned: { en: '{case} is yours now.', ko: '{case} 건이 배정되었습니다.' },
  mentioned: { en: '{who} mentioned you on {case}.', ko: '{who} 님이 {case} 건에서 언급했습니다.' },
  approval_wanted: {
    en: '{case} waits for your approval; {who} proposed it.',
    ko: '{who} 님이 제안한 {case} 건이 승인을 기다립니다.',
  },
  breached: { en: '{case} is past its promise.', ko: '{case} 건이 처리 기한을 넘겼습니다.' },
  followed: { en: '{case} moved on: {who} decided.', ko: '{who} 님이 {case} 건을 처리했습니다.' },
  replied: { en: 'The seller wrote on {case}.', ko: '{case} 건에 판매자가 회신했습니다.' },
  released: { en: '{who} gave {case} back to the queue.', ko: '{who} 님이 {case} 건의 배정을 해제했습니다.' },
  bulk_done: {
    en: 'Your bulk run has ended: {done} of {total} done.',
    ko: '일괄 처리가 끝났습니다: {total}건 중 {done}건 완료.',
  },
  undelivered: {
    en: 'Your message on {case} could not be delivered. Open it to try again.',
    ko: '{case} 건의 메시지를 보내지 못했습니다. 열어서 다시 보내 주세요.',
  },
  alerted: {
    en: '{figureEn} is at {valueEn}; its bound is {boundEn}.',
    ko: '{figureKo} 수치가 기준을 벗어났습니다. 현재 {valueKo}, 기준 {boundKo}.',
  },
} satisfies Record<NotificationKind, Words>

/** Where no colleague did it: a job of ours, or an outside system. */
const withoutWho: Partial<Record<NotificationKind, Words>> = {
  mentioned: { en: 'You were mentioned on {case}.', ko: '{case} 건에서 언급되었습니다.' },
  approval_wanted: { en: '{case} waits for your approval.', ko: '{case} 건이 승인을 기다립니다.' },
  followed: { en: '{case} moved on.', ko: '{case} 건의 상태가 바뀌었습니다.' },
  released: { en: '{case} went back to the queue.', ko: '{case} 건의 배정이 해제되었습니다.' },
}

const general: Record<string, Words> = {
  number: { en: 'A case', ko: '케이스' },
  done: { en: '–', ko: '–' },
  total: { en: '–', ko: '–' },
  figureEn: { en: 'A figure', ko: '지표' },
  figureKo: { en: 'A figure', ko: '지표' },
  ...Object.fromEntries(['valueEn', 'valueKo', 'boundEn', 'boundKo'].map((name) => [name, { en: '–', ko: '–' }])),
}

/** Told to who stands in for somebody absent. */
const inPlaceOf: Words = { en: 'For {name}:', ko: '[{name} 님 부재]' }

/** The whole sentence, in the reader's language. Values are put in as they are: text, never markup. */
export function notificationSentence({ kind, params }: Pick<Notification, 'kind' | 'params'>, locale: Locale): string {
  const value = (name: string) => params[name] ?? general[name]?.[locale] ?? ''
  const subject = [value('number'), params.seller].filter(Boolean).join(' ')
  const words = (params.who ? undefined : withoutWho[kind]) ?? sentences[kind]
  const said = words[locale].replace(/\{(\w+)\}/g, (_whole, name: string) => (name === 'case' ? subject : value(name)))
  const sentence = said.charAt(0).toUpperCase() + said.slice(1)
  if (!params.standsInFor) return sentence
  return `${inPlaceOf[locale].replace('{name}', params.standsInFor)} ${sentence}`
}

/** Where one reads on. */
export const notificationPath = ({ resource, resourceId }: Pick<Notification, 'resource' | 'resourceId'>): string =>
  `/${resource}/${resourceId}/show`

export const digestWords = {
  off: { en: 'No e-mail', ko: '받지 않음' },
  hourly: { en: 'Every hour', ko: '매시간' },
  daily: { en: 'Every morning at nine', ko: '매일 오전 9시' },
} satisfies Record<DigestChoice, Words>

export const digestLetterWords = {
  subject: { en: '{count} unread in Maru', ko: 'Maru 읽지 않은 알림 {count}건' },
  hello: { en: 'Hello {name},', ko: '{name} 님, 안녕하세요.' },
  lead: { en: 'This waits for you:', ko: '확인하지 않은 알림입니다.' },
  more: { en: '… and {count} more.', ko: '… 외 {count}건' },
  choose: { en: 'How often you get this e-mail: {link}', ko: '이메일 수신 설정: {link}' },
} satisfies Record<string, Words>
