import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let agent: Caller
let gateway: (body: object, headers?: Record<string, string>) => ReturnType<Caller['call']>
let caseId: string
let caseNumber: string
let sellerExternalId: string
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent', '김서연')
  gateway = await givenKey('mail gateway')
})
afterAll(() => test.close())
beforeEach(async () => {
  const seller = await givenSeller(test)
  sellerExternalId = seller.externalId
  caseId = await givenCase(test, seller.id, await givenPolicy(test))
  caseNumber = (await agent.get(`/api/cases/${caseId}`)).body.number
})

/** A key that may hand in messages and nothing else. */
async function givenKey(name: string): Promise<typeof gateway> {
  const admin = await test.as('admin')
  const { body } = await admin.post('/api/api-keys', { name, permissions: ['conversation:message'] })
  return (message, headers = {}) =>
    test.nobody().call('POST', '/api/intake/messages', message, { authorization: `Bearer ${body.key}`, ...headers })
}

const thread = async () => (await agent.get(`/api/cases/${caseId}/conversation`)).body.items
const heard = async (caller: Caller) =>
  (await caller.list('notifications', { filter: { kind: 'replied' } })).body.filter(
    (one: { resourceId: string }) => one.resourceId === caseId,
  )

describe('a message from the seller', () => {
  it('appears on its case and tells whoever works on it or follows it', async () => {
    const follower = await test.as('qa')
    await follower.put(`/api/cases/${caseId}/followers/me`, {})
    await agent.post(`/api/cases/${caseId}/lease`)
    const answer = await gateway({ caseNumber, channel: 'email', subject: 'Re: 소명', body: '택배사 파업 때문입니다.' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ caseId, caseNumber })
    expect(await thread()).toMatchObject([
      {
        type: 'message',
        direction: 'in',
        channel: 'email',
        state: 'received',
        subject: 'Re: 소명',
        body: '택배사 파업 때문입니다.',
        authorId: null,
        authorName: 'mail gateway',
      },
    ])
    expect(await heard(agent)).toHaveLength(1)
    expect(await heard(follower)).toHaveLength(1)
    expect(await heard(await test.as('agent'))).toEqual([])
    expect(await auditProblems(test.database.db)).toEqual([])
  })

  it('is one message when it is handed in twice under one reference, also at once', async () => {
    const message = { caseNumber, channel: 'portal', body: '두 번', outsideRef: `ref-${caseNumber}` }
    const answers = await Promise.all([gateway(message), gateway(message)])
    const again = await gateway(message)
    expect(new Set([...answers, again].map(({ body }) => body.id)).size).toBe(1)
    expect(await thread()).toHaveLength(1)
    const other = await gateway({ ...message, body: '다른 말' })
    expect(other.body.code).toBe('key-reused')
  })

  it('is one message when one request is repeated', async () => {
    const key = { 'idempotency-key': `k-${caseNumber}` }
    const [first, second] = [
      await gateway({ caseNumber, channel: 'email', body: 'x' }, key),
      await gateway({ caseNumber, channel: 'email', body: 'x' }, key),
    ]
    expect(second.body).toEqual(first.body)
    expect(await thread()).toHaveLength(1)
  })

  it('is another message when another system uses the same reference', async () => {
    const message = { caseNumber, channel: 'email', body: 'x', outsideRef: '1' }
    await gateway(message)
    await (await givenKey('seller portal'))(message)
    expect(await thread()).toHaveLength(2)
  })

  it('finds the open case of a seller, and says so when there is none', async () => {
    const found = await gateway({ sellerExternalId, channel: 'portal', body: '어느 건인지 모릅니다' })
    expect(found.body).toMatchObject({ caseId })
    const idle = await givenSeller(test)
    const none = await gateway({ sellerExternalId: idle.externalId, channel: 'portal', body: 'x' })
    expect(none).toMatchObject({ status: 422, body: { errors: { sellerExternalId: 'has no open case' } } })
    expect((await gateway({ sellerExternalId: 'nobody', channel: 'portal', body: 'x' })).status).toBe(422)
  })

  it('is refused for a case that is not there, for another seller’s case, and for nobody at all', async () => {
    expect((await gateway({ caseNumber: 'SUS-1999-000001', channel: 'email', body: 'x' })).status).toBe(404)
    const stranger = await givenSeller(test)
    const foreign = { caseNumber, sellerExternalId: stranger.externalId, channel: 'email', body: 'x' }
    expect((await gateway(foreign)).body.errors).toHaveProperty('sellerExternalId')
    expect((await gateway({ channel: 'email', body: 'x' })).body.errors).toHaveProperty('caseNumber')
    expect(await thread()).toEqual([])
  })

  it('is not taken from the future, nor by a way that there is not', async () => {
    const at = new Date(test.now().getTime() + 3_600_000).toISOString()
    expect((await gateway({ caseNumber, channel: 'email', body: 'x', at })).body.errors).toHaveProperty('at')
    expect((await gateway({ caseNumber, channel: 'pigeon', body: 'x' })).status).toBe(400)
  })

  it('keeps markup, formulas and hostile characters as the text they are', async () => {
    const body = '<script>alert(1)</script>=HYPERLINK("x") \u202Egnirts\u202C {{agent_name}} 😀 ㅍㅁㅈ'
    await gateway({ caseNumber, channel: 'email', subject: '<h1>x</h1>', body })
    expect(await thread()).toMatchObject([{ body, subject: '<h1>x</h1>' }])
  })

  it('opens nothing but the intake to the key that hands it in', async () => {
    const { body } = await (await test.as('admin')).post('/api/api-keys', {
      name: 'narrow',
      permissions: ['conversation:message'],
    })
    const authorization = `Bearer ${body.key}`
    const knock = (url: string) => test.nobody().call('GET', url, undefined, { authorization })
    expect((await knock(`/api/cases/${caseId}/conversation`)).status).toBe(403)
    const send = await test.nobody().call('POST', `/api/cases/${caseId}/messages`, { body: 'x' }, { authorization })
    expect(send.status).toBe(404)
  })
})

describe('a phone call written down by an agent', () => {
  it('stands on the case as what the seller said, when they said it', async () => {
    const at = new Date(test.now().getTime() - 600_000).toISOString()
    const call = { direction: 'in', channel: 'phone', body: '내일까지 자료를 보내겠다고 함', at }
    const { status, body } = await agent.post(`/api/cases/${caseId}/messages`, call)
    expect(status).toBe(201)
    expect(body).toMatchObject({ direction: 'in', channel: 'phone', state: 'received', at, authorName: '김서연' })
    expect(await heard(agent)).toEqual([])
  })

  it('carries no files: those belong to the evidence', async () => {
    const call = { direction: 'in', channel: 'phone', body: 'x', fileIds: ['00000000-0000-7000-8000-000000000000'] }
    expect((await agent.post(`/api/cases/${caseId}/messages`, call)).body.errors).toHaveProperty('fileIds')
  })
})
