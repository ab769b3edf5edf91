import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { audit } from '../audit/table.ts'
import { cases } from '../cases/table.ts'
import { people } from '../people/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenProfile, givenStopped, givenTeam, putCase } from '../testing/givenTeams.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { leaveClosedTeams, requeueAbsent } from './comeBack.ts'
import { handOut } from './handOut.ts'

const hourMs = 3_600_000
let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeEach(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
})
afterEach(() => test.close())

const open = async (teamId: string, rank: number) => {
  const id = await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
  await putCase(test, id, { teamId, rank })
  return id
}
const ownerOf = async (id: string) =>
  (await test.database.db.select({ ownerId: cases.assigneeId }).from(cases).where(eq(cases.id, id)))[0]?.ownerId ?? null
const run = () => handOut(test.database, test.now())
const waitingFor = async (teamId: string) => {
  const { body } = await (await test.as('agent')).get('/api/dispatch/holding')
  return body.find((line: { teamId: string | null }) => line.teamId === teamId)
}

describe('a team that assigns by itself', () => {
  it('hands the gravest cases to whoever has least in hand, in turn, until all are full; the rest waits and is counted', async () => {
    const [one, two] = [await test.as('agent'), await test.as('agent')]
    await givenProfile(test, one.id, { capacity: 2 })
    await givenProfile(test, two.id, { capacity: 2 })
    const teamId = await givenTeam(test, 'auto', [one.id, two.id], { assignsItself: true })
    const ids = []
    for (const rank of [50, 40, 30, 20, 10]) ids.push(await open(teamId, rank))
    expect(await waitingFor(teamId)).toMatchObject({ waiting: 5, room: 4, peopleAvailable: 2, assignsItself: true })
    await run()
    const owners = []
    for (const id of ids) owners.push(await ownerOf(id))
    expect(owners[4]).toBeNull()
    expect(new Set(owners.slice(0, 2))).toEqual(new Set([one.id, two.id]))
    expect(owners.slice(0, 4).filter((owner) => owner === one.id)).toHaveLength(2)
    expect(await waitingFor(teamId)).toMatchObject({ waiting: 1, room: 0 })
    const told = await one.list('notifications', { filter: { kind: 'assigned' } })
    expect(told.body).toHaveLength(2)
  })

  it('gives, of two with equal load, to who has gone longest without', async () => {
    const [one, two] = [await test.as('agent'), await test.as('agent')]
    const teamId = await givenTeam(test, 'auto', [one.id, two.id], { assignsItself: true })
    const first = await open(teamId, 2)
    await run()
    const lucky = await ownerOf(first)
    const other = lucky === one.id ? two.id : one.id
    await putCase(test, first, { state: 'awaiting_seller' })
    test.pass(60_000)
    const second = await open(teamId, 1)
    await run()
    expect(await ownerOf(second)).toBe(other)
  })

  it('gives nothing to who is away, off shift or without the skill; once somebody fits, they have it', async () => {
    const [away, off, plain] = [await test.as('agent'), await test.as('agent'), await test.as('agent')]
    const teamId = await givenTeam(test, 'auto', [away.id, off.id, plain.id], { assignsItself: true })
    await givenProfile(test, away.id, { availability: 'away' })
    // The test begins on Monday at nine in Seoul.
    await givenProfile(test, off.id, { shift: { 2: [['09:00', '18:00']] } })
    const id = await open(teamId, 1)
    await putCase(test, id, { skill: 'brand' })
    await run()
    expect(await ownerOf(id)).toBeNull()
    await givenProfile(test, plain.id, { skills: [{ skill: 'brand', validUntil: null }] })
    await run()
    expect(await ownerOf(id)).toBe(plain.id)
  })

  it('hands out once, however many nodes do it at once', async () => {
    const agent = await test.as('agent')
    const teamId = await givenTeam(test, 'auto', [agent.id], { assignsItself: true })
    const id = await open(teamId, 1)
    await Promise.all([run(), run(), run()])
    const told = await test.database.db
      .select()
      .from(audit)
      .where(eq(audit.resourceId, id))
      .orderBy(asc(audit.position))
    expect(told.filter((entry) => entry.action === 'cases:assign')).toHaveLength(1)
  })

  it('leaves another team alone', async () => {
    const agent = await test.as('agent')
    const id = await open(await givenTeam(test, 'by-hand', [agent.id]), 1)
    await run()
    expect(await ownerOf(id)).toBeNull()
  })
})

