import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulkQueues } from '../bulk/queues.ts'
import { runBulk } from '../bulk/runner.ts'
import { kinds } from '../kinds.ts'
import { givenKey } from '../testing/givenAppeal.ts'
import { customerReport, givenGoods, givenRight, ownerReport, type RightFacts } from '../testing/givenReport.ts'
import { reportDesk, seen } from '../testing/reportDesk.ts'

let desk: Awaited<ReturnType<typeof reportDesk>>
beforeAll(async () => {
  desk = await reportDesk()
})
afterAll(() => desk.test.close())

describe('a report', () => {
  it('of a right with the number of another kind is refused by field, with the rule', async () => {
    const { listingId } = await givenGoods(desk.test)
    const named = { type: 'trademark', number: '10-1234567' }
    const { status, body } = await desk.staff.agent.post(
      '/api/counterfeits',
      ownerReport(listingId, { right: named as never }),
    )
    expect(status).toBe(422)
    expect(body.errors['right.number']).toBe('a trademark number begins with 40; this is the number of a patent')
    const malformed = await desk.staff.agent.post(
      '/api/counterfeits',
      ownerReport(listingId, { right: { type: 'design', number: '30-12' } }),
    )
    expect(malformed.body.errors['right.number']).toContain('30-nnnnnnn')
  })

  it('comes in from the rights owner’s portal once, however often it is sent', async () => {
    const { listingId } = await givenGoods(desk.test)
    const right = { type: 'trademark' as const, number: '40-7654321', ownerName: 'Hanbit', classes: ['3'] }
    const portal = await givenKey(desk.test, await desk.test.as('admin'), ['counterfeits:intake', 'counterfeits:read'])
    const first = await portal.post('/api/intake/counterfeits', ownerReport(listingId, { right }), 'report-1')
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ state: 'validity_check' })
    expect(first.body.number).toMatch(/^CFT-2026-/)
    const again = await portal.post('/api/intake/counterfeits', ownerReport(listingId, { right }), 'report-1')
    expect(again.body).toEqual(first.body)
    expect((await desk.fileOf(first.body.id)).reports).toHaveLength(1)
    expect(await desk.lettersOf(first.body.id)).toEqual(['ip_report_received'])
  })

  it('about the same right and listing joins the open case, and the reviewer’s page is stale', async () => {
    const { id, listingId, right } = await desk.givenChecked()
    const { version } = (await desk.staff.agent.get(`/api/counterfeits/${id}`)).body
    const second = await desk.report(customerReport(listingId, { rightId: right.id }))
    expect(second.id).toBe(id)
    expect(second).toMatchObject({ reports: 2, version: version + 1 })
    const stale = await desk.staff.specialist.act('counterfeits', id, 'accept', {}, version)
    expect(stale.body.code).toBe('changed-meanwhile')
  })

  it('that names no right waits until somebody names it, and not one that is open elsewhere', async () => {
    const { id: known, listingId, right } = await desk.givenChecked()
    const other = await givenGoods(desk.test)
    const { id } = await desk.report(customerReport(other.listingId))
    expect(await desk.stateOf(id)).toBe('received')
    expect((await desk.take(desk.staff.agent, id, 'startCheck', { rightId: right.id })).state).toBe('validity_check')
    // The same listing without a right: whatever is open about it takes the report.
    expect((await desk.report(customerReport(listingId))).id).toBe(known)
  })

  it('shows nobody’s name or address without a reason', async () => {
    const { id } = await desk.givenChecked()
    const [{ reporter }] = (await desk.fileOf(id)).reports
    expect(reporter.name).not.toContain('한빛코스메틱')
    expect(reporter.email).toBe('br***@h***.example')
    const asked = { field: 'email', reason: '신고자에게 전화로 확인' }
    const { body } = await desk.staff.agent.post(`/api/reporters/${reporter.id}/reveal`, asked)
    expect(body.value).toBe('brand@hanbit.example')
    const { body: listed } = await desk.staff.agent.list('reporters', { filter: { type: 'rights_owner' } })
    expect(JSON.stringify(listed)).not.toContain('brand@hanbit.example')
  })
})

