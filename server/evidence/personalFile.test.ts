import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Evidence } from '#shared/evidence/schema.ts'
import { addFile, pdf, picture } from '../testing/files.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { readEvidence } from './commands.ts'

let test: TestApp
let agent: Caller
let lead: Caller
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  ;[agent, lead] = [await test.as('agent', '상담원'), await test.as('lead', '리드')]
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const openCase = async () => {
  const seller = await givenSeller(test)
  return { seller, caseId: await givenCase(test, seller.id, policy) }
}
const add = async (caseId: string, bytes: Buffer, said = {}): Promise<Evidence> =>
  (await addFile(test, agent, caseId, bytes, { name: 'proof', ...said })).body
const filesOf = async (caseId: string, who = agent): Promise<Evidence[]> =>
  (await who.get(`/api/cases/${caseId}/evidence`)).body
const auditOf = async (id: string) =>
  (await lead.list('audit', { filter: { resource: 'evidence', resourceId: id }, sort: ['position', 'ASC'] })).body

describe('a personal file', () => {
  it('is hidden until a reason is given, for this person, for fifteen minutes', async () => {
    const { caseId } = await openCase()
    const file = await add(caseId, await picture(9), { isPersonal: 'true' })
    const content = async (who: Caller) => {
      const { status, body } = await who.get(`/api/evidence/${file.id}/content`)
      return status === 200 ? 200 : body.code
    }
    expect(file).toMatchObject({ isPersonal: true, revealedUntil: null })
    expect([await content(agent), await content(lead)]).toEqual(['reveal-needed', 'reveal-needed'])
    expect((await agent.get(`/api/evidence/${file.id}/thumbnail`)).body.code).toBe('reveal-needed')
    const reveal = (who: Caller, body: object) => who.post(`/api/evidence/${file.id}/reveal`, body)
    expect((await reveal(agent, {})).body.errors).toHaveProperty('reason')
    expect((await reveal(await test.as('auditor'), { reason: 'curious' })).status).toBe(403)
    const { status, body } = await reveal(agent, { reason: '신분증 대조' })
    expect([status, Date.parse(body.until) - test.now().getTime()]).toEqual([200, 15 * 60_000])
    expect([await content(agent), await content(lead)]).toEqual([200, 'reveal-needed'])
    expect((await filesOf(caseId))[0]?.revealedUntil).toBe(body.until)
    expect((await filesOf(caseId, lead))[0]?.revealedUntil).toBeNull()
    test.pass(15 * 60_000 - 1)
    expect(await content(agent)).toBe(200)
    test.pass(1)
    expect(await content(agent)).toBe('reveal-needed')
    expect((await auditOf(file.id)).at(-1)).toMatchObject({ action: 'evidence:reveal', reason: '신분증 대조' })
  })

  it('is shown to everybody again only by somebody who may see it', async () => {
    const { caseId } = await openCase()
    const { id } = await add(caseId, await picture(10), { isPersonal: 'true' })
    expect((await agent.patch(`/api/evidence/${id}`, { isPersonal: false }, 1)).body.code).toBe('reveal-needed')
    await agent.post(`/api/evidence/${id}/reveal`, { reason: 'no person is in it' })
    expect((await agent.patch(`/api/evidence/${id}`, { isPersonal: false }, 1)).status).toBe(200)
    expect((await lead.get(`/api/evidence/${id}/content`)).status).toBe(200)
    expect((await agent.post(`/api/evidence/${id}/reveal`, { reason: 'x' })).body.code).toBe('wrong-state')
  })
})

describe('a file that leaves with a letter', () => {
  it('is handed out with what it is, unless it is personal or gone', async () => {
    const { caseId } = await openCase()
    const bytes = pdf(6)
    const { id } = await add(caseId, bytes)
    const { stream, ...facts } = await readEvidence(test.database.db, test.deps, id)
    const pieces: Buffer[] = []
    for await (const piece of stream) pieces.push(piece)
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
    expect(facts).toMatchObject({ caseId, name: 'proof.pdf', mime: 'application/pdf', bytes: bytes.length })
    const personal = await add(caseId, pdf(7), { isPersonal: 'true' })
    const take = (which: string, mayBePersonal?: boolean) =>
      readEvidence(test.database.db, test.deps, which, mayBePersonal)
    await expect(take(personal.id)).rejects.toMatchObject({ code: 'reveal-needed' })
    const { stream: allowed } = await take(personal.id, true)
    allowed.destroy()
    await expect(take('nobody')).rejects.toMatchObject({ code: 'not-found' })
  })
})
