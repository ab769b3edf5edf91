import { asc, eq, ne } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseClock } from '#shared/clocks/schema.ts'
import { cases } from '../cases/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { reaimAll } from './reaim.ts'
import { caseClocks, clockEvents } from './table.ts'

const hour = 3_600_000
let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeEach(async () => {
  test = await testApp({ startAt: '2026-11-02T00:00:00.000Z' })
  policy = await givenPolicy(test)
})
afterEach(() => test.close())

const opened = async () => givenCase(test, (await givenSeller(test)).id, policy)
const clockOf = async (id: string, metric = 'resolution'): Promise<CaseClock> =>
  (await (await test.as('auditor')).get(`/api/cases/${id}/clocks`)).body.find((one: CaseClock) => one.metric === metric)
const reaim = () => reaimAll(test.database, test.now())
const inHours = (hours: number) => new Date(test.now().getTime() + hours * hour).toISOString()

describe('publishing new targets', () => {
  it('gives every open promise the new one, less what was used, and leaves met ones alone', async () => {
    const ids = [await opened(), await opened(), await opened()]
    const met = await opened()
    test.pass(hour)
    await (await test.as('specialist')).act('suspensions', met, 'dismiss', { reason: 'false_positive' })
    const versionId = await givenSetting(test, 'sla', (sla) => ({
      ...sla,
      targets: [{ ...sla.targets[0], kind: null, team: null, severity: null, resolutionMinutes: 180 } as never],
    }))
    await reaim()
    for (const id of ids) {
      expect(await clockOf(id)).toMatchObject({ targetMs: 3 * hour, leftMs: 2 * hour, dueAt: inHours(2) })
      expect(await clockOf(id, 'first_response')).toMatchObject({ targetMs: 2 * hour, leftMs: hour })
    }
    expect(await clockOf(met)).toMatchObject({ targetMs: 9 * hour, leftMs: 8 * hour, state: 'met' })
    const open = await test.database.db.select().from(caseClocks).where(ne(caseClocks.state, 'met'))
    expect(new Set(open.flatMap((row) => (row.state === 'running' ? row.slaVersionId : [])))).toEqual(
      new Set([versionId]),
    )
  })

  it('goes on where it stopped, and does nothing twice', async () => {
    const ids = [await opened(), await opened()]
    await givenSetting(test, 'sla', (sla) => ({
      ...sla,
      targets: sla.targets.map((row) => ({ ...row, resolutionMinutes: 60 })),
    }))
    await reaim()
    const happened = () => test.database.db.select().from(clockEvents).orderBy(asc(clockEvents.id))
    const once = await happened()
    await reaim()
    await Promise.all([reaim(), reaim()])
    expect(await happened()).toEqual(once)
    expect(once.filter(({ what }) => what === 'reaimed')).toHaveLength(ids.length)
  })

  it('takes promises away that are promised no more, and gives them back with what they had used', async () => {
    const id = await opened()
    test.pass(hour)
    await givenSetting(test, 'sla', (sla) => ({
      ...sla,
      targets: sla.targets.map((row) => ({ ...row, firstResponseMinutes: null })),
    }))
    await reaim()
    expect(await clockOf(id, 'first_response')).toMatchObject({ state: 'cancelled' })
    test.pass(hour)
    await givenSetting(test, 'sla', (sla) => ({
      ...sla,
      targets: sla.targets.map((row) => ({ ...row, firstResponseMinutes: 240 })),
    }))
    await reaim()
    // The other promise is still open, and is what finds the case again.
    expect(await clockOf(id, 'first_response')).toMatchObject({ state: 'running', leftMs: 3 * hour })
  })
})

