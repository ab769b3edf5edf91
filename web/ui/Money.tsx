import { formatKrw } from '#shared/money.ts'
import { useLanguage } from './useSay.ts'

export const Money = ({ krw }: { krw: number }) => (
  <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{formatKrw(krw, useLanguage())}</span>
)
