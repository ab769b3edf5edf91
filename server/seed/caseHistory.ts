import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { rankOf } from '#shared/dispatch/priority.ts'
import { houseRules } from '#shared/suspensions/rules.ts'
import type { SuspensionAction, SuspensionState } from '#shared/suspensions/workflow.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { type Actor, jobActor } from '../audit/record.ts'
import { severityRank } from '../cases/act.ts'
import type { Batch, Numbers } from './batch.ts'
import { makeChain } from './chain.ts'
import { makeConsequences } from './consequences.ts'
import type { Figures } from './figures.ts'
import { handledFor } from './hands.ts'
import { bodyOf, drawIntention } from './intention.ts'
import { drawLife, graveLives, lightLives, type Step, schedule } from './lives.ts'
import { makePromises } from './promises.ts'
import type { Random } from './random.ts'
import type { SellerRow } from './shops.ts'
import { placeOf } from './teams.ts'
import type { World } from './world.ts'

const day = 86_400_000

export type Beginning = {
  rows: Batch
  world: World
  random: Random
  numbers: Numbers
  figures: Figures
  shop: SellerRow
  policy: World['policies'][number]
  openedAt: Date
  /** Within how many days the whole life passes. */
  mostDays: number
  isOpen: boolean
}

type Row = {
  state: SuspensionState
  awaits: string | null
  assigneeId: string | null
  waitsUntil: Date | null
  outcome: string | null
  version: number
}

/** One case as the engine would have left it: row, finding, decisions, effects, letters, measures, audit chain. */
export function growCase(beginning: Beginning): void {
  const { rows, figures, policy, openedAt } = beginning
  const reading = figures.take(policy.metric, new Date(openedAt.getTime() - (5 * day) / 6), true)
  const one = conceive(beginning)
  const { id, version } = one
  const last = live(beginning, one)
  rows.cases.push(caseRow(beginning, one, last))
  const seen = {
    metric: reading.metric,
    value: reading.value,
    threshold: version.threshold,
    denominator: reading.denominator,
  }
  rows.suspensions.push({ ...seen, ...suspensionRow(one, last) })
  rows.findings.push({
    ...seen,
    id: beginning.random.uuid(openedAt),
    caseId: id,
    source: 'policy',
    policyVersionId: version.id,
    readingId: reading.id,
    comparison: version.comparison,
    numerator: reading.numerator,
    minimumCount: version.minimumCount,
    windowDays: reading.windowDays,
    asOf: reading.asOf,
    foundAt: openedAt,
  })
}

type Conceived = ReturnType<typeof conceive>

/** Everything about a case that is settled before the first step is taken. */
function conceive(beginning: Beginning) {
  const { rows, world, random, numbers, shop, policy, openedAt, mostDays, isOpen } = beginning
  const version = policy.versions.find((one) => one.effectiveFrom <= openedAt) ?? policy.versions.at(-1)
  if (!version) throw new Error('a policy without a version')
  const { severity } = version
  const subject = `${version.nameKo} / ${version.nameEn}`
  const id = random.uuid(openedAt)
  const number = numbers.next(openedAt)
  const life = drawLife(random, version.severity === 'critical' ? graveLives : lightLives)
  const lived = isOpen ? life.slice(0, random.whole(0, life.length - 1)) : life
  const steps = schedule(random, lived, openedAt, mostDays)
  const intention = drawIntention(random, shop, version, steps)
  const chain = makeChain(random, 'suspensions', id)
  const consequences = makeConsequences({ rows, world, random, chain, shop, caseId: id, number, version, intention })
  const promises = makePromises({ world, random, chain, caseId: id, severity, openedAt })
  return {
    id,
    number,
    version,
    steps,
    intention,
    chain,
    consequences,
    promises,
    subject,
    placed: placeOf(world.teams, { kind: 'suspensions', severity, subject, ...shop, category: shop.category ?? null }),
  }
}

