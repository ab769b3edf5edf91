import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

const page = readFileSync(new URL('../../docs/intake.md', import.meta.url), 'utf8')
const examples = [
  ...page.matchAll(
    /curl https:\/\/[^/]+(\/api\/intake\/(\w+))[\s\S]*?Idempotency-Key: ([^"]+)"[\s\S]*?-d '([\s\S]*?)'\n```/g,
  ),
].map(([, url = '', kind = '', key = '', body = '']) => ({ url, kind, key, body }))

describe('the examples of the page on intake', () => {
  let test: TestApp
  let bearer = ''
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    test = await testApp({ startAt: '2026-11-23T00:00:00Z' })
    const admin = await test.as('admin')
    const seller = await givenSeller(test)
    const caseId = await givenCase(test, seller.id, await givenPolicy(test))
    await givenInForce(test, caseId, { measure: 'temporary_suspension', days: 7 })
    const [contestable] = (await admin.get(`/api/sellers/${seller.id}/contestable`)).body
    const permissions = examples.map(({ kind }) => `${kind}:intake`)
    bearer = (await admin.post('/api/api-keys', { name: 'Seller portal', permissions })).body.key
    const [row] = await test.database.db.select().from(sellers).where(eq(sellers.id, seller.id))
    Object.assign(ids, {
      SELLER_EXTERNAL_ID: row?.externalId,
      SELLER_ID: seller.id,
      DECISION_ID: contestable.decisionId,
      FINDING_ID: contestable.findings[0].id,
      LISTING_ID: seller.listingIds[0],
    })
  })
  afterAll(() => test.close())

  it('speak of every queue that takes cases in', () => {
    expect(examples.map(({ kind }) => kind)).toEqual([
      'appeals',
      'gating',
      'verifications',
      'counterfeits',
      'settlements',
    ])
  })

  it.each(examples)('for $kind opens a case, and the same again is the same case', async ({ url, key, body }) => {
    const filled = Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(`"${name}"`, `"${id}"`), body)
    const send = () =>
      test.nobody().post(url, JSON.parse(filled), { authorization: `Bearer ${bearer}`, 'idempotency-key': key })
    const first = await send()
    expect(first.status, JSON.stringify(first.body)).toBe(201)
    expect(first.body.number).toMatch(/^[A-Z]{3}-2026-\d{6}$/)
    expect((await send()).body).toEqual(first.body)
  })
})
