import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillMessage, messageValues, unknownSlots } from '#shared/conversation/slots.ts'
import { snippetsFor } from '#shared/snippets/rules.ts'
import type { Snippet } from '#shared/snippets/schema.ts'
import { auditProblems } from '../audit/verify.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { installBaseSnippets } from './baseSnippets.ts'

let test: TestApp
let lead: Caller
let agent: Caller
beforeAll(async () => {
  test = await testApp()
  lead = await test.as('lead')
  agent = await test.as('agent')
})
afterAll(() => test.close())

let made = 0
const fresh = (change: object = {}) => ({
  name: '안내',
  shortcut: `own-${++made}`,
  teamId: null,
  locale: 'ko',
  body: '{{seller_name}} 담당자님',
  ...change,
})
const all = async (): Promise<Snippet[]> => (await agent.list('snippets', { range: [0, 999] })).body

describe('the snippets that come with the console', () => {
  it('are a dozen in both languages, and every message can fill what they say', async () => {
    const base = await all()
    const shortcuts = (locale: string) => base.filter((one) => one.locale === locale).map((one) => one.shortcut)
    expect(shortcuts('ko').length).toBeGreaterThanOrEqual(12)
    expect(shortcuts('en').toSorted()).toEqual(shortcuts('ko').toSorted())
    const waitsUntil = new Date('2026-12-01T00:00:00Z')
    const named = { sellerName: 's', caseNumber: 'n', subject: 'x', agentName: 'a', teamName: null }
    for (const { body, locale } of base) {
      expect(unknownSlots(body)).toEqual([])
      expect(fillMessage(body, messageValues({ ...named, waitsUntil, now: test.now() }, locale))).toHaveProperty('text')
      if (locale === 'ko') expect(body).toMatch(/[가-힣]/)
    }
  })

  it('are put in once, and one that was changed or deactivated since stays so', async () => {
    const before = await all()
    const [first, second] = before
    await lead.patch(`/api/snippets/${first?.id}`, { body: '우리 말투' }, first?.version ?? 0)
    await lead.remove(`/api/snippets/${second?.id}`)
    await Promise.all([installBaseSnippets(test.database, test.now()), installBaseSnippets(test.database, test.now())])
    const after = await all()
    expect(after).toHaveLength(before.length)
    expect(after.find((one) => one.id === first?.id)?.body).toBe('우리 말투')
    expect(after.find((one) => one.id === second?.id)?.isActive).toBe(false)
  })
})

describe('keeping snippets', () => {
  it('is for leads; everybody who writes reads them', async () => {
    expect((await agent.post('/api/snippets', fresh())).status).toBe(403)
    const { status, body } = await lead.post('/api/snippets', fresh())
    expect(status).toBe(201)
    expect((await agent.get(`/api/snippets/${body.id}`)).body).toMatchObject({ allowedActions: [], isActive: true })
    expect(await auditProblems(test.database.db)).toEqual([])
  })

  it('refuses a second one under the same shortcut, also when two are written at once', async () => {
    const snippet = fresh({ shortcut: 'same' })
    const answers = await Promise.all([lead.post('/api/snippets', snippet), lead.post('/api/snippets', snippet)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await lead.post('/api/snippets', { ...snippet, locale: 'en' })).status).toBe(201)
  })

  it('frees the shortcut of one that is no longer used, and does not give it back once taken', async () => {
    const { body: old } = await lead.post('/api/snippets', fresh({ shortcut: 'freed' }))
    expect((await lead.remove(`/api/snippets/${old.id}`)).body).toMatchObject({ isActive: false, version: 2 })
    expect((await lead.post('/api/snippets', fresh({ shortcut: 'freed' }))).status).toBe(201)
    const again = await lead.patch(`/api/snippets/${old.id}`, { isActive: true }, 2)
    expect(again.body).toMatchObject({ code: 'not-unique' })
  })

  it('refuses words in braces that no message has, a shortcut that cannot be typed, and an unknown team', async () => {
    const wrong = await lead.post('/api/snippets', fresh({ body: '{{sellername}}' }))
    expect(wrong.body).toMatchObject({ code: 'placeholder-unfilled', errors: { body: 'nothing fills sellername' } })
    expect((await lead.post('/api/snippets', fresh({ shortcut: 'two words' }))).status).toBe(400)
    const nowhere = '00000000-0000-7000-8000-000000000000'
    expect((await lead.post('/api/snippets', fresh({ teamId: nowhere }))).body.errors).toHaveProperty('teamId')
  })

  it('refuses a stale page and a change without saying what one looked at', async () => {
    const { body } = await lead.post('/api/snippets', fresh())
    expect((await lead.patch(`/api/snippets/${body.id}`, { name: 'x' }, 9)).body.code).toBe('changed-meanwhile')
    expect((await lead.call('PATCH', `/api/snippets/${body.id}`, { name: 'x' })).status).toBe(428)
    expect((await lead.put(`/api/snippets/${body.id}`, { ...body, name: '새 이름' })).body.name).toBe('새 이름')
  })
})

describe('finding a snippet by what is typed', () => {
  const one = (shortcut: string, change: Partial<{ locale: string; teamId: string | null; name: string }> = {}) => ({
    shortcut,
    name: shortcut,
    locale: 'ko',
    teamId: null,
    ...change,
  })

  it('puts the seller’s language first, then the team’s own, and leaves out other teams’', () => {
    const offered = [
      one('refund', { locale: 'en' }),
      one('refund'),
      one('refund', { teamId: 'ours' }),
      one('refund', { teamId: 'theirs' }),
      one('no-refund'),
      one('hello'),
    ]
    const found = snippetsFor(offered, { typed: 'ref', locale: 'ko', teamId: 'ours' })
    expect(found.map(({ shortcut, locale, teamId }) => `${shortcut} ${locale} ${teamId}`)).toEqual([
      'refund ko ours',
      'refund ko null',
      'no-refund ko null',
      'refund en null',
    ])
  })

  it('finds Korean names by their first letters', () => {
    expect(
      snippetsFor([one('documents', { name: '소명 자료 요청' })], { typed: '소명', locale: 'ko', teamId: null }),
    ).toHaveLength(1)
  })
})
