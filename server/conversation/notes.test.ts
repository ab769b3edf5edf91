import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editMs } from '#shared/conversation/rules.ts'
import { auditProblems } from '../audit/verify.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let agent: Caller
let colleague: Caller
let caseId: string
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent', '김서연')
  colleague = await test.as('specialist', '박지우')
})
afterAll(() => test.close())
beforeEach(async () => {
  caseId = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
})

const notesOf = (id = caseId) => `/api/cases/${id}/notes`
const told = async (caller: Caller, kind: string) =>
  (await caller.list('notifications', { filter: { kind } })).body.filter(
    (one: { resourceId: string }) => one.resourceId === caseId,
  )

describe('writing a note to colleagues', () => {
  it('puts it on the case with its author, as it was typed', async () => {
    const body = '<img src=x onerror=alert(1)> 판매자가 {{seller_name}} 라고 함\n"인용" 😀'
    const { status, body: note, headers } = await agent.post(notesOf(), { body })
    expect(status).toBe(201)
    expect(headers.etag).toBe('"1"')
    expect(note).toMatchObject({ type: 'note', body, authorName: '김서연', mentions: [], files: [], editedAt: null })
    expect((await colleague.get(notesOf())).body.items).toEqual([{ ...note, editableUntil: null }])
  })

  it('is one note however often one press is sent', async () => {
    const key = { 'idempotency-key': 'press-1' }
    const first = await agent.post(notesOf(), { body: 'once' }, key)
    const second = await agent.post(notesOf(), { body: 'once' }, key)
    expect(second.body).toEqual(first.body)
    expect((await agent.get(notesOf())).body.items).toHaveLength(1)
    expect((await agent.post(notesOf(), { body: 'other' }, key)).body.code).toBe('key-reused')
  })

  it('is refused when empty, too long, or with words that no database holds', async () => {
    expect((await agent.post(notesOf(), { body: ' \n' })).status).toBe(400)
    expect((await agent.post(notesOf(), { body: 'x'.repeat(8001) })).status).toBe(400)
    expect((await agent.post(notesOf(), { body: 'a\u0000b' })).status).toBe(422)
    expect((await agent.post(notesOf(), { body: 'ok', to: 'seller@x.example' })).status).toBe(400)
  })

  it('is refused to those who only read, and to an outside system, which is nobody’s colleague', async () => {
    expect((await (await test.as('auditor')).post(notesOf(), { body: 'x' })).status).toBe(403)
    const admin = await test.as('admin')
    const { body: key } = await admin.post('/api/api-keys', {
      name: 'gateway',
      permissions: ['conversation:note', 'conversation:read', 'suspensions:read'],
    })
    const answer = await test.nobody().call('POST', notesOf(), { body: 'x' }, { authorization: `Bearer ${key.key}` })
    expect(answer.status).toBe(403)
  })

  it('does not exist on a case that is not there', async () => {
    const nowhere = notesOf('00000000-0000-7000-8000-000000000000')
    expect((await agent.post(nowhere, { body: 'x' })).status).toBe(404)
    expect((await agent.get(nowhere)).status).toBe(404)
  })
})

describe('mentioning a colleague', () => {
  it('tells them once, and from then on they follow the case', async () => {
    const { body: note } = await agent.post(notesOf(), { body: '@박지우 확인 부탁', mentionedIds: [colleague.id] })
    expect(note.mentions).toEqual([{ id: colleague.id, name: '박지우' }])
    const [heard, ...more] = await told(colleague, 'mentioned')
    expect(more).toEqual([])
    expect(heard).toMatchObject({
      resource: 'suspensions',
      isRead: false,
      params: { who: '김서연', seller: '한빛상사' },
    })
    const followers = (await agent.get(`/api/cases/${caseId}/followers`)).body
    expect(followers.map((one: { id: string }) => one.id).toSorted()).toEqual([agent.id, colleague.id].toSorted())
    await agent.call(
      'PATCH',
      `${notesOf()}/${note.id}`,
      { body: '@박지우 급함', mentionedIds: [colleague.id] },
      { 'if-match': '"1"' },
    )
    expect(await told(colleague, 'mentioned')).toHaveLength(1)
  })

  it('does not tell the author who mentions themselves', async () => {
    await agent.post(notesOf(), { body: 'me', mentionedIds: [agent.id] })
    expect(await told(agent, 'mentioned')).toEqual([])
  })

  it('is refused for one who left and for somebody unknown, and then nothing is written', async () => {
    const leaver = await test.as('agent', '퇴사자')
    await test.database.raw(
      `update people set is_active = ${test.database.engine === 'sqlite' ? '0' : 'false'} where id = '${leaver.id}'`,
    )
    const answer = await agent.post(notesOf(), { body: '@퇴사자', mentionedIds: [leaver.id] })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.mentionedIds).toContain('퇴사자')
    const unknown = '00000000-0000-7000-8000-000000000001'
    expect((await agent.post(notesOf(), { body: 'x', mentionedIds: [unknown] })).status).toBe(422)
    expect((await agent.get(notesOf())).body.items).toEqual([])
  })

  it('offers those who may read the case, by the letters typed', async () => {
    const url = (q: string) => `/api/cases/${caseId}/mentionable?${new URLSearchParams({ q })}`
    const found = (await agent.get(url('박지'))).body
    expect(found).toEqual([{ id: colleague.id, name: '박지우', role: 'specialist' }])
    expect((await agent.get(url("%' or 1=1 --"))).body).toEqual([])
  })
})

