import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { listings } from '../listings/table.ts'
import { measures } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenPolicy } from '../testing/given.ts'
import { givenRight, infringingTerms, ownerReport } from '../testing/givenReport.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { reportDesk } from '../testing/reportDesk.ts'
import { appealContested } from './commands.ts'

let desk: Awaited<ReturnType<typeof reportDesk>>
beforeAll(async () => {
  desk = await reportDesk()
})
afterAll(() => desk.test.close())

describe('the decision that a seller infringed', () => {
  const decide = async (id: string, more: object = {}) => {
    await desk.pass(20)
    return desk.staff.specialist.act('counterfeits', id, 'decideInfringing', { ...infringingTerms, ...more })
  }

  it('keeps the block and gives a strike for 180 days; a signed retraction undoes both', async () => {
    const { id, seller, listingId } = await desk.givenBlocked()
    expect((await decide(id)).body.state).toBe('decided_infringing')
    await desk.tick()
    const strikesOf = async () =>
      (await desk.test.database.db.select({ n: sellers.strikes }).from(sellers).where(eq(sellers.id, seller.id)))[0]?.n
    expect([await strikesOf(), await desk.isHidden(listingId)]).toEqual([1, true])
    const [{ reporter }] = (await desk.fileOf(id)).reports
    const body = { reporterId: reporter.id, signedBy: '한빛코스메틱', signedAt: desk.test.now().toISOString() }
    await desk.take(desk.staff.agent, id, 'withdraw', body)
    await desk.tick()
    expect([await strikesOf(), await desk.isHidden(listingId)]).toEqual([0, false])
  })

  it('with a hold of payouts needs a second person', async () => {
    const { id, seller } = await desk.givenBlocked()
    expect((await decide(id, { payoutHoldDays: 90 })).body.state).toBe('pending_approval')
    const both = await desk.test.as('lead')
    expect((await desk.staff.specialist.act('counterfeits', id, 'approve')).body.code).toBe('not-allowed')
    await desk.take(both, id, 'approve')
    await desk.tick()
    const [row] = await desk.test.database.db.select().from(sellers).where(eq(sellers.id, seller.id))
    expect(row?.isPayoutHeld).toBe(true)
  })

  it('rests on what is proven: no test buy, no answer that did come', async () => {
    const { id } = await desk.givenBlocked()
    expect((await decide(id, { basis: 'test_buy' })).body.errors.basis).toMatch(/no test buy/)
    const answer = await desk.staff.specialist.act('counterfeits', id, 'decideInfringing', {
      ...infringingTerms,
      basis: 'answer_rejected',
    })
    expect(answer.body.errors.basis).toMatch(/did not answer/)
  })

  it('a second time within 180 days opens a suspension case, with four eyes on it', async () => {
    const policy = await givenPolicy(desk.test, { nameKo: '반복 침해', nameEn: 'Repeat infringement' })
    const { policyId } = policy
    await givenSetting(desk.test, 'counterfeits', (body) => ({ ...body, repeat: { ...body.repeat, policyId } }))
    const first = await desk.givenBlocked()
    expect((await decide(first.id)).body.state).toBe('decided_infringing')
    const [second = ''] = first.otherListingIds
    await desk.test.database.transact((tx) =>
      tx.update(listings).set({ category: '뷰티' }).where(eq(listings.id, second)),
    )
    const right = await givenRight(desk.test)
    const { id } = await desk.report(ownerReport(second, { rightId: right.id }))
    await desk.tick()
    expect((await decide(id)).body.state).toBe('pending_approval')
    await desk.take(desk.staff.lead, id, 'approve')
    await desk.tick()
    const ofSeller = and(eq(cases.sellerId, first.seller.id), eq(cases.kind, 'suspensions'))
    const [opened] = await desk.test.database.db.select().from(cases).where(ofSeller)
    expect(opened).toMatchObject({ state: 'detected', severity: 'high' })
    const { body: file } = await desk.staff.agent.get(`/api/suspensions/${opened?.id}/file`)
    expect(file.findings[0].note).toMatch(/CFT-\d{4}-/)
  })

  it('contested by an appeal waits for it, and overturned gives everything back', async () => {
    const { id, listingId, seller } = await desk.givenBlocked()
    await decide(id)
    await desk.tick()
    const actor = { kind: 'job' as const, id: null, name: 'appeals', permissions: [], requestId: null }
    const contest = (verdict: 'admitted' | 'upheld' | 'overturned') =>
      desk.test.database.transact((tx) => appealContested(tx, id, verdict, actor, desk.test.now()))
    await contest('admitted')
    await desk.pass(40)
    expect(await desk.stateOf(id)).toBe('appealed')
    await contest('overturned')
    await desk.tick()
    expect(await desk.isHidden(listingId)).toBe(false)
    const [row] = await desk.test.database.db.select().from(sellers).where(eq(sellers.id, seller.id))
    expect(row).toMatchObject({ strikes: 0, standing: 'good' })
    const open = and(eq(measures.caseId, id), isNull(measures.endedAt))
    expect(await desk.test.database.db.select().from(measures).where(open)).toEqual([])
  })
})