describe('the check of a report', () => {
  it('does not let an expired right, a wrong class or an application through', async () => {
    const doubtful: [RightFacts, string, RegExp][] = [
      [{ expiresAt: new Date('2026-01-01T00:00:00Z') }, 'checks.right_live', /expired/],
      [{ classes: ['25'] }, 'checks.covers_goods', /classes of the trade mark/],
      [
        { number: `40-2024-${uuidv7().replaceAll(/\D/g, '').slice(0, 7).padEnd(7, '1')}` },
        'checks.right_live',
        /application/,
      ],
    ]
    for (const [more, field, rule] of doubtful) {
      const { listingId } = await givenGoods(desk.test)
      const right = await givenRight(desk.test, { isVerified: false, ...more })
      const { id } = await desk.report(ownerReport(listingId, { rightId: right.id }))
      await desk.take(desk.staff.agent, id, 'check', { items: seen })
      const { status, body } = await desk.staff.specialist.act('counterfeits', id, 'accept')
      expect(status).toBe(422)
      expect(body.errors[field]).toMatch(rule)
    }
  })

  it('does not let anybody overrule the date of the register', async () => {
    const { listingId } = await givenGoods(desk.test)
    const right = await givenRight(desk.test, { expiresAt: new Date('2026-01-01T00:00:00Z') })
    const { id } = await desk.report(ownerReport(listingId, { rightId: right.id }))
    await desk.take(desk.staff.agent, id, 'check', { items: [...seen, { item: 'right_live', state: 'ok' }] })
    expect((await desk.staff.specialist.act('counterfeits', id, 'accept')).body.errors['checks.right_live']).toMatch(
      /expired/,
    )
    expect((await desk.take(desk.staff.agent, id, 'dismiss', { reason: 'right_expired' })).outcome).toBe(
      'right_expired',
    )
  })

  it('dismisses only for what the checklist says', async () => {
    const { id } = await desk.givenChecked()
    for (const reason of ['right_expired', 'wrong_class', 'no_judgment', 'no_authority', 'not_corroborated']) {
      const { status, body } = await desk.staff.agent.act('counterfeits', id, 'dismiss', { reason })
      expect(status, reason).toBe(422)
      expect(body.errors.reason).toBeDefined()
    }
  })

  it('asks a judgment for a patent and a power of attorney of an desk.staff.agent, and goes on when they come', async () => {
    const { listingId } = await givenGoods(desk.test)
    const right = await givenRight(desk.test, { type: 'patent', number: '10-1999999', classes: [] })
    const reporter = { type: 'agent' as const, name: '특허법인', email: 'agent@law.example' }
    const { id } = await desk.report(ownerReport(listingId, { rightId: right.id, reporter }))
    const looked = [...seen, { item: 'covers_goods', state: 'ok' }]
    await desk.take(desk.staff.agent, id, 'check', { items: looked })
    const refused = (await desk.staff.specialist.act('counterfeits', id, 'accept')).body.errors
    expect(Object.keys(refused).sort()).toEqual(['checks.authority', 'checks.judgment'])
    await desk.take(desk.staff.agent, id, 'askReporter', {
      missing: ['authority', 'judgment'],
      question: '위임장과 판결문',
    })
    expect(await desk.lettersOf(id)).toContain('ip_report_incomplete')
    await desk.take(desk.staff.agent, id, 'supply', {
      supplied: '둘 다 왔음',
      isAuthorityShown: true,
      isJudgmentShown: true,
    })
    const came = [
      { item: 'authority', state: 'ok' },
      { item: 'judgment', state: 'ok' },
    ]
    await desk.take(desk.staff.agent, id, 'check', { items: came })
    expect((await desk.take(desk.staff.specialist, id, 'accept')).state).toBe('accepted')
  })

  it('closes a report that is not completed in time', async () => {
    const { id } = await desk.givenChecked()
    await desk.take(desk.staff.agent, id, 'askReporter', { missing: ['identity'], question: '신분증' })
    await desk.pass(16)
    expect(await desk.stateOf(id)).toBe('dismissed')
  })
})

describe('reports that were dismissed many at once', () => {
  it('come back with their reporter’s record when that is taken back in time', async () => {
    const { id } = await desk.givenChecked()
    const [{ reporter }] = (await desk.fileOf(id)).reports
    const body = { reason: 'genuine', note: '정품 확인' }
    const started = await desk.staff.agent.post('/api/counterfeits/bulk', { action: 'dismiss', ids: [id], body })
    const carryOut = () => runBulk(desk.test.database, bulkQueues(kinds), desk.test.now)
    await carryOut()
    const record = async () => (await desk.fileOf(id)).reports[0].reporter.rejected - reporter.rejected
    expect([await desk.stateOf(id), await record()]).toEqual(['dismissed', 1])
    expect((await desk.staff.agent.post(`/api/bulk/${started.body.id}/undo`)).status).toBe(200)
    await carryOut()
    expect([await desk.stateOf(id), await record()]).toEqual(['validity_check', 0])
    await desk.test.settle()
    expect(await desk.lettersOf(id)).not.toContain('ip_report_dismissed')
  })
})
