import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { baseSettlements } from '#shared/settings/settlements.ts'
import { ratesOf } from '#shared/settlements/rules.ts'

process.env.DATABASE_URL ??= 'file:'

/**
 * How fast a ledger is taken in and in how much memory, and whether a ticket opens as quickly over a long one.
 * `LEDGER_LINES` sets the length of the long one.
 */
const short = 10_000
const long = Number(process.env.LEDGER_LINES ?? 1_000_000)
const sellerCount = 20
const months = ['2026-08', '2026-09', '2026-10']
const opened = 200

const measured = []
for (const lines of [short, long]) measured.push(await measure(lines))
const [one, other] = measured
console.log(JSON.stringify({ measured, openingRatio: round((other?.openMs ?? 0) / (one?.openMs ?? 1)) }, null, 2))

async function measure(wanted: number) {
  // Imported late: tables choose their engine by DATABASE_URL when they load.
  const { testApp } = await import('#server/testing/testApp.ts')
  const { givenSeller } = await import('#server/testing/given.ts')
  const test = await testApp()
  const folder = await mkdtemp(join(tmpdir(), 'maru-ledger-'))
  try {
    const sellers = []
    for (let n = 0; n < sellerCount; n++) sellers.push(await givenSeller(test, { externalId: `B-${n}` }, 0))
    const path = join(folder, 'ledger.csv')
    await writeFile(path, Readable.from(await csvOf(wanted)))
    const { lines, seconds, peakMb } = await takeIn(test, path)
    const agent = await test.as('agent')
    const body = { sellerId: sellers[0]?.id, type: 'wrong_commission', period: '2026-10', claim: 'measured' }
    const ticket = (await agent.post('/api/settlements', body)).body
    const times: number[] = []
    for (let n = 0; n < opened; n++) {
      const begun = performance.now()
      const { status } = await agent.get(`/api/settlements/${ticket.id}/file`)
      if (status !== 200) throw new Error(`the ticket answers ${status}`)
      times.push(performance.now() - begun)
    }
    const openMs = times.toSorted((a, b) => a - b)[Math.floor(opened / 2)] ?? 0
    const megabytes = Math.round((await stat(path)).size / 1024 ** 2)
    return { lines, megabytes, linesPerSecond: Math.round(lines / seconds), peakMb, openMs: round(openMs) }
  } finally {
    await test.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function csvOf(wanted: number): Promise<Generator<string>> {
  const { asCsv, makeLedger, weeksOf } = await import('#server/seed/ledger.ts')
  const { makeRandom } = await import('#server/seed/random.ts')
  const world = { rates: ratesOf(baseSettlements), schedule: baseSettlements.schedule, today: '2026-11-02' }
  const ordersAWeek = Math.round(wanted / (sellerCount * months.flatMap(weeksOf).length * 4.6))
  const all = function* () {
    for (let n = 0; n < sellerCount; n++)
      yield* makeLedger(makeRandom(`B-${n}`), { externalId: `B-${n}`, category: '식품', ordersAWeek }, months, world)
  }
  return asCsv(all())
}

type Test = Awaited<ReturnType<typeof import('#server/testing/testApp.ts')['testApp']>>

/** The import of the screen and the command line. Memory: how far the process grows beyond where it stood before. */
async function takeIn({ database, dataDir, now }: Test, path: string) {
  const { openDesk } = await import('#server/imports/desk.ts')
  const { receive } = await import('#server/imports/receive.ts')
  const { jobActor } = await import('#server/audit/record.ts')
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const begun = performance.now()
  const delivery = {
    body: createReadStream(path),
    kind: 'settlement-ledger',
    format: 'csv',
    fileName: 'ledger.csv',
    mapping: null,
    actor: jobActor('bench'),
  } as const
  const row = await receive(database, dataDir, delivery, now)
  const desk = openDesk(
    { database, dataDir, now, shouldStop: () => false },
    { error: (context, says) => console.error(says, context) },
  )
  const done = await desk.read(row)
  clearInterval(watch)
  if (done.state !== 'done' || done.refused > 0) throw new Error(`the ledger was not taken in: ${JSON.stringify(done)}`)
  return {
    lines: done.accepted,
    seconds: (performance.now() - begun) / 1000,
    peakMb: Math.round((peak - before) / 1024 ** 2),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
