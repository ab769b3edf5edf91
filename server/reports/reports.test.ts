import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { note } from '../facts/note.ts'
import { openSmtpMailer } from '../notices/smtpMailer.ts'
import { postDue } from '../notifications/posting.ts'
import { people } from '../people/table.ts'
import { givenProvider, type Provider } from '../testing/givenProviders.ts'
import { givenSetting, givenTeam } from '../testing/givenTeams.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { reportPosting, writeReports } from './due.ts'

const hour = 3_600_000
const day = 24 * hour

describe('scheduled reports', () => {
  let server: MailServer
  let test: TestApp
  let ops: Caller
  let lead: Caller
  let pine: Provider
  let oak: Provider
  beforeAll(async () => {
    server = await startMailServer()
    // Monday, eight in the morning in Seoul.
    test = await testApp({
      startAt: '2026-11-08T23:00:00Z',
      mailer: openSmtpMailer(server.url, 'seller-operations@market.example'),
    })
    ops = await test.as('ops', 'Ops')
    lead = await test.as('lead', 'Lead')
    pine = await givenProvider(test, 'Pine')
    oak = await givenProvider(test, 'Oak')
    await setPerson(lead.id, { locale: 'ko' })
    const ours = await givenTeam(test, 'ours')
    await happened('opened', 7, ours)
    await happened('opened', 5, pine.teamId)
    await happened('opened', 3, oak.teamId)
    await happened('checked', 3, pine.teamId, 'agreed')
    await happened('checked', 1, pine.teamId, 'not')
    await test.database.transact((tx) =>
      note(tx, [
        { what: 'first_reply', at: midweek, teamId: ours, kind: 'appeals', value: 90 * 60_000, calendarMs: 1 },
      ]),
    )
  })
  beforeEach(() => {
    server.received.length = 0
  })
  afterAll(async () => {
    await test.close()
    await server.close()
  })

  /** Sessions end over night. */
  const wait = async (ms: number) => {
    test.pass(ms)
    ops = await test.signedInAgain(ops.id)
    lead = await test.signedInAgain(lead.id)
  }
  const midweek = new Date('2026-11-04T03:00:00Z')
  const happened = (what: 'opened' | 'checked', number: number, teamId: string, aspect = '') =>
    test.database.transact((tx) =>
      note(
        tx,
        Array.from({ length: number }, () => ({ what, at: midweek, aspect, teamId, kind: 'appeals' })),
      ),
    )
  const setPerson = (id: string, set: Partial<typeof people.$inferInsert>) =>
    test.database.transact((tx) => tx.update(people).set(set).where(eq(people.id, id)))
  const asked = {
    ...{ name: '=주간 보고', metrics: ['inflow', 'decision-accuracy', 'first-response-median', 'csat'] },
    ...{ kind: null, teamId: null, vendorId: null, period: 'week', rhythm: 'weekly', weekday: 1, monthDay: null },
    ...{ minute: 9 * 60, isOnBusinessDays: false, personIds: [] as string[], roles: [] as string[], outside: [] },
  }
  const add = (more: object) => ops.post('/api/reports', { ...asked, ...more })
  const write = () => writeReports(test.database, test.deps.heavy, 'https://maru.example', test.now())
  const post = () => postDue(test.database, test.deps.mailer, reportPosting, test.now)
  const rest = async (id: string) => {
    const { version } = (await ops.get(`/api/reports/${id}`)).body
    await ops.patch(`/api/reports/${id}`, { isActive: false }, version)
  }
  const linesOf = (csv: string) =>
    csv
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)/g)?.map((cell) => cell.replace(/^"|"$/g, '')) ?? [])

  it('arrive once at their hour, in each reader’s language, with the very figures of the console', async () => {
    await ops.post('/api/targets', { metric: 'csat', goal: 0.8, band: 0.05, fromDay: '2026-11-09' })
    const made = await add({ personIds: [ops.id, lead.id] })
    expect(made.body).toMatchObject({ nextDueAt: '2026-11-09T00:00:00.000Z', recipientCount: 2 })
    await write()
    expect(await post()).toBe(0)
    test.pass(hour)
    await Promise.all([write(), write(), write()])
    await write()
    server.refuseNext(1)
    await post()
    test.pass(60_000)
    await Promise.all([post(), post()])
    expect(server.received).toHaveLength(2)
    const toLead = server.received.find(({ recipients }) => recipients[0] === `${lead.id}@test`)
    const toOps = server.received.find(({ recipients }) => recipients[0] === `${ops.id}@test`)
    expect(toOps?.parsed.subject).toBe('=주간 보고 · 2026-11-02 – 2026-11-08')
    expect(toLead?.parsed.html).toContain('lang="ko"')
    expect(toLead?.parsed.html).toContain('판매자 만족도')
    expect(toOps?.parsed.html).toContain('Decision accuracy')
    expect(toOps?.parsed.html).not.toContain('<img')
    expect(toOps?.parsed.text).toContain('Inflow: 15')

    const files = toOps?.parsed.attachments ?? []
    expect(files.map(({ contentType }) => contentType)).toEqual(['text/csv', 'text/csv'])
    const [figures = '', course = ''] = files.map(({ content }) => content.toString('utf8'))
    expect(figures.startsWith('\uFEFF')).toBe(true)
    const [, ...rows] = linesOf(figures)
    const byDay = linesOf(course)
    expect(rows.map(([metric]) => metric)).toEqual(asked.metrics)
    for (const [at, row] of rows.entries()) {
      const metric = asked.metrics[at]
      const { body } = await ops.get(`/api/kpis/${metric}?from=2026-11-02&to=2026-11-08`)
      expect([row[5], row[6]], metric).toEqual([body.total === null ? '' : String(body.total), String(body.number)])
      const points = body.points.map(({ value }: { value: number | null }) => (value === null ? '' : String(value)))
      expect(
        byDay.slice(1).map((line) => line[at + 1] ?? ''),
        metric,
      ).toEqual(points)
    }
    expect(byDay.slice(1).map(([on]) => on)).toHaveLength(7)
    const log = await ops.list('report-letters', { filter: { reportId: made.body.id } })
    expect(log.body.map(({ state }: { state: string }) => state)).toEqual(['sent', 'sent'])
    expect((await ops.get(`/api/reports/${made.body.id}`)).body.nextDueAt).toBe('2026-11-16T00:00:00.000Z')
    await rest(made.body.id)
  })

  it('give a provider’s person the figures of their provider, and nobody who has left anything', async () => {
    const gone = await test.as('lead', 'Gone')
    const made = await add({ rhythm: 'daily', weekday: null, personIds: [pine.person.id, oak.person.id, gone.id] })
    await wait(day)
    await write()
    await setPerson(gone.id, { isActive: false })
    // Oak's person works for Pine by the time the letter goes: what was written for Oak is not for them.
    await setPerson(oak.person.id, { vendorId: pine.id })
    await post()
    await setPerson(oak.person.id, { vendorId: oak.id })
    expect(server.received.map(({ recipients }) => recipients[0])).toEqual([`${pine.person.id}@test`])
    expect(server.received[0]?.parsed.text).toContain('Inflow: 5')
    expect(server.received[0]?.parsed.text).toContain('Pine provider')
    expect(server.received[0]?.raw).not.toContain('Oak')
    const log = await ops.list('report-letters', { filter: { reportId: made.body.id } })
    const states = log.body.map(({ state }: { state: string }) => state)
    expect(states.sort()).toEqual(['left_out', 'left_out', 'sent'])
    // Nobody who left, and after three days asleep one letter each, not three.
    server.received.length = 0
    await wait(3 * day)
    await write()
    await post()
    expect(server.received.map(({ recipients }) => recipients[0]).sort()).toEqual(
      [`${pine.person.id}@test`, `${oak.person.id}@test`].sort(),
    )
    await rest(made.body.id)
  })

  it('can be looked at and sent to oneself at once', async () => {
    const made = await add({ roles: ['lead'] })
    const { body } = await ops.get(`/api/reports/${made.body.id}/preview?locale=ko`)
    expect(body.html).toContain('유입')
    expect(body.files).toHaveLength(2)
    expect((await ops.act('reports', made.body.id, 'send')).status).toBe(202)
    await post()
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[`${ops.id}@test`]])
    await rest(made.body.id)
  })

  it('go outside only where the house allows it', async () => {
    const outside = [{ email: 'board@partner.example', locale: 'en' }]
    expect((await add({ outside })).body.errors).toHaveProperty('outside')
    await givenSetting(test, 'reports', () => ({ outsideAddresses: true, outsideDomains: ['partner.example'] }))
    expect((await add({ outside: [{ email: 'a@other.example', locale: 'en' }] })).body.errors).toHaveProperty('outside')
    const made = await add({ rhythm: 'daily', weekday: null, outside })
    expect(made.status).toBe(201)
    await wait(day)
    await write()
    // Forbidden again before it went.
    await givenSetting(test, 'reports', () => ({ outsideAddresses: false, outsideDomains: [] }))
    await post()
    expect(server.received).toEqual([])
    await rest(made.body.id)
  })

  it('are refused by field', async () => {
    const wrong = async (more: object) => {
      const answer = await add({ roles: ['lead'], ...more })
      expect(answer.status).toBe(422)
      return Object.keys(answer.body.errors)
    }
    const gone = await test.as('lead', 'Gone again')
    await setPerson(gone.id, { isActive: false })
    expect(await wrong({ personIds: [gone.id] })).toEqual(['personIds'])
    expect(await wrong({ vendorId: pine.id, personIds: [oak.person.id] })).toEqual(['personIds'])
    expect(await wrong({ teamId: pine.teamId, vendorId: pine.id })).toEqual(['vendorId'])
    expect(await wrong({ weekday: null })).toEqual(['weekday'])
    expect(await wrong({ kind: 'nothings' })).toEqual(['kind'])
    expect((await add({ metrics: ['happiness'], roles: ['lead'] })).status).toBe(400)
    expect((await add({ metrics: [], roles: ['lead'] })).status).toBe(400)
    expect((await lead.post('/api/reports', { ...asked, roles: ['lead'] })).status).toBe(403)
    expect((await (await test.signedInAgain(pine.person.id)).list('reports')).status).toBe(403)
    expect((await (await test.as('agent')).list('report-letters')).status).toBe(403)
  })
})
