import { readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { columnsOf, suggestMapping } from '#shared/imports/columns.ts'
import { jobActor } from '../audit/record.ts'
import { metricReadings } from '../sellers/table.ts'
import { givenPolicy } from '../testing/given.ts'
import { metricsCsv, metricsHeader } from '../testing/importFile.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { openDesk } from './desk.ts'
import { endImport } from './endImport.ts'
import { type ImportRow, TakenOver } from './progress.ts'
import { readBatch } from './readBatch.ts'
import { receive } from './receive.ts'
import { imports } from './table.ts'

let test: TestApp

beforeEach(async () => {
  test = await testApp()
})
afterEach(() => test.close())

const log = { error: () => undefined }
const minuteMs = 60_000
const waitMs = 10_000

function deliver(content: string): Promise<ImportRow> {
  const { database, dataDir, now } = test
  const file = { kind: 'seller-metrics', format: 'csv', fileName: 'metrics.csv', mapping: null } as const
  return receive(
    database,
    dataDir,
    { ...file, body: Readable.from([Buffer.from(content)]), actor: jobActor('test') },
    now,
  )
}

function deskThatStopsAfter(batches: number) {
  const { database, dataDir, now } = test
  let read = 0
  const reading = { database, dataDir, now, shouldStop: () => read === batches, onProgress: () => void read++ }
  return openDesk(reading, log)
}

const find = async (id: string) => {
  const [row] = await test.database.db.select().from(imports).where(eq(imports.id, id))
  if (!row) throw new Error('no import')
  return row
}
const countReadings = async () => {
  const [row] = await test.database.db.select({ total: count() }).from(metricReadings)
  return Number(row?.total)
}
const spooled = () => readdirSync(join(test.dataDir, 'imports'))

/** 1,000 rows: every tenth is refused, and the last hundred repeat the first. */
const rows = Array.from({ length: 900 }, (_, n) => `S-${n},2026-10-31,30,100,${n % 10 === 0 ? 2 : 0.5},,`)
const file = metricsCsv(...rows, ...rows.slice(0, 100))
const whole = { state: 'done', rowsRead: 1000, accepted: 810, unchanged: 0, refused: 190 }

describe('an import that was interrupted', () => {
  it('goes on behind the last row that was stored, and counts nothing twice', async () => {
    const row = await deliver(file)
    await deskThatStopsAfter(2).read(row)
    expect(await find(row.id)).toMatchObject({ state: 'running', rowsRead: 600 })
    test.pass(minuteMs)
    const desk = deskThatStopsAfter(Number.POSITIVE_INFINITY)
    await desk.resume()
    await vi.waitFor(async () => expect(await find(row.id)).toMatchObject(whole), waitMs)
    expect(await countReadings()).toBe(810)
    await vi.waitFor(() => expect(spooled()).toEqual([]), waitMs)
  })

  it('is left alone while somebody still reads it, and gone on with by one when two find it silent', async () => {
    const row = await deliver(file)
    await deskThatStopsAfter(1).read(row)
    const desks = [1, 2].map(() => deskThatStopsAfter(Number.POSITIVE_INFINITY))
    await Promise.all(desks.map((desk) => desk.resume()))
    expect(await find(row.id)).toMatchObject({ state: 'running', rowsRead: 300 })
    test.pass(minuteMs)
    await Promise.all(desks.map((desk) => desk.resume()))
    await vi.waitFor(async () => expect(await find(row.id)).toMatchObject(whole), waitMs)
    expect(await countReadings()).toBe(810)
  })

  it('is judged when it goes on, where it was stopped before the policies had judged it', async () => {
    await givenPolicy(test)
    const row = await deliver(metricsCsv(...rows.slice(0, 10)))
    await deskThatStopsAfter(1).read(row)
    expect(await find(row.id)).toMatchObject({ state: 'running', rowsRead: 10, casesOpened: 0 })
    test.pass(minuteMs)
    await deskThatStopsAfter(Number.POSITIVE_INFINITY).resume()
    await vi.waitFor(async () => expect(await find(row.id)).toMatchObject({ state: 'done', casesOpened: 9 }), waitMs)
  })

  it('is judged with the next try of the same file, where it failed before the policies had judged it', async () => {
    await givenPolicy(test)
    const content = metricsCsv(...rows.slice(0, 10))
    const first = await deskThatStopsAfter(1).read(await deliver(content))
    const failure = { reason: 'stopped', line: null, column: null } as const
    const { database, dataDir, now } = test
    await endImport({ database, dataDir, now }, first, failure, { opened: 0, attached: 0 })
    const again = await deskThatStopsAfter(Number.POSITIVE_INFINITY).read(await deliver(content))
    expect(again).toMatchObject({ state: 'done', unchanged: 9, casesOpened: 9 })
  })

  it('stores nothing for a reader that was overtaken', async () => {
    const row = await deliver(file)
    const header = metricsHeader.split(',')
    const shape = { columns: columnsOf(suggestMapping(header), header), width: header.length }
    const read = (record: string) =>
      readBatch(test.database, row, [{ line: 2, cells: record.split(',') }], shape, 0, test.now())
    await read('S-1,2026-10-31,30,100,0.1,,')
    await expect(read('S-2,2026-10-31,30,100,0.1,,')).rejects.toThrow(TakenOver)
    expect(await countReadings()).toBe(1)
  })

  it('fails when its file is gone, but not before its reader had time to come back', async () => {
    const row = await deliver(file)
    rmSync(join(test.dataDir, 'imports'), { recursive: true })
    const desk = deskThatStopsAfter(Number.POSITIVE_INFINITY)
    test.pass(minuteMs)
    await desk.resume()
    expect(await find(row.id)).toMatchObject({ state: 'running' })
    test.pass(10 * minuteMs)
    await desk.resume()
    await vi.waitFor(
      async () => expect(await find(row.id)).toMatchObject({ state: 'failed', failure: { reason: 'file-lost' } }),
      waitMs,
    )
  })
})

describe('an upload', () => {
  it('that breaks off leaves nothing behind', async () => {
    const ops = await test.as('ops')
    await test.app.listen({ port: 0 })
    const { port } = test.app.server.address() as AddressInfo
    const headers = { ...ops.headers, 'content-type': 'text/csv', 'content-length': 1_000_000 }
    const upload = request({ port, method: 'POST', path: '/api/imports/seller-metrics', headers })
    upload.on('error', () => undefined)
    upload.write(file)
    await vi.waitFor(() => expect(spooled()).toHaveLength(1), waitMs)
    upload.destroy()
    await vi.waitFor(() => expect(spooled()).toHaveLength(0), waitMs)
    await pause(50)
    expect((await ops.list('imports')).body).toEqual([])
  })
})
