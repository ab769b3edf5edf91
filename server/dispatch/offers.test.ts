import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerRefusal, skippedForMs } from '#shared/dispatch/eligibility.ts'
import { queues } from '#shared/dispatch/queues.ts'
import { permissionsOf } from '#shared/permissions.ts'
import type { Role } from '#shared/roles.ts'
import { workableStates } from '#shared/workflow/workflow.ts'
import { claimNext } from '../cases/lease.ts'
import { cases } from '../cases/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenProfile, givenTeam, putCase } from '../testing/givenTeams.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { isKeptApart } from './assign.ts'
import { offerOf } from './handOut.ts'
import { skippedBy } from './keep.ts'
import { workerNow } from './worker.ts'

const hourMs = 3_600_000

describe('the rule of the offer and the database', () => {
  let test: TestApp
  let policy: Awaited<ReturnType<typeof givenPolicy>>
  beforeAll(async () => {
    test = await testApp()
    policy = await givenPolicy(test)
  })
  afterAll(() => test.close())

  it('agree on every worker and every case: the best of what the rule offers is what is claimed', async () => {
    const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), {
      numRuns: 1,
      seed: 42,
    })[0] as IterableIterator<number>
    const next = () => random.next().value as number
    const pick = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)] as T
    const roles: Role[] = ['agent', 'specialist', 'lead', 'legal', 'osp']
    const callers = []
    for (let n = 0; n < 15; n++) callers.push({ role: pick(roles), caller: await test.as(pick(roles)) })
    const teamIds = []
    for (const slug of ['one', 'two', 'three'])
      teamIds.push(
        await givenTeam(
          test,
          slug,
          callers.filter(() => next() < 0.4).map(({ caller }) => caller.id),
        ),
      )
    for (const { caller } of callers) {
      if (next() < 0.3) continue
      await givenProfile(test, caller.id, {
        languages: pick([['ko'], ['en'], ['ko', 'en']] as ('ko' | 'en')[][]),
        skills: next() < 0.5 ? [{ skill: 'brand', validUntil: pick(['2026-11-01', '2026-11-02', null]) }] : [],
        capacity: pick([1, 3, 20]),
        availability: pick(['available', 'available', 'available', 'busy', 'away'] as const),
      })
    }
    const now = () => test.now()
    const ids: string[] = []
    for (let n = 0; n < 60; n++) {
      const id = await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
      ids.push(id)
      const owner = next() < 0.4 ? pick(callers).caller.id : null
      const leaseHolderId = next() < 0.3 ? owner : null
      const state = pick(['detected', 'triage', 'investigating', 'proposed', 'pending_approval', 'awaiting_seller'])
      await putCase(test, id, {
        state,
        teamId: pick([null, ...teamIds]),
        locale: pick(['ko', 'ko', 'en'] as const),
        skill: pick([null, null, 'brand']),
        rank: Math.round(next() * 1000),
        awaits:
          state === 'pending_approval' ? pick(['suspensions:approve-temporary', 'suspensions:approve-legal']) : null,
        assigneeId: owner,
        leaseHolderId,
        leaseExpiresAt: leaseHolderId ? new Date(now().getTime() + pick([-1, 1]) * hourMs) : null,
        heldUntil: next() < 0.1 ? new Date(now().getTime() + pick([-1, 1]) * hourMs) : null,
        updatedAt: new Date(now().getTime() - pick([1, 30]) * hourMs),
      })
    }
    for (const id of ids.slice(0, 25)) {
      const { caller } = pick(callers)
      if ((await caller.post(`/api/cases/${id}/lease`)).status !== 200) continue
      await caller.post(`/api/cases/${id}/skip`, { reason: 'language' })
    }

    const { db } = test.database
    const { body: terms } = await settingInForce(db, 'priority')
    const workflow = queues.suspensions
    if (!workflow) throw new Error('no queue of suspensions')
    let offered = 0
    for (const { caller } of callers) {
      const { role } = (await caller.get(`/api/people/${caller.id}`)).body
      const permissions = permissionsOf[role as Role]
      const worker = await workerNow(db, { id: caller.id, permissions }, terms, test.now())
      const skipped = await skippedBy(db, caller.id, new Date(now().getTime() - skippedForMs))
      const all = await db.select().from(cases)
      const fitting = []
      for (const row of all) {
        if (!workableStates(workflow, permissions).includes(row.state)) continue
        const isApart = await isKeptApart(db, row, worker)
        if (offerRefusal(worker, offerOf(row, terms, isApart, skipped), now()) === null) fitting.push(row)
      }
      const best = fitting.sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1))[0]
      const actor = { kind: 'person' as const, id: caller.id, name: role, permissions, requestId: null }
      const claimed = await claimAndLeave(test, actor)
      expect(claimed, `${role} ${caller.id}`).toBe(best?.id ?? null)
      if (best) offered++
    }
    expect(offered).toBeGreaterThan(5)
  }, 60_000)
})

