import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let ops: Caller
beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

describe('a list', () => {
  const ask = async (query: string) => {
    const { status, body } = await ops.get(`/api/suspensions?${query}`)
    return [status, body.code]
  }
  it.each([
    ['an unknown filter', 'filter={"colour":"red"}', 'unknown-filter'],
    ['an unknown operator', 'filter={"openedAt_near":"2026-01-01"}', 'unknown-filter'],
    ['an unknown sort', 'sort=["colour","ASC"]', 'unknown-sort'],
    ['a sort that is neither up nor down', 'sort=["openedAt","UP"]', 'unknown-sort'],
    ['a range that ends before it begins', 'range=[9,3]', 'bad-range'],
    ['a range below zero', 'range=[-5,3]', 'bad-range'],
    ['a range wider than a thousand', 'range=[0,1000]', 'bad-range'],
    ['a range of fractions', 'range=[0.5,9]', 'bad-range'],
    ['a filter that is not JSON', 'filter={state', 'malformed'],
    ['a filter that is a list', 'filter=[1]', 'malformed'],
    ['a word that is none of the column’s', 'filter={"severity":"pink"}', 'malformed'],
    ['a date that is none', 'filter={"openedAt_gte":"2026-02-31T00:00"}', 'malformed'],
    ['a NUL in the search', 'filter={"q":"%00"}', 'malformed'],
    ['an unknown parameter', 'colour=red', 'malformed'],
  ])('refuses %s', async (_what, query, code) => expect(await ask(query)).toEqual([400, code]))

  it('answers an empty page for what does not exist', async () => {
    const { status, body, headers } = await ops.get('/api/suspensions?filter={"state":"dismissed"}')
    expect([status, body, headers['content-range']]).toEqual([200, [], 'suspensions */0'])
  })
})

describe('a refusal', () => {
  it('is problem+json with a stable code, also for what is not there', async () => {
    for (const url of ['/api/nothing', '/api/suspensions/00000000-0000-7000-8000-000000000000', '/api/suspensions/x']) {
      const answer = await ops.get(url)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.body).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/), status: answer.status })
      expect(answer.status).toBe(url.endsWith('/x') ? 400 : 404)
    }
  })

  it('keeps changes to JSON, to this origin and to a megabyte', async () => {
    const send = (headers: Record<string, string>, payload: string) =>
      test.app.inject({ method: 'POST', url: '/api/suspensions', headers: { ...ops.headers, ...headers }, payload })
    expect((await send({ 'content-type': 'text/plain' }, 'x')).statusCode).toBe(415)
    expect((await send({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b')).statusCode).toBe(415)
    expect((await send({ 'content-type': 'application/json' }, '{')).statusCode).toBe(400)
    const json = { 'content-type': 'application/json' }
    expect((await send(json, JSON.stringify({ finding: 'x'.repeat(11_000_000) }))).statusCode).toBe(413)
    expect((await send({ ...json, origin: 'https://elsewhere.example' }, '{}')).json().code).toBe('cross-origin')
    expect((await send({ ...json, 'sec-fetch-site': 'cross-site' }, '{}')).json().code).toBe('cross-origin')
    expect((await send({ ...json, __proto__x: '1' }, '{"__proto__":{"a":1}}')).statusCode).toBe(400)
  })
})

describe('hostile text in every field', () => {
  const hostile = {
    emoji: '👩‍👩‍👧‍👦🔥',
    rightToLeft: '\u202Egnp.exe\u202C',
    markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
    formula: '=cmd()|"/C calc"!A1',
    sql: "'; drop table cases; --",
    zeroWidth: 'a\u200B\u200Db',
    template: '{{seller_name}} #{1+1}',
  }
  it.each(Object.entries(hostile))('%s is stored and given back as it was', async (_name, text) => {
    const policy = await givenPolicy(test)
    const id = await givenCase(test, (await givenSeller(test)).id, policy)
    await ops.act('suspensions', id, 'investigate', { note: text })
    const proposal = { measure: 'warning', grounds: text, clause: text.slice(0, 200), reason: text }
    const { status, body } = await ops.act('suspensions', id, 'propose', proposal)
    expect([status, body.grounds, body.proposalReason]).toEqual([200, text, text])
    expect((await ops.act('suspensions', id, 'apply')).status).toBe(200)
    await test.settle()
    const { body: file } = await ops.get(`/api/cases/${id}/file`)
    expect(file.notices[0].state).toBe('sent')
    expect(file.notices[0].body).toContain(text)
  })

  it.each([
    ['NUL', 'a\0b', 422],
    ['half of a surrogate pair', 'a\uD800b', 422],
    ['nothing', '', 400],
    ['only spaces', '   ', 400],
    ['a text beyond the limit', 'x'.repeat(5000), 400],
  ])('%s is refused by field', async (_name, text, status) => {
    const policy = await givenPolicy(test)
    const id = await givenCase(test, (await givenSeller(test)).id, policy)
    await ops.act('suspensions', id, 'investigate')
    const answer = await ops.act('suspensions', id, 'propose', {
      measure: 'warning',
      grounds: text,
      clause: 'c',
      reason: 'r',
    })
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.body.errors)).toEqual(['grounds'])
  })
})

describe('signing in', () => {
  const signIn = (email: string, password: string, ip = '10.0.0.1') =>
    test.app.inject({ method: 'POST', url: '/api/session', payload: { email, password }, remoteAddress: ip })

  it('is limited to five tries a minute an address and account, also at once, and opens again', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn('a@b', 'wrong')))
    expect(tries.filter((one) => one.statusCode === 401)).toHaveLength(5)
    const late = tries.filter((one) => one.statusCode === 429)
    expect(late).toHaveLength(7)
    expect(Number(late[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await signIn('other@b', 'wrong')).statusCode).toBe(401)
    expect((await signIn('a@b', 'wrong', '10.0.0.2')).statusCode).toBe(401)
    test.pass(61_000)
    expect((await signIn('a@b', 'wrong')).statusCode).toBe(401)
  })

  it('ends when the session is signed out or twelve hours unused, and slides while used', async () => {
    const agent = await test.as('agent')
    test.pass(11 * 3_600_000)
    expect((await agent.get('/api/session')).status).toBe(200)
    test.pass(11 * 3_600_000)
    expect((await agent.get('/api/session')).body).toMatchObject({
      role: 'agent',
      permissions: expect.arrayContaining(['cases:claim']),
    })
    test.pass(13 * 3_600_000)
    expect((await agent.get('/api/session')).body.code).toBe('not-signed-in')
    const other = await test.as('agent')
    expect((await other.remove('/api/session')).status).toBe(204)
    expect((await other.get('/api/session')).status).toBe(401)
  })
})
