import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import { type Availability, availabilities, type ShiftWeek } from '#shared/teams/schema.ts'
import { foldAllFacts } from '../facts/fold.ts'
import { sumsBy } from '../facts/sums.ts'
import { facts } from '../facts/table.ts'
import { givenTeam } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { closePresence, keepPresence } from './presenceFacts.ts'

const words = ['available', 'scheduled', 'adhered'] as const
const minute = 60_000
const seoul = 9 * 60 * minute

let test: TestApp
let admin: Caller
let teamIds: string[]
beforeAll(async () => {
  test = await testApp({ startAt: '2026-11-01T15:00:00Z' })
  admin = await test.as('admin')
  teamIds = [await givenTeam(test, 'morning'), await givenTeam(test, 'night')]
})
afterAll(() => test.close())

const shifts: ShiftWeek[] = [
  {},
  Object.fromEntries([...'1234567'].map((day) => [day, [['09:00', '18:00']]])),
  Object.fromEntries(
    [...'1234567'].map((day) => [
      day,
      [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
    ]),
  ),
] as ShiftWeek[]

/** What stands at a moment, kept by the test alone. */
type Standing = { said: Availability; shift: ShiftWeek; teams: string[]; isAbsent: boolean }
type Deed =
  | { is: 'say'; said: Availability }
  | { is: 'shift'; shift: ShiftWeek }
  | { is: 'join' | 'leave'; team: number }
  | { is: 'dissolve' | 'reopen'; team: number }
  | { is: 'absent' | 'back' }

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...availabilities).map((said) => ({ is: 'say' as const, said })),
  fc.constantFrom(...shifts).map((shift) => ({ is: 'shift' as const, shift })),
  fc.record({ is: fc.constantFrom('join' as const, 'leave' as const), team: fc.nat(1) }),
  fc.record({ is: fc.constantFrom('dissolve' as const, 'reopen' as const), team: fc.nat(1) }),
  fc.record({ is: fc.constantFrom('absent' as const, 'back' as const) }),
)

