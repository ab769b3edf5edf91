import { and, eq } from 'drizzle-orm'
import { ladder, type Measure, rungOf } from '#shared/suspensions/ladder.ts'
import type { ProposeBody } from '#shared/suspensions/schema.ts'
import type { SuspensionAction } from '#shared/suspensions/workflow.ts'
import { listings } from '../listings/table.ts'
import { standingOnLadder } from '../suspensions/store.ts'
import { agents, leads, signers, specialists } from './cast.ts'
import type { DemoEmail } from './people.ts'
import type { MeasuredMetric } from './performance.ts'
import { type Chapter, liftCause, type Scene, type Stand } from './scene.ts'
import * as said from './sentences.ts'

/** Parts of which stories are told: each takes a case from one resting place to the next. */

async function* step(scene: Scene, people: readonly DemoEmail[], action: SuspensionAction, body: object = {}): Chapter {
  return yield { afterHours: scene.random.between(...scene.pace), act: { by: inTurn(scene, people), action, body } }
}

/** The people in their order, from anywhere: the first who may takes the step. */
function inTurn({ random }: Scene, people: readonly DemoEmail[]): DemoEmail[] {
  const from = random.whole(0, people.length - 1)
  return [...people.slice(from), ...people.slice(0, from)]
}

export async function* wait(hours: number): Chapter {
  return yield { afterHours: Math.max(0, hours) }
}

const theirs = (scene: Scene, text: { ko: string; en: string }) => text[scene.seller.locale]

export const triage = (scene: Scene): Chapter =>
  step(scene, agents, 'triage', { note: scene.random.pick(said.triageNotes) })

export async function* investigate(scene: Scene): Chapter {
  if (scene.random.chance(0.4)) yield* triage(scene)
  return yield* step(scene, agents, 'investigate')
}

export const dismiss = (scene: Scene): Chapter =>
  step(scene, specialists, 'dismiss', scene.random.pick(said.dismissals))

export const ask = (scene: Scene): Chapter => {
  const question = scene.random.pick(said.questions[scene.policy.metric as MeasuredMetric])
  return step(scene, agents, 'ask', { question: theirs(scene, question) })
}

/** The seller answers within days; or never, until a job notes that the time is up. */
export async function* hear(scene: Scene): Chapter {
  if (scene.random.chance(0.35)) {
    let stand = yield* wait(24)
    while (stand.state === 'awaiting_seller') stand = yield* wait(24)
    return stand
  }
  yield* wait(scene.random.between(20, 150))
  const explanation = theirs(scene, scene.random.pick(said.explanations))
  return yield* step(scene, agents, 'explain', { explanation })
}

export async function* propose(scene: Scene, wanted?: Partial<ProposeBody>): Chapter {
  const hours = scene.random.between(...scene.pace)
  const stand = yield* wait(hours)
  const body = { ...(await proposal(scene, stand.now)), ...wanted }
  return yield { afterHours: 0, act: { by: inTurn(scene, agents), action: 'propose', body } }
}

/** The measure that fits where the seller stands: one rung up, or what a grave case asks for. */
async function proposal(scene: Scene, now: Date): Promise<ProposeBody> {
  const { db, random, seller, policy, severity } = scene
  const standing = await standingOnLadder(db, seller.id, now)
  const isGrave = severity === 'critical'
  const least = Math.max(rungOf(policy.measure), isGrave ? rungOf('temporary_suspension') : 0)
  const next = standing ? Math.min(rungOf(standing) + 1, rungOf('indefinite_suspension')) : 0
  const rung = Math.max(least, next)
  const measure: Measure = ladder[rung] ?? 'indefinite_suspension'
  return {
    measure,
    ...(measure === 'temporary_suspension' && { days: random.pick(scene.terms) }),
    ...(measure === 'listing_removal' && { listingIds: await someListings(scene) }),
    ...(measure === 'feature_restriction' && {
      features: random.pick([['promotions', 'advertising'], ['new_listings'], ['live_streams', 'promotions']]),
    }),
    ...(isGrave && random.chance(0.5) && { payoutHoldDays: random.pick([30, 60, 90]) }),
    grounds: seller.locale === 'ko' ? policy.groundsKo : policy.groundsEn,
    clause: policy.clause,
    reason: random.pick(isGrave ? said.graveReasons : said.proposalReasons),
  }
}

async function someListings({ db, random, seller }: Scene): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.sellerId, seller.id), eq(listings.isOffered, true)))
    .orderBy(listings.createdAt, listings.id)
  return random.some(rows, random.whole(2, 6)).map((row) => row.id)
}

/** Applied by a specialist, or signed by everybody whose rank the case awaits; `signatures` stops before the last. */
export async function* decide(scene: Scene, signatures = 2): Chapter {
  let stand: Stand = yield* wait(0)
  if (stand.state === 'proposed') return yield* step(scene, specialists, 'apply')
  for (let signed = 0; signed < signatures && stand.state === 'pending_approval'; signed++) {
    stand = yield* step(scene, signers[stand.awaits ?? ''] ?? leads, 'approve')
  }
  return stand
}

export async function* sendBack(scene: Scene): Chapter {
  const reason = scene.random.pick(said.sentBack)
  yield* step(scene, leads, 'sendBack', { reason })
  return yield* propose(scene)
}

export async function* withdraw(scene: Scene): Chapter {
  yield* step(scene, agents, 'withdraw', { reason: scene.random.pick(said.withdrawals) })
  return yield* propose(scene)
}

/** Looks again every week whether the figure is back; then proposes to lift. */
export async function* lift(scene: Scene): Chapter {
  let cause = await liftCause(scene)
  for (; !cause; cause = await liftCause(scene)) yield* wait(24 * 7)
  return yield* step(scene, specialists, 'lift', {
    cause,
    reason: scene.random.pick(said.liftReasons),
  })
}

export const confirmLift = (scene: Scene): Chapter => step(scene, leads, 'confirmLift')

export const keep = (scene: Scene): Chapter =>
  step(scene, leads, 'keep', { reason: scene.random.pick(said.keepReasons) })

export const escalate = (scene: Scene): Chapter =>
  step(scene, specialists, 'escalate', {
    cause: 'fraud',
    reason: scene.random.pick(said.escalations),
  })

export const closeForGood = (scene: Scene, by: 'ops@demo' | 'legal@demo'): Chapter =>
  step(scene, [by], 'close', { reason: scene.random.pick(said.closures) })

export const deescalate = (scene: Scene): Chapter =>
  step(scene, ['legal@demo'], 'deescalate', { reason: scene.random.pick(said.mercies) })
