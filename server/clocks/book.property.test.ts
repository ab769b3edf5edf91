import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessMsBetween } from '#shared/calendar/businessTime.ts'
import { leftMsAt, usedMsAt } from '#shared/clocks/rules.ts'
import { baseCalendars, type CalendarBody } from '#shared/settings/calendar.ts'
import { baseSla } from '#shared/settings/sla.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import type { State } from '#shared/workflow/workflow.ts'
import { type ClockRow, openBook, type Terms } from './book.ts'

const hour = 3_600_000
const from = new Date('2026-09-21T00:00:00.000+09:00')

const states = {
  working: { tone: 'busy', clock: 'run' },
  asking: { tone: 'paused', clock: 'pause-seller' },
  outside: { tone: 'paused', clock: 'pause-outside' },
  over: { tone: 'good', clock: 'stop', final: true },
} as const satisfies Record<string, State>
type Name = keyof typeof states

const shorter: CalendarBody = {
  calendars: baseCalendars.calendars.map((one) => ({
    ...one,
    week: { 1: [['10:00', '12:30']], 3: [['00:00', '24:00']], 6: [['22:00', '24:00']] },
  })),
}
const hoursOf = { base: baseCalendars, shorter }

const step = fc.record({
  after: fc.integer({ min: 1, max: 40 * hour }),
  to: fc.constantFrom<Name>('working', 'working', 'asking', 'outside', 'over'),
  severity: fc.constantFrom(...severities),
  hours: fc.constantFrom<keyof typeof hoursOf>('base', 'shorter'),
})

const termsBy = (hours: keyof typeof hoursOf): Terms => ({
  sla: { versionId: 'sla', body: baseSla },
  calendar: { versionId: hours, body: hoursOf[hours] },
})

describe('the book of a case', () => {
  it('loses and invents no business time, whatever states, severities, hours and reopenings it goes through', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let rows: readonly ClockRow[] = []
        const happened = new Map<string, number>()
        const calendars = new Map(Object.entries(hoursOf))
        let ids = 0
        const open = (severity: (typeof severities)[number], hours: keyof typeof hoursOf) => {
          const owner = { caseId: 'c', kind: 'suspensions', severity, team: null }
          return openBook(owner, termsBy(hours), { rows, happened, calendars }, () => String(ids++))
        }
        const keep = (book: ReturnType<typeof open>) => {
          rows = book.rows()
          for (const { clockId, position } of book.events()) happened.set(clockId, position)
        }
        const first = open('medium', 'base')
        first.begin(states.working, from)
        keep(first)

        let at = from
        let state: Name = 'working'
        let hours: keyof typeof hoursOf = 'base'
        let used = 0
        for (const { after, to, severity, hours: next } of steps) {
          const then = new Date(at.getTime() + after)
          const calendar = hoursOf[hours].calendars[0]
          if (state === 'working' && calendar) used += businessMsBetween(calendar, at, then)
          const book = open(severity, next)
          book.enter(states[to], states[state], then)
          book.reaim(states[to], then)
          keep(book)
          at = then
          state = to
          hours = next

          const resolution = rows.filter((row) => row.metric === 'resolution')
          expect(resolution).toHaveLength(1)
          const [row] = resolution
          if (!row) continue
          const by = book.hoursOf(row)
          expect(usedMsAt(row, by, at)).toBe(used)
          expect(leftMsAt(row, by, at)).toBe(row.targetMs - used)
          expect(row.state).toBe(to === 'working' ? 'running' : to === 'over' ? 'met' : 'paused')
          expect(book.soonest().dueAt?.getTime()).toBe(
            rows.flatMap((one) => one.dueAt?.getTime() ?? []).sort((a, b) => a - b)[0],
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
