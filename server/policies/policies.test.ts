import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { audit } from '../audit/table.ts'
import { events } from '../events/table.ts'
import { lateDelivery } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { policies, policyVersions } from './table.ts'

const dayMs = 86_400_000
let test: TestApp
let ops: Caller

beforeAll(async () => {
  test = await testApp({ startAt: '2026-11-02T00:00:00Z' })
})
beforeEach(async () => {
  ops = await test.as('ops')
})
afterAll(() => test.close())

/** Sessions end with time; whoever works on later signs in again. */
async function passDays(days: number): Promise<void> {
  test.pass(days * dayMs)
  ops = await test.as('ops')
}

const today = () => test.now().toISOString()
const termsFromToday = () => ({ ...lateDelivery, effectiveFrom: today() })

async function givenDraft(terms: object = {}): Promise<PolicyVersion> {
  const answer = await ops.post('/api/policies', { ...termsFromToday(), ...terms })
  expect(answer.status).toBe(201)
  return answer.body
}

async function givenPublished(terms: object = {}): Promise<PolicyVersion> {
  const draft = await givenDraft(terms)
  const answer = await ops.act('policies', draft.id, 'publish')
  expect(answer.status).toBe(200)
  return answer.body
}

const auditOf = (id: string) =>
  test.database.db
    .select({ action: audit.action })
    .from(audit)
    .where(and(eq(audit.resource, 'policies'), eq(audit.resourceId, id)))
    .orderBy(asc(audit.position))

describe('a draft of a policy', () => {
  it('starts as version 1 and judges nobody', async () => {
    const draft = await givenDraft()
    expect(draft).toMatchObject({ number: 1, state: 'draft', isInForce: false, version: 1, openCases: 0 })
    expect(draft.allowedActions.toSorted()).toEqual(['delete', 'edit', 'publish'])
  })

  it('is changed field by field, against the version that was seen', async () => {
    const draft = await givenDraft()
    const changed = await ops.patch(`/api/policies/${draft.id}`, { threshold: 0.06 }, draft.version)
    expect(changed.body).toMatchObject({ threshold: 0.06, minimumCount: 10, version: 2 })
    expect(changed.headers.etag).toBe('"2"')
    const stale = await ops.patch(`/api/policies/${draft.id}`, { threshold: 0.07 }, draft.version)
    expect([stale.status, stale.body.code, stale.body.current.version]).toEqual([409, 'changed-meanwhile', 2])
    const blind = await ops.call('PATCH', `/api/policies/${draft.id}`, { threshold: 0.07 })
    expect([blind.status, blind.body.code]).toEqual([428, 'version-missing'])
  })

  it('is put whole by a stock client, whose version is compared', async () => {
    const draft = await givenDraft()
    const put = await ops.put(`/api/policies/${draft.id}`, {
      ...draft,
      minimumCount: 25,
      number: 99,
      state: 'published',
    })
    expect(put.body).toMatchObject({ minimumCount: 25, number: 1, state: 'draft', version: 2 })
    const stale = await ops.put(`/api/policies/${draft.id}`, { ...draft, minimumCount: 30 })
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('is refused by field when its terms make no sense', async () => {
    const percent = await ops.post('/api/policies', { ...termsFromToday(), threshold: 4 })
    expect([percent.status, percent.body.errors]).toEqual([422, { threshold: 'a ratio is between 0 and 1' }])
    const blank = await ops.post('/api/policies', { ...termsFromToday(), nameKo: '  ', metric: 'charm', extra: 1 })
    expect(blank.status).toBe(400)
    expect(Object.keys(blank.body.errors).toSorted()).toEqual(['extra', 'metric', 'nameKo'])
    const draft = await givenDraft({ metric: 'review_score', comparison: 'lt', threshold: 3.5 })
    const becomesRatio = await ops.patch(`/api/policies/${draft.id}`, { metric: 'return_rate' }, 1)
    expect([becomesRatio.status, Object.keys(becomesRatio.body.errors)]).toEqual([422, ['threshold']])
  })

  it('is thrown away, and with its only version the policy', async () => {
    const draft = await givenDraft()
    expect((await ops.remove(`/api/policies/${draft.id}`)).status).toBe(200)
    expect((await ops.get(`/api/policies/${draft.id}`)).status).toBe(404)
    expect(await test.database.db.select().from(policies).where(eq(policies.id, draft.policyId))).toEqual([])
    expect(await auditOf(draft.id)).toEqual([{ action: 'policies:create' }, { action: 'policies:delete' }])
  })

  it('is not touched by an agent or an auditor', async () => {
    const draft = await givenDraft()
    for (const role of ['agent', 'auditor', 'osp'] as const) {
      const person = await test.as(role)
      expect((await person.get(`/api/policies/${draft.id}`)).body.allowedActions).toEqual([])
      expect((await person.post('/api/policies', termsFromToday())).status).toBe(403)
      expect((await person.patch(`/api/policies/${draft.id}`, { threshold: 0.5 }, 1)).status).toBe(403)
      expect((await person.put(`/api/policies/${draft.id}`, draft)).status).toBe(403)
      expect((await person.remove(`/api/policies/${draft.id}`)).status).toBe(403)
      expect((await person.act('policies', draft.id, 'publish')).status).toBe(403)
    }
  })
})

describe('publishing a policy', () => {
  it('says who did it and when, and is in force from its day', async () => {
    const published = await givenPublished()
    expect(published).toMatchObject({
      state: 'published',
      isInForce: true,
      publishedByName: 'ops',
      publishedAt: today(),
      allowedActions: ['revise'],
    })
    expect(await auditOf(published.id)).toEqual([{ action: 'policies:create' }, { action: 'policies:publish' }])
    const told = await test.database.db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.resourceId, published.id))
    expect(told).toEqual([{ type: 'policies.create' }, { type: 'policies.publish' }])
  })

  it('is refused from a stale page', async () => {
    const draft = await givenDraft()
    await ops.patch(`/api/policies/${draft.id}`, { threshold: 0.06 }, draft.version)
    const stale = await ops.act('policies', draft.id, 'publish', {}, draft.version)
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('is refused when it would reach back before today', async () => {
    const yesterday = await givenDraft({ effectiveFrom: new Date(test.now().getTime() - dayMs).toISOString() })
    const answer = await ops.act('policies', yesterday.id, 'publish')
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['effectiveFrom']])
  })

  it('ahead of its day leaves the older version in force until then', async () => {
    const first = await givenPublished()
    const next = (await ops.act('policies', first.id, 'revise')).body
    const effectiveFrom = new Date(test.now().getTime() + 3 * dayMs).toISOString()
    await ops.patch(`/api/policies/${next.id}`, { effectiveFrom }, next.version)
    await ops.act('policies', next.id, 'publish')
    const inForce = async () => {
      const { body } = await ops.list('policies', { filter: { policyId: first.policyId }, sort: ['number', 'ASC'] })
      return body.map((version: PolicyVersion) => version.isInForce)
    }
    expect(await inForce()).toEqual([true, false])
    await passDays(3)
    expect(await inForce()).toEqual([false, true])
  })

  it('happens once when two press the button together', async () => {
    const draft = await givenDraft()
    const other = await test.as('ops')
    const answers = await Promise.all([ops, other].map((one) => one.act('policies', draft.id, 'publish', {}, 1)))
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
  })
})

