import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measures, strikes } from '../measures/table.ts'
import { endTerms } from '../suspensions/jobs.ts'
import { standingOnLadder } from '../suspensions/store.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { decisionInForce, givenAppeal, givenMeasure, givenUnderReview, verdictOn } from '../testing/givenAppeal.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

const day = 86_400_000
let test: TestApp
let ops: Caller
beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

const sellerNow = async (id: string) => (await ops.get(`/api/sellers/${id}`)).body
const caseNow = async (id: string) => (await ops.get(`/api/suspensions/${id}`)).body
/** Judged by one, and confirmed by another where that is asked. */
const judged = async (appealId: string, body: object) => {
  const first = await (await test.as('specialist')).act('appeals', appealId, 'decide', body)
  const last =
    first.body.state === 'second_review' ? await (await test.as('lead')).act('appeals', appealId, 'confirm') : first
  await test.settle()
  return last
}
const decided = async (measure: { seller: { id: string }; decisionId: string }, body: (ids: string[]) => object) => {
  const appealId = await givenAppeal(test, measure)
  return { appealId, answer: await judged(appealId, body(await givenUnderReview(test, appealId))) }
}

describe('a verdict', () => {
  it('is given on every finding, with a reason, and says why a decision does not stand', async () => {
    const appealId = await givenAppeal(test, await givenMeasure(test))
    const ids = await givenUnderReview(test, appealId)
    const specialist = await test.as('specialist')
    const refusal = async (body: object) => {
      const { status, body: told } = await specialist.act('appeals', appealId, 'decide', body)
      return [status, told.errors]
    }
    expect(await refusal({ ...verdictOn(ids, 'falls'), verdicts: [] })).toMatchObject([400, {}])
    expect(await refusal(verdictOn(ids, 'falls', { cause: undefined }))).toEqual([
      422,
      { cause: 'say why the decision does not stand' },
    ])
    expect(await refusal(verdictOn(ids, 'stands', { cause: 'new_evidence' }))).toEqual([
      422,
      { cause: 'only where a finding falls' },
    ])
    expect(await refusal(verdictOn(ids, 'falls', { remedy: 'end' }))).toMatchObject([
      422,
      { remedy: /only where some/ },
    ])
    expect(await refusal(verdictOn([appealId], 'stands'))).toMatchObject([422, { verdicts: /not all are findings/ }])
  })

  it('sends a letter made of the verdicts and the reviewer’s words, the same as was previewed', async () => {
    const appealId = await givenAppeal(test, await givenMeasure(test))
    const body = verdictOn(await givenUnderReview(test, appealId), 'stands', { reply: '서류를 확인했습니다.' })
    const specialist = await test.as('specialist')
    const { body: preview } = await specialist.post(`/api/appeals/${appealId}/letter`, body)
    await specialist.act('appeals', appealId, 'decide', body)
    await test.settle()
    const { body: file } = await specialist.get(`/api/appeals/${appealId}/file`)
    const letter = file.notices.at(-1)
    expect(letter).toMatchObject({
      template: 'appeal_denied',
      subject: preview.subject,
      body: preview.body,
      state: 'sent',
    })
    for (const said of ['The papers say so.', '서류를 확인했습니다.', '9.1 %', '다시 이의를 제기할 수 있습니다'])
      expect(letter.body).toContain(said)
  })

  it('on a grave measure, or of an error of ours, takes effect when a lead has confirmed it', async () => {
    for (const [proposal, cause, isSecond] of [
      [{ measure: 'indefinite_suspension' }, 'new_evidence', true],
      [{ measure: 'warning' }, 'platform_error', true],
      [{ measure: 'warning' }, 'seller_fixed', false],
    ] as const) {
      const measure = await givenMeasure(test, proposal)
      const appealId = await givenAppeal(test, measure)
      const body = verdictOn(await givenUnderReview(test, appealId), 'falls', { cause })
      const first = await (await test.as('specialist')).act('appeals', appealId, 'decide', body)
      expect(first.body.state, cause).toBe(isSecond ? 'second_review' : 'granted')
      await test.settle()
      expect((await caseNow(measure.caseId)).state).toBe(isSecond ? 'appealed' : 'lifted')
    }
  })
})

