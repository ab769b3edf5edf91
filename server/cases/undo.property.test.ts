import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '#shared/errors.ts'
import { permissionsOf } from '#shared/permissions.ts'
import type { Role } from '#shared/roles.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { refusal } from '#shared/workflow/refusal.ts'
import type { Actor } from '../audit/record.ts'
import { auditProblems } from '../audit/verify.ts'
import { factsAreTrue, rollUpIsTrue } from '../cli/factInvariants.ts'
import { caseClocks } from '../clocks/table.ts'
import { isPostgres } from '../db/columns.ts'
import { notices } from '../notices/table.ts'
import { sellers } from '../sellers/table.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { suspensions } from '../suspensions/table.ts'
import { givenCase, givenPolicy, givenReading, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { act } from './act.ts'
import { standingOf } from './standing.ts'
import { cases, decisions, effects } from './table.ts'
import { undoDecision } from './undo.ts'

let test: TestApp
let policy: Awaited<ReturnType<typeof givenPolicy>>
const hour = 3_600_000
const casting: Role[] = ['specialist', 'specialist', 'lead', 'lead', 'ops', 'ops', 'legal']
const actors: Actor[] = []

beforeAll(async () => {
  test = await testApp()
  policy = await givenPolicy(test)
  for (const [n, role] of casting.entries()) {
    const { id } = await test.as(role, `${role} ${n}`)
    actors.push({ kind: 'person', id, name: `${role} ${n}`, permissions: permissionsOf[role], requestId: null })
  }
})
afterAll(() => test.close())

const endings = ['dismiss', 'withdraw', 'sendBack', 'deescalate']
const reason = { reason: 'r' }
const proposed = (measure: string, more: object = {}) => ({ measure, grounds: 'g', clause: 'c', reason: 'r', ...more })
/** Bodies to draw from; an action without an entry asks for nothing. */
const bodies: Record<string, readonly object[]> = {
  dismiss: [{ reason: 'false_positive' }, { reason: 'excluded_metric', note: 'order 1' }],
  ask: [{ question: 'why?' }],
  explain: [{ explanation: 'snow' }],
  propose: [
    proposed('warning'),
    proposed('temporary_suspension', { days: 7, payoutHoldDays: 30 }),
    proposed('permanent_closure'),
  ],
  withdraw: [reason],
  sendBack: [reason],
  lift: [{ cause: 'back_in_band', reason: 'r' }],
  keep: [reason],
  escalate: [{ cause: 'fraud', reason: 'r' }],
  deescalate: [reason],
  close: [reason],
}

/** Everything that hangs on the case, but for versions, times of change, leases and the log of decisions itself. */
async function everythingOf(caseId: string, sellerId: string) {
  const { db } = test.database
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw new Error('no case')
  const { version: _v, updatedAt: _u, leaseHolderId: _h, leaseExpiresAt: _e, leaseSince: _s, ...rest } = row
  // The end of one working day and the beginning of the next are the same moment of business time.
  const { atRiskAt: _a, dueSoonAt: _d, dueAt, rank, ...others } = rest
  // A promise that was broken stays broken; since when is told by its history.
  const isOver = dueAt !== null && dueAt <= test.now()
  const standing = { ...others, dueAt: isOver ? 'over' : dueAt, rank: isOver ? null : rank }
  const dueOf = (at: Date | null) => (at !== null && at <= test.now() ? 'over' : at)
  const [seller] = await db.select().from(sellers).where(eq(sellers.id, sellerId))
  const inOrder = { decisions: [asc(decisions.decidedAt), asc(decisions.id)], effects: [asc(effects.id)] }
  return {
    standing,
    seller,
    own: await db.select().from(suspensions).where(eq(suspensions.caseId, caseId)),
    decided: (
      await db
        .select()
        .from(decisions)
        .where(eq(decisions.caseId, caseId))
        .orderBy(...inOrder.decisions)
    ).flatMap(({ id, action, isVoided }) => (isVoided || action === 'undo' ? [] : [{ id, action }])),
    caused: (
      await db
        .select()
        .from(effects)
        .where(eq(effects.caseId, caseId))
        .orderBy(...inOrder.effects)
    ).filter(({ state }) => state !== 'cancelled'),
    letters: (await db.select().from(notices).where(eq(notices.caseId, caseId)).orderBy(asc(notices.id))).filter(
      ({ state }) => state !== 'cancelled',
    ),
    promises: (
      await db
        .select()
        .from(caseClocks)
        .where(eq(caseClocks.caseId, caseId))
        .orderBy(asc(caseClocks.startedAt), asc(caseClocks.id))
    ).flatMap(({ metric, state, dueAt: due, targetMs }) =>
      state === 'cancelled' ? [] : [{ metric, state, due: dueOf(due), targetMs }],
    ),
    counts: await ledger(),
  }
}

const ledger = async () => {
  const found = await test.database.raw(
    'select grain, kind, state, severity, team_id, assignee_id, awaits, remedy, sum(number) as number from case_counts group by 1, 2, 3, 4, 5, 6, 7, 8',
  )
  return found
    .map((line) => JSON.stringify({ ...line, number: Number(line.number) }))
    .filter((line) => !line.endsWith('"number":0}'))
    .sort()
}

/** Takes an action so that it can be taken back. @returns the decision; null when the rules refuse it. */
async function decide(caseId: string, action: string, body: object, actor: Actor): Promise<string | null> {
  const now = test.now()
  const asked = { caseId, action, body, version: null, actor, now, undoUntil: new Date(now.getTime() + hour) }
  try {
    return (await test.database.transact((tx) => act(tx, suspensionKind, asked))).decisionId
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** Whoever may take this action on the case now. */
async function whoMay(caseId: string, action: string): Promise<Actor | undefined> {
  const { db } = test.database
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw new Error('no case')
  const standing = await standingOf(db, row, test.now())
  return actors.find(
    ({ id, permissions }) =>
      refusal(suspensionKind.workflow, action, { id: id ?? '', permissions }, standing, test.now()) === null,
  )
}

describe('taking a decision back', () => {
  const undone = new Set<string>()
  const actions = Object.entries(suspensionWorkflow.actions).flatMap(([name, { needs }]) =>
    needs === 'system' ? [] : [name],
  )

  it('leaves everything as if it had never been taken, whatever it was and wherever the case stood', {
    timeout: 300_000,
  }, async () => {
    const choice = fc.nat({ max: 10_000 })
    const walk = fc.array(fc.record({ choice, hours: fc.integer({ min: 0, max: 30 }) }), { minLength: 9, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const seller = await givenSeller(test, {}, 1)
        const caseId = await givenCase(test, seller.id, policy)
        for (const step of steps) {
          const before = await everythingOf(caseId, seller.id)
          const lawful: { action: string; body: object; actor: Actor }[] = []
          for (const action of actions) {
            const actor = await whoMay(caseId, action)
            for (const body of actor ? (bodies[action] ?? [{}]) : []) {
              if (!actor) continue
              const decisionId = await decide(caseId, action, body, actor)
              if (!decisionId) continue
              await test.database.transact((tx) => undoDecision(tx, suspensionKind, decisionId, actor, test.now()))
              expect(await everythingOf(caseId, seller.id), `${action} ${JSON.stringify(body)}`).toEqual(before)
              undone.add(action)
              lawful.push({ action, body, actor })
            }
          }
          // What goes back or ends is taken back like the rest; the walk itself goes on.
          const onward = lawful.filter(({ action }) => !endings.includes(action))
          const next = onward[step.choice % Math.max(1, onward.length)]
          if (!next) break
          const now = test.now()
          await test.database.transact((tx) => act(tx, suspensionKind, { caseId, version: null, now, ...next }))
          await test.settle()
          test.pass(step.hours * hour)
          // The figure gets better, so that a lift becomes lawful.
          if (step.choice % 3 === 0) await givenReading(test, seller.id, 0.01, '2026-11-02')
        }
      }),
      // Every action is taken back either way; where each step costs more, on fewer ways there.
      { numRuns: isPostgres ? 6 : 12, seed: 20261102 },
    )
    expect([...undone].sort()).toEqual([...actions].sort())
    expect(await auditProblems(test.database.db)).toEqual([])
    for (const find of [factsAreTrue, rollUpIsTrue])
      for await (const failing of find(test.database.db)) expect(failing).toBe(null)
  })
})