describe('publishing other hours', () => {
  it('settles what was used under the old ones and counts on by the new', async () => {
    const id = await opened()
    test.pass(4 * hour)
    await givenSetting(test, 'calendar', ({ calendars }) => ({
      calendars: calendars.map((one) =>
        one.name === 'standard' ? { ...one, week: { 1: [['09:00', '14:00']], 2: [['13:00', '17:00']] } } : one,
      ),
    }))
    await reaim()
    // Five hours are left at 13:00: one until 14:00 today, four from 13:00 tomorrow.
    expect(await clockOf(id)).toMatchObject({ leftMs: 5 * hour, dueAt: inHours(28) })
  })

  it('never lets a promise run by a calendar that has gone: it takes the house’s own', async () => {
    const id = await opened()
    await givenSetting(test, 'calendar', ({ calendars }) => ({
      calendars: calendars.filter((one) => one.name === 'standard'),
    }))
    await test.database.transact((tx) =>
      tx.update(caseClocks).set({ calendar: 'gone' }).where(eq(caseClocks.caseId, id)),
    )
    expect(await clockOf(id)).toMatchObject({ hours: { name: 'standard' }, leftMs: 9 * hour })
  })
})

describe('a holiday table that ends', () => {
  it('stops nobody: opening, claiming, asking and reading go on, and the gap is named', async () => {
    const late = await testApp({ startAt: '2027-12-30T07:00:00.000Z' })
    const id = await givenCase(late, (await givenSeller(late)).id, await givenPolicy(late))
    const specialist = await late.as('specialist')
    expect((await specialist.post('/api/queues/suspensions/next')).body.id).toBe(id)
    const { body } = await specialist.get(`/api/cases/${id}/clocks`)
    const resolution = body.find((one: CaseClock) => one.metric === 'resolution')
    // Two hours on Thursday, seven on Friday, the last of 2027.
    expect(resolution).toMatchObject({ dueAt: '2027-12-31T07:00:00.000Z', yearsWithoutHolidays: [] })
    late.pass(20 * hour)
    const other = await givenCase(late, (await givenSeller(late)).id, await givenPolicy(late))
    const again = await late.as('specialist')
    const clocks = (await again.get(`/api/cases/${other}/clocks`)).body
    expect(clocks.find((one: CaseClock) => one.metric === 'resolution').yearsWithoutHolidays).toEqual([2028])
    const told = await late.database.db.select().from(clockEvents).where(eq(clockEvents.caseId, other))
    const gaps = told.map(({ targetMs, detail }) => [targetMs / hour, detail.yearsWithoutHolidays])
    expect(gaps).toEqual(expect.arrayContaining([[9, [2028]]]))
    expect(gaps).toEqual(expect.arrayContaining([[2, undefined]]))
    await again.act('suspensions', id, 'investigate')
    const asked = await again.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    expect([asked.status, asked.body.waitsUntil]).toEqual([200, '2028-01-14T03:00:00.000Z'])
    await late.close()
  })
})

describe('the list of cases', () => {
  it('is filtered by how the soonest promise stands at the moment of asking', async () => {
    const id = await opened()
    const lead = await test.as('lead')
    const asked = async (sla: string | string[]) =>
      (await lead.list('cases', { filter: { sla } })).body.map((one: { id: string }) => one.id)
    expect([await asked('on_track'), await asked(['at_risk', 'due_soon', 'breached', 'paused'])]).toEqual([[id], []])
    test.pass(hour)
    expect([await asked('on_track'), await asked('due_soon')]).toEqual([[], [id]])
    test.pass(hour)
    expect([await asked('due_soon'), await asked(['breached', 'paused'])]).toEqual([[], [id]])
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    await specialist.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    expect([await asked('breached'), await asked('paused')]).toEqual([[], [id]])
    expect((await lead.list('suspensions', { filter: { sla: 'paused' } })).headers['content-range']).toMatch(/\/1$/)
    expect(await asked([])).toEqual([])
    for (const wrong of ['met', 7, ['paused', 'x'], null]) {
      const answer = await lead.list('cases', { filter: { sla: wrong } })
      expect([wrong, answer.status, answer.body.code]).toEqual([wrong, 400, 'malformed'])
    }
  })

  it('shows a case at risk between on track and due soon', async () => {
    await givenSetting(test, 'sla', (sla) => ({ ...sla, atRiskShare: 0.5, dueSoonMinutes: 10 }))
    const id = await opened()
    test.pass(1.5 * hour)
    const lead = await test.as('lead')
    const { body } = await lead.list('cases', { filter: { sla: 'at_risk' } })
    expect(body.map((one: { id: string }) => one.id)).toEqual([id])
  })
})

