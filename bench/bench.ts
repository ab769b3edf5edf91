import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { listPath, type Person, signIn } from './console.ts'
import { fire, type Known, type Measured, type Probe, probes } from './probes.ts'
import { start } from './servers.ts'

/**
 * Measures the console beside the fastest this machine can answer, in the same run, turn about.
 * `npm run bench -- [--cases 20000] [--seconds 3] [--rounds 3] [--connections 10]`
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '10' },
  },
})
const wanted = {
  cases: Number(values.cases),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  connections: Number(values.connections),
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'maru-bench-'))
const given = process.env.DATABASE_URL
const DATABASE_URL = given?.startsWith('postgres') ? given : `file:${join(folder, 'bench.db')}`
process.env.DATABASE_URL = DATABASE_URL
const stops: (() => Promise<void>)[] = []

try {
  await seed()
  const env = { DATABASE_URL, DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'silent', HOST: '127.0.0.1' }
  const maru = await start(here('../server/main.ts'), '/readyz', env)
  const limits = await start(here('./limits.ts'), '/hello')
  stops.push(maru.stop, limits.stop)
  report(await measure(maru.url, limits.url))
} finally {
  for (const stop of stops) await stop()
  rmSync(folder, { recursive: true, force: true })
}

async function seed(): Promise<void> {
  // Imported late: tables choose their engine by DATABASE_URL when they load.
  const { migrate } = await import('#server/db/migrate.ts')
  const { openDatabase } = await import('#server/db/open.ts')
  const { seedMarketplace } = await import('#server/seed/marketplace.ts')
  await migrate(DATABASE_URL)
  const database = await openDatabase(DATABASE_URL)
  const startedAt = performance.now()
  await seedMarketplace(database, { cases: wanted.cases, now: new Date() })
  await database.close()
  console.log(`${wanted.cases} cases seeded in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
}

type Line = Pick<Probe, 'name' | 'of'> & { rounds: Measured[]; limits: number[] }

async function measure(url: string, limitsUrl: string): Promise<Line[]> {
  const { connections, seconds, rounds } = wanted
  const agent = await signIn(url, 'agent@demo')
  const all = probes(agent, await lookAround(agent), connections, seconds)
  const lines: Line[] = all.map(({ name, of }) => ({ name, of, rounds: [], limits: [] }))
  for (let round = 1; round <= rounds; round++) {
    for (const [position, probe] of all.entries()) {
      // Each beside its limit, moments apart: a machine that is busy elsewhere slows both.
      const limit = await fire(`${limitsUrl}/${probe.of}`, connections, Math.max(1, seconds / 2))
      lines[position]?.limits.push(limit.perSecond)
      lines[position]?.rounds.push(await probe.measure())
    }
    console.log(`Round ${round} of ${rounds} is done.`)
  }
  return lines
}

async function lookAround(agent: Person): Promise<Known> {
  const path = listPath('suspensions', { state: 'detected' }, ['openedAt', 'ASC'], 0, 1000)
  const [first, ...rest] = await agent.get<{ id: string; sellerId: string }[]>(path)
  if (!first) throw new Error('too few cases to measure with')
  const { rounds, cases } = wanted
  const untouched = Array.from({ length: rounds }, (_, round) =>
    rest.filter((_row, position) => position % rounds === round).map((row) => row.id),
  )
  return { untouched, caseId: first.id, sellerId: first.sellerId, cases }
}

function report(lines: Line[]): void {
  const table = lines.map(({ name, of, rounds, limits }) => {
    const perSecond = median(rounds.map((one) => one.perSecond))
    const limit = median(limits)
    return {
      probe: name,
      'per second': Math.round(perSecond),
      'p99 ms': Math.round(median(rounds.map((one) => one.p99Ms))),
      'of the limit': `${((100 * perSecond) / limit).toFixed(1)} %`,
      limit: `${of}, ${Math.round(limit)}`,
    }
  })
  console.table(table)
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) }
  const results = { at: new Date().toISOString(), node: process.version, machine, wanted, table }
  writeFileSync(here('results.json'), `${JSON.stringify(results, null, 2)}\n`)
  console.log('Judge the shares, not the rates: the same machine is now twice, now half as fast. bench/results.json')
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
