import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseCounts } from '../cases/table.ts'
import type { KnownRoute } from '../http/permission.ts'
import { account, type soleTrader, verifiedSeller } from '../testing/givenVerification.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
const routes: KnownRoute[] = []
beforeAll(async () => {
  test = await testApp({ onRoute: (route) => routes.push(route) })
})
afterAll(() => test.close())

const secrets = (told: ReturnType<typeof soleTrader>) => {
  const { businessNumber = '', representative, representativeBirth = '', phone = '', bankAccount, bankHolder } = told
  return [
    businessNumber,
    representative,
    representativeBirth,
    phone.replaceAll('-', ''),
    phone,
    bankAccount,
    bankHolder,
  ]
}

describe('what points at a person', () => {
  it('stands in no answer of any route, nor in the audit log, the letters and the timeline', async () => {
    const told = { representative: '선우비밀', bankHolder: '황보가려', representativeBirth: '770707' }
    const { id, seller, particulars, agent } = await verifiedSeller(test, { ...told, bankAccount: account('91') })
    const { version } = (await agent.get(`/api/verifications/${id}`)).body
    const next = { ...particulars, bankAccount: account('92') }
    const sent = await agent.post(
      `/api/verifications/${id}/submission`,
      { particulars: next },
      { 'if-match': `"${version}"` },
    )
    expect(sent.status).toBe(200)
    await test.settle()

    const admin = await test.as('admin')
    const gets = routes.filter(
      ({ method, url }) =>
        method === 'GET' && /verifications|\/api\/(sellers|cases|audit)/.test(url) && !/evidence/.test(url),
    )
    const addresses = gets
      .map(({ url }) => url.replace(':id', url.includes('sellers') ? seller.id : id))
      .filter((url) => !url.includes(':'))
    expect(addresses.length).toBeGreaterThan(8)
    const all = [...addresses, '/api/audit?range=[0,99]', `/api/search?q=${encodeURIComponent(told.representative)}`]
    const hidden = [...new Set([...secrets(particulars), ...secrets(next)])]
    for (const url of all) {
      const { body } = await admin.get(url)
      const text = JSON.stringify(body)
      for (const secret of hidden) expect(text.includes(secret), `${secret} in ${url}`).toBe(false)
    }
  })

  it('is shown for a reason, to people, for fifteen minutes, and the look is told', async () => {
    const { id, particulars } = await verifiedSeller(test)
    const agent = await test.as('agent')
    const asked = { source: 'submitted', field: 'bankAccount', reason: 'the seller calls about the account' }
    const seen = await agent.post(`/api/verifications/${id}/reveal`, asked)
    expect(seen.body).toMatchObject({ value: particulars.bankAccount })
    expect((await agent.get(`/api/verifications/${id}/revealed`)).body).toHaveLength(1)
    expect((await (await test.as('agent')).get(`/api/verifications/${id}/revealed`)).body).toEqual([])
    expect((await (await test.as('auditor')).post(`/api/verifications/${id}/reveal`, asked)).status).toBe(403)
    const bare = { source: 'submitted', field: 'bankAccount', reason: ' ' }
    expect((await agent.post(`/api/verifications/${id}/reveal`, bare)).status).toBe(400)
    const open = { ...asked, field: 'legalName' }
    expect((await agent.post(`/api/verifications/${id}/reveal`, open)).status).toBe(409)
    const entries = (await (await test.as('auditor')).list('audit', { filter: { resourceId: id } })).body
    expect(entries).toContainEqual(expect.objectContaining({ action: 'verifications:reveal', reason: asked.reason }))
    expect(JSON.stringify(entries)).not.toContain(particulars.bankAccount)
    test.pass(16 * 60_000)
    expect((await agent.get(`/api/verifications/${id}/revealed`)).body).toEqual([])
  })
})

describe('the list', () => {
  it('is filtered and counted by cause and type of seller, and sorted by risk', async () => {
    const ops = await test.as('ops')
    await verifiedSeller(test)
    const filter = { cause: ['new_seller'], sellerType: ['sole_trader'] }
    const answer = await ops.list('verifications', { filter, sort: ['riskScore', 'DESC'] })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-range']).toBe(`verifications 0-${answer.body.length - 1}/${answer.body.length}`)
    const risks = answer.body.map((row: { riskScore: number }) => row.riskScore)
    expect(risks).toEqual(risks.toSorted((a: number, b: number) => b - a))
    expect((await ops.list('verifications', { filter: { cause: ['yearly'] } })).body).toEqual([])
    expect((await ops.list('verifications', { filter: { cause: ['x'] } })).status).toBe(400)
    const kept = await test.database.db.$count(caseCounts, eq(caseCounts.topicId, 'new_seller'))
    expect(Number(kept)).toBeGreaterThan(0)
  })
})
