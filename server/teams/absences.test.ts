import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { coverAbsent } from '../dispatch/cover.ts'
import { handOut } from '../dispatch/handOut.ts'
import { people } from '../people/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenProvider } from '../testing/givenProviders.ts'
import { givenProfile, givenTeam, putCase } from '../testing/givenTeams.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

const hourMs = 3_600_000
const proposal = { measure: 'temporary_suspension', days: 7, grounds: '지연', clause: '14', reason: 'late' }

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
let lead: Caller
beforeAll(async () => {
  // Nine in the morning in Seoul, a Monday.
  test = await testApp({ startAt: '2026-11-02T00:00:00Z' })
  policy = await givenPolicy(test)
  lead = await test.as('lead', '최민준')
})
afterAll(() => test.close())

const today = { fromDay: '2026-11-02', toDay: '2026-11-02' }
const tomorrow = { fromDay: '2026-11-03', toDay: '2026-11-04' }
const enter = (who: Caller, person: Caller, body: object) =>
  who.post(`/api/people/${person.id}/absences`, { reason: 'leave', ...body })
const change = (who: Caller, person: Caller, absence: { id: string; version: number }, body: object) =>
  who.patch(`/api/people/${person.id}/absences/${absence.id}`, body, absence.version)
const end = (who: Caller, person: Caller, absence: { id: string; version: number }) =>
  who.post(`/api/people/${person.id}/absences/${absence.id}/actions/end`, {}, { 'if-match': `"${absence.version}"` })
const open = async (more: Partial<typeof cases.$inferInsert> = {}) => {
  const id = await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
  if (Object.keys(more).length > 0) await putCase(test, id, more)
  return id
}
const ownerOf = async (id: string) =>
  (await test.database.db.select({ owner: cases.assigneeId }).from(cases).where(eq(cases.id, id)))[0]?.owner
const told = async (who: Caller, kind: string) =>
  (await who.list('notifications', { filter: { kind, isRead: false } })).body as {
    resourceId: string
    params: object
  }[]

