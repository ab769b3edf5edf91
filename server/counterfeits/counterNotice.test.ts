import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenKey } from '../testing/givenAppeal.ts'
import { wholeCounterNotice } from '../testing/givenReport.ts'
import { reportDesk } from '../testing/reportDesk.ts'

let desk: Awaited<ReturnType<typeof reportDesk>>
beforeAll(async () => {
  desk = await reportDesk()
})
afterAll(() => desk.test.close())

describe('a counter-notice', () => {
  it('is refused with every part named that is missing', async () => {
    const { id } = await desk.givenBlocked()
    const { status, body } = await desk.staff.agent.act('counterfeits', id, 'counterNotice', {
      location: '상품 페이지',
    })
    expect(status).toBe(422)
    expect(Object.keys(body.errors).sort()).toEqual(
      ['consentsToJurisdiction', 'contactEmail', 'contactName', 'goodFaith', 'removedMaterial', 'signature'].sort(),
    )
  })

  it('counts for ten business days and is refused on the eleventh, by key too', async () => {
    const { id } = await desk.givenBlocked()
    const { counterDueAt } = (await desk.staff.agent.get(`/api/counterfeits/${id}`)).body
    desk.test.pass(new Date(counterDueAt).getTime() - desk.test.now().getTime())
    await desk.wake()
    const portal = await givenKey(desk.test, await desk.test.as('admin'), ['counterfeits:intake', 'counterfeits:read'])
    const { body: record } = await desk.staff.agent.get(`/api/counterfeits/${id}`)
    const url = `/api/counterfeits/${id}/actions/counterNotice`
    const late = await portal.post(url, wholeCounterNotice, undefined, { 'if-match': `"${record.version}"` })
    expect(late.status).toBe(422)
    expect(late.body.errors.receivedAt).toMatch(/10 business days/)
    await desk.tick()
    expect(await desk.stateOf(id)).toBe('deciding')
    const later = await desk.staff.agent.act('counterfeits', id, 'counterNotice', wholeCounterNotice)
    expect(later.body.errors.receivedAt).toMatch(/10 business days/)
  })

  it('is forwarded; when the reporter does not sue in ten business days everything returns as it was', async () => {
    const { id, listingId } = await desk.givenBlocked()
    expect((await desk.take(desk.staff.agent, id, 'counterNotice', wholeCounterNotice)).state).toBe('counter_noticed')
    const file = await desk.fileOf(id)
    expect(JSON.stringify(file)).not.toContain('seller@shop.example"')
    expect(await desk.lettersOf(id)).toEqual(expect.arrayContaining(['ip_counter_received', 'ip_counter_forwarded']))
    await desk.pass(20)
    expect(await desk.stateOf(id)).toBe('decided_not_infringing')
    expect(await desk.isHidden(listingId)).toBe(false)
    await desk.pass(31)
    expect(await desk.stateOf(id)).toBe('closed')
  })

  it('answered with a suit keeps the block until there is an order, which only legal records', async () => {
    const { id, listingId } = await desk.givenBlocked()
    await desk.take(desk.staff.agent, id, 'counterNotice', wholeCounterNotice)
    const suit = { court: '서울중앙지방법원', docket: '2026가합1234', filedOn: '2026-03-01', reason: '소장 접수증' }
    const admin = await desk.test.as('admin')
    for (const other of [desk.staff.specialist, desk.staff.lead, admin])
      expect((await other.act('counterfeits', id, 'recordSuit', suit)).body.code).toBe('not-allowed')
    await desk.take(desk.staff.legal, id, 'recordSuit', suit)
    await desk.pass(60)
    expect(await desk.stateOf(id)).toBe('litigation_hold')
    expect(await desk.isHidden(listingId)).toBe(true)
    await desk.take(desk.staff.legal, id, 'recordOrder', {
      order: 'not_infringing',
      reference: '2026가합1234',
      reason: '기각',
    })
    await desk.tick()
    expect(await desk.isHidden(listingId)).toBe(false)
  })
})
