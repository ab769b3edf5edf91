import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { listPath, type Person, signIn } from './console.ts'
import { growCases } from './growth.ts'
import { start } from './servers.ts'

/**
 * Whether the work queues stay as quick with a million cases as with ten thousand: both consoles run side by side and
 * are asked turn about, one request at a time.
 * `node --import tsx bench/flat.ts [--small 10000] [--large 1000000] [--times 60]`
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '60' },
  },
})
const sizes = [Number(values.small), Number(values.large)] as const
const times = Number(values.times)

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'maru-flat-'))
const stops: (() => Promise<void>)[] = []
process.env.DATABASE_URL = `file:${join(folder, 'any.db')}`

const working = ['detected', 'triage', 'investigating', 'pending_approval']
const due: [string, string] = ['dueAt', 'ASC']
const newest: [string, string] = ['openedAt', 'DESC']
const since = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

type Ask = { name: string; ask: (agent: Person) => Promise<unknown> }
const page = (name: string, resource: string, filter: object, sort: [string, string]): Ask => ({
  name,
  ask: (agent) => agent.get(listPath(resource, filter, sort, 0)),
})
const asks: Ask[] = [
  page('to do, soonest first', 'suspensions', { state: working }, due),
  page('all, newest first', 'suspensions', {}, newest),
  page('one state and severity', 'suspensions', { state: ['detected'], severity: ['high'] }, due),
  page('nobody has it', 'suspensions', { state: working, assigneeId: null }, due),
  page('inbox of open cases', 'cases', { state: working }, newest),
  page('opened this week', 'suspensions', { state: working, openedAt_gte: since(7) }, newest),
  { name: 'counts of the menu', ask: (agent) => agent.get('/api/cases/counts') },
  {
    name: 'next case, and give it back',
    ask: async (agent) => {
      const { id } = (await (await agent.call('POST', '/api/queues/suspensions/next', {})).json()) as { id: string }
      await agent.call('DELETE', `/api/cases/${id}/lease`)
    },
  },
]

try {
  const agents: Person[] = []
  for (const size of sizes) {
    const DATABASE_URL = `file:${join(folder, `${size}.db`)}`
    const startedAt = performance.now()
    await growCases(DATABASE_URL, size)
    console.log(`${size} cases written in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    const env = { DATABASE_URL, DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'silent', HOST: '127.0.0.1' }
    const maru = await start(here('../server/main.ts'), '/readyz', env)
    stops.push(maru.stop)
    agents.push(await signIn(maru.url, 'agent@demo'))
  }
  report(await measure(agents))
} finally {
  for (const stop of stops) await stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(agents: readonly Person[]): Promise<Map<string, number[][]>> {
  const took = new Map(asks.map(({ name }) => [name, agents.map((): number[] => [])]))
  for (let round = 0; round < times + 5; round++) {
    for (const { name, ask } of asks) {
      for (const [at, agent] of agents.entries()) {
        const before = performance.now()
        await ask(agent)
        // The first rounds only warm both up.
        if (round >= 5) took.get(name)?.[at]?.push(performance.now() - before)
      }
    }
  }
  return took
}

function report(took: Map<string, number[][]>): void {
  const table = [...took].map(([name, [small = [], large = []]]) => ({
    probe: name,
    [`ms at ${sizes[0]}`]: Number(median(small).toFixed(2)),
    [`ms at ${sizes[1]}`]: Number(median(large).toFixed(2)),
    ratio: Number((median(large) / median(small)).toFixed(2)),
  }))
  console.table(table)
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) }
  const cases = { small: sizes[0], large: sizes[1] }
  const results = { at: new Date().toISOString(), node: process.version, machine, cases, times, table }
  writeFileSync(here('flat.json'), `${JSON.stringify(results, null, 2)}\n`)
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
