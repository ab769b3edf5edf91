/** Fields of a seller that point at a person: nobody sees them without giving a reason. */
export const personalFields = ['email', 'phone', 'representative', 'businessNumber'] as const
export type PersonalField = (typeof personalFields)[number]

/** `owner@hanbit.example` → `ow***@h***.example`. How much is hidden is hidden too. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [name, host] = at < 0 ? [email, ''] : [email.slice(0, at), email.slice(at + 1)]
  const dot = host.lastIndexOf('.')
  const masked = `${firstOf(name, 2)}***`
  if (!host) return masked
  return `${masked}@${firstOf(dot < 0 ? host : host.slice(0, dot), 1)}***${dot < 0 ? '' : host.slice(dot)}`
}

/** At most `most` letters, and never more than half of them. */
const firstOf = (text: string, most: number) => {
  const letters = [...text]
  return letters.slice(0, Math.min(most, Math.floor(letters.length / 2))).join('')
}

/** `010-1234-5678` → `010-****-5678`: a short number loses all but its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').length
  if (digits < 5) return '***'
  const [head, tail] = digits >= 9 ? [digits - 8, digits - 4] : [0, digits - 2]
  let place = -1
  return phone.replaceAll(/\d/g, (digit) => {
    place++
    return place >= head && place < tail ? '*' : digit
  })
}

/** `1234567891` → `123-**-**891`. */
export function maskBusinessNumber(number: string): string {
  const digits = number.replaceAll(/\D/g, '')
  return digits.length === 10 ? `${digits.slice(0, 3)}-**-**${digits.slice(7)}` : '***'
}

/** `홍길동` → `홍*동`, `Jane Tan` → `J*** T***`. */
export const maskName = (name: string): string => name.trim().split(/\s+/).map(maskWord).join(' ')

function maskWord(word: string): string {
  const letters = [...word]
  const [first = ''] = letters
  if (!/\p{Script=Hangul}/u.test(word)) return letters.length > 1 ? `${first}***` : '*'
  if (letters.length < 3) return `${first}*`
  return `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

const masks = {
  email: maskEmail,
  phone: maskPhone,
  representative: maskName,
  businessNumber: maskBusinessNumber,
} satisfies Record<PersonalField, (value: string) => string>

type Masked<R> = { [K in keyof R]: R[K] }

/** The record with its personal fields behind masks; what is absent stays absent. */
export function maskSeller<R extends object>(record: R): Masked<R> {
  const hidden = Object.entries(record).flatMap(([key, value]) =>
    isPersonalField(key) && typeof value === 'string' ? [[key, masks[key](value)]] : [],
  )
  return { ...record, ...Object.fromEntries(hidden) }
}

export const isPersonalField = (key: string): key is PersonalField =>
  (personalFields as readonly string[]).includes(key)