describe('an appeal that is granted', () => {
  it('ends the measure, its payout hold and its strike, and the case is lifted as overturned', async () => {
    const measure = await givenMeasure(test, { measure: 'temporary_suspension', days: 30, payoutHoldDays: 60 })
    const standing = await sellerNow(measure.seller.id)
    expect(standing).toMatchObject({ standing: 'suspended', isPayoutHeld: true, strikes: 2 })
    const { answer } = await decided(measure, (ids) => verdictOn(ids, 'falls'))
    expect(answer.body).toMatchObject({ state: 'granted', outcome: 'granted', cause: 'new_evidence' })
    expect(await sellerNow(measure.seller.id)).toMatchObject({
      standing: 'good',
      isPayoutHeld: false,
      strikes: 0,
      hiddenListings: 0,
      openCases: 0,
    })
    expect(await caseNow(measure.caseId)).toMatchObject({ state: 'lifted', outcome: 'overturned' })
    const [strike] = await test.database.db.select().from(strikes).where(eq(strikes.decisionId, measure.decisionId))
    expect(strike?.voidedAt).not.toBeNull()
    expect(await standingOnLadder(test.database.db, measure.seller.id, test.now())).toBeNull()
  })

  it('of a closure gives back the suspension that stood before it', async () => {
    const measure = await givenMeasure(test, { measure: 'indefinite_suspension' })
    const [specialist, legal] = [await test.as('specialist'), await test.as('legal')]
    await specialist.act('suspensions', measure.caseId, 'escalate', { cause: 'fraud', reason: 'again' })
    await ops.act('suspensions', measure.caseId, 'close', { reason: 'yes' })
    await legal.act('suspensions', measure.caseId, 'close', { reason: 'yes' })
    await test.settle()
    expect(await sellerNow(measure.seller.id)).toMatchObject({ standing: 'closed', openCases: 0 })
    const closing = await decisionInForce(test, measure.caseId)
    const { answer } = await decided({ seller: measure.seller, decisionId: closing }, (ids) => verdictOn(ids, 'falls'))
    expect(answer.body.state).toBe('granted')
    expect(await caseNow(measure.caseId)).toMatchObject({ state: 'active', measure: 'indefinite_suspension' })
    expect(await decisionInForce(test, measure.caseId)).toBe(measure.decisionId)
    expect(await sellerNow(measure.seller.id)).toMatchObject({ standing: 'suspended', strikes: 3, openCases: 1 })
  })

  it('after the term has ended all the same takes the strike back', async () => {
    const measure = await givenMeasure(test, { measure: 'temporary_suspension', days: 5 })
    const appealId = await givenAppeal(test, measure)
    const ids = await givenUnderReview(test, appealId)
    test.pass(5 * day + 1000)
    await endTerms(test.database, test.now())
    await test.settle()
    ops = await test.signedInAgain(ops.id)
    expect(await caseNow(measure.caseId)).toMatchObject({ state: 'expired' })
    expect(await sellerNow(measure.seller.id)).toMatchObject({ standing: 'good', strikes: 2 })
    await judged(appealId, verdictOn(ids, 'falls'))
    expect(await caseNow(measure.caseId)).toMatchObject({ state: 'lifted', outcome: 'overturned' })
    expect(await sellerNow(measure.seller.id)).toMatchObject({ strikes: 0, openCases: 0 })
  })

  it('tells the cases that counted its strike or its rung', async () => {
    const seller = await givenSeller(test)
    const measure = await givenMeasure(test, { measure: 'warning' }, { seller })
    test.pass(1000)
    const laterId = await givenCase(test, seller.id, await givenPolicy(test))
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', laterId, 'investigate')
    const proposal = { measure: 'temporary_suspension', days: 7, grounds: 'g', clause: 'c', reason: 'r' }
    const { body: proposed } = await specialist.act('suspensions', laterId, 'propose', proposal)
    const { appealId } = await decided(measure, (ids) => verdictOn(ids, 'falls'))
    const { body: file } = await ops.get(`/api/appeals/${appealId}/file`)
    expect(file.stoodOn).toEqual([expect.objectContaining({ caseId: laterId, counted: 'strikes' })])
    const after = await caseNow(laterId)
    expect(after.version).toBe(proposed.version + 1)
    const { body: told } = await ops.list('audit', {
      filter: { resourceId: laterId, action: 'suspensions:reevaluate' },
    })
    expect(told).toHaveLength(1)
    const { body: later } = await ops.get(`/api/suspensions/${laterId}/file`)
    expect(later.groundLost).toMatchObject([{ appeal: expect.stringMatching(/^APL-/), counted: 'strikes' }])
    expect((await (await test.as('lead')).act('suspensions', laterId, 'approve', {}, proposed.version)).body.code).toBe(
      'changed-meanwhile',
    )
  })
})

