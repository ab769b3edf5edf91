import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { severities } from '#shared/suspensions/ladder.ts'
import { stages } from '#shared/workflow/stages.ts'
import { cases } from '../cases/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

async function givenTeam(...members: Caller[]): Promise<string> {
  const id = uuidv7()
  const at = test.now()
  await test.database.transact(async (tx) => {
    const names = {
      slug: id,
      nameEn: 'Seoul desk',
      nameKo: '서울팀',
      function: 'operations' as const,
      calendar: 'house',
    }
    const rest = { escalatesToId: null, assignsItself: false, isActive: true, createdAt: at, updatedAt: at }
    await tx.insert(teams).values({ id, version: 1, ...names, ...rest })
    for (const { id: personId } of members)
      await tx.insert(teamMembers).values({ teamId: id, personId, isLead: false, since: at })
  })
  return id
}

describe('a filter that means whoever reads it', () => {
  it('finds each person their own cases, and each their team’s', async () => {
    const policy = await givenPolicy(test)
    const [kim, lee] = [await test.as('specialist', 'Kim'), await test.as('specialist', 'Lee')]
    const teamId = await givenTeam(kim)
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.push(await givenCase(test, (await givenSeller(test)).id, policy))
    const [kims = '', lees = '', teams = ''] = ids
    await test.database.transact(async (tx) => {
      await tx.update(cases).set({ assigneeId: kim.id }).where(eq(cases.id, kims))
      await tx.update(cases).set({ assigneeId: lee.id }).where(eq(cases.id, lees))
      await tx.update(cases).set({ teamId }).where(eq(cases.id, teams))
    })
    const found = async (caller: Caller, filter: object) =>
      (await caller.list('cases', { filter, range: [0, 99] })).body.map((one: { id: string }) => one.id)
    expect(await found(kim, { assigneeId: '$me' })).toEqual([kims])
    expect(await found(lee, { assigneeId: '$me' })).toEqual([lees])
    expect(await found(kim, { teamId: '$myTeams' })).toEqual([teams])
    expect(await found(lee, { teamId: '$myTeams' })).toEqual([])
    expect(await found(lee, { assigneeId: '$none', id: [teams, kims] })).toEqual([teams])
  })
})

describe('the numbers on the views', () => {
  it('are exactly what each list holds, for any filter that the screen offers', async () => {
    const local = await testApp()
    try {
      const policy = await givenPolicy(local)
      const people = [await local.as('specialist'), await local.as('lead')] as const
      for (let n = 0; n < 12; n++) {
        const id = await givenCase(local, (await givenSeller(local)).id, policy)
        const severity = severities[n % severities.length]
        await local.database.transact((tx) =>
          tx
            .update(cases)
            .set({
              severity,
              assigneeId: n % 3 === 0 ? people[0].id : null,
              dueAt: new Date(local.now().getTime() - 1),
            })
            .where(eq(cases.id, id)),
        )
        if (n % 4 === 1) await people[1].act('suspensions', id, 'investigate')
        if (n % 4 === 2) await people[1].act('suspensions', id, 'dismiss', { reason: 'not_a_breach' })
      }
      const filters = fc.record(
        {
          stage: fc.constantFrom(...stages),
          severity: fc.subarray([...severities], { minLength: 1 }),
          assigneeId: fc.constantFrom('$me', '$none'),
          dueAt_lt: fc.constantFrom('$now', '$today+1d'),
          openedAt_gte: fc.constantFrom('$today', '$now-1d'),
        },
        { requiredKeys: [] },
      )
      const examples = fc.sample(filters, 25)
      for (const [at, filter] of examples.entries())
        await people[0].post('/api/views', {
          resource: at % 2 ? 'cases' : 'suspensions',
          name: `example ${at}`,
          scope: 'private',
          filter,
          sort: ['dueAt', 'ASC'],
        })
      for (const resource of ['cases', 'suspensions']) {
        const counts = (await people[0].get(`/api/views/counts?resource=${resource}`)).body
        const { body: saved } = await people[0].list('views', { filter: { resource }, range: [0, 99] })
        expect(saved.length).toBeGreaterThan(5)
        for (const view of saved) {
          const { headers } = await people[0].list(resource, { filter: view.filter, range: [0, 0] })
          expect([view.filter, counts[view.id]]).toEqual([
            view.filter,
            Number(String(headers['content-range']).split('/')[1]),
          ])
        }
        expect(counts.all).toBe(12)
        expect(counts.mine).toBeGreaterThan(0)
      }
    } finally {
      await local.close()
    }
  })

  it('are not told of a list that the asker may not read', async () => {
    const agent = await test.as('agent')
    expect((await agent.get('/api/views/counts?resource=audit')).status).toBe(404)
  })
})
