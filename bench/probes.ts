import autocannon from 'autocannon'
import { listPath, type Person } from './console.ts'

/** How often a second, and how long the slowest of a hundred took; `of`: the limit it is compared with. */
export type Probe = { name: string; of: 'hello' | 'rows'; measure: () => Promise<Measured> }
export type Measured = { perSecond: number; p99Ms: number }

/** What the database holds: cases nobody has looked at, in one heap a round, and some case and seller to read. */
export type Known = { untouched: string[][]; caseId: string; sellerId: string; cases: number }

export async function fire(url: string, connections: number, seconds: number, cookie = ''): Promise<Measured> {
  const result = await autocannon({ url, connections, duration: seconds, headers: cookie ? { cookie } : {} })
  const failed = result.errors + result.timeouts + result.non2xx
  if (failed > 0) throw new Error(`${url}: ${failed} answers were not 2xx`)
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 }
}

/** What people do all day, in the order of the table. */
export function probes(agent: Person, known: Known, connections: number, seconds: number): Probe[] {
  const read = (name: string, of: Probe['of'], path: string): Probe => ({
    name,
    of,
    measure: () => fire(agent.url + path, connections, seconds, agent.cookie),
  })
  const newestFirst: [string, string] = ['openedAt', 'DESC']
  const deep = Math.floor(known.cases * 0.8)
  return [
    read('list 25 + total', 'rows', listPath('suspensions', {}, newestFirst, 0)),
    read(
      'list of one state + total',
      'rows',
      listPath('suspensions', { state: ['detected', 'triage'] }, ['dueAt', 'ASC'], 0),
    ),
    read('deep page + total', 'rows', listPath('suspensions', {}, newestFirst, deep)),
    read('search of two syllables', 'rows', listPath('suspensions', { q: '한빛' }, newestFirst, 0)),
    read('counts of the menu', 'hello', '/api/cases/counts'),
    read('get one', 'hello', `/api/suspensions/${known.caseId}`),
    read('file of a case', 'rows', `/api/cases/${known.caseId}/file`),
    read('file of a seller', 'rows', `/api/sellers/${known.sellerId}/file`),
    { name: 'next case, and give it back', of: 'hello', measure: () => claims(agent, connections, seconds) },
    {
      name: 'take an action',
      of: 'hello',
      measure: () => actions(agent, known.untouched.pop() ?? [], connections, seconds),
    },
  ]
}

/** Several workers at once, each with one request after the other, until the time or the work is over. */
async function busy(workers: number, seconds: number, work: () => Promise<boolean>): Promise<Measured> {
  const took: number[] = []
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const worker = async () => {
    while (performance.now() < endsAt) {
      const before = performance.now()
      if (!(await work())) return
      took.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  const elapsed = (performance.now() - startedAt) / 1000
  took.sort((a, b) => a - b)
  return { perSecond: took.length / elapsed, p99Ms: took[Math.floor(took.length * 0.99)] ?? 0 }
}

const claims = (agent: Person, workers: number, seconds: number) =>
  busy(workers, seconds, async () => {
    const response = await agent.call('POST', '/api/queues/suspensions/next')
    if (response.status === 204) throw new Error('no case was left to claim')
    const { id } = (await response.json()) as { id: string }
    const released = await agent.call('DELETE', `/api/cases/${id}/lease`)
    if (!released.ok) throw new Error(`a lease was not given back: ${released.status}`)
    return true
  })

/** Takes new cases into triage, each once: permission, version, audit, event and all. */
const actions = (agent: Person, caseIds: string[], workers: number, seconds: number) =>
  busy(workers, seconds, async () => {
    const id = caseIds.pop()
    if (!id) return false
    const { version } = await agent.get<{ version: number }>(`/api/suspensions/${id}`)
    const response = await agent.call('POST', `/api/suspensions/${id}/actions/triage`, {}, version)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`triage was refused: ${response.status}`)
    return true
  })
