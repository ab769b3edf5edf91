import { eq } from 'drizzle-orm'
import { refusal } from '#shared/workflow/refusal.ts'
import { act } from '../cases/act.ts'
import { type EffectAppliers, runEffects } from '../cases/effectRunner.ts'
import { standingOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import type { Database } from '../db/database.ts'
import { policyVersions } from '../policies/table.ts'
import { sellers } from '../sellers/table.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { suspensions } from '../suspensions/table.ts'
import type { Cast } from './cast.ts'
import { makeRandom } from './random.ts'
import { type Scene, type Stand, type Step, type Story, standOf } from './scene.ts'
import type { Timeline } from './timeline.ts'

export type Stage = {
  /** The database as seen from inside the seed's one transaction. */
  inside: Database
  cast: Cast
  appliers: EffectAppliers
  timeline: Timeline
  end: Date
}

/** Lets a case go its way: every step through the engine, by somebody who may, at its time on the timeline. */
export async function tell(stage: Stage, caseId: string, story: Story, pace: Scene['pace'], now: Date): Promise<void> {
  const scene = await openScene(stage, caseId, pace)
  const steps = story(scene)
  const goOn = async (stand: Stand): Promise<void> => {
    const { value: step, done } = await steps.next(stand)
    if (done) return
    stage.timeline.at(new Date(stand.now.getTime() + step.afterHours * 3_600_000), async (then) => {
      if (await take(stage, caseId, step, then)) await goOn(await standOf(scene.db, caseId, then))
    })
  }
  await goOn(await standOf(scene.db, caseId, now))
}

/** Takes a step. @returns false when nobody of those who should can take it any more: the story ends there. */
async function take(stage: Stage, caseId: string, { act: wanted }: Step, now: Date): Promise<boolean> {
  if (!wanted) return true
  const { inside, cast, appliers } = stage
  const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) return false
  const standing = await standingOf(inside.db, row, now)
  const actor = wanted.by.map(cast).find(({ id, permissions }) => {
    const asker = { id: id ?? '', permissions }
    return refusal(suspensionKind.workflow, wanted.action, asker, standing, now) === null
  })
  if (!actor) return false
  const { action, body } = wanted
  await inside.transact((tx) => act(tx, suspensionKind, { caseId, action, body, version: row.version, actor, now }))
  await runEffects(inside, appliers, () => now)
  return true
}

async function openScene({ inside, end }: Stage, caseId: string, pace: Scene['pace']): Promise<Scene> {
  const [found] = await inside.db
    .select({ row: cases, seller: sellers, policy: policyVersions })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .innerJoin(suspensions, eq(suspensions.caseId, cases.id))
    .innerJoin(policyVersions, eq(policyVersions.id, suspensions.policyVersionId))
    .where(eq(cases.id, caseId))
  if (!found) throw new Error('no such case')
  const { row, seller, policy } = found
  // A chance of its own: what happens on one case does not shift the next.
  const random = makeRandom(row.number)
  return { db: inside.db, random, caseId, seller, policy, severity: row.severity, terms: [7, 14, 30], pace, end }
}
