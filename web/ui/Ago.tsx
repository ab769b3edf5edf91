import { exactTime, relativeTime } from './times.ts'
import { useNow } from './useNow.ts'
import { useLanguage } from './useSay.ts'

/** When, as distance from now; the exact time in Seoul on hover. */
export function Ago({ at }: { at: string | Date }) {
  const locale = useLanguage()
  const now = useNow()
  const instant = new Date(at)
  return (
    <time dateTime={instant.toISOString()} title={exactTime(instant, locale)} style={{ whiteSpace: 'nowrap' }}>
      {relativeTime(instant, now, locale)}
    </time>
  )
}
