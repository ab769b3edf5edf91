import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '#shared/roles.ts'
import type { PersonalField } from '#shared/sellers/masks.ts'
import type { KnownRoute } from '../http/permission.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

const person = {
  email: 'gildong.hong@hanbit-sangsa.example',
  phone: '010-2345-9876',
  representative: '홍길동',
  businessNumber: '1248100998',
} satisfies Record<PersonalField, string>
const masks = {
  email: 'gi***@h***.example',
  phone: '010-****-9876',
  representative: '홍*동',
  businessNumber: '124-**-**998',
}

const routes: KnownRoute[] = []
let test: TestApp
let agent: Caller
let sellerId: string
let caseId: string
beforeAll(async () => {
  test = await testApp({ onRoute: (route) => routes.push(route) })
  agent = await test.as('agent')
  sellerId = (await givenSeller(test, { ...person, name: '한빛상사' })).id
  caseId = await givenCase(test, sellerId, await givenPolicy(test))
})
afterAll(() => test.close())

const reveal = (who: Caller, body: object) => who.post(`/api/sellers/${sellerId}/reveal`, body)
const revealed = async (who: Caller) => (await who.get(`/api/sellers/${sellerId}/revealed`)).body

describe('what points at a person behind a seller', () => {
  it('is behind masks for every role', async () => {
    for (const role of roles) {
      const { body } = await (await test.as(role)).get(`/api/sellers/${sellerId}`)
      expect(body, role).toMatchObject(masks)
    }
  })

  it('is in no answer of any route that reads, in whatever corner of a case it hides', async () => {
    await givenInForce(test, caseId, { measure: 'temporary_suspension', days: 7 })
    const { version } = (await agent.get(`/api/sellers/${sellerId}`)).body
    await agent.patch(`/api/sellers/${sellerId}`, { email: `second.${person.email}` }, version)
    const message = { channel: 'email', subject: '문의', body: '확인 부탁드립니다' }
    expect((await agent.post(`/api/cases/${caseId}/messages`, message)).status).toBe(201)
    const admin = await test.as('admin')
    const ids = [sellerId, caseId]
    let [asked, answered] = [0, 0]
    const leaks: string[] = []
    for (const { method, url } of routes) {
      if (method !== 'GET' || !url.startsWith('/api/') || url === '/api/events') continue
      for (const id of url.includes(':') ? ids : ['']) {
        const { status, body } = await admin.get(url.replaceAll(/:\w+/g, id))
        asked++
        if (status === 200) answered++
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        const digits = text.replaceAll(/[-\s]/g, '')
        for (const [field, value] of Object.entries(person)) {
          if (text.includes(value) || digits.includes(value.replaceAll('-', ''))) leaks.push(`${url}: ${field}`)
        }
      }
    }
    expect(leaks).toEqual([])
    expect([asked > 40, answered > 20]).toEqual([true, true])
    const { body: file } = await admin.get(`/api/cases/${caseId}/file`)
    expect(file.notices[0].recipient).toBe(masks.email)
    const { body: entries } = await admin.list('audit', { filter: { resource: 'sellers', resourceId: sellerId } })
    expect(entries[0]).toMatchObject({ before: { email: masks.email }, after: { email: 'se***@h***.example' } })
  })

  it('is shown for a reason, one field, to one person, for fifteen minutes, and the log says so', async () => {
    const [specialist, other] = [await test.as('specialist', '조사관'), await test.as('specialist')]
    expect((await reveal(specialist, { field: 'phone' })).body.errors).toHaveProperty('reason')
    expect((await reveal(specialist, { field: 'phone', reason: ' ' })).status).toBe(400)
    expect((await reveal(specialist, { field: 'standing', reason: 'x' })).status).toBe(400)
    const { status, body } = await reveal(specialist, { field: 'phone', reason: '배송지 확인 전화' })
    expect([status, body.value, Date.parse(body.until) - test.now().getTime()]).toEqual([200, person.phone, 900_000])
    expect(await revealed(specialist)).toEqual([{ field: 'phone', value: person.phone, until: body.until }])
    expect(await revealed(other)).toEqual([])
    expect((await specialist.get(`/api/sellers/${sellerId}`)).body.phone).toBe(masks.phone)
    test.pass(900_000)
    expect(await revealed(specialist)).toEqual([])
    const { body: entries } = await specialist.list('audit', {
      filter: { resource: 'sellers', resourceId: sellerId, action: 'sellers:reveal' },
    })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ actorName: '조사관', reason: '배송지 확인 전화', after: { field: 'phone' } })
    expect(JSON.stringify(entries)).not.toContain(person.phone)
  })

  it('is not shown to those who only read, nor to machines, nor where there is nothing', async () => {
    expect((await reveal(await test.as('auditor'), { field: 'phone', reason: 'x' })).status).toBe(403)
    const { body: key } = await (await test.as('admin')).post('/api/api-keys', {
      name: 'warehouse',
      permissions: ['sellers:reveal'],
    })
    const machine = { authorization: `Bearer ${key.key}` }
    const body = { field: 'phone', reason: 'nightly export' }
    const answer = await test.nobody().call('POST', `/api/sellers/${sellerId}/reveal`, body, machine)
    expect(answer.body.code).toBe('not-allowed')
    const { id } = await givenSeller(test)
    expect((await agent.post(`/api/sellers/${id}/reveal`, { field: 'phone', reason: 'x' })).body.code).toBe(
      'wrong-state',
    )
  })
})

describe('an address', () => {
  it('is changed by whoever works the case without seeing the one before; a mask never becomes one', async () => {
    const { id } = await givenSeller(test, { email: 'old.owner@hanbit.example' })
    const { status, body } = await agent.patch(`/api/sellers/${id}`, { email: 'new.owner@hanbit.example' }, 1)
    expect([status, body.email]).toEqual([200, 'ne***@h***.example'])
    expect((await agent.patch(`/api/sellers/${id}`, { email: body.email }, 2)).body.errors).toHaveProperty('email')
  })
})
