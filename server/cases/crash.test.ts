import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import type { Actor } from '../audit/record.ts'
import { auditProblems } from '../audit/verify.ts'
import { events } from '../events/table.ts'
import { measures, strikes } from '../measures/table.ts'
import { notices } from '../notices/table.ts'
import { bundled } from '../testing/bundled.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { testApp } from '../testing/testApp.ts'
import { effects } from './table.ts'

const kills = 50
const script = fileURLToPath(new URL('../testing/decideAndDie.ts', import.meta.url))

it('fifty times kill -9 between a decision and its effects: each effect and each letter once', {
  timeout: 480_000,
}, async () => {
  const test = await testApp({ startAt: new Date().toISOString() })
  const policy = await givenPolicy(test)
  const specialist = await test.as('specialist')
  const ops: Actor = {
    kind: 'person',
    id: (await test.as('ops')).id,
    name: 'ops',
    permissions: permissionsOf.ops,
    requestId: null,
  }
  const proposal = {
    measure: 'temporary_suspension',
    days: 7,
    payoutHoldDays: 30,
    grounds: 'g',
    clause: 'c',
    reason: 'r',
  }
  const proposed: string[] = []
  for (let n = 0; n < kills; n++) {
    const id = await givenCase(test, (await givenSeller(test)).id, policy)
    await specialist.act('suspensions', id, 'investigate')
    await specialist.act('suspensions', id, 'propose', proposal)
    proposed.push(id)
  }

  const alone = await bundled(script)
  const start = (): { child: ChildProcess; isReady: Promise<unknown> } => {
    const env = { ...process.env, DATABASE_URL: test.deps.env.DATABASE_URL, DATA_DIR: test.dataDir }
    const child = fork(alone, { execArgv: [], env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    return { child, isReady: once(child, 'message') }
  }
  // The next process loads while the present one works.
  let next = start()
  for (const [n, caseId] of proposed.entries()) {
    const { child, isReady } = next
    next = start()
    await isReady
    child.send({ caseId, actor: ops })
    await once(child, 'message')
    // From "not one effect has begun" to "the last is just done", in even steps.
    await new Promise((later) => setTimeout(later, n * 1.2))
    const isDead = once(child, 'exit')
    child.kill('SIGKILL')
    await isDead
  }
  next.child.kill('SIGKILL')

  test.pass(600_000)
  await test.settle()
  const { db } = test.database
  const caused = await db.select().from(effects)
  expect(caused).toHaveLength(kills * 4)
  expect(caused.filter((effect) => effect.state !== 'applied')).toEqual([])
  expect(await db.$count(events, eq(events.type, 'effect.settled'))).toBe(kills * 4)
  expect(await db.$count(measures)).toBe(kills * 2)
  expect(await db.$count(strikes)).toBe(kills)
  const told = await db.select().from(notices)
  expect(told.filter((notice) => notice.state === 'sent')).toHaveLength(kills)
  const letters = readdirSync(join(test.dataDir, 'notices')).filter((name) => name.endsWith('.eml'))
  expect(letters.sort()).toEqual(told.map((notice) => `${notice.id}.eml`).sort())
  expect(await auditProblems(db)).toEqual([])
  await test.close()
})
