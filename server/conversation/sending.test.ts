import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeBackMs } from '#shared/conversation/rules.ts'
import type { Message } from '#shared/conversation/schema.ts'
import { auditProblems } from '../audit/verify.ts'
import { openSmtpMailer } from '../notices/smtpMailer.ts'
import { postDue } from '../notifications/posting.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { messagePosting } from './outbox.ts'

const minute = 60_000
const sender = 'seller-operations@market.example'

let server: MailServer
let test: TestApp
let agent: Caller
let caseId: string
beforeEach(async () => {
  server = await startMailServer()
  test = await testApp({ mailer: openSmtpMailer(server.url, sender) })
  agent = await test.as('agent', '김서연')
  caseId = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
})
afterEach(async () => {
  await test.close()
  await server.close()
})

const post = (on = test) => postDue(on.database, on.deps.mailer, messagePosting(on.database.db, on.deps.env), on.now)
const messagesOf = () => `/api/cases/${caseId}/messages`
const send = (body: object, headers?: Record<string, string>) => agent.post(messagesOf(), body, headers)
const messageNow = async (id: string): Promise<Message> =>
  (await agent.get(messagesOf())).body.items.find((one: Message) => one.id === id)

describe('writing to the seller', () => {
  it('arrives as one letter with what stood in braces filled in, and stays on the case word for word', async () => {
    const { status, body: message } = await send({
      body: '{{seller_name}} 담당자님, {{case_number}} 건입니다.\n<b>굵게</b> & "인용"\n{{agent_name}}',
    })
    expect(status).toBe(201)
    expect(message).toMatchObject({ state: 'queued', direction: 'out', channel: 'email', locale: 'ko', attempts: 0 })
    expect(message.body).toMatch(/^한빛상사 담당자님, SUS-2026-\d{6} 건입니다\.\n<b>굵게<\/b>/)
    expect(message).not.toHaveProperty('recipient')
    test.pass(takeBackMs)
    await post()
    await post()
    expect(server.received).toHaveLength(1)
    const [{ parsed, recipients } = {}] = server.received
    expect(parsed?.text?.trimEnd()).toBe(message.body)
    expect(parsed?.html).toContain('&lt;b&gt;굵게')
    expect(parsed?.messageId).toBe(`<notice-${message.id}@maru>`)
    expect(recipients?.[0]).toContain('@seller.example')
    expect(await messageNow(message.id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null })
    expect(await auditProblems(test.database.db)).toEqual([])
  })

  it('is one message however often one press is sent', async () => {
    const key = { 'idempotency-key': 'one-press' }
    const [first, second] = await Promise.all([send({ body: '안녕하세요' }, key), send({ body: '안녕하세요' }, key)])
    expect(first?.body.id).toBe(second?.body.id)
    test.pass(takeBackMs)
    await post()
    expect(server.received).toHaveLength(1)
  })

  it('does not begin with a hole in it, and says which', async () => {
    const answer = await send({ body: '{{answer_by}}까지 {{seller_name}} {{today' })
    expect(answer.status).toBe(422)
    expect(answer.body.code).toBe('placeholder-unfilled')
    expect(Object.keys(answer.body.errors)).toEqual(['answer_by', '{{ }}'])
    expect((await agent.get(messagesOf())).body.items).toEqual([])
  })

  it('is refused where the seller has no address', async () => {
    caseId = await givenCase(test, (await givenSeller(test, { email: null })).id, await givenPolicy(test))
    const answer = await send({ body: 'x' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toHaveProperty('recipient')
  })

  it('goes by e-mail only, and is not dated by hand', async () => {
    expect((await send({ body: 'x', channel: 'phone' })).body.errors).toHaveProperty('channel')
    expect((await send({ body: 'x', at: '2026-11-01T00:00:00Z' })).body.errors).toHaveProperty('at')
  })

  it('lets neither subject nor seller name add a header', async () => {
    const hostile = '한빛\r\nBcc: all@evil.example\r\n\r\n{{agent_name}} $&'
    caseId = await givenCase(test, (await givenSeller(test, { name: hostile })).id, await givenPolicy(test))
    await send({ subject: 'Re: x\r\nBcc: you@evil.example', body: '{{seller_name}}' })
    test.pass(takeBackMs)
    await post()
    const [{ parsed, recipients } = {}] = server.received
    expect(parsed?.headers.has('bcc')).toBe(false)
    expect(recipients).toHaveLength(1)
    expect(parsed?.text).toContain('{{agent_name}} $&')
  })
})

describe('taking a message back', () => {
  const takeBack = (caller: Caller, id: string) => caller.post(`${messagesOf()}/${id}/take-back`)

  it('is open to its author until it leaves, and then it never does', async () => {
    const { body: message } = await send({ body: '잘못 썼습니다' })
    test.pass(takeBackMs - 1)
    expect(await post()).toBe(0)
    expect((await messageNow(message.id)).returnableUntil).not.toBeNull()
    const taken = await takeBack(agent, message.id)
    expect(taken.status).toBe(200)
    expect(taken.body).toMatchObject({ state: 'cancelled', returnableUntil: null })
    test.pass(minute)
    expect(await post()).toBe(0)
    expect(server.received).toEqual([])
    expect((await takeBack(agent, message.id)).body.code).toBe('too-late')
  })

  it('is too late once its time is over, whether or not it has left', async () => {
    const { body: message } = await send({ body: 'x' })
    test.pass(takeBackMs)
    expect((await takeBack(agent, message.id)).body.code).toBe('too-late')
    await post()
    expect((await takeBack(agent, message.id)).body.code).toBe('too-late')
    expect(server.received).toHaveLength(1)
  })

  it('is refused to anybody else', async () => {
    const { body: message } = await send({ body: 'x' })
    expect((await takeBack(await test.as('lead'), message.id)).status).toBe(403)
    expect((await takeBack(await test.as('auditor'), message.id)).status).toBe(403)
  })

  it('either never left or was too late, also where the clock of the sending node runs ahead', async () => {
    for (let round = 0; round < 4; round++) {
      server.received.length = 0
      const { body: message } = await send({ body: `round ${round}` })
      test.pass(takeBackMs - 1)
      const ahead = () => new Date(test.now().getTime() + 1000)
      const posting = messagePosting(test.database.db, test.deps.env)
      const leaving = () => postDue(test.database, test.deps.mailer, posting, ahead)
      const inOrder =
        round % 2 === 0 ? [takeBack(agent, message.id), leaving()] : [leaving(), takeBack(agent, message.id)]
      const answers = await Promise.all(inOrder)
      const isTaken = answers.some((one) => typeof one === 'object' && one.status === 200)
      expect(server.received).toHaveLength(isTaken ? 0 : 1)
      expect((await messageNow(message.id)).state).toBe(isTaken ? 'cancelled' : 'sent')
    }
  })
})

describe('a message that the mail server does not take', () => {
  it('is tried again later, and is the same letter', async () => {
    const { body: message } = await send({ body: 'x' })
    server.refuseNext(2)
    for (let tries = 0; tries < 3; tries++) {
      test.pass(minute)
      await post()
    }
    expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual([`<notice-${message.id}@maru>`])
    expect(await messageNow(message.id)).toMatchObject({ state: 'sent', attempts: 3, lastError: null })
  })

  it('fails for all to see, tells its author, and goes out when somebody sends it again', async () => {
    const { body: message } = await send({ body: 'x' })
    server.refuseNext(8)
    for (let tries = 0; tries < 8; tries++) {
      test.pass(15 * minute)
      await post()
    }
    const failed = await messageNow(message.id)
    expect(failed).toMatchObject({ state: 'failed', attempts: 8, mayRetry: true, returnableUntil: null })
    expect(failed.lastError).toContain('try again later')
    expect((await agent.list('notifications', { filter: { kind: 'undelivered' } })).body).toMatchObject([
      { resource: 'suspensions', resourceId: caseId },
    ])
    expect(await post()).toBe(0)
    const retried = await (await test.as('lead')).post(`${messagesOf()}/${message.id}/retry`)
    expect(retried.body).toMatchObject({ state: 'queued', returnableUntil: null })
    await post()
    expect(await messageNow(message.id)).toMatchObject({ state: 'sent' })
    expect(server.received).toHaveLength(1)
    expect((await agent.post(`${messagesOf()}/${message.id}/retry`)).body.code).toBe('wrong-state')
  })

  it('that a crash left on its way is tried again under the same name', async () => {
    const { body: message } = await send({ body: 'x' })
    test.pass(takeBackMs)
    const posting = messagePosting(test.database.db, test.deps.env)
    const died = { ...posting, settle: () => Promise.reject(new Error('the server stopped here')) }
    await expect(postDue(test.database, test.deps.mailer, died, test.now)).rejects.toThrow('stopped here')
    expect(await post()).toBe(0)
    test.pass(minute)
    await post()
    expect(await messageNow(message.id)).toMatchObject({ state: 'sent', attempts: 2 })
    const ids = server.received.map(({ parsed }) => parsed.messageId)
    expect(new Set(ids)).toEqual(new Set([`<notice-${message.id}@maru>`]))
  })
})

it('becomes one file where no mail server is set, however often it is tried', async () => {
  const other = await testApp()
  const writer = await other.as('agent')
  const id = await givenCase(other, (await givenSeller(other)).id, await givenPolicy(other))
  const { body: message } = await writer.post(`/api/cases/${id}/messages`, { body: '안녕하세요' })
  other.pass(takeBackMs)
  await Promise.all([post(other), post(other)])
  expect(await readdir(join(other.dataDir, 'notices'))).toEqual([`${message.id}.eml`])
  await other.close()
})
