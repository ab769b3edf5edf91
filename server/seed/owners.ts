import { checkDigit } from '#shared/sellers/businessNumber.ts'
import { makeRandom } from './random.ts'

const families = '김이박최정강조윤장임한오서신권황안송류홍'
const givenNames =
  '민준 서연 지훈 수빈 현우 지은 도윤 하은 성민 예진 재현 유진 태영 미정 상훈 은주 동혁 혜원 정호 나영 진수 경희'.split(
    ' ',
  )
const namesAbroad = [
  'Wei Chen',
  'Mei Lam',
  'Kenji Sato',
  'Aiko Mori',
  'Jane Tan',
  'Daniel Lim',
  'Grace Lee',
  'Omar Aziz',
]

/** Who stands behind a made-up shop. Its own chance: what comes before and after it in a seed stays as it was. */
export function makeOwner(externalId: string, isAbroad: boolean) {
  const random = makeRandom(`owner ${externalId}`)
  const digits = (count: number) => Array.from({ length: count }, () => random.whole(0, 9)).join('')
  if (isAbroad) {
    return { representative: random.pick(namesAbroad), phone: `+65 8${digits(3)} ${digits(4)}`, businessNumber: null }
  }
  const nine = `${random.whole(101, 699)}${random.whole(10, 89)}${digits(4)}`
  return {
    representative: `${random.pick([...families])}${random.pick(givenNames)}`,
    phone: `010-${random.whole(2, 9)}${digits(3)}-${digits(4)}`,
    businessNumber: `${nine}${checkDigit(nine)}`,
  }
}
