import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../app.ts'
import type { Heavy } from '../heavy/heavy.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { beginExport, sweepExports } from './run.ts'

let test: TestApp
let ops: Caller
beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
  return () => test.close()
})

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const line = new TextEncoder().encode(`${'x'.repeat(1000)}\r\n`)
let isLeft = false

/** Rows without end, or until the reading of them fails. */
const flood = (most: number): Heavy => ({
  ...test.deps.heavy,
  stream: async function* () {
    isLeft = false
    try {
      for (let rows = 1; rows <= most; rows++) {
        await new Promise((done) => setImmediate(done))
        yield { bytes: line, rows } as never
      }
      throw new Error('the disk is gone')
    } finally {
      isLeft = true
    }
  },
})

async function startFile(heavy: Heavy) {
  const app = await buildApp({ ...test.deps, heavy })
  closing.push(() => app.close())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const asked = await ops.post('/api/exports', { resource: 'sellers', format: 'csv' })
  return { id: asked.body.id as string, url: `${address}/api/exports/${asked.body.id}/file` }
}

const whole = (url: string) => fetch(url, { headers: ops.headers })

const broken = (id: string) =>
  vi.waitUntil(
    async () => {
      const { body } = await ops.get(`/api/exports/${id}`)
      return body.state === 'broken' && body
    },
    { timeout: 15_000 },
  )

describe('a file that is broken off', () => {
  it('by who fetches it ends its reading, and is kept as incomplete with the rows so far', async () => {
    const { id, url } = await startFile(flood(Number.POSITIVE_INFINITY))
    const fetching = get(url, { headers: ops.headers, agent: false })
    const [answer] = (await once(fetching, 'response')) as [IncomingMessage]
    await once(answer, 'data')
    fetching.destroy()
    const told = await broken(id)
    expect(told).toMatchObject({ reason: 'left' })
    expect(told.rows).toBeGreaterThan(0)
    expect(isLeft).toBe(true)
    const { body } = await ops.list('audit', { filter: { resourceId: id, action: 'exports:break' } })
    expect(body[0]?.after).toMatchObject({ reason: 'left', rows: told.rows })
  })

  it('by a failure does not look like a whole one', async () => {
    const { id, url } = await startFile(flood(50))
    const answer = await whole(url)
    await expect(answer.text()).rejects.toThrow()
    expect(await broken(id)).toMatchObject({ reason: 'failed' })
  })

  it('before its first row is refused in words', async () => {
    const { id, url } = await startFile(flood(0))
    const answer = await whole(url)
    expect([answer.status, (await answer.json()).code]).toEqual([500, 'failed'])
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect(await broken(id)).toMatchObject({ reason: 'failed', rows: 0 })
  })

  it('with its console is kept as incomplete by the next', async () => {
    const asked = await ops.post('/api/exports', { resource: 'sellers', format: 'csv' })
    await test.database.transact((tx) => beginExport(tx, asked.body.id, { ...asker(), id: ops.id }, test.now()))
    test.pass(60_000)
    await sweepExports.run(test.database, test.now())
    expect((await ops.get(`/api/exports/${asked.body.id}`)).body.state).toBe('running')
    test.pass(120_000)
    await sweepExports.run(test.database, test.now())
    expect((await ops.get(`/api/exports/${asked.body.id}`)).body).toMatchObject({ state: 'broken', reason: 'draining' })
  })
})

const asker = () => ({
  ...{ kind: 'person' as const, name: '', email: '', role: 'ops' as const, locale: 'en' as const, permissions: [] },
  ...{ vendorId: null, rows: null },
})
