import { expect, it } from 'vitest'
import { outsideOf, outsideText } from './outside.ts'
import { clockOf, minuteOf } from './useComesText.ts'

it('addresses that are typed come back as they were, Korean where nothing is said', () => {
  const typed = outsideOf(' a@b.example  EN \n\nc@d.example\n')
  expect(typed).toEqual([
    { email: 'a@b.example', locale: 'en' },
    { email: 'c@d.example', locale: 'ko' },
  ])
  expect(outsideOf(outsideText(typed))).toEqual(typed)
})

it('a time of day is its minutes', () => {
  expect([minuteOf('09:05'), clockOf(545), clockOf(0)]).toEqual([545, '09:05', '00:00'])
})