describe('changing a note', () => {
  const change = (caller: Caller, id: string, body: string, version = 1) =>
    caller.call('PATCH', `${notesOf()}/${id}`, { body }, { 'if-match': `"${version}"` })

  it('is open to its author for fifteen minutes, and the audit log keeps both wordings', async () => {
    const { body: note } = await agent.post(notesOf(), { body: '첫 문장' })
    test.pass(editMs - 1000)
    const changed = await change(agent, note.id, '고친 문장')
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ body: '고친 문장', version: 2 })
    expect(changed.body.editedAt).not.toBeNull()
    const auditor = await test.as('auditor')
    const [entry] = (await auditor.list('audit', { filter: { resourceId: caseId, action: 'conversation:edit-note' } }))
      .body
    expect(entry).toMatchObject({ before: { body: '첫 문장' }, after: { body: '고친 문장' }, actorId: agent.id })
    test.pass(2000)
    expect((await change(agent, note.id, '늦음', 2)).body.code).toBe('too-late')
    expect(await auditProblems(test.database.db)).toEqual([])
  })

  it('is refused to anybody else, on a stale page, and without saying what one looked at', async () => {
    const { body: note } = await agent.post(notesOf(), { body: 'mine' })
    expect((await change(colleague, note.id, 'yours')).status).toBe(403)
    expect((await change(agent, note.id, 'stale', 7)).body).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 1 },
    })
    expect((await agent.call('PATCH', `${notesOf()}/${note.id}`, { body: 'x' })).status).toBe(428)
    const other = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
    expect(
      (await agent.call('PATCH', `${notesOf(other)}/${note.id}`, { body: 'x' }, { 'if-match': '"1"' })).status,
    ).toBe(404)
  })
})

describe('reading the conversation', () => {
  it('gives notes and messages in one thread, newest last, page by page without a gap or a repeat', async () => {
    const written: string[] = []
    for (let n = 0; n < 7; n++) {
      const { body: note } = await agent.post(notesOf(), { body: `note ${n}` })
      const spoken = { direction: 'in', channel: 'phone', body: `call ${n}` }
      const { body: call } = await agent.post(`/api/cases/${caseId}/messages`, spoken)
      written.push(note.id, call.id)
      // Half of them in the same millisecond: the id settles their order.
      if (n % 2 === 0) test.pass(1000)
    }
    const seen: string[] = []
    let before: string | null = null
    do {
      const query = new URLSearchParams({ limit: '4', ...(before && { before }) })
      const { status, body } = await colleague.get(`/api/cases/${caseId}/conversation?${query}`)
      expect(status).toBe(200)
      seen.unshift(...body.items.map((one: { id: string }) => one.id))
      before = body.before
    } while (before)
    expect(seen).toEqual(written)
  })

  it('refuses a cursor that is none', async () => {
    for (const before of ['x', '2026-11-02T00:00:00.000Z_short', "';drop table notes;--"]) {
      const answer = await agent.get(`/api/cases/${caseId}/conversation?${new URLSearchParams({ before })}`)
      expect(answer.status).toBe(400)
    }
    expect((await agent.get(`/api/cases/${caseId}/conversation?limit=101`)).status).toBe(400)
  })
})

describe('following a case', () => {
  it('is everybody’s own choice, and twice is the same as once', async () => {
    const url = `/api/cases/${caseId}/followers`
    await colleague.put(`${url}/me`, {})
    const { body: following } = await colleague.put(`${url}/me`, {})
    expect(following).toMatchObject([{ id: colleague.id, name: '박지우' }])
    expect((await colleague.remove(`${url}/me`)).body).toEqual([])
    expect((await colleague.remove(`${url}/me`)).status).toBe(200)
  })
})