describe('a published version', () => {
  it('is changed by no way there is', async () => {
    const published = await givenPublished()
    const stored = () => test.database.db.select().from(policyVersions).where(eq(policyVersions.id, published.id))
    const before = await stored()
    const at = `/api/policies/${published.id}`
    const tries = [
      await ops.patch(at, { threshold: 0.5 }, published.version),
      await ops.patch(at, { threshold: 0.5 }, 1),
      await ops.put(at, { ...published, threshold: 0.5, state: 'draft' }),
      await ops.remove(at),
      await ops.act('policies', published.id, 'publish'),
    ]
    expect(tries.map((answer) => [answer.status, answer.body.code])).toEqual(
      tries.map(() => [409, 'already-published']),
    )
    await ops.act('policies', published.id, 'revise')
    await passDays(1)
    const next = (await ops.list('policies', { filter: { policyId: published.policyId, state: 'draft' } })).body[0]
    await ops.patch(`/api/policies/${next.id}`, { threshold: 0.5 }, next.version)
    await ops.act('policies', next.id, 'publish')
    expect(await stored()).toEqual(before)
  })

  it('is revised into the next draft, which starts today with its terms', async () => {
    const published = await givenPublished({ threshold: 0.08 })
    await passDays(10)
    const draft = (await ops.act('policies', published.id, 'revise')).body
    expect(draft).toMatchObject({
      policyId: published.policyId,
      number: 2,
      state: 'draft',
      threshold: 0.08,
      groundsKo: published.groundsKo,
      effectiveFrom: today(),
    })
    const again = await ops.act('policies', published.id, 'revise')
    expect([again.status, again.body.code, again.body.current]).toEqual([409, 'already-open', { id: draft.id }])
    expect((await ops.get(`/api/policies/${published.id}`)).body.allowedActions).toEqual([])
  })

  it('gets one draft when two revise it together', async () => {
    const published = await givenPublished()
    const other = await test.as('ops')
    const answers = await Promise.all([ops, other].map((one) => one.act('policies', published.id, 'revise', {}, 2)))
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
    const { policyId } = published
    expect((await ops.list('policies', { filter: { policyId, state: 'draft' } })).body).toHaveLength(1)
  })
})

describe('the list of policies', () => {
  it('is filtered, sorted and searched, and refuses what it does not know', async () => {
    const tracking = { metric: 'valid_tracking_rate', comparison: 'lt', threshold: 0.95 }
    await givenPublished({ nameEn: 'Listed late', nameKo: '목록 지연', threshold: 0.1 })
    await givenDraft({ nameEn: 'Listed tracking', nameKo: '목록 송장', ...tracking })
    const names = async (filter: object, more: object = {}) => {
      const { body } = await ops.list('policies', {
        filter: { nameEn: ['Listed late', 'Listed tracking'], ...filter },
        ...more,
      })
      return body.map((version: PolicyVersion) => version.nameEn)
    }
    expect(await names({}, { sort: ['nameEn', 'DESC'] })).toEqual(['Listed tracking', 'Listed late'])
    expect(await names({ state: 'draft' })).toEqual(['Listed tracking'])
    expect(await names({ threshold_lt: 0.5 })).toEqual(['Listed late'])
    expect(await names({ q: '송장' })).toEqual(['Listed tracking'])
    expect((await ops.list('policies', { filter: { isInForce: true } })).body.code).toBe('unknown-filter')
    const ranged = await ops.list('policies', { filter: { q: '목록' }, range: [0, 0] })
    expect(ranged.headers['content-range']).toBe('policies 0-0/2')
  })
})