describe('facts of presence', () => {
  it('equal a recount minute by minute of what people said, their hours, teams and absences, and are written once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(deeds, fc.integer({ min: 1, max: 500 })), { minLength: 4, maxLength: 8 }),
        async (steps) => {
          const person = await test.as('agent')
          admin = await test.signedInAgain(admin.id)
          const now: Standing = { said: 'available', shift: shifts[1] ?? {}, teams: [], isAbsent: false }
          const since = new Map<string, number>()
          const closed = new Set<string>()
          const first = dayNumberOf(test.now().getTime())
          await admin.patch(`/api/people/${person.id}/work`, { shift: now.shift }, 0)
          const counted: Record<string, number> = {}
          const pass = (minutes: number) => {
            for (let n = 0; n < minutes; n++) {
              countMinute(counted, now, since, closed)
              test.pass(minute)
            }
          }
          for (const [deed, minutes] of steps) {
            // Sessions end in the nights between.
            admin = await test.signedInAgain(admin.id)
            await doIt(await test.signedInAgain(person.id), deed, now, since, closed)
            pass(minutes)
          }
          await keepPresence.run(test.database, test.now())
          await closePresence.run(test.database, test.now())
          const rows = async () =>
            test.database.db.select().from(facts).where(eq(facts.personId, person.id)).orderBy(facts.id)
          const noted = await rows()
          expect(Object.fromEntries(noted.map((row) => [`${row.what} ${row.day} ${row.teamId}`, row.value]))).toEqual(
            counted,
          )
          await keepPresence.run(test.database, test.now())
          expect(await rows()).toEqual(noted)
          await foldAllFacts(test.database)
          const scope = { from: dayTextOf(first), to: '2099-01-01', personIds: [person.id] }
          const sums = await sumsBy(test.database.db, words, scope, ['what', 'day', 'teamId'])
          expect(Object.fromEntries(sums.map((sum) => [`${sum.what} ${sum.day} ${sum.teamId}`, sum.value]))).toEqual(
            counted,
          )
          admin = await test.signedInAgain(admin.id)
          for (const teamId of closed) await at(teamId, 'activate', {})
        },
      ),
      { numRuns: 8, endOnFailure: true },
    )
  })

  const at = async (teamId: string, action: string, body: object) => admin.act('teams', teamId, action, body)

  async function doIt(person: Caller, deed: Deed, now: Standing, since: Map<string, number>, closed: Set<string>) {
    const version = async () => (await admin.get(`/api/people/${person.id}/work`)).body.version
    const at_ = test.now().getTime()
    if (deed.is === 'say') {
      await person.post('/api/me/availability', { availability: deed.said })
      now.said = deed.said
    } else if (deed.is === 'shift') {
      await admin.patch(`/api/people/${person.id}/work`, { shift: deed.shift }, await version())
      now.shift = deed.shift
    } else if (deed.is === 'absent' || deed.is === 'back') {
      const open = (await person.get(`/api/people/${person.id}/absences`)).body.find(
        (one: { standing: string }) => one.standing === 'in_force',
      )
      if (deed.is === 'absent' && !open) {
        const day = new Date(at_ + seoul).toISOString().slice(0, 10)
        const body = { fromDay: day, toDay: '2027-06-30', reason: 'leave' }
        now.isAbsent = (await person.post(`/api/people/${person.id}/absences`, body)).status === 200
        expect(now.isAbsent).toBe(true)
      }
      if (deed.is === 'back' && open) {
        const path = `/api/people/${person.id}/absences/${open.id}/actions/end`
        expect((await person.post(path, {}, { 'if-match': `"${open.version}"` })).status).toBe(200)
        now.isAbsent = false
      }
    } else if ('team' in deed) {
      const teamId = teamIds[deed.team] ?? ''
      if (deed.is === 'join' && !now.teams.includes(teamId)) {
        await admin.post(`/api/teams/${teamId}/members`, { personId: person.id })
        now.teams.push(teamId)
        since.set(teamId, at_)
      }
      if (deed.is === 'leave' && now.teams.includes(teamId)) {
        await admin.remove(`/api/teams/${teamId}/members/${person.id}`)
        now.teams = now.teams.filter((one) => one !== teamId)
      }
      if (deed.is === 'dissolve' && !closed.has(teamId)) {
        await at(teamId, 'deactivate', {})
        closed.add(teamId)
      }
      if (deed.is === 'reopen' && closed.delete(teamId)) {
        await at(teamId, 'activate', {})
        since.set(teamId, at_)
      }
    }
  }

  function countMinute(
    counted: Record<string, number>,
    { said, shift, teams, isAbsent }: Standing,
    since: ReadonlyMap<string, number>,
    closed: ReadonlySet<string>,
  ) {
    if (isAbsent) return
    const local = new Date(test.now().getTime() + seoul)
    const [day, clock] = [local.toISOString().slice(0, 10), local.toISOString().slice(11, 16)]
    const weekday = String(((local.getUTCDay() + 6) % 7) + 1)
    const isScheduled = (shift[weekday] ?? []).some(([from, to]) => from <= clock && clock < to)
    const hasShift = Object.keys(shift).length > 0
    const working = teams.filter((id) => !closed.has(id))
    const inOrder = working.toSorted((a, b) => (since.get(a) ?? 0) - (since.get(b) ?? 0) || (a < b ? -1 : 1))
    const add = (what: string) => {
      const key = `${what} ${day} ${inOrder[0] ?? ''}`
      counted[key] = (counted[key] ?? 0) + minute
    }
    if (said === 'available' && (isScheduled || !hasShift)) add('available')
    if (isScheduled) add('scheduled')
    if (isScheduled && (said === 'available' || said === 'busy')) add('adhered')
  }

  it('stand under no case, at the team’s day', async () => {
    const rows = await test.database.db
      .select()
      .from(facts)
      .where(inArray(facts.what, [...words]))
      .limit(5)
    expect(rows.every(({ caseId, kind }) => caseId === null && kind === '')).toBe(true)
  })
})
