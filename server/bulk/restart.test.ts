import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { count, eq, gt, sum } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { auditProblems } from '../audit/verify.ts'
import { cases, decisions } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { bulkDesk } from '../testing/bulkDesk.ts'
import { bundled } from '../testing/bundled.ts'
import { givenPolicy } from '../testing/given.ts'
import { givenManyCases } from '../testing/manyCases.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { bulkRuns } from './table.ts'

/** The full size takes minutes on a small machine: `BULK_CASES=5000` asks for it. */
const number = Number(process.env.BULK_CASES ?? 150)
const changed = 7
const script = fileURLToPath(new URL('../testing/bulkAndDie.ts', import.meta.url))

it(`a run over ${number} cases, killed in the middle on the way there and back, happens once to each case`, {
  timeout: number * 200 + 60_000,
}, async () => {
  const test = await testApp({ startAt: new Date().toISOString() })
  const policy = await givenPolicy(test)
  const desk = bulkDesk(test, policy)
  const specialist = await test.as('specialist')
  const { db } = test.database
  const ids = await givenManyCases(test, policy, number)
  const runId = await desk.start(specialist, { action: 'dismiss', ids, body: { reason: 'false_positive' } })

  const alone = await bundled(script)
  const progress = async (of: 'done' | 'undone') => {
    const [run] = await db.select().from(bulkRuns).where(eq(bulkRuns.id, runId))
    return run?.[of] ?? 0
  }
  /** Another process does some of it and is killed, wherever it is. */
  const someAndDie = async (of: 'done' | 'undone') => {
    const until = (await progress(of)) + number / 3
    const env = { ...process.env, DATABASE_URL: test.deps.env.DATABASE_URL, DATA_DIR: test.dataDir }
    const child = fork(alone, { execArgv: [], env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    await once(child, 'message')
    child.send('begin')
    while ((await progress(of)) < until) await new Promise((later) => setTimeout(later, 20))
    const isDead = once(child, 'exit')
    child.kill('SIGKILL')
    await isDead
  }

  await someAndDie('done')
  expect(await progress('done')).toBeLessThan(number)
  await desk.carryOut()
  expect(await desk.read(specialist, runId)).toMatchObject({ state: 'done', done: number, refused: 0, waiting: 0 })
  expect(await decidedMoreThanOnce(test)).toEqual([])
  expect(await db.$count(decisions, eq(decisions.action, 'dismiss'))).toBe(number)
  expect(await db.$count(cases, eq(cases.state, 'dismissed'))).toBe(number)
  expect(await openCases(test)).toBe(0)

  // Somebody's attention falls on a few of them before they are taken back.
  const touched = ids.filter((_, n) => n % Math.floor(number / changed) === 1).slice(0, changed)
  const colleague = await test.as('agent', '민지')
  for (const caseId of touched) expect((await colleague.post(`/api/cases/${caseId}/lease`)).status).toBe(200)
  await specialist.post(`/api/bulk/${runId}/undo`)
  await someAndDie('undone')
  const run = await desk.carryOut().then(() => desk.read(specialist, runId))
  expect(run).toMatchObject({ state: 'undone', undone: number - changed, kept: changed })
  const kept = run.results.filter((row) => row.result === 'kept')
  expect(kept.map((row) => row.id).sort()).toEqual([...touched].sort())
  expect(new Set(kept.map((row) => row.detail?.by))).toEqual(new Set(['민지']))
  expect(await db.$count(decisions, eq(decisions.action, 'undo'))).toBe(number - changed)
  expect(await db.$count(cases, eq(cases.state, 'detected'))).toBe(number - changed)
  expect(await openCases(test)).toBe(number - changed)
  expect(await auditProblems(db)).toEqual([])
  await test.close()
})

const decidedMoreThanOnce = (test: TestApp) =>
  test.database.db
    .select({ caseId: decisions.caseId, times: count() })
    .from(decisions)
    .where(eq(decisions.action, 'dismiss'))
    .groupBy(decisions.caseId)
    .having(({ times }) => gt(times, 1))

async function openCases(test: TestApp): Promise<number> {
  const [row] = await test.database.db.select({ open: sum(sellers.openCases) }).from(sellers)
  return Number(row?.open)
}