/** Takes the case from its opening through every step. @returns where it stands then. */
function live({ rows, world, random, shop, openedAt }: Beginning, one: Conceived): Row {
  const { id, number, subject, version, steps, intention, chain, consequences, promises } = one
  const { severity } = version
  const state: SuspensionState = suspensionWorkflow.start
  let row: Row = {
    state,
    awaits: null,
    assigneeId: null,
    waitsUntil: null,
    outcome: null,
    version: 1,
  }
  const opened = { number, sellerId: shop.id, subject, severity, state }
  chain.tell({ action: 'suspensions:open', actor: jobActor('evaluate-policies'), after: opened, at: openedAt })
  for (const [n, step] of steps.entries()) {
    const { action, to, at } = step
    const actor = random.pick(world.actorsOf[step.by])
    const body = bodyOf(random, action, intention)
    const decisionId = random.uuid(at)
    const next = advance(row, step, actor, intention.measure)
    promises.follow(step, row.state, at, next.version)
    rows.decisions.push({
      id: decisionId,
      caseId: id,
      action,
      fromState: row.state,
      toState: to,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      body,
      saw: { version: row.version },
      policyVersionId: action === 'propose' ? version.id : null,
      isVoided: false,
      decidedAt: at,
    })
    if (actor.kind === 'person') {
      const hand = { personId: actor.id ?? '', from: steps[n - 1]?.at ?? openedAt, at, mark: decisionId }
      rows.facts.push(handledFor(hand, { id, sellerId: shop.id, ...one.placed }, world.teams))
    }
    const reason = typeof body.reason === 'string' ? body.reason : null
    const told = { before: { ...row, severity }, after: { ...next, severity, body } }
    chain.tell({ action: `suspensions:${action}`, actor, ...told, reason, at })
    consequences.follow(step, decisionId)
    row = next
  }
  promises.passUntil(world.now)
  promises.end(rows)
  chain.end(rows)
  return row
}

function caseRow({ world, shop, openedAt }: Beginning, one: Conceived, last: Row): Batch['cases'][number] {
  const { id, number, subject, version, steps } = one
  const since = steps.at(-1)?.at ?? openedAt
  const isClosed = 'final' in suspensionWorkflow.states[last.state]
  const { severity } = version
  const soonest = one.promises.soonest()
  const weighed = { dueAt: soonest.dueAt, openedAt, severity, buyerHarm: 0, gmvKrw: shop.gmvKrw, reports: 1 }
  return {
    id,
    kind: 'suspensions',
    number,
    sellerId: shop.id,
    subject,
    topicId: version.policyId,
    remedy: measureOf(one),
    severity,
    severityRank: severityRank[severity],
    locale: shop.locale,
    ...one.placed,
    ...last,
    ...soonest,
    rank: rankOf(world.weights, weighed),
    openedAt,
    stateSince: since,
    closedAt: isClosed ? since : null,
    openKey: isClosed ? null : `${shop.id}:${version.policyId}`,
    updatedAt: since,
  }
}

function suspensionRow(
  { id, version, steps, intention, consequences }: Conceived,
  last: Row,
): Batch['suspensions'][number] {
  const taken = (action: SuspensionAction) => steps.find((step) => step.action === action)
  const { measure, days, grounds, clause, reason } = intention
  const closed = steps.find((step) => step.to === 'permanent')
  return {
    caseId: id,
    state: last.state,
    policyId: version.policyId,
    policyVersionId: version.id,
    ...(taken('propose') && { measure, days, grounds, clause, proposalReason: reason }),
    listingIds: [],
    features: [],
    explanation: taken('explain') ? intention.explanation : null,
    remindersSent: 0,
    sellerDidNotRespond: taken('timeOut') !== undefined,
    askedAt: taken('ask')?.at ?? null,
    activeFrom: intention.inForceAt,
    activeUntil: intention.until,
    ...(closed && { measure: 'permanent_closure', activeFrom: closed.at, activeUntil: null }),
    inForceDecisionId: consequences.inForceDecisionId(),
  }
}

/** What is proposed or in force in the end. */
function measureOf({ steps, intention }: Conceived): string | null {
  if (steps.some((step) => step.to === 'permanent')) return 'permanent_closure'
  return steps.some((step) => step.action === 'propose') ? intention.measure : null
}

const awaited: Partial<Record<SuspensionAction, string>> = {
  propose: 'suspensions:approve-temporary',
  escalate: 'suspensions:approve-permanent',
  close: 'suspensions:approve-legal',
}

function advance(row: Row, step: Step, actor: Actor, measure: string): Row {
  const { action, to, at } = step
  const isWaiting = to === 'pending_approval' || to === 'escalated'
  return {
    state: to,
    awaits: isWaiting ? (awaited[action] ?? null) : null,
    // Work goes back to the queue when its owner's day ends; what waits for the seller keeps its owner.
    assigneeId: to === 'awaiting_seller' ? actor.id : null,
    waitsUntil: to === 'awaiting_seller' ? addBusinessDays(at, houseRules.explanationBusinessDays) : null,
    outcome: outcomeOf(row, step, measure),
    version: row.version + 1,
  }
}

function outcomeOf(row: Row, { to }: Step, measure: string): string | null {
  if (to === 'dismissed') return 'false_positive'
  if (to === 'lifted' || to === 'expired') return to
  if (to === 'permanent') return 'permanent_closure'
  return to === 'active' ? measure : row.outcome
}
