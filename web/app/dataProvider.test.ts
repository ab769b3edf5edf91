import { HttpError } from 'react-admin'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataProvider } from './dataProvider.ts'

const answer = (status: number, body?: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status })

describe('the data provider', () => {
  const fetched = vi.fn<typeof fetch>()
  const sent = () => {
    const [url, init] = fetched.mock.calls.at(-1) ?? []
    const headers = new Headers(init?.headers)
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body
    return { url, method: init?.method, headers, body }
  }
  beforeEach(() => vi.stubGlobal('fetch', fetched))
  afterEach(() => {
    fetched.mockReset()
    vi.unstubAllGlobals()
  })

  it('updates by PATCH with what changed, under the version that was seen', async () => {
    fetched.mockResolvedValue(answer(200, { id: 'p', version: 8, name: 'B' }))
    const previousData = { id: 'p', version: 7, name: 'A', limit: 4 }
    const { data } = await dataProvider.update('policies', {
      id: 'p',
      data: { ...previousData, name: 'B' },
      previousData,
    })
    expect(data.version).toBe(8)
    expect(sent()).toMatchObject({ url: '/api/policies/p', method: 'PATCH', body: { name: 'B' } })
    expect(sent().headers.get('if-match')).toBe('"7"')
  })

  it('acts under version and key', async () => {
    fetched.mockResolvedValue(answer(200, { id: 'c', version: 3 }))
    await dataProvider.act('suspensions', 'c', 'propose', { body: { days: 7 }, version: 2, idempotencyKey: 'k' })
    expect(sent()).toMatchObject({ url: '/api/suspensions/c/actions/propose', method: 'POST', body: { days: 7 } })
    expect(sent().headers.get('if-match')).toBe('"2"')
    expect(sent().headers.get('idempotency-key')).toBe('k')
    expect(sent().headers.get('content-type')).toBe('application/json')
  })

  it('knows that nothing waits', async () => {
    fetched.mockResolvedValue(answer(204))
    await expect(dataProvider.nextCase('suspensions')).resolves.toBeNull()
  })

  it('rejects with the problem, its code as the key of the message', async () => {
    fetched.mockResolvedValue(answer(409, { code: 'lease-held', status: 409, current: { lease: { holder: 'Kim' } } }))
    const error = await dataProvider.claim('c').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({
      message: 'problem.lease-held',
      status: 409,
      body: { current: { lease: { holder: 'Kim' } } },
    })
  })

  it('says that nobody answered when the network is away', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    await expect(dataProvider.getOne('cases', { id: 'c' })).rejects.toMatchObject({
      message: 'problem.unreachable',
      status: 0,
    })
  })

  it('sends a file as it is', async () => {
    fetched.mockResolvedValue(answer(202, { id: 'i' }))
    const file = new Blob(['a,b\n'], { type: 'text/csv' })
    await dataProvider.call('POST', '/imports/seller-metrics', { body: file, headers: { 'Content-Type': 'text/csv' } })
    expect(sent().body).toBe(file)
    expect(sent().headers.get('content-type')).toBe('text/csv')
  })
})
