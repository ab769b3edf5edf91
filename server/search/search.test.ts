import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import { questionOf } from '#shared/search/grams.ts'
import type { FoundGroups, SearchResult } from '#shared/search/schema.ts'
import { notes } from '../conversation/table.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { findEntries } from './find.ts'
import { indexAll } from './loop.ts'

let test: TestApp
let agent: Caller
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent')
})
afterAll(() => test.close())

const search = async (q: string, more: Record<string, string> = {}, asker: Caller = agent) => {
  const answer = await asker.get(`/api/search?${new URLSearchParams({ q, ...more })}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as { results: SearchResult[]; next: string | null }
}
const titles = async (q: string, more?: Record<string, string>, asker?: Caller) =>
  (await search(q, more, asker)).results.map((one) => one.title)
const groups = async (q: string) => {
  const { body } = await agent.get(`/api/search/groups?${new URLSearchParams({ q })}`)
  return (body as FoundGroups).groups
}

async function givenNote(caseId: string, body: string) {
  const id = uuidv7()
  await test.database.transact(async (tx) => {
    await tx.insert(notes).values({
      id,
      version: 1,
      caseId,
      authorId: agent.id,
      body,
      mentionedIds: [],
      fileIds: [],
      at: test.now(),
    })
  })
  return id
}

describe('the search', () => {
  it('finds what was committed a moment ago, by a piece of its name and by initials', async () => {
    await givenSeller(test, { name: '푸른판매자마을' })
    for (const q of ['판매자', '푸른', 'ㅍㅁㅈ', '른', '푸른ㅍㅁㅈ'])
      expect(await titles(q)).toContain('푸른판매자마을')
  })

  it('finds a seller by the whole business number, with and without dashes, and shows neither it nor anything else personal', async () => {
    await givenSeller(test, { name: '번호상회', businessNumber: '1234567891', email: 'hidden@person.example' })
    for (const q of ['1234567891', '123-45-67891']) {
      const [result] = (await search(q, { resource: 'sellers' })).results
      expect(result).toMatchObject({ title: '번호상회', titleMarks: [], marks: [], state: 'good' })
      expect(JSON.stringify(result)).not.toMatch(/1234567891|123-45-67891|person\.example/)
    }
    expect(await titles('123456789', { resource: 'sellers' })).toEqual([])
    expect(await titles('hidden@person', { resource: 'sellers' })).toEqual([])
  })

  it('finds a case by its number, a piece of it, its seller and its subject, in the state it has now', async () => {
    const seller = await givenSeller(test, { name: '하늘정원상사' })
    const id = await givenCase(test, seller.id, await givenPolicy(test))
    const { body } = await agent.get(`/api/suspensions/${id}`)
    for (const q of [body.number, body.number.replaceAll('-', ''), body.number.slice(-6), '하늘정원', 'ㅎㄴㅈㅇ']) {
      const found = (await search(q, { resource: 'cases' })).results.find((one) => one.id === id)
      expect(found, q).toMatchObject({
        caseId: id,
        title: `${body.number} · 하늘정원상사`,
        opens: { resource: 'suspensions', id },
        state: 'detected',
      })
    }
    await agent.act('suspensions', id, 'triage')
    expect((await search(body.number)).results[0]?.state).toBe('triage')
  })

  it('puts the case whose very number it is before the younger ones that have it in theirs', async () => {
    const { body } = await agent.list('suspensions', { sort: ['openedAt', 'ASC'], range: [0, 0] })
    const [first] = body as { id: string; number: string }[]
    const short = String(Number(first?.number.slice(-6)))
    expect((await groups(short)).find((one) => one.group === 'cases')?.results[0]?.id).toBe(first?.id)
  })

  it('marks what it found, in the text as it is written', async () => {
    const seller = await givenSeller(test, { name: '표시상점' })
    const caseId = await givenCase(test, seller.id, await givenPolicy(test))
    await givenNote(caseId, `${'앞선 이야기. '.repeat(20)}ＲＥＦＵＮＤ 환불-요청 👍 전화 010-1234-5678`)
    const [result] = (await search('환불요청')).results
    const marked = result?.marks.map(([from, to]) => result.snippet.slice(from, to))
    expect(marked).toEqual(['환불-요청'])
    expect(result?.snippet).toMatch(/^….*ＲＥＦＵＮＤ/)
    expect(result?.snippet).not.toContain('1234')
    expect(result).toMatchObject({ resource: 'notes', caseId, opens: { resource: 'suspensions', id: caseId } })
  })

  it('gives the youngest first, page by page, each once', async () => {
    const made: string[] = []
    for (let n = 0; n < 12; n++) made.unshift((await givenSeller(test, { name: `쪽마다 ${n}` }, 0)).id)
    const seen: string[] = []
    for (let before: string | null = ''; before !== null; ) {
      const page = await search('쪽마다', { limit: '5', ...(before && { before }) })
      seen.push(...page.results.map((one) => one.id))
      before = page.next
    }
    expect(seen).toEqual(made)
  })

  it('follows what is renamed and taken away, into the cases and listings that name it', async () => {
    const seller = await givenSeller(test, { name: '옛이름상사' }, 2)
    const caseId = await givenCase(test, seller.id, await givenPolicy(test))
    const noteId = await givenNote(caseId, '지워질 메모')
    expect(await titles('옛이름')).toHaveLength(4)
    await test.database.transact(async (tx) => {
      await tx.update(sellers).set({ name: '새이름상사' }).where(eq(sellers.id, seller.id))
      await tx.delete(notes).where(eq(notes.id, noteId))
      await tx.delete(listings).where(eq(listings.id, seller.listingIds[0] ?? ''))
    })
    await indexAll(test.database)
    expect(await titles('옛이름')).toEqual([])
    expect(await titles('새이름')).toHaveLength(3)
    expect(await titles('지워질')).toEqual([])
  })

  it('shows nobody what they may not read, nor that it is there', async () => {
    const seller = await givenSeller(test, { name: '비밀상점' })
    const caseId = await givenCase(test, seller.id, await givenPolicy(test))
    await givenNote(caseId, '비밀상점 내부 메모')
    await titles('비밀상점')
    const question = questionOf('비밀상점')
    if (!question) throw new Error('no question')
    const seenWith = async (permissions: readonly string[]) => {
      const asked = { question, reader: { permissions, rows: null }, resources: null, before: null, limit: 50 }
      return (await findEntries(test.database.db, asked)).map((one) => one.resource).sort()
    }
    expect(await seenWith(permissionsOf.agent)).toEqual([
      'cases',
      'listings',
      'listings',
      'listings',
      'notes',
      'sellers',
    ])
    expect(await seenWith(['sellers:read'])).toEqual(['sellers'])
    // A note is for those who may read conversations and cases of its kind.
    expect(await seenWith(['conversation:read'])).toEqual([])
    expect(await seenWith(['suspensions:read'])).toEqual(['cases'])
    expect(await seenWith(['conversation:read', 'suspensions:read'])).toEqual(['cases', 'notes'])
    expect(await seenWith([])).toEqual([])
    expect((await test.nobody().get('/api/search?q=a')).status).toBe(401)
  })

  it('is put out by nothing that people type', async () => {
    const typed = [
      '"',
      "'",
      '*',
      'a*',
      'NEAR(a b)',
      'a AND',
      'OR',
      'NOT a',
      '(',
      'a:b',
      '-',
      '--',
      '%',
      '_',
      '\\',
      '😀',
      '👩‍💻',
    ]
    typed.push(
      'ㅋ',
      'ㅏ',
      'ᄑ',
      '\u200b',
      '؜',
      '<b>',
      "'; drop table sellers; --",
      '!',
      '&',
      '|',
      'a & b',
      ':*',
      '\ue000',
    )
    for (const q of typed) {
      expect((await agent.get(`/api/search?${new URLSearchParams({ q })}`)).status, q).toBe(200)
      expect((await agent.get(`/api/search/groups?${new URLSearchParams({ q })}`)).status, q).toBe(200)
      expect((await agent.list('cases', { filter: { q } })).status, q).toBe(200)
    }
    for (const q of ['', '   ', '---']) expect(await titles(q)).toEqual([])
    expect((await agent.get(`/api/search?q=${'가'.repeat(201)}`)).status).toBe(400)
    expect((await agent.get(`/api/search?q=${'a'.repeat(10_000)}`)).status).toBe(400)
    for (const more of ['limit=0', 'limit=51', 'limit=x', 'before=x', 'resource=people', 'sort=a'])
      expect((await agent.get(`/api/search?q=a&${more}`)).status, more).toBe(400)
    expect((await agent.get('/api/search')).status).toBe(400)
    expect((await agent.get('/api/search?q=%00')).status).toBe(400)
  })
})
