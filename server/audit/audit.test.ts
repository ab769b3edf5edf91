import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry } from '#shared/audit/schema.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { jobActor, record } from './record.ts'

let test: TestApp
let auditor: Caller
beforeAll(async () => {
  test = await testApp()
  auditor = await test.as('auditor')
  for (let n = 1; n <= 30; n++) {
    test.pass(60_000)
    await test.database.transact((tx) =>
      record(tx, {
        resource: n % 2 ? 'suspensions' : 'policies',
        resourceId: `subject-${n % 3}`,
        action: n % 2 ? 'suspensions:approve' : 'policies:edit',
        actor: n % 5 ? jobActor('nightly') : { ...jobActor('김서연'), kind: 'person', id: `person-${n}` },
        before: { n, nested: { b: 1, a: [null, '한글'] } },
        after: n % 2 ? undefined : { n: n + 1 },
        reason: n === 7 ? '100 % 늦음_' : null,
        at: test.now(),
      }),
    )
  }
})
afterAll(() => test.close())

const list = (params: object) => auditor.list('audit', params as Record<string, unknown>)
const mine = { resource: ['suspensions', 'policies'] }

describe('reading the audit log', () => {
  it('shows the newest first, by page, with the exact total', async () => {
    const { body, headers } = await list({ filter: mine, range: [10, 14] })
    expect(headers['content-range']).toBe('audit 10-14/30')
    expect(body.map((entry: AuditEntry) => (entry.before as { n: number }).n)).toEqual([20, 19, 18, 17, 16])
  })

  it('filters by what, who and when', async () => {
    const from = (await list({ filter: mine, sort: ['at', 'ASC'], range: [9, 9] })).body[0].at
    const totals = await Promise.all(
      [
        { resource: 'suspensions' },
        { resource: 'suspensions', resourceId: 'subject-1' },
        { action: 'policies:edit' },
        { actorId: 'person-10' },
        { ...mine, actorKind: 'person' },
        { ...mine, at_gte: from },
        { q: '김서' },
        { q: '% 늦음_' },
        { q: 'suspensions:appr' },
      ].map(async (filter) => Number(String((await list({ filter })).headers['content-range']).split('/')[1])),
    )
    expect(totals).toEqual([15, 5, 15, 1, 6, 21, 6, 1, 15])
  })

  it('gives before and after as they were, and the place in the chain as the version', async () => {
    const [newest] = (await list({ filter: { resource: 'suspensions', resourceId: 'subject-1' } })).body
    const { body, headers } = await auditor.get(`/api/audit/${newest.id}`)
    expect(body).toMatchObject({
      position: 5,
      version: 5,
      after: null,
      before: { nested: { b: 1, a: [null, '한글'] } },
    })
    expect(headers.etag).toBe('"5"')
    expect((await auditor.get('/api/audit/nothing')).status).toBe(404)
  })

  it('refuses what it does not know', async () => {
    for (const params of [
      { filter: { hash: 'x' } },
      { filter: { actorKind: 'ghost' } },
      { filter: { at_gte: 'yesterday' } },
      { sort: ['reason', 'ASC'] },
      { range: [0, 100_000] },
    ]) {
      expect((await list(params)).status).toBe(400)
    }
  })

  it('is for those who may, and changes nothing', async () => {
    expect((await (await test.as('agent')).get('/api/audit')).status).toBe(403)
    const { id } = (await list({})).body[0]
    const admin = await test.as('admin')
    for (const tried of [
      await admin.remove(`/api/audit/${id}`),
      await admin.post('/api/audit', {}),
      await admin.put(`/api/audit/${id}`, {}),
    ]) {
      expect(tried.status).toBe(404)
    }
  })
})
