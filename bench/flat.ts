import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
 * A folder named by `--keep` keeps both databases for the next run; otherwise they are thrown away.
 * `npm run bench:flat -- [--small 10000] [--large 1000000] [--times 60] [--keep folder]`
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
})
const sizes = [Number(values.small), Number(values.large)] as const
const times = Number(values.times)

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'maru-flat-'))
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
    if (!existsSync(join(folder, `${size}.db`))) {
      await growCases(DATABASE_URL, size)
      console.log(`${size} cases written in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    }
    const env = { DATABASE_URL, DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'silent', HOST: '127.0.0.1' }
    const maru = await start(here('../server/main.ts'), '/readyz', env)
    stops.push(maru.stop)
    agents.push(await signIn(maru.url, 'agent@demo'))
  }
  const took = await measure(agents)
  report(took, agents[1] ? await reweigh(agents[1]) : null)
} finally {
  for (const stop of stops) await stop()
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
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

type Reweighed = { openCases: number; seconds: number; claims: number; medianMs: number; slowestMs: number }

/** Publishes other weights and goes on claiming until every open case is weighed by them. */
async function reweigh(agent: Person): Promise<Reweighed> {
  const ops = await signIn(agent.url, 'ops@demo')
  const inForce = { name: 'priority', state: 'published' }
  const [base] = await ops.get<{ id: string }[]>(listPath('settings', inForce, ['number', 'DESC'], 0))
  const made = await ops.call('POST', `/api/settings/${base?.id}/actions/revise`, {})
  const draft = (await made.json()) as { id: string; version: number; body: { weights: { promisePerHour: number } } }
  draft.body.weights.promisePerHour *= 2
  const edited = await ops.call('PATCH', `/api/settings/${draft.id}`, { body: draft.body }, draft.version)
  const { version } = (await edited.json()) as { version: number }
  const startedAt = performance.now()
  const published = await ops.call('POST', `/api/settings/${draft.id}/actions/publish`, { note: 'bench' }, version)
  if (!published.ok) throw new Error(`not published: ${await published.text()}`)
  const { number } = (await published.json()) as { number: number }
  const claims: number[] = []
  let progress = { total: 0, finishedAt: null as string | null }
  do {
    const before = performance.now()
    const next = (await (await agent.call('POST', '/api/queues/suspensions/next', {})).json()) as { id: string }
    claims.push(performance.now() - before)
    await agent.call('DELETE', `/api/cases/${next.id}/lease`)
    const told = await ops.get<{ total: number; finishedAt: string | null; number: number } | null>(
      '/api/dispatch/reranking',
    )
    if (told?.number === number) progress = told
  } while (!progress.finishedAt && performance.now() - startedAt < 600_000)
  const seconds = (performance.now() - startedAt) / 1000
  const slowestMs = Math.max(...claims)
  return { openCases: progress.total, seconds, claims: claims.length, medianMs: median(claims), slowestMs }
}

function report(took: Map<string, number[][]>, reweighed: Reweighed | null): void {
  const table = [...took].map(([name, [small = [], large = []]]) => ({
    probe: name,
    [`ms at ${sizes[0]}`]: Number(median(small).toFixed(2)),
    [`ms at ${sizes[1]}`]: Number(median(large).toFixed(2)),
    ratio: Number((median(large) / median(small)).toFixed(2)),
  }))
  console.table(table)
  console.log('New weights while claims go on:', reweighed)
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) }
  const cases = { small: sizes[0], large: sizes[1] }
  const results = { at: new Date().toISOString(), node: process.version, machine, cases, times, table, reweighed }
  writeFileSync(here('flat.json'), `${JSON.stringify(results, null, 2)}\n`)
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
