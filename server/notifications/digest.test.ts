import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSmtpMailer } from '../notices/smtpMailer.ts'
import { people } from '../people/table.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { digestPosting, writeDigests } from './digest.ts'
import { notify } from './notify.ts'
import { postDue } from './posting.ts'

const minute = 60_000
const hour = 60 * minute
const consoleUrl = 'https://maru.example'

let server: MailServer
let test: TestApp
let agent: Caller
beforeEach(async () => {
  server = await startMailServer()
  // 10:00 in Seoul.
  const mailer = openSmtpMailer(server.url, 'seller-operations@market.example')
  test = await testApp({ mailer, startAt: '2026-11-02T01:00:00Z' })
  agent = await test.as('agent', '김서연')
})
afterEach(async () => {
  await test.close()
  await server.close()
})

const choose = async (change: object) => {
  const { body } = await agent.get('/api/notifications/choices')
  await agent.put('/api/notifications/choices', { ...body, ...change })
}
let occasions = 0
const tell = (count = 1) =>
  test.database.transact(async (tx) => {
    for (let n = 0; n < count; n++) {
      const about = { resource: 'suspensions', resourceId: '00000000-0000-7000-8000-00000000000a' }
      const params = { number: `SUS-2026-${++occasions}`, seller: '한빛상사', who: '<b>박지우</b>' }
      await notify(
        tx,
        { personIds: [agent.id], kind: 'mentioned', occasion: `o${occasions}`, ...about, params },
        test.now(),
      )
    }
  })
const write = () => writeDigests(test.database, consoleUrl, test.now())
const post = () => postDue(test.database, test.deps.mailer, digestPosting, test.now)
const round = async () => {
  await write()
  await post()
}

describe('an e-mail of what one has not read', () => {
  it('goes to one’s own address, with a sentence and a link each, in one’s language', async () => {
    await choose({ digest: 'hourly' })
    await test.database.transact((tx) => tx.update(people).set({ locale: 'ko' }).where(eq(people.id, agent.id)))
    await tell(2)
    await round()
    expect(server.received).toHaveLength(1)
    const [{ parsed, recipients } = {}] = server.received
    expect(recipients).toEqual([`${agent.id}@test`])
    expect(parsed?.subject).toBe('Maru 읽지 않은 알림 2건')
    expect(parsed?.text).toContain('<b>박지우</b> 님이 SUS-2026-1 한빛상사 건에서 언급했습니다.')
    expect(parsed?.text).toContain(`${consoleUrl}/suspensions/00000000-0000-7000-8000-00000000000a/show`)
    expect(parsed?.html).not.toContain('<b>박지우')
  })

  it('goes out once, however often the job runs and on however many servers', async () => {
    await choose({ digest: 'hourly' })
    await tell(3)
    await Promise.all([write(), write(), write()])
    await Promise.all([post(), post()])
    await round()
    test.pass(hour)
    await round()
    expect(server.received).toHaveLength(1)
  })

  it('leaves out what was read, and what a letter has told before', async () => {
    await choose({ digest: 'hourly' })
    await tell(1)
    await round()
    test.pass(hour)
    await tell(2)
    const [newest] = (await agent.list('notifications')).body
    await agent.post('/api/notifications/read', { ids: [newest.id] })
    await round()
    expect(server.received.map(({ parsed }) => parsed.subject)).toEqual(['1 unread in Maru', '1 unread in Maru'])
    expect(server.received[1]?.parsed.text).not.toContain(newest.params.number)
  })

  it('is the same letter after a server died between sending it and writing that down', async () => {
    await choose({ digest: 'hourly' })
    await tell(1)
    await write()
    const died = { ...digestPosting, settle: () => Promise.reject(new Error('the server stopped here')) }
    await expect(postDue(test.database, test.deps.mailer, died, test.now)).rejects.toThrow('stopped here')
    test.pass(minute)
    await round()
    const ids = new Set(server.received.map(({ parsed }) => parsed.messageId))
    expect(ids.size).toBe(1)
    test.pass(hour)
    await round()
    expect(new Set(server.received.map(({ parsed }) => parsed.messageId))).toEqual(ids)
  })

  it('gives its sentences to the next one when the mail server never takes it', async () => {
    await choose({ digest: 'hourly' })
    await tell(1)
    await write()
    server.refuseNext(8)
    for (let tries = 0; tries < 8; tries++) {
      await post()
      test.pass(15 * minute)
    }
    expect(server.received).toEqual([])
    await round()
    expect(server.received).toHaveLength(1)
  })

  it('does not come in quiet hours, but after them', async () => {
    // Quiet from 09:30 to 11:00; it is 10:00.
    await choose({ digest: 'hourly', quietFrom: 570, quietTo: 660 })
    await tell(1)
    await round()
    expect(server.received).toEqual([])
    test.pass(hour)
    await round()
    expect(server.received).toHaveLength(1)
  })

  it('comes once a working morning when chosen daily', async () => {
    await choose({ digest: 'daily' })
    await tell(1)
    await round()
    await tell(1)
    test.pass(12 * hour)
    await round()
    expect(server.received).toHaveLength(1)
    test.pass(11 * hour)
    await round()
    expect(server.received).toHaveLength(2)
  })

  it('is not written to somebody who did not ask for it, or left', async () => {
    await tell(1)
    await round()
    await choose({ digest: 'hourly' })
    await test.database.transact((tx) => tx.update(people).set({ isActive: false }).where(eq(people.id, agent.id)))
    await round()
    expect(server.received).toEqual([])
  })
})
