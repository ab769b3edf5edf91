import { and, asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import type { Role } from '#shared/roles.ts'
import { destinations, neededPermissions } from '#shared/workflow/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { cases, decisions, effects } from '../cases/table.ts'
import { verify } from '../cli/verification.ts'
import { caseClocks } from '../clocks/table.ts'
import type { Job } from '../jobs/scheduler.ts'
import { type Caller, type TestApp, testApp } from './testApp.ts'

/** What a body is made of: the case as it stands, its record, and a number to choose by. */
export type BodyContext = { test: TestApp; caseId: string; record: Record<string, unknown>; chance: number }

export type Walk<Scene> = {
  kind: CaseKind
  /** What a walk begins from, made once an app: settings, policies, registers. */
  scene: (test: TestApp) => Promise<Scene>
  /** Opens a case through a door that people or systems use. @returns its id. */
  open: (test: TestApp, scene: Scene, chance: number) => Promise<string>
  /** A lawful body for each action that asks for one; what is left out is sent empty. */
  bodies: Record<string, (context: BodyContext, scene: Scene) => object | Promise<object>>
  /** What time does to these cases. */
  jobs: readonly Job[]
  /** What must hold after each step beside what holds of every queue. */
  always?: (test: TestApp, caseId: string, scene: Scene) => Promise<void>
  runs?: number
  steps?: number
}

type Step =
  | { do: 'act'; as: number; action: number; chance: number; isEmpty: boolean }
  | { do: 'pass'; hours: number }
  | { do: 'settle' }

const walkers: readonly Role[] = [
  'agent',
  'specialist',
  'specialist',
  'lead',
  'lead',
  'ops',
  'finance',
  'legal',
  'admin',
]
const walkerNames = walkers.map((role, n) => `${role}-${n}`)

/**
 * Random lawful and unlawful steps through the real API. After each: an accepted action led where the table says, was
 * permitted and kept four eyes; a refused one changed nothing; no promise runs in a stopped state. At the end every
 * effect is applied once and everything that is always true of the database holds.
 */
export async function walkAtRandom<Scene>(walk: Walk<Scene>): Promise<void> {
  // The holidays of the two years after it are known.
  const test = await testApp({ startAt: '2026-01-05T00:00:00Z' })
  try {
    const scene = await walk.scene(test)
    const people: Caller[] = []
    for (const [n, role] of walkers.entries()) people.push(await test.as(role, walkerNames[n]))
    const actions = Object.keys(walk.kind.workflow.actions)
    const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          do: fc.constant('act' as const),
          as: fc.nat(people.length - 1),
          action: fc.nat(10_000),
          chance: fc.nat(1_000),
          isEmpty: fc.nat(9).map((n) => n === 0),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.constantFrom(2, 30, 370) }),
      },
      { weight: 2, arbitrary: fc.constant({ do: 'settle' as const }) },
    )
    const steps = fc.array(stepArbitrary, { minLength: 5, maxLength: walk.steps ?? 20 })
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000), steps, async (chance, taken) => {
        const caseId = await walk.open(test, scene, chance)
        for (const step of taken) await take(test, walk, scene, people, actions, caseId, step)
        await settle(test, walk)
        await holds(test, walk, scene, caseId)
      }),
      { numRuns: walk.runs ?? 20 },
    )
    for await (const { says, failing } of verify(test.database.db, test.now, 0)) expect(failing, says).toEqual([])
    const accepted = await test.database.db.$count(decisions, eq(decisions.actorKind, 'person'))
    expect(Number(accepted), 'actions that were accepted').toBeGreaterThan(walk.runs ?? 20)
    const unsettled = await test.database.db.select().from(effects).where(eq(effects.state, 'failed'))
    expect(unsettled).toEqual([])
  } finally {
    await test.close()
  }
}

async function take<Scene>(
  test: TestApp,
  walk: Walk<Scene>,
  scene: Scene,
  people: Caller[],
  actions: readonly string[],
  caseId: string,
  step: Step,
): Promise<void> {
  if (step.do === 'pass') {
    test.pass(step.hours * 3_600_000)
    for (const [n, { id }] of people.entries()) people[n] = await test.signedInAgain(id)
  }
  if (step.do === 'act') await tryToAct(test, walk, scene, people, actions, caseId, step)
  else await settle(test, walk)
  await holds(test, walk, scene, caseId)
}

