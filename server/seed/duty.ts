import { inArray } from 'drizzle-orm'
import { dayMs, dayNumberOf, dayTextOf, midnightOf } from '#shared/calendar/seoul.ts'
import { periodOf } from '#shared/teams/absenceRules.ts'
import { shiftSpansOn } from '#shared/teams/presence.ts'
import type { Availability, ShiftWeek } from '#shared/teams/schema.ts'
import type { Database } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { people } from '../people/table.ts'
import { keepDay } from '../teams/presenceFacts.ts'
import { absences, availabilitySpans, shiftSpans, teamMembers, teams, workProfiles } from '../teams/table.ts'
import type { Cast } from './cast.ts'
import type { Random } from './random.ts'

const minute = 60_000
/** Weeks of shifts that are told. */
const pastDays = 28

const week = (ranges: [string, string][], days = '12345'): ShiftWeek =>
  Object.fromEntries([...days].map((day) => [day, ranges]))
const office = week([
  ['09:00', '12:00'],
  ['13:00', '18:00'],
])
const late = week([['13:00', '22:00']])
const night = week(
  [
    ['00:00', '06:00'],
    ['22:00', '24:00'],
  ],
  '23456',
)

/** Colleagues beside those whom a visitor can be: they fill the roster, and nobody signs in as them. */
const colleagues = [
  { email: 'haneul.seo@colleague.example', name: '서하늘', team: 'seller-performance', shift: office },
  { email: 'jiho.moon@colleague.example', name: '문지호', team: 'seller-performance', shift: office },
  { email: 'sua.bae@colleague.example', name: '배수아', team: 'seller-performance', shift: late },
  { email: 'eunwoo.noh@colleague.example', name: '노은우', team: 'seller-performance', shift: night },
  { email: 'dain.yoo@colleague.example', name: '유다인', team: 'settlement-support', shift: office },
  { email: 'junseo.ha@colleague.example', name: '하준서', team: 'settlement-support', shift: late },
  { email: 'gyuri.shim@colleague.example', name: '심규리', team: 'trust-ip', shift: office },
] as const

/** Whom a visitor can be worked by these hours until yesterday; today they are there whenever the visitor is. */
const visitors = ['agent@demo', 'agent2@demo', 'specialist@demo', 'specialist2@demo', 'osp@demo'] as const

/** Four weeks of shifts as they were kept, absences with who stands in, and the facts that follow from both. */
export async function seedDuty(inside: Database, cast: Cast, random: Random, now: Date): Promise<void> {
  const tx = inside.db
  const today = dayNumberOf(now.getTime())
  const hired = new Date(midnightOf(today - 200))
  const teamIds = new Map(
    (await tx.select({ id: teams.id, slug: teams.slug }).from(teams)).map((one) => [one.slug, one.id]),
  )
  const staff = colleagues.map((one) => ({ ...one, id: random.uuid(hired) }))
  await inside.transact(async (write) => {
    const common = { version: 1, role: 'agent' as const, locale: 'ko' as const, isActive: true, isDemo: false }
    await insertRows(
      write,
      people,
      staff.map(({ id, email, name }) => ({ ...common, id, email, name, createdAt: hired, updatedAt: hired })),
    )
    await insertRows(
      write,
      teamMembers,
      staff.flatMap(({ id: personId, team }) => {
        const teamId = teamIds.get(team)
        return teamId ? [{ teamId, personId, isLead: false, since: hired }] : []
      }),
    )
    const working = [
      ...staff.map(({ id, shift }) => ({ id, shift })),
      ...visitors.flatMap((email) => {
        const { id } = cast(email)
        return id ? [{ id, shift: office }] : []
      }),
    ]
    const spans = working.flatMap(({ id, shift }) => spansOf(id, shift, today, random, now))
    await insertRows(write, availabilitySpans, spans)
    await insertRows(
      write,
      workProfiles,
      staff.map(({ id: personId, shift }) => ({
        ...{ personId, version: 1, languages: ['ko' as const], skills: [], capacity: 40, shift, updatedAt: hired },
        ...standingNow(shift, today, now),
      })),
    )
    const visitorIds = visitors.flatMap((email) => cast(email).id ?? [])
    const thisMorning = new Date(midnightOf(today))
    await insertRows(
      write,
      shiftSpans,
      visitorIds.map((personId) => ({ id: random.uuid(thisMorning), personId, shift: office, until: thisMorning })),
    )
    await write
      .update(workProfiles)
      .set({ availabilitySince: thisMorning })
      .where(inArray(workProfiles.personId, visitorIds))
    await insertRows(write, absences, absencesOf(staff, cast('lead@demo').id, today, random, now))
  })
  for (let day = today - pastDays; day <= today; day++) await keepDay(inside, day, now)
}

type Staff = { id: string; email: string }

function absencesOf(staff: readonly Staff[], enteredById: string | null, today: number, random: Random, now: Date) {
  const idOf = (name: string) => staff.find(({ email }) => email.startsWith(name))?.id ?? null
  const planned = [
    { who: 'jiho', from: -1, to: 2, reason: 'sick' as const, delegate: 'haneul' },
    { who: 'dain', from: 5, to: 9, reason: 'leave' as const, delegate: 'junseo' },
    { who: 'sua', from: 12, to: 12, reason: 'training' as const, delegate: null },
  ]
  return planned.flatMap(({ who, from, to, reason, delegate }) => {
    const personId = idOf(who)
    if (!personId) return []
    const days = { fromDay: dayTextOf(today + from), toDay: dayTextOf(today + to) }
    const enteredAt = new Date(now.getTime() - 3 * dayMs)
    const delegateId = delegate && idOf(delegate)
    const base = { id: random.uuid(enteredAt), version: 1, personId, ...days, ...periodOf(days, enteredAt) }
    return [{ ...base, reason, note: null, delegateId, enteredById, enteredAt, updatedAt: enteredAt }]
  })
}

/** A few minutes late, a break, something to finish: what a week of shifts looks like when it is kept. */
function spansOf(personId: string, shift: ShiftWeek, today: number, random: Random, now: Date) {
  const rows: { id: string; personId: string; availability: Availability; fromAt: Date; toAt: Date }[] = []
  const add = (availability: Availability, from: number, to: number) => {
    const until = Math.min(to, now.getTime())
    if (until <= from) return
    const [fromAt, toAt] = [new Date(from), new Date(until)]
    rows.push({ id: random.uuid(fromAt), personId, availability, fromAt, toAt })
  }
  for (let day = today - pastDays; day < today; day++) {
    for (const { from, to } of shiftSpansOn(shift, day)) {
      const begins = from + random.whole(0, 9) * minute
      const pause = begins + random.whole(60, 120) * minute
      const back = pause + random.whole(5, 15) * minute
      const finishing = to - random.whole(10, 40) * minute
      add('available', begins, pause)
      add('away', pause, back)
      add('available', back, finishing)
      add('busy', finishing, to)
    }
  }
  return rows
}

/** At work when the seed falls into their hours of today. */
function standingNow(shift: ShiftWeek, today: number, now: Date) {
  const hours = shiftSpansOn(shift, today).find(({ from, to }) => from <= now.getTime() && now.getTime() < to)
  const availability: Availability = hours ? 'available' : 'off'
  return { availability, availabilitySince: new Date(hours?.from ?? midnightOf(today)) }
}