describe('entering an absence', () => {
  it('is for a lead, and for everybody of themselves; each change under its version', async () => {
    const [agent, other] = [await test.as('agent'), await test.as('agent')]
    const entered = await enter(agent, agent, { ...tomorrow, note: '  제주  ' })
    expect(entered.body).toMatchObject([
      { ...tomorrow, standing: 'planned', reason: 'leave', note: '제주', allowedActions: ['edit', 'cancel'] },
    ])
    expect((await enter(other, agent, tomorrow)).status).toBe(403)
    expect((await enter(await test.as('auditor'), agent, tomorrow)).status).toBe(403)
    const [absence] = entered.body
    expect((await change(lead, agent, absence, { toDay: '2026-11-05' })).body[0]).toMatchObject({
      toDay: '2026-11-05',
      version: 2,
    })
    expect((await change(lead, agent, absence, { toDay: '2026-11-06' })).body.code).toBe('changed-meanwhile')
    expect((await end(agent, agent, { ...absence, version: 2 })).body[0].standing).toBe('cancelled')
    expect((await end(agent, agent, { ...absence, version: 3 })).body.code).toBe('wrong-state')
  })

  it('tells why to those who plan shifts and to the person alone, and not to the audit log', async () => {
    const [agent, other, auditor] = [await test.as('agent'), await test.as('agent'), await test.as('auditor')]
    await enter(lead, agent, { ...tomorrow, reason: 'sick', note: '독감' })
    const seenBy = async (who: Caller) => (await who.get(`/api/people/${agent.id}/absences`)).body[0]
    expect(await seenBy(lead)).toMatchObject({ reason: 'sick', note: '독감' })
    expect(await seenBy(agent)).toMatchObject({ reason: 'sick' })
    expect(await seenBy(other)).toMatchObject({ ...tomorrow, reason: null, note: null, allowedActions: [] })
    const trail = await auditor.list('audit', { filter: { resourceId: agent.id, action: 'teams:enter-absence' } })
    expect(trail.body).toHaveLength(1)
    expect(JSON.stringify(trail.body)).not.toMatch(/독감|sick/)
  })

  it('is refused by field for days that are none, that cross another absence, or that lie too far back', async () => {
    const agent = await test.as('agent')
    const errors = async (body: object) => Object.keys((await enter(lead, agent, body)).body.errors ?? {})
    expect(await errors({ fromDay: '2026-02-30', toDay: '2026-03-01' })).toEqual(['fromDay'])
    expect(await errors({ fromDay: '2026-11-05', toDay: '2026-11-04' })).toEqual(['toDay'])
    expect(await errors({ fromDay: '2026-10-20', toDay: '2026-11-04' })).toEqual(['fromDay'])
    expect(await errors({ fromDay: '2026-11-04', toDay: '2036-11-04' })).toEqual(['toDay'])
    await enter(lead, agent, tomorrow)
    expect(await errors({ fromDay: '2026-11-04', toDay: '2026-11-09' })).toEqual(['fromDay'])
    // In words too, which a screen says in its own language.
    const twice = await enter(lead, agent, tomorrow)
    expect(twice.body.current.faults).toEqual({ fromDay: { word: 'double' } })
    expect((await enter(lead, agent, { ...tomorrow, reason: 'bored' })).status).toBe(400)
  })

  it('refuses a stand-in without the rank, the skill, of another provider, absent, in a circle, or the person', async () => {
    const [specialist, agent, third] = [
      await test.as('specialist'),
      await test.as('agent'),
      await test.as('specialist'),
    ]
    const provider = await givenProvider(test, 'Partner')
    await givenProfile(test, specialist.id, { languages: ['ko', 'en'], skills: [{ skill: 'fraud', validUntil: null }] })
    const fault = async (person: Caller, delegate: Caller, days = tomorrow) =>
      (await enter(lead, person, { ...days, delegateId: delegate.id })).body.errors?.delegateId
    expect(await fault(specialist, agent)).toMatch('lacks the permission')
    expect(await fault(specialist, third)).toMatch('lacks the skill fraud')
    expect(await fault(agent, provider.person)).toMatch('another provider')
    expect(await fault(agent, agent)).toMatch('themselves')
    await enter(lead, third, { ...tomorrow, delegateId: null })
    expect(await fault(agent, third)).toMatch('absent themselves')
    await enter(lead, agent, { ...tomorrow, delegateId: specialist.id })
    await givenProfile(test, specialist.id, { languages: ['ko', 'en'], skills: [] })
    await test.database.transact((tx) => tx.update(people).set({ role: 'specialist' }).where(eq(people.id, agent.id)))
    expect(await fault(specialist, agent)).toMatch('circle')
    expect(await fault(specialist, agent, { fromDay: '2026-11-05', toDay: '2026-11-05' })).toBeUndefined()
  })
})