describe('an owner who is not there', () => {
  const owned = async (role: 'agent' | 'specialist' = 'agent') => {
    const agent = await test.as(role)
    const id = await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
    await putCase(test, id, { assigneeId: agent.id })
    return { agent, id }
  }
  const sweep = () => requeueAbsent(test.database, test.now())

  it('loses what they do not work on when their shift ends, and is told', async () => {
    const { agent, id } = await owned()
    await givenProfile(test, agent.id, { shift: { 1: [['09:00', '18:00']] } })
    await sweep()
    expect(await ownerOf(id)).toBe(agent.id)
    test.pass(9 * hourMs)
    await sweep()
    expect(await ownerOf(id)).toBeNull()
    const told = await agent.list('notifications', { filter: { kind: 'released' } })
    expect(told.body).toMatchObject([{ resourceId: id }])
    const trail = await (await test.as('auditor')).list('audit', {
      filter: { resourceId: id, action: 'cases:requeue' },
    })
    expect(trail.body).toMatchObject([{ reason: 'off shift' }])
  })

  it('keeps what they hold, what they work on just now, and what waits for the seller', async () => {
    const { agent, id } = await owned()
    await givenProfile(test, agent.id, { availability: 'off' })
    const soon = new Date(test.now().getTime() + hourMs)
    await putCase(test, id, { heldUntil: soon })
    await sweep()
    expect(await ownerOf(id)).toBe(agent.id)
    await putCase(test, id, { heldUntil: null, leaseHolderId: agent.id, leaseExpiresAt: soon })
    await sweep()
    expect(await ownerOf(id)).toBe(agent.id)
    await putCase(test, id, { leaseHolderId: null, leaseExpiresAt: null, state: 'awaiting_seller' })
    await sweep()
    expect(await ownerOf(id)).toBe(agent.id)
    await putCase(test, id, { state: 'investigating' })
    await sweep()
    expect(await ownerOf(id)).toBeNull()
  })

  it('who left keeps nothing, held or not', async () => {
    const { agent, id } = await owned()
    await putCase(test, id, { heldUntil: new Date(test.now().getTime() + hourMs), state: 'awaiting_seller' })
    await test.database.transact((tx) => tx.update(people).set({ isActive: false }).where(eq(people.id, agent.id)))
    await sweep()
    expect(await ownerOf(id)).toBeNull()
  })
})

describe('a team that no longer works', () => {
  it('and has no successor loses its open cases to no team: everybody is offered them, the audit log tells of it, nothing is lost', async () => {
    const [member, stranger] = [await test.as('agent'), await test.as('agent')]
    const teamId = await givenTeam(test, 'gone', [member.id])
    const ids = [await open(teamId, 3), await open(teamId, 2), await open(teamId, 1)]
    await putCase(test, ids[2] ?? '', { state: 'dismissed', closedAt: test.now(), openKey: null })
    await givenStopped(test, teamId)
    expect((await stranger.post('/api/queues/cases/next')).status).toBe(204)
    await leaveClosedTeams(test.database, test.now())
    await leaveClosedTeams(test.database, test.now())
    const rows = await test.database.db.select({ id: cases.id, teamId: cases.teamId }).from(cases)
    const teamOf = new Map(rows.map((row) => [row.id, row.teamId]))
    expect(ids.map((id) => teamOf.get(id))).toEqual([null, null, teamId])
    const trail = await (await test.as('auditor')).list('audit', { filter: { action: 'cases:team' } })
    expect(trail.body).toHaveLength(2)
    expect(ids).toContain((await stranger.post('/api/queues/cases/next')).body.id)
    expect((await member.get('/api/dispatch/unrouted')).body).toMatchObject({ cases: 2 })
  })
})