describe('a setting', () => {
  const draftOf = async (name: string) => {
    const ops = await test.as('ops')
    const { body } = await ops.list('settings', { filter: { name } })
    return { ops, draft: (await ops.post(`/api/settings/${body[0].id}/actions/revise`)).body }
  }
  const tryPublish = async (name: string, change: (body: never) => object) => {
    const { ops, draft } = await draftOf(name)
    const edited = await ops.patch(`/api/settings/${draft.id}`, { body: change(draft.body as never) }, draft.version)
    const publish = `/api/settings/${draft.id}/actions/publish`
    return ops.post(publish, { note: 'x' }, { 'if-match': `"${edited.body.version}"` })
  }

  it('with hours that make no sense is refused by field', async () => {
    const week = {
      1: [
        ['09:00', '12:00'],
        ['11:00', '18:00'],
        ['18:00', '17:00'],
        ['25:00', '26:00'],
      ],
    }
    const closures = [
      { from: '2026-12-31', to: '2026-12-24', note: '' },
      { from: '2026-02-31', to: '2026-03-01', note: '' },
    ]
    const bad = { name: 'night', labelEn: 'N', labelKo: '야', holidays: 'kr', week, closures }
    const answer = await tryPublish('calendar', () => ({ calendars: [bad, { ...bad, week: {}, closures: [] }] }))
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      {
        '/calendars': 'standard-missing',
        '/calendars/0/week/1/1': 'overlaps',
        '/calendars/0/week/1/2': 'ends-before-it-begins',
        '/calendars/0/week/1/3': 'no-time',
        '/calendars/0/closures/0': 'ends-before-it-begins',
        '/calendars/0/closures/1': 'no-day',
        '/calendars/1/name': 'name-taken',
        '/calendars/1/week': 'no-hours',
      },
    ])
  })

  it('with targets for kinds and teams that are not there, or rows never reached, is refused by field', async () => {
    const none = { firstResponseMinutes: null, nextResponseMinutes: null, resolutionMinutes: 60 }
    const answer = await tryPublish('sla', (sla: object) => ({
      ...sla,
      targets: [
        { kind: 'weather', severity: null, team: 'ghosts', ...none },
        { kind: null, severity: null, team: null, ...none },
        { kind: null, severity: 'low', team: null, ...none },
      ],
      atZero: [{ kind: 'weather', metric: null, deeds: ['notify'] }],
    }))
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      {
        '/targets/0/kind': 'unknown-kind',
        '/targets/0/team': 'unknown-team',
        '/targets/2': 'never-reached',
        '/atZero/0/kind': 'unknown-kind',
      },
    ])
  })
})

describe('the promises that the case shows', () => {
  it('are those that its clocks keep, also after a night of changes', async () => {
    const id = await opened()
    test.pass(30 * hour)
    await givenSetting(test, 'sla', (sla) => ({ ...sla, dueSoonMinutes: 5, atRiskShare: 0.1 }))
    await reaim()
    const [row] = await test.database.db.select().from(cases).where(eq(cases.id, id))
    expect(row?.dueAt?.toISOString()).toBe('2026-11-02T02:00:00.000Z')
    expect(row?.dueSoonAt?.toISOString()).toBe('2026-11-02T01:55:00.000Z')
    expect(row?.atRiskAt?.toISOString()).toBe('2026-11-02T01:48:00.000Z')
  })
})
