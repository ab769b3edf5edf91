import { expect, it } from 'vitest'
import { minuteOf, timeOf } from './minutes.ts'

it('every minute of the day reads back as itself, and an empty field is no time', () => {
  for (let minute = 0; minute < 1440; minute++) expect(minuteOf(timeOf(minute))).toBe(minute)
  expect(timeOf(1320)).toBe('22:00')
  expect(minuteOf('')).toBeNull()
  expect(timeOf(null)).toBe('')
})
