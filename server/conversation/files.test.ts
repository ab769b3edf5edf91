import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeBackMs } from '#shared/conversation/rules.ts'
import { storageOf } from '../evidence/storage.ts'
import { evidence, reveals } from '../evidence/table.ts'
import { openSmtpMailer } from '../notices/smtpMailer.ts'
import { postDue } from '../notifications/posting.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { messagePosting } from './outbox.ts'

let server: MailServer
let test: TestApp
let agent: Caller
let caseId: string
let sellerId: string
beforeAll(async () => {
  server = await startMailServer()
  test = await testApp({ mailer: openSmtpMailer(server.url, 'seller-operations@market.example') })
  agent = await test.as('agent')
  sellerId = (await givenSeller(test)).id
  caseId = await givenCase(test, sellerId, await givenPolicy(test))
})
afterAll(async () => {
  await test.close()
  await server.close()
})

async function givenFile(more: Partial<typeof evidence.$inferInsert> = {}): Promise<string> {
  const id = uuidv7()
  const content = Buffer.from(`content of ${id}`)
  const storageKey = `files/${id}`
  await storageOf(test.deps.env).put(storageKey, content, 'application/pdf')
  const row = {
    id,
    version: 1,
    caseId,
    sellerId,
    name: '세금계산서.pdf',
    kind: 'pdf' as const,
    mime: 'application/pdf',
    bytes: content.length,
    sha256: id.replaceAll('-', '').padEnd(64, '0'),
    storageKey,
    description: '',
    source: '',
    isPersonal: false,
    scan: 'clean' as const,
    addedByName: 'test',
    addedAt: test.now(),
    ...more,
  }
  await test.database.transact((tx) => tx.insert(evidence).values(row))
  return id
}

const send = (fileIds: string[], caller = agent) =>
  caller.post(`/api/cases/${caseId}/messages`, { body: '자료를 보내드립니다.', fileIds })

describe('a file with a message', () => {
  it('arrives whole, under its name', async () => {
    const id = await givenFile()
    const { status, body } = await send([id])
    expect(status).toBe(201)
    expect(body.files).toEqual([{ id, name: '세금계산서.pdf' }])
    test.pass(takeBackMs)
    await postDue(test.database, test.deps.mailer, messagePosting(test.database.db, test.deps.env), test.now)
    const [attached] = server.received.at(-1)?.parsed.attachments ?? []
    expect(attached?.filename).toBe('세금계산서.pdf')
    expect(attached?.content.toString()).toBe(`content of ${id}`)
  })

  it('is refused when the scanner objected to it or could not look', async () => {
    expect((await send([await givenFile({ scan: 'infected' })])).body.code).toBe('file-infected')
    expect((await send([await givenFile({ scan: 'failed' })])).body.code).toBe('file-unscanned')
  })

  it('is refused when it shows personal data that the sender has not looked at for a reason', async () => {
    const id = await givenFile({ isPersonal: true })
    expect((await send([id])).body.code).toBe('reveal-needed')
    const colleague = await test.as('agent')
    const until = new Date(test.now().getTime() + 60_000)
    const reveal = { personId: colleague.id, resource: 'evidence', resourceId: id, field: 'file', reason: 'x' }
    await test.database.transact((tx) => tx.insert(reveals).values({ id: uuidv7(), ...reveal, at: test.now(), until }))
    expect((await send([id])).body.code).toBe('reveal-needed')
    expect((await send([id], colleague)).status).toBe(201)
    test.pass(61_000)
    expect((await send([id], colleague)).body.code).toBe('reveal-needed')
  })

  it('is refused when it is another case’s, was removed, or is not there', async () => {
    const otherCase = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
    for (const id of [
      await givenFile({ caseId: otherCase }),
      await givenFile({ removedAt: test.now(), removedByName: 'x', removalReason: 'x' }),
      uuidv7(),
    ]) {
      const answer = await send([id])
      expect(answer.status).toBe(422)
      expect(answer.body.errors).toHaveProperty('fileIds')
    }
  })

  it('is refused when the mail would grow too large', async () => {
    expect((await send([await givenFile({ bytes: 19 * 1024 * 1024 })])).body.code).toBe('over-limit')
  })

  it('removed before it left keeps the message from leaving, for all to see', async () => {
    const id = await givenFile()
    const { body: message } = await send([id])
    await test.database.raw(
      `update evidence set removed_at = ${test.database.engine === 'sqlite' ? '1' : 'now()'} where id = '${id}'`,
    )
    test.pass(takeBackMs)
    await postDue(test.database, test.deps.mailer, messagePosting(test.database.db, test.deps.env), test.now)
    const { items } = (await agent.get(`/api/cases/${caseId}/messages`)).body
    const now = items.find((one: { id: string }) => one.id === message.id)
    expect(now).toMatchObject({ state: 'queued', attempts: 1, lastError: 'not-found' })
    expect(server.received.map(({ parsed }) => parsed.messageId)).not.toContain(`<notice-${message.id}@maru>`)
  })
})
