import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { closeExplanations, remindSellers } from './jobs.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const day = 86_400_000
const proposal = { grounds: '지연 배송', clause: '14(1)', reason: 'clear breach' }
const openCase = async () => {
  const seller = await givenSeller(test)
  return { seller, id: await givenCase(test, seller.id, policy) }
}
const investigated = async () => {
  const opened = await openCase()
  const specialist = await test.as('specialist')
  await specialist.act('suspensions', opened.id, 'investigate')
  return { ...opened, specialist }
}
const sellerNow = async (id: string) => (await (await test.as('ops')).get(`/api/sellers/${id}`)).body

describe('proposing a measure', () => {
  it('goes to approval for a suspension and for a payout hold, and not for a warning', async () => {
    for (const [measure, more, state] of [
      ['warning', {}, 'proposed'],
      ['warning', { payoutHoldDays: 30 }, 'pending_approval'],
      ['temporary_suspension', { days: 7 }, 'pending_approval'],
      ['indefinite_suspension', {}, 'pending_approval'],
    ] as const) {
      const { id, specialist } = await investigated()
      const answer = await specialist.act('suspensions', id, 'propose', { ...proposal, measure, ...more })
      expect([answer.status, answer.body.state]).toEqual([200, state])
    }
  })

  it('may not skip more than one step below critical severity', async () => {
    const mild = await givenPolicy(test, { severity: 'high', metric: 'late_delivery_rate' })
    const id = await givenCase(test, (await givenSeller(test)).id, mild)
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    const refusedOne = await specialist.act('suspensions', id, 'propose', {
      ...proposal,
      measure: 'listing_removal',
      listingIds: [id],
    })
    expect(refusedOne.status).toBe(422)
    const skipped = await specialist.act('suspensions', id, 'propose', {
      ...proposal,
      measure: 'temporary_suspension',
      days: 3,
    })
    expect([skipped.status, skipped.body.code]).toEqual([422, 'ladder-skipped'])
    expect((await specialist.act('suspensions', id, 'propose', { ...proposal, measure: 'warning' })).status).toBe(200)
  })

  it('needs grounds, clause and reason, and only what the measure asks', async () => {
    const { id, specialist } = await investigated()
    const empty = await specialist.act('suspensions', id, 'propose', {
      measure: 'warning',
      grounds: ' ',
      clause: '',
      reason: 'x',
    })
    expect(empty.status).toBe(400)
    expect(Object.keys(empty.body.errors).sort()).toEqual(['clause', 'grounds'])
    const noDays = await specialist.act('suspensions', id, 'propose', { ...proposal, measure: 'temporary_suspension' })
    expect(noDays.body.errors).toHaveProperty('days')
    const long = await specialist.act('suspensions', id, 'propose', {
      ...proposal,
      measure: 'warning',
      payoutHoldDays: 181,
    })
    expect(long.body.errors).toHaveProperty('payoutHoldDays')
    const foreign = (await givenSeller(test)).listingIds
    const others = await specialist.act('suspensions', id, 'propose', {
      ...proposal,
      measure: 'listing_removal',
      listingIds: foreign,
    })
    expect(others.body.errors).toHaveProperty('listingIds')
  })
})

describe('approving', () => {
  it('is refused to the proposer, to a lower rank, and to outsourced agents', async () => {
    const { id } = await openCase()
    const ops = await test.as('ops')
    await ops.act('suspensions', id, 'investigate')
    await ops.act('suspensions', id, 'propose', { ...proposal, measure: 'indefinite_suspension' })
    const codeFor = async (who: Awaited<ReturnType<TestApp['as']>>) =>
      (await who.act('suspensions', id, 'approve')).body.code
    expect(await codeFor(ops)).toBe('four-eyes')
    expect(await codeFor(await test.as('lead'))).toBe('above-rank')
    expect(await codeFor(await test.as('osp'))).toBe('not-allowed')
    expect((await (await test.as('admin')).act('suspensions', id, 'approve')).body.state).toBe('active')
  })

  it('of a permanent closure needs operations and then legal, two people', async () => {
    const { id, seller, specialist } = await investigated()
    await specialist.act('suspensions', id, 'propose', { ...proposal, measure: 'permanent_closure' })
    const [ops, legal] = [await test.as('ops'), await test.as('legal')]
    expect((await legal.act('suspensions', id, 'approve')).body.code).toBe('above-rank')
    expect((await ops.act('suspensions', id, 'approve')).body).toMatchObject({
      state: 'pending_approval',
      awaits: 'suspensions:approve-legal',
    })
    expect((await ops.act('suspensions', id, 'approve')).body.code).toBe('four-eyes')
    expect((await legal.act('suspensions', id, 'approve')).body.state).toBe('permanent')
    await test.settle()
    expect(await sellerNow(seller.id)).toMatchObject({ standing: 'closed', hiddenListings: 3, openCases: 0 })
  })

  it('can be sent back; then the earlier proposal counts no more and the case is the proposer’s again', async () => {
    const { id, specialist } = await investigated()
    await specialist.act('suspensions', id, 'propose', { ...proposal, measure: 'temporary_suspension', days: 5 })
    const lead = await test.as('lead')
    const back = await lead.act('suspensions', id, 'sendBack', { reason: 'which orders?' })
    expect(back.body).toMatchObject({
      state: 'investigating',
      assigneeId: specialist.id,
      measure: null,
      decidedBy: { sendBack: [lead.id] },
    })
    expect(back.body.decidedBy.propose).toBeUndefined()
  })
})

