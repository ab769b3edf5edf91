import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeBackMs } from '#shared/conversation/rules.ts'
import { openSmtpMailer } from '../notices/smtpMailer.ts'
import { digestPosting, writeDigests } from '../notifications/digest.ts'
import { postDue } from '../notifications/posting.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { messagePosting } from './outbox.ts'

const secret = '사기꾼-의심-절대-비공개-9f3c'
const note = `${secret} {{seller_name}} {{case_number}} owner@hanbit.example <b>${secret}</b>`

describe('an internal note', () => {
  let server: MailServer
  let test: TestApp
  let agent: Caller
  let caseId: string
  /** Everything that a request of the seller's side was answered with. */
  const answered: string[] = []
  beforeAll(async () => {
    server = await startMailServer()
    test = await testApp({ mailer: openSmtpMailer(server.url, 'seller-operations@market.example') })
    agent = await test.as('specialist')
    const seller = await givenSeller(test)
    caseId = await givenCase(test, seller.id, await givenPolicy(test))
    const follower = await test.as('lead')
    await follower.put('/api/notifications/choices', {
      version: 0,
      muted: [],
      quietFrom: null,
      quietTo: null,
      digest: 'hourly',
    })
    await agent.post(`/api/cases/${caseId}/notes`, { body: note, mentionedIds: [follower.id] })
    const { number } = (await agent.get(`/api/cases/${caseId}`)).body
    await agent.act('suspensions', caseId, 'investigate')
    await agent.post(`/api/cases/${caseId}/notes`, { body: `${note} 2` })
    const { body: key } = await (await test.as('admin')).post('/api/api-keys', {
      name: 'seller portal',
      permissions: ['conversation:message'],
    })
    const portal = { authorization: `Bearer ${key.key}` }
    const intake = { caseNumber: number, channel: 'portal', body: '왜 정지됐나요?' }
    answered.push(JSON.stringify(await test.nobody().call('POST', '/api/intake/messages', intake, portal)))
    for (const url of ['conversation', 'notes', 'messages', 'followers', '']) {
      const path = `/api/cases/${caseId}/${url}`.replace(/\/$/, '')
      answered.push(JSON.stringify(await test.nobody().call('GET', path, undefined, portal)))
    }
    await agent.post(`/api/cases/${caseId}/messages`, { body: '{{seller_name}} 담당자님, 확인 중입니다.' })
    await agent.act('suspensions', caseId, 'ask', { question: '왜 늦었습니까?' })
    test.pass(takeBackMs)
    await test.settle()
    await postDue(test.database, test.deps.mailer, messagePosting(test.database.db, test.deps.env), test.now)
    await writeDigests(test.database, 'https://maru.example', test.now())
    await postDue(test.database, test.deps.mailer, digestPosting, test.now)
  })
  afterAll(async () => {
    await test.close()
    await server.close()
  })

  it('is read by colleagues', async () => {
    const { body } = await agent.get(`/api/cases/${caseId}/conversation`)
    expect(JSON.stringify(body)).toContain(secret)
  })

  it('is in no letter: not the message, not the notice of a decision, not the e-mail to a colleague', () => {
    expect(server.received.map(({ parsed }) => parsed.subject)).toHaveLength(3)
    for (const { raw, parsed } of server.received) {
      expect(raw).not.toContain(secret)
      expect([parsed.subject, parsed.text, parsed.html].join()).not.toContain(secret)
    }
  })

  it('is in no row that letters are made of', async () => {
    for (const table of ['messages', 'notices', 'digests', 'notifications']) {
      const rows = await test.database.raw(`select * from ${table}`)
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toContain(secret)
    }
  })

  it('is in no answer to the seller’s side', () => {
    expect(answered).toHaveLength(6)
    expect(answered[0]).toContain('"status":201')
    for (const answer of answered) expect(answer).not.toContain(secret)
  })

  it('is in no signal', async () => {
    expect(JSON.stringify(await test.database.raw('select * from events'))).not.toContain(secret)
  })
})

describe('what sends letters', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const reaches = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g))
      reaches(join(dirname(file), name), seen)
    return seen
  }
  const namesNotes = (file: string) =>
    /import \{[^}]*\bnotes\b[^}]*\} from '[^']*table\.ts'/.test(readFileSync(file, 'utf8'))

  it.each(['conversation/outbox.ts', 'notifications/posting.ts', 'notifications/digest.ts', 'effects.ts'])(
    'knows no notes, by whatever way: %s',
    (start) => {
      const reached = [...reaches(join(root, start))]
      expect(reached.length).toBeGreaterThan(1)
      expect(reached.filter(namesNotes).map((file) => relative(root, file))).toEqual([])
    },
  )

  it('would be caught: those who do know notes are found by the same look', () => {
    const knowing = readdirSync(join(root, 'conversation'), { encoding: 'utf8' }).filter((name) =>
      namesNotes(join(root, 'conversation', name)),
    )
    expect(knowing).toEqual(expect.arrayContaining(['notes.ts', 'store.ts']))
  })
})
