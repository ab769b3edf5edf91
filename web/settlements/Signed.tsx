import { signedKrw } from '#shared/settlements/tell.ts'
import { useLanguage } from '../ui/useSay.ts'

/** Won with their sign: what is owed and what is owing. */
export const Signed = ({ krw }: { krw: number }) => (
  <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{signedKrw(krw, useLanguage())}</span>
)
