import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { isKeptApart } from '../dispatch/assign.ts'
import { handOut } from '../dispatch/handOut.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import {
  decisionInForce,
  givenAppeal,
  givenDecidedBy,
  givenKey,
  givenReview,
  verdictOn,
} from '../testing/givenAppeal.ts'
import { givenTeam } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const proposal = { grounds: '지연', clause: '14(1)', reason: 'clear', measure: 'temporary_suspension', days: 30 }

const decidedBy = (proposer: Caller, approver: Caller) => givenDecidedBy(test, policy, proposer, approver)
const underReview = (measure: Awaited<ReturnType<typeof decidedBy>>) => givenReview(test, measure)

describe('whoever proposed or approved the contested decision', () => {
  it('is turned away at every door: screen, API, claim, next, assignment, bulk, key, hand-out; administrators alike', async () => {
    const [proposer, approver] = [await test.as('admin', 'proposer'), await test.as('lead', 'approver')]
    const free = await test.as('specialist')
    const measure = await decidedBy(proposer, approver)
    const { appealId, findingIds } = await underReview(measure)
    const body = verdictOn(findingIds, 'stands')
    const ops = await test.as('ops')
    for (const party of [proposer, approver]) {
      const { body: record } = await party.get(`/api/appeals/${appealId}`)
      expect(record.allowedActions).toEqual([])
      expect(record.recused).toContain(party.id)
      expect((await party.act('appeals', appealId, 'decide', body)).body.code).toBe('recused')
      expect(
        (await party.act('appeals', appealId, 'requestInfo', { items: [{ findingId: null, what: 'x' }] })).body.code,
      ).toBe('recused')
      expect((await party.post(`/api/cases/${appealId}/lease`)).body.code).toBe('recused')
      const seen = new Set<string>()
      for (let n = 0; n < 3; n++) {
        const { status, body: next } = await party.post('/api/queues/appeals/next')
        if (status === 200) seen.add(next.id)
      }
      expect([...seen]).not.toContain(appealId)
      const assigned = await ops.post(
        `/api/cases/${appealId}/assign`,
        { personId: party.id },
        { 'if-match': `"${record.version}"` },
      )
      expect([assigned.status === 200, assigned.body.code]).toEqual([false, 'kept-apart'])
      const desk = bulkDesk(test, policy)
      const id = await desk.start(party, { action: 'decide', ids: [appealId], body }, 'appeals')
      await desk.carryOut()
      expect((await desk.read(party, id)).results).toMatchObject([{ id: appealId, result: 'refused', code: 'recused' }])
    }
    const key = await givenKey(test, proposer, ['appeals:read', 'appeals:decide', 'appeals:work'])
    expect((await key.act(appealId, 'decide', body)).body.code).toBe('recused')

    const team = await givenTeam(test, 'reviewers', [proposer.id, approver.id], { assignsItself: true })
    await test.database.transact((tx) =>
      tx.update(cases).set({ teamId: team, assigneeId: null }).where(eq(cases.id, appealId)),
    )
    await handOut(test.database, test.now())
    const [row] = await test.database.db.select().from(cases).where(eq(cases.id, appealId))
    expect(row?.assigneeId).toBeNull()
    if (row) expect(await isKeptApart(test.database.db, row, { id: approver.id, permissions: [] })).toBe(true)

    expect((await free.act('appeals', appealId, 'decide', body)).status).toBe(200)
  })

  it('by an API key is kept away as the person who answers for the key', async () => {
    const behind = await test.as('admin', 'behind the key')
    const key = await givenKey(test, behind, ['suspensions:read', 'suspensions:propose', 'suspensions:investigate'])
    const seller = await givenSeller(test)
    const caseId = await givenCase(test, seller.id, policy)
    for (const [action, body] of [
      ['investigate', {}],
      ['propose', proposal],
    ] as const) {
      const { body: record } = await key.get(`/api/suspensions/${caseId}`)
      const headers = { 'if-match': `"${record.version}"` }
      expect(
        (await key.post(`/api/suspensions/${caseId}/actions/${action}`, body, `${action}-${caseId}`, headers)).status,
      ).toBe(200)
    }
    await (await test.as('lead')).act('suspensions', caseId, 'approve')
    await test.settle()
    const appealId = await givenAppeal(test, { seller, decisionId: await decisionInForce(test, caseId) })
    expect((await behind.get(`/api/appeals/${appealId}`)).body).toMatchObject({ allowedActions: [] })
    expect((await behind.act('appeals', appealId, 'screen')).body.code).toBe('recused')
  })
})

describe('reviewers', () => {
  it('of the second look are others than of the first, and a second attempt has others again', async () => {
    const measure = await decidedBy(await test.as('specialist'), await test.as('lead'))
    const { appealId, findingIds } = await underReview(measure)
    const first = await test.as('lead')
    const ours = verdictOn(findingIds, 'falls', { cause: 'platform_error' })
    await first.act('appeals', appealId, 'decide', ours)
    expect((await first.act('appeals', appealId, 'confirm')).body.code).toBe('four-eyes')
    const second = await test.as('lead')
    expect((await second.act('appeals', appealId, 'sendBack', { reason: 'look again' })).body.state).toBe(
      'under_review',
    )
    await second.remove(`/api/cases/${appealId}/lease`)
    expect((await first.act('appeals', appealId, 'decide', verdictOn(findingIds, 'stands'))).body.state).toBe('denied')
    await test.settle()
    const againId = await givenAppeal(test, measure, { whatIsNew: 'the courier’s letter' })
    const { body: record } = await first.get(`/api/appeals/${againId}`)
    expect(record).toMatchObject({ attempt: 2, allowedActions: [] })
    expect((await first.act('appeals', againId, 'screen')).body.code).toBe('recused')
  })
})
