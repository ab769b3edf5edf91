import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDigestDue, isQuiet, wrongChoices } from './rules.ts'
import { notificationKinds } from './schema.ts'
import { notificationSentence } from './words.ts'

const seoul = (time: string, day = '2026-11-02') => new Date(`${day}T${time}:00+09:00`)
const minute = fc.integer({ min: 0, max: 1439 })
const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })

describe('quiet hours', () => {
  it('run over midnight when they end before they begin', () => {
    const night = { quietFrom: 22 * 60, quietTo: 8 * 60 }
    expect(['21:59', '22:00', '00:00', '07:59', '08:00', '12:00'].map((time) => isQuiet(night, seoul(time)))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('hold at every instant or in the hours turned round, never in both and never in neither', () => {
    fc.assert(
      fc.property(minute, minute, at, (quietFrom, quietTo, instant) => {
        fc.pre(quietFrom !== quietTo)
        const turned = { quietFrom: quietTo, quietTo: quietFrom }
        expect(isQuiet({ quietFrom, quietTo }, instant)).toBe(!isQuiet(turned, instant))
      }),
    )
  })

  it('never hold for somebody who has none, and come in pairs', () => {
    expect(isQuiet({ quietFrom: null, quietTo: null }, seoul('03:00'))).toBe(false)
    expect(wrongChoices({ quietFrom: 60, quietTo: null })).toHaveProperty('quietTo')
    expect(wrongChoices({ quietFrom: null, quietTo: null })).toEqual({})
  })
})

describe('a digest', () => {
  const noQuiet = { quietFrom: null, quietTo: null }
  const everyFiveMinutes = (from: Date, hours: number, choices: Parameters<typeof isDigestDue>[0]): Date[] => {
    const sent: Date[] = []
    for (let n = 0; n < hours * 12; n++) {
      const now = new Date(from.getTime() + n * 300_000)
      if (isDigestDue(choices, sent.at(-1) ?? null, now)) sent.push(now)
    }
    return sent
  }

  it('comes once an hour or once a morning at nine, however often one looks', () => {
    expect(everyFiveMinutes(seoul('00:00'), 48, { ...noQuiet, digest: 'hourly' })).toHaveLength(48)
    const daily = everyFiveMinutes(seoul('00:00'), 48, { ...noQuiet, digest: 'daily' })
    expect(daily).toEqual([seoul('09:00'), seoul('09:00', '2026-11-03')])
    expect(everyFiveMinutes(seoul('00:00'), 48, { ...noQuiet, digest: 'off' })).toEqual([])
  })

  it('waits for the end of quiet hours and is not lost by them', () => {
    const sent = everyFiveMinutes(seoul('00:00'), 24, { quietFrom: 0, quietTo: 10 * 60, digest: 'daily' })
    expect(sent).toEqual([seoul('10:00')])
  })
})

describe('the sentence of a notification', () => {
  it('is whole in both languages, whatever it was told with', () => {
    const all = { number: 'SUS-1', seller: '$& <b>', who: '{who}', done: '3', total: '4' }
    const told: Record<string, string>[] = [{}, all]
    for (const kind of notificationKinds) {
      for (const params of told) {
        const [en, ko] = [notificationSentence({ kind, params }, 'en'), notificationSentence({ kind, params }, 'ko')]
        expect(en).not.toMatch(/undefined|\{(case|done|total)\}/)
        expect(ko).toMatch(/[가-힣]/)
        expect(ko).not.toMatch(/undefined|\{(case|done|total)\}/)
      }
    }
  })
})