describe('while somebody is absent', () => {
  it('what they hold goes to the stand-in at once when entered late; what is in hand just now stays', async () => {
    const [agent, standIn] = [await test.as('agent', '김하늘'), await test.as('agent')]
    const soon = new Date(test.now().getTime() + hourMs)
    const inHand = { leaseHolderId: agent.id, leaseExpiresAt: soon, leaseSince: test.now() }
    const [free, held, working] = [
      await open({ assigneeId: agent.id }),
      await open({ assigneeId: agent.id, heldUntil: soon, state: 'awaiting_seller' }),
      await open({ assigneeId: agent.id, ...inHand }),
    ]
    await enter(lead, agent, { ...today, delegateId: standIn.id })
    expect([await ownerOf(free), await ownerOf(held), await ownerOf(working)]).toEqual([
      standIn.id,
      standIn.id,
      agent.id,
    ])
    expect((await told(standIn, 'assigned')).map(({ resourceId }) => resourceId).sort()).toEqual([free, held].sort())
    const trail = await (await test.as('auditor')).list('audit', {
      filter: { resourceId: free, action: 'cases:assign' },
    })
    expect(trail.body[0]).toMatchObject({ actorName: 'cover-absent', reason: 'stands in for 김하늘' })
    test.pass(2 * hourMs)
    await coverAbsent(test.database, test.now())
    await coverAbsent(test.database, test.now())
    expect(await ownerOf(working)).toBe(standIn.id)
    expect(await told(standIn, 'assigned')).toHaveLength(3)
  })

  it('what four eyes keep from the stand-in goes back to the team, and so does all without one', async () => {
    const [agent, standIn, alone] = [await test.as('lead'), await test.as('lead'), await test.as('agent')]
    const id = await open()
    await standIn.act('suspensions', id, 'investigate')
    expect((await standIn.act('suspensions', id, 'propose', proposal)).body.state).toBe('pending_approval')
    await putCase(test, id, { assigneeId: agent.id, leaseHolderId: null, leaseExpiresAt: null, leaseSince: null })
    const others = await open({ assigneeId: alone.id })
    await enter(lead, agent, { ...todayOf(), delegateId: standIn.id })
    await enter(lead, alone, todayOf())
    expect([await ownerOf(id), await ownerOf(others)]).toEqual([null, null])
  })

  it('nothing new is offered, handed out or assigned to them, and their switch says why', async () => {
    const agent = await test.as('agent')
    const teamId = await givenTeam(test, 'absent-desk', [agent.id], { assignsItself: true })
    await givenProfile(test, agent.id, {})
    await enter(agent, agent, { ...todayOf(), reason: 'sick' })
    const id = await open({ teamId })
    await handOut(test.database, test.now())
    expect(await ownerOf(id)).toBeNull()
    expect((await agent.post('/api/queues/cases/next')).status).toBe(204)
    expect((await agent.get('/api/queues/cases/why')).body.reasons).toContainEqual(
      expect.objectContaining({ reason: 'absent' }),
    )
    const given = await lead.post(`/api/cases/${id}/assign`, { personId: agent.id }, { 'if-match': '"1"' })
    expect(given.body).toMatchObject({ code: 'refused', errors: { personId: 'is absent' } })
    const { body } = await agent.get(`/api/people/${agent.id}/work`)
    expect(body.absentUntil).not.toBeNull()
    const [absence] = (await agent.get(`/api/people/${agent.id}/absences`)).body
    await end(agent, agent, absence)
    await handOut(test.database, test.now())
    expect(await ownerOf(id)).toBe(agent.id)
  })

  it('what waits for a deed of theirs goes to who stands in, or to who stands in for that one, and nothing comes back', async () => {
    const [agent, first, second] = [await test.as('agent', '이도윤'), await test.as('agent'), await test.as('agent')]
    const mention = async (id: string) =>
      lead.post(`/api/cases/${id}/notes`, { body: '확인 부탁드립니다', mentionedIds: [agent.id] })
    const [before, during] = [await open(), await open()]
    expect((await mention(before)).status).toBeLessThan(300)
    await enter(lead, agent, { ...todayOf(), delegateId: first.id })
    expect(await told(agent, 'mentioned')).toEqual([])
    expect(await told(first, 'mentioned')).toMatchObject([{ resourceId: before, params: { standsInFor: '이도윤' } }])
    await enter(lead, first, { ...todayOf(), delegateId: second.id })
    await mention(during)
    expect((await told(second, 'mentioned')).map(({ resourceId }) => resourceId).sort()).toEqual(
      [before, during].sort(),
    )
    const [absence] = (await agent.get(`/api/people/${agent.id}/absences`)).body
    await end(agent, agent, absence)
    expect(await told(agent, 'mentioned')).toEqual([])
    expect(await told(second, 'mentioned')).toHaveLength(2)
  })

  it('who stands in acts by their own permissions: one who lost the rank meanwhile is given nothing', async () => {
    const [specialist, standIn] = [await test.as('specialist'), await test.as('specialist')]
    const id = await open({ assigneeId: specialist.id })
    await test.database.transact((tx) => tx.update(people).set({ role: 'qa' }).where(eq(people.id, standIn.id)))
    expect((await enter(lead, specialist, { ...todayOf(), delegateId: standIn.id })).body.errors).toHaveProperty(
      'delegateId',
    )
    await test.database.transact((tx) => tx.update(people).set({ role: 'specialist' }).where(eq(people.id, standIn.id)))
    const day = { fromDay: dayAfter(1), toDay: dayAfter(1) }
    await enter(lead, specialist, { ...day, delegateId: standIn.id })
    await test.database.transact((tx) => tx.update(people).set({ role: 'qa' }).where(eq(people.id, standIn.id)))
    test.pass(24 * hourMs)
    await coverAbsent(test.database, test.now())
    expect(await ownerOf(id)).toBeNull()
  })
})

const dayAfter = (days: number) =>
  new Date(test.now().getTime() + 9 * hourMs + days * 24 * hourMs).toISOString().slice(0, 10)
const todayOf = () => ({ fromDay: dayAfter(0), toDay: dayAfter(0) })