/** What would be claimed, without claiming it. */
async function claimAndLeave(test: TestApp, actor: Parameters<typeof claimNext>[2]): Promise<string | null> {
  let found: string | null = null
  const undo = new Error('undo')
  const queue = { name: 'suspensions', workflow: queues.suspensions as NonNullable<typeof queues.suspensions> }
  await test.database
    .transact(async (tx) => {
      found = await claimNext(tx, queue, actor, test.now())
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return found
}

describe('next case', () => {
  let test: TestApp
  let policy: Awaited<ReturnType<typeof givenPolicy>>
  beforeAll(async () => {
    test = await testApp()
    policy = await givenPolicy(test)
  })
  afterAll(() => test.close())
  const open = async (more = {}) => givenCase(test, (await givenSeller(test, more, 0)).id, policy)
  const nextOf = async (caller: Awaited<ReturnType<TestApp['as']>>, queue = 'suspensions') => {
    const { status, body } = await caller.post(`/api/queues/${queue}/next`)
    return status === 204 ? null : body.id
  }

  it('comes from the member’s own team, and not from another', async () => {
    const [mine, other] = [await test.as('agent'), await test.as('agent')]
    const teamId = await givenTeam(test, 'ip', [mine.id])
    const id = await open()
    await putCase(test, id, { teamId })
    expect(await nextOf(other)).toBeNull()
    expect((await other.get('/api/queues/suspensions/why')).body.reasons).toEqual([{ reason: 'team', cases: 1 }])
    expect(await nextOf(mine)).toBe(id)
  })

  it('over all queues is the same case with the same lease', async () => {
    const agent = await test.as('agent')
    const id = await open()
    const answer = await agent.post('/api/queues/cases/next')
    expect([answer.status, answer.body.id, answer.body.lease.holderId]).toEqual([200, id, agent.id])
  })

  it('is nothing once one’s hands are full, but for what one owns; "why" says so', async () => {
    const agent = await test.as('agent')
    await givenProfile(test, agent.id, { capacity: 2 })
    const ids = [await open(), await open(), await open()]
    const taken = [await nextOf(agent), await nextOf(agent)]
    expect(taken.every((id) => ids.includes(id))).toBe(true)
    expect(await nextOf(agent)).toBeNull()
    const why = (await agent.get('/api/queues/suspensions/why')).body
    expect(why).toMatchObject({ unitsHeld: 2, capacity: 2 })
    expect(why.reasons).toContainEqual({ reason: 'full', cases: 1 })
    await agent.remove(`/api/cases/${taken[0]}/lease`)
    expect(await nextOf(agent)).not.toBeNull()
    for (const id of ids) await (await test.as('lead')).post(`/api/cases/${id}/lease`)
  })

  it('counts units by kind of case, and only what is work now', async () => {
    const agent = await test.as('agent')
    const id = await open()
    await nextOf(agent)
    await agent.act('suspensions', id, 'investigate')
    expect((await agent.get(`/api/people/${agent.id}/work`)).body.unitsHeld).toBe(1)
    await agent.act('suspensions', id, 'ask', { question: 'why?' })
    expect((await agent.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'awaiting_seller', assigneeId: agent.id })
    expect((await agent.get(`/api/people/${agent.id}/work`)).body.unitsHeld).toBe(0)
  })

  it('is not for an agent whose certificate ended yesterday', async () => {
    const agent = await test.as('agent')
    const id = await open()
    await putCase(test, id, { skill: 'trademark' })
    await givenProfile(test, agent.id, { skills: [{ skill: 'trademark', validUntil: '2026-11-01' }] })
    expect(await nextOf(agent)).toBeNull()
    const why = (await agent.get('/api/queues/suspensions/why')).body
    expect(why.reasons).toContainEqual({ reason: 'certificate', cases: 1 })
    await givenProfile(test, agent.id, { skills: [{ skill: 'trademark', validUntil: '2026-11-02' }] })
    expect(await nextOf(agent)).toBe(id)
  })

  it('is not offered to who said they are away, until they are back', async () => {
    const agent = await test.as('agent')
    const id = await open()
    await agent.post('/api/me/availability', { availability: 'away' })
    expect(await nextOf(agent)).toBeNull()
    await agent.post('/api/me/availability', { availability: 'available' })
    expect(await nextOf(agent)).toBe(id)
  })

  it('is refused for a queue that does not exist', async () => {
    const agent = await test.as('agent')
    expect((await agent.get('/api/queues/nothing/why')).status).toBe(404)
  })

  it('explains itself: terms that add up to the score, the weights’ version and its place', async () => {
    const agent = await test.as('agent')
    const id = await open({ gmvKrw: 100_000_000 })
    const { body } = await agent.get(`/api/cases/${id}/priority`)
    expect(body.terms.reduce((sum: number, term: { points: number }) => sum + term.points, 0)).toBe(body.score)
    expect(body.terms.find((term: { name: string }) => term.name === 'gmv')).toMatchObject({
      input: 100_000_000,
      points: 8,
    })
    expect(body).toMatchObject({ weights: 1, place: 1, routedBy: null, skips: [] })
    expect((await agent.get('/api/cases/00000000-0000-7000-8000-000000000000/priority')).status).toBe(404)
  })
})

describe('two at once', () => {
  it('of one team get two cases, and the one left over goes to one of two', async () => {
    const test = await testApp()
    const policy = await givenPolicy(test)
    const agents = await Promise.all(Array.from({ length: 12 }, () => test.as('agent')))
    const teamId = await givenTeam(
      test,
      'desk',
      agents.map((agent) => agent.id),
    )
    for (let n = 0; n < 11; n++) {
      const id = await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
      await putCase(test, id, { teamId })
    }
    const answers = await Promise.all(agents.map((agent) => agent.post('/api/queues/cases/next')))
    const claimed = answers.filter(({ status }) => status === 200).map(({ body }) => body.id)
    expect(new Set(claimed).size).toBe(11)
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    await test.close()
  }, 60_000)
})
