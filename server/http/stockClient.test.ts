import simpleRest from 'ra-data-simple-rest'
import type { fetchUtils } from 'react-admin'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let client: ReturnType<typeof simpleRest>
const sellerIds: string[] = []

beforeAll(async () => {
  test = await testApp()
  const policy = await givenPolicy(test)
  for (let n = 0; n < 30; n++) {
    const seller = await givenSeller(test, { name: `상점 ${String(n).padStart(2, '0')}` }, 1)
    sellerIds.push(seller.id)
    test.pass(60_000)
    if (n < 12) await givenCase(test, seller.id, policy)
  }
  const address = await test.app.listen({ port: 0, host: '127.0.0.1' })
  const { headers } = await test.as('ops')
  // The client as it is published; only the cookie that a browser would add is added.
  const http: typeof fetchUtils.fetchJson = async (url, options = {}) => {
    const sent = new Headers(options.headers as Headers | undefined)
    sent.set('cookie', headers.cookie ?? '')
    if (options.body) sent.set('content-type', 'application/json')
    const response = await fetch(url, { method: options.method, body: options.body, headers: sent })
    const body = await response.text()
    if (!response.ok) throw Object.assign(new Error(body), { status: response.status })
    return { status: response.status, headers: response.headers, body, json: JSON.parse(body) }
  }
  client = simpleRest(`${address}/api`, http)
})
afterAll(() => test.close())

const page = { page: 1, perPage: 5 }

describe('a stock ra-data-simple-rest client', () => {
  it.each(['cases', 'suspensions', 'sellers', 'listings', 'policies', 'people', 'templates', 'audit', 'imports'])(
    'lists and pages %s, and reads one of them',
    async (resource) => {
      const first = await client.getList(resource, {
        pagination: page,
        sort: { field: 'id', order: 'ASC' },
        filter: {},
      })
      expect(first.data.length).toBe(Math.min(5, first.total ?? 0))
      const record = first.data[0]
      if (!record) return
      expect((await client.getOne(resource, { id: record.id })).data.id).toBe(record.id)
      const many = await client.getMany(resource, { ids: first.data.map((one) => one.id) })
      expect(many.data).toHaveLength(first.data.length)
    },
  )

  it('filters, sorts and counts exactly', async () => {
    const sort = { field: 'name', order: 'DESC' as const }
    const open = await client.getList('sellers', { pagination: page, sort, filter: { openCases_gte: 1 } })
    expect([open.total, open.data[0]?.name]).toEqual([12, '상점 11'])
    const found = await client.getList('sellers', { pagination: page, sort, filter: { q: '점 2' } })
    expect(found.total).toBe(10)
    const states = await client.getList('suspensions', {
      pagination: page,
      sort: { field: 'openedAt', order: 'ASC' },
      filter: { state: ['detected', 'triage'] },
    })
    expect([states.total, states.data[0]?.sellerName]).toEqual([12, '상점 00'])
    const beyond = await client.getList('sellers', { pagination: { page: 9, perPage: 25 }, sort, filter: {} })
    expect([beyond.total, beyond.data]).toEqual([30, []])
  })

  it('pages through everything once, each row once', async () => {
    const seen: unknown[] = []
    for (let number = 1; number <= 5; number++) {
      const { data } = await client.getList('sellers', {
        pagination: { page: number, perPage: 7 },
        sort: { field: 'standing', order: 'ASC' },
        filter: {},
      })
      seen.push(...data.map((one) => one.id))
    }
    expect(seen.length).toBe(30)
    expect(new Set(seen)).toEqual(new Set(sellerIds))
  })

  it('filters and sorts cases by what stands in other tables, alone and together', async () => {
    const ask = async (filter: object, field: string) => {
      const { data, total } = await client.getList('suspensions', {
        pagination: page,
        sort: { field, order: 'ASC' },
        filter,
      })
      return [total, data.length]
    }
    for (const sort of ['openedAt', 'sellerName', 'assigneeName', 'measure', 'value']) {
      expect(await ask({}, sort)).toEqual([12, 5])
      expect(await ask({ sellerName: '상점 03' }, sort)).toEqual([1, 1])
      expect(await ask({ assigneeName: null, metric: 'late_delivery_rate', q: '상점' }, sort)).toEqual([12, 5])
      expect(await ask({ value_gt: 0.5 }, sort)).toEqual([0, 0])
    }
  })

  it('reads references of a seller', async () => {
    const params = {
      target: 'sellerId',
      id: sellerIds[0] as string,
      pagination: page,
      sort: { field: 'openedAt', order: 'DESC' as const },
      filter: {},
    }
    expect((await client.getManyReference('cases', params)).total).toBe(1)
  })
})
