import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ZeroDeed } from '#shared/settings/sla.ts'
import { audit } from '../audit/table.ts'
import { cases } from '../cases/table.ts'
import { events } from '../events/table.ts'
import { notifications } from '../notifications/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { tellAll } from './breach.ts'
import { caseClocks } from './table.ts'

const hour = 3_600_000
let test: TestApp
beforeEach(async () => {
  test = await testApp({ startAt: '2026-11-02T00:00:00.000Z' })
})
afterEach(() => test.close())

const opened = async (severity: 'medium' | 'critical' = 'critical') =>
  givenCase(test, (await givenSeller(test)).id, await givenPolicy(test, { severity }))
const rowOf = async (id: string) => (await test.database.db.select().from(cases).where(eq(cases.id, id)))[0]
const told = () => test.database.db.select().from(notifications).where(eq(notifications.kind, 'breached'))
const auditOf = (id: string) =>
  test.database.db
    .select()
    .from(audit)
    .where(and(eq(audit.resourceId, id), eq(audit.action, 'cases:breach')))
const doAtZero = (deeds: ZeroDeed[]) =>
  givenSetting(test, 'sla', (sla) => ({ ...sla, atZero: [{ kind: null, metric: null, deeds }] }))
const look = () => tellAll(test.database, test.now())

const givenTeam = async (slug: string, escalatesToId: string | null = null) => {
  const id = uuidv7()
  const at = test.now()
  await test.database.transact((tx) =>
    tx.insert(teams).values({
      id,
      version: 1,
      slug,
      nameEn: slug,
      nameKo: slug,
      function: 'performance',
      calendar: 'standard',
      escalatesToId,
      assignsItself: false,
      isActive: true,
      createdAt: at,
      updatedAt: at,
    }),
  )
  return id
}

describe('a promise that runs out', () => {
  it('is told to the owner and the leads of the team once, however often somebody looks', async () => {
    const [owner, lead, stranger] = [await test.as('agent'), await test.as('lead'), await test.as('lead')]
    const id = await opened()
    const teamId = await givenTeam('performance')
    await test.database.transact(async (tx) => {
      await tx.insert(teamMembers).values({ teamId, personId: lead.id, isLead: true, since: test.now() })
      await tx.update(cases).set({ teamId, assigneeId: owner.id }).where(eq(cases.id, id))
    })
    test.pass(2 * hour - 1)
    await look()
    expect(await told()).toEqual([])
    test.pass(1)
    await look()
    await look()
    test.pass(hour)
    await Promise.all([look(), look()])
    const persons = (await told()).map((one) => one.personId)
    expect(persons.sort()).toEqual([owner.id, lead.id].sort())
    expect(persons).not.toContain(stranger.id)
    expect(await auditOf(id)).toHaveLength(1)
    const signals = await test.database.db
      .select()
      .from(events)
      .where(and(eq(events.resourceId, id), eq(events.type, 'case.breached')))
    expect(signals).toHaveLength(1)
    expect((await rowOf(id))?.state).toBe('detected')
  })

  it('of a case that is nobody’s is told to the leads of the house', async () => {
    const lead = await test.as('lead')
    await test.as('agent')
    await opened()
    test.pass(2 * hour)
    await look()
    expect((await told()).map((one) => one.personId)).toEqual([lead.id])
  })

  it('that was met or paused in time is told to nobody', async () => {
    await test.as('lead')
    const id = await opened()
    const specialist = await test.as('specialist')
    await specialist.act('suspensions', id, 'investigate')
    await specialist.act('suspensions', id, 'ask', { question: '사유를 알려 주세요.' })
    test.pass(8 * hour)
    await look()
    expect(await told()).toEqual([])
  })

  it('raises the severity by one step and no further, though the shorter targets break at once', async () => {
    await doAtZero(['escalate'])
    const id = await opened('medium')
    test.pass(9 * hour)
    await look()
    await look()
    test.pass(24 * 5 * hour)
    await look()
    const row = await rowOf(id)
    expect(row).toMatchObject({ severity: 'high', severityRank: 1, version: 2, state: 'detected' })
    expect(await auditOf(id)).toHaveLength(2)
    const clocks = await test.database.db.select().from(caseClocks).where(eq(caseClocks.caseId, id))
    expect(clocks.map((clock) => clock.targetMs / hour).sort((a, b) => a - b)).toEqual([4, 18])
  })

  it('goes to the team that this one escalates to, and is nobody’s there', async () => {
    await doAtZero(['escalate'])
    const owner = await test.as('agent')
    const above = await givenTeam('above')
    const teamId = await givenTeam('below', above)
    const id = await opened()
    await owner.post(`/api/cases/${id}/lease`)
    await test.database.transact((tx) => tx.update(cases).set({ teamId }).where(eq(cases.id, id)))
    test.pass(2 * hour)
    await look()
    expect(await rowOf(id)).toMatchObject({
      teamId: above,
      severity: 'critical',
      assigneeId: null,
      leaseHolderId: null,
    })
  })

  it('is offered to everybody again when the rule says reassign', async () => {
    await doAtZero(['reassign', 'notify'])
    const owner = await test.as('agent')
    const id = await opened()
    await owner.post(`/api/cases/${id}/lease`)
    test.pass(2 * hour)
    await look()
    expect(await rowOf(id)).toMatchObject({ assigneeId: null, leaseHolderId: null, heldUntil: null })
    expect((await told()).map((one) => one.personId)).toEqual([owner.id])
    expect((await (await test.as('agent')).post('/api/queues/suspensions/next')).body.id).toBe(id)
  })

  it('makes pages stale that show another severity', async () => {
    await doAtZero(['escalate'])
    const id = await opened('medium')
    test.pass(9 * hour)
    await look()
    const answer = await (await test.as('specialist')).act(
      'suspensions',
      id,
      'dismiss',
      { reason: 'false_positive' },
      1,
    )
    expect([answer.status, answer.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('needs no rule: it is then only marked', async () => {
    await givenSetting(test, 'sla', (sla) => ({ ...sla, atZero: [] }))
    await test.as('lead')
    const id = await opened()
    test.pass(2 * hour)
    await look()
    expect(await told()).toEqual([])
    const clocks = await test.database.db.select().from(caseClocks).where(eq(caseClocks.caseId, id))
    expect(clocks.filter((clock) => clock.breachHandledAt)).toHaveLength(1)
  })
})
