import type { Report } from '#shared/reports/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { comesWords, weekdayWords } from './words.ts'

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** "every Monday at 09:00". */
export function useComesText(): (report: Pick<Report, 'rhythm' | 'weekday' | 'monthDay' | 'minute'>) => string {
  const say = useSay()
  return ({ rhythm, weekday, monthDay, minute }) => {
    const named = weekdayWords[(weekday ?? 1) - 1]
    const day = rhythm === 'weekly' && named ? say(named) : String(monthDay ?? '')
    return say(comesWords[rhythm], { day, time: clockOf(minute) })
  }
}