async function tryToAct<Scene>(
  test: TestApp,
  walk: Walk<Scene>,
  scene: Scene,
  people: readonly Caller[],
  actions: readonly string[],
  caseId: string,
  step: Step & { do: 'act' },
): Promise<void> {
  const { workflow, name: resource } = walk.kind
  const before = await rowOf(test, caseId)
  // Mostly what could be done here, sometimes what could not: both must be answered rightly.
  const here = actions.filter((name) => workflow.actions[name]?.from.includes(before.state))
  const among = step.action % 5 === 0 || here.length === 0 ? actions : here
  const action = among[step.action % among.length] ?? ''
  const rule = workflow.actions[action]
  if (!rule) return
  const permitted = people.filter((_, n) => {
    const held: readonly string[] = permissionsOf[walkers[n] ?? 'auditor']
    return neededPermissions(rule).some((needed) => held.includes(needed))
  })
  // Mostly somebody who may: otherwise few walks would get far.
  const willing = step.chance % 4 === 0 || permitted.length === 0 ? people : permitted
  const person = willing[step.as % willing.length]
  if (!person) return
  const who = walkerNames[people.indexOf(person)]
  const { body: record } = await person.get(`/api/${resource}/${caseId}`)
  const lawful = walk.bodies[action]
  const context = { test, caseId, record, chance: step.chance }
  const body = step.isEmpty || !lawful ? {} : await lawful(context, scene)
  const taken = await takersOf(test, caseId)
  const answer = await person.act(resource, caseId, action, body, before.version)
  const after = await rowOf(test, caseId)
  const told = `${action} in ${before.state} by ${who}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`
  if (answer.status !== 200) {
    expect(answer.status, told).toBeLessThan(500)
    expect({ state: after.state, version: after.version }, told).toEqual({
      state: before.state,
      version: before.version,
    })
    return
  }
  expect(rule.needs, told).not.toBe('system')
  expect(rule.from, told).toContain(before.state)
  expect(destinations(rule), told).toContain(after.state)
  expect(after.version, told).toBeGreaterThan(before.version)
  const held: readonly string[] = (await person.get('/api/session')).body.permissions
  expect(
    neededPermissions(rule).some((needed) => held.includes(needed)),
    told,
  ).toBe(true)
  for (const earlier of rule.fourEyes ?? []) expect(taken.get(earlier) ?? [], told).not.toContain(person.id)
}

/** Who took what on the case, as far as it counts for four eyes. */
async function takersOf(test: TestApp, caseId: string): Promise<Map<string, string[]>> {
  const rows = await test.database.db
    .select()
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.isVoided, false)))
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
  const taken = new Map<string, string[]>()
  for (const { action, actorId } of rows) taken.set(action, [...(taken.get(action) ?? []), actorId ?? ''])
  return taken
}

async function settle<Scene>(test: TestApp, walk: Walk<Scene>): Promise<void> {
  await test.settle()
  for (const job of walk.jobs) await job.run(test.database, test.now())
  await test.settle()
}

async function holds<Scene>(test: TestApp, walk: Walk<Scene>, scene: Scene, caseId: string): Promise<void> {
  const row = await rowOf(test, caseId)
  const state = walk.kind.workflow.states[row.state]
  expect(state, row.state).toBeDefined()
  expect(row.closedAt !== null, `${row.state} is closed`).toBe(state?.final === true)
  if (state?.clock !== 'run') {
    const running = await test.database.db
      .select({ metric: caseClocks.metric })
      .from(caseClocks)
      .where(and(eq(caseClocks.caseId, caseId), eq(caseClocks.state, 'running')))
    expect(running, `a promise runs in ${row.state}`).toEqual([])
  }
  await walk.always?.(test, caseId, scene)
}

async function rowOf(test: TestApp, caseId: string) {
  const [row] = await test.database.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw new Error('the walk lost its case')
  return row
}
