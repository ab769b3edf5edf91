import { wrongInShift } from '#shared/teams/rules.ts'
import type { ShiftWeek } from '#shared/teams/schema.ts'

/** The hours of one day as people write them: `09:00-12:00, 13:00-18:00`. */
export const shiftText = (ranges: ShiftWeek[string] = []): string =>
  ranges.map(([from, to]) => `${from}-${to}`).join(', ')

/** What was written, as hours; null when it is none. Dashes and full-width signs of a Korean keyboard are taken too. */
export function readShift(text: string): ShiftWeek[string] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const ranges: [string, string][] = []
  for (const part of parts) {
    const match = /^(\d{1,2}):?(\d{2})?\s*[-–~]\s*(\d{1,2}):?(\d{2})?$/.exec(part)
    if (!match) return null
    const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match
    ranges.push([`${fromHour.padStart(2, '0')}:${fromMinute}`, `${toHour.padStart(2, '0')}:${toMinute}`])
  }
  return Object.keys(wrongInShift({ 1: ranges })).length > 0 ? null : ranges
}