describe('an appeal that is granted in part', () => {
  const twoFindings = async () => {
    const seller = await givenSeller(test)
    const policy = await givenPolicy(test)
    const caseId = await givenCase(test, seller.id, policy)
    await givenCase(test, seller.id, policy, 0.12)
    await givenInForce(test, caseId, { measure: 'indefinite_suspension', payoutHoldDays: 60 })
    return { seller, caseId, decisionId: await decisionInForce(test, caseId) }
  }
  const mixed = ([first = '', ...rest]: string[], more: object) => {
    const standing = verdictOn(rest, 'stands').verdicts
    return { ...verdictOn([first], 'falls', more), verdicts: [...verdictOn([first], 'falls').verdicts, ...standing] }
  }

  it('puts a milder measure in its place, from the day the first began, with a strike to match', async () => {
    const measure = await twoFindings()
    const milder = { remedy: 'milder', measure: 'temporary_suspension', days: 14 }
    const { answer, appealId } = await decided(measure, (ids) => mixed(ids, milder))
    expect(answer.body).toMatchObject({ state: 'partially_granted', milder: 'temporary_suspension', milderDays: 14 })
    expect(await caseNow(measure.caseId)).toMatchObject({ state: 'active', measure: 'temporary_suspension' })
    expect(await sellerNow(measure.seller.id)).toMatchObject({ standing: 'suspended', strikes: 2, isPayoutHeld: false })
    const rows = await test.database.db.select().from(measures).where(eq(measures.caseId, measure.caseId))
    expect(rows.filter(({ endedAt }) => endedAt === null)).toMatchObject([{ measure: 'temporary_suspension' }])
    const again = { seller: measure.seller, decisionId: await decisionInForce(test, measure.caseId) }
    await expect(givenAppeal(test, again)).rejects.toThrow(/set on appeal and cannot be contested again/)
    const { body: file } = await ops.get(`/api/appeals/${appealId}/file`)
    expect(file.notices.at(-1).template).toBe('appeal_partly_granted')
  })

  it('needs a measure that is milder, or ends it', async () => {
    const measure = await twoFindings()
    const appealId = await givenAppeal(test, measure)
    const ids = await givenUnderReview(test, appealId)
    const specialist = await test.as('specialist')
    const errorsOf = async (more: object) =>
      (await specialist.act('appeals', appealId, 'decide', mixed(ids, more))).body.errors
    expect(await errorsOf({})).toHaveProperty('remedy')
    expect(await errorsOf({ remedy: 'milder', measure: 'permanent_closure' })).toEqual({
      measure: 'must be milder than the measure that is contested',
    })
    expect(await errorsOf({ remedy: 'milder', measure: 'temporary_suspension' })).toEqual({ days: 'how many days' })
    await judged(appealId, mixed(ids, { remedy: 'end' }))
    expect(await caseNow(measure.caseId)).toMatchObject({ state: 'lifted' })
    expect(await sellerNow(measure.seller.id)).toMatchObject({ standing: 'good', strikes: 0 })
  })
})

describe('many appeals at once', () => {
  it('are taken back whole while that is allowed: the contested case never moved', async () => {
    const { bulkDesk } = await import('../testing/bulkDesk.ts')
    const measure = await givenMeasure(test)
    const appealId = await givenAppeal(test, measure)
    const lead = await test.as('lead')
    const desk = bulkDesk(test, measure.policy)
    const body = { reason: 'late', note: 'after the window' }
    const id = await desk.run(lead, { action: 'reject', ids: [appealId], body }, 'appeals')
    await test.settle()
    expect((await caseNow(measure.caseId)).state).toBe('appealed')
    await desk.undo(lead, id)
    await test.settle()
    expect((await ops.get(`/api/appeals/${appealId}`)).body.state).toBe('submitted')
    expect((await caseNow(measure.caseId)).state).toBe('appealed')
  })
})
