import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { endOfImport } from '../testing/importFile.ts'
import { testApp } from '../testing/testApp.ts'

const mebibyte = 1024 ** 2

/** Rows with a long note that is not imported: many bytes, few rows. */
function* bigFile(rows: number): Generator<string> {
  yield 'seller_id,as_of,total_orders,late_delivery_rate,note\n'
  const note = '비고'.repeat(8000)
  for (let row = 0; row < rows; row++)
    yield `S-${row % 50},2026-${row % 2 ? '09' : '10'}-${10 + (row % 18)},9,0.5,"${note}"\n`
}

describe('a big file', () => {
  it('is taken in and read without being held in memory', async () => {
    const test = await testApp()
    try {
      const ops = await test.as('ops')
      await test.app.listen({ port: 0 })
      const { port } = test.app.server.address() as AddressInfo
      const headers = { ...ops.headers, 'content-type': 'text/csv' }
      const before = process.memoryUsage().rss
      const upload = request({ port, method: 'POST', path: '/api/imports/seller-metrics', headers })
      await pipeline(Readable.from(bigFile(600)), upload)
      const [response] = await once(upload, 'response')
      const { id } = JSON.parse(Buffer.concat(await response.toArray()).toString())

      let most = 0
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss - before)
      }, 20)
      const done = await endOfImport(ops, id)
      clearInterval(watch)
      expect(done).toMatchObject({ state: 'done', read: 600 })
      expect(done.bytes).toBeGreaterThan(27 * mebibyte)
      // Loose on purpose: the collector decides when. A file held in memory as text and cells is several times its size.
      expect(most).toBeLessThan(120 * mebibyte)
    } finally {
      await test.close()
    }
  }, 120_000)
})