describe('asking the seller', () => {
  it('pauses the clock for ten business days, reminds twice, and goes on without an answer', async () => {
    const { id, specialist } = await investigated()
    const asked = await specialist.act('suspensions', id, 'ask', { question: '지연 사유를 알려 주세요.' })
    expect(asked.body.state).toBe('awaiting_seller')
    const days = (new Date(asked.body.waitsUntil).getTime() - test.now().getTime()) / day
    expect(days).toBeGreaterThanOrEqual(14)
    const letters = async () =>
      (await (await test.as('specialist')).get(`/api/cases/${id}/file`)).body.notices.map(
        (one: { template: string }) => one.template,
      )
    for (const share of [0.5, 0.3]) {
      test.pass(share * days * day + 1000)
      await remindSellers(test.database, test.now())
      await remindSellers(test.database, test.now())
    }
    expect(await letters()).toEqual(['explanation_request', 'explanation_reminder', 'explanation_reminder'])
    test.pass(0.2 * days * day)
    await closeExplanations(test.database, test.now())
    const after = (await (await test.as('specialist')).get(`/api/suspensions/${id}`)).body
    expect(after).toMatchObject({ state: 'investigating', sellerDidNotRespond: true })
  })
})

describe('a case', () => {
  it('is never open twice for one seller and policy: the next finding is attached and makes open pages stale', async () => {
    const { id, seller } = await openCase()
    expect(await givenCase(test, seller.id, policy, 0.12)).toBe(id)
    const ops = await test.as('ops')
    const { body: file } = await ops.get(`/api/suspensions/${id}/file`)
    expect(file.findings.map((finding: { value: number }) => finding.value)).toEqual([0.091, 0.12])
    const byHand = await ops.post('/api/suspensions', {
      sellerId: seller.id,
      policyId: policy.policyId,
      finding: 'seen',
    })
    expect(byHand.body).toMatchObject({ code: 'already-open', current: { id } })
    expect((await ops.act('suspensions', id, 'triage', {}, 1)).body.code).toBe('changed-meanwhile')
  })

  it('closed by escalation needs strikes, operations and legal', async () => {
    const { id, seller } = await openCase()
    await givenInForce(test, id, { measure: 'warning' })
    const [specialist, ops, legal] = [await test.as('specialist'), await test.as('ops'), await test.as('legal')]
    const reason = 'again and again'
    const early = await specialist.act('suspensions', id, 'escalate', { cause: 'strikes', reason })
    expect(early.body.errors).toHaveProperty('cause')
    await specialist.act('suspensions', id, 'escalate', { cause: 'fraud', reason })
    await ops.act('suspensions', id, 'close', { reason })
    expect((await legal.act('suspensions', id, 'close', { reason })).body.state).toBe('permanent')
    await test.settle()
    expect(await sellerNow(seller.id)).toMatchObject({ standing: 'closed' })
  })

  it('dismissed as excluded needs a note that says what proves it', async () => {
    const { id } = await openCase()
    const specialist = await test.as('specialist')
    expect((await specialist.act('suspensions', id, 'dismiss', { reason: 'excluded_metric' })).body.code).toBe(
      'reason-missing',
    )
    const done = await specialist.act('suspensions', id, 'dismiss', {
      reason: 'excluded_metric',
      note: 'strike of the courier',
    })
    expect(done.body).toMatchObject({ state: 'dismissed', outcome: 'excluded_metric', allowedActions: [] })
  })
})
