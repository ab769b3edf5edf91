import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import type { SuspensionAction, SuspensionState } from '#shared/suspensions/workflow.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { type Actor, jobActor } from '../audit/record.ts'
import { severityRank } from '../cases/act.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import type { Batch, Numbers } from './batch.ts'
import { makeChain } from './chain.ts'
import { makeConsequences } from './consequences.ts'
import { bodyOf, drawIntention } from './intention.ts'
import { drawLife, graveLives, lightLives, type Step, schedule } from './lives.ts'
import type { Random } from './random.ts'
import type { Figures } from './sellerHistory.ts'
import type { SellerRow } from './shops.ts'
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
  dueAt: Date | null
  outcome: string | null
  version: number
}

/** One case as the engine would have left it: row, findings, decisions, effects, letters, measures, audit chain. */
export function growCase(beginning: Beginning): void {
  const { rows, world, random, numbers, figures, shop, policy, openedAt, mostDays, isOpen } = beginning
  const [oldest] = policy.versions.slice(-1)
  const version = policy.versions.find((one) => one.effectiveFrom <= openedAt) ?? oldest
  if (!version) throw new Error('a policy without a version')
  const { severity } = version
  const isGrave = severity === 'critical'
  const id = random.uuid(openedAt)
  const number = numbers.next(openedAt)
  const subject = `${version.nameKo} / ${version.nameEn}`
  const reading = figures.take(policy.metric, new Date(openedAt.getTime() - (5 * day) / 6), true)

  const life = drawLife(random, isGrave ? graveLives : lightLives)
  const lived = isOpen ? life.slice(0, random.whole(0, life.length - 1)) : life
  const steps = schedule(random, lived, openedAt, mostDays)

  const chain = makeChain(random, 'suspensions', id)
  const start: SuspensionState = suspensionWorkflow.start
  let row: Row = {
    state: start,
    awaits: null,
    assigneeId: null,
    dueAt: suspensionKind.dueAt(start, severity, openedAt),
    outcome: null,
    version: 1,
  }
  const opened = { number, sellerId: shop.id, subject, severity, state: start }
  chain.tell({
    action: 'suspensions:open',
    actor: jobActor('evaluate-policies'),
    after: opened,
    at: openedAt,
  })
  const intention = drawIntention(random, shop, version, steps)
  const consequences = makeConsequences({ rows, world, random, chain, shop, caseId: id, number, version, intention })

  for (const step of steps) {
    const actor = random.pick(world.actorsOf[step.by])
    const body = bodyOf(random, step.action, intention)
    const decisionId = random.uuid(step.at)
    const next = advance(row, step, severity, actor, intention.measure)
    rows.decisions.push({
      id: decisionId,
      caseId: id,
      action: step.action,
      fromState: row.state,
      toState: step.to,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      body,
      saw: { version: row.version },
      policyVersionId: step.action === 'propose' ? version.id : null,
      isVoided: false,
      decidedAt: step.at,
    })
    const reason = typeof body.reason === 'string' ? body.reason : null
    const before = { ...row, severity }
    chain.tell({
      action: `suspensions:${step.action}`,
      actor,
      before,
      after: { ...next, severity, body },
      reason,
      at: step.at,
    })
    consequences.follow(step, decisionId)
    row = next
  }
  chain.end(rows)

  const last = steps.at(-1)
  const since = last?.at ?? openedAt
  const isClosed = 'final' in suspensionWorkflow.states[row.state]
  rows.cases.push({
    id,
    kind: 'suspensions',
    number,
    sellerId: shop.id,
    subject,
    severity,
    severityRank: severityRank[severity],
    ...row,
    openedAt,
    stateSince: since,
    closedAt: isClosed ? since : null,
    openKey: isClosed ? null : `${shop.id}:${version.policyId}`,
    updatedAt: since,
  })
  const taken = (action: SuspensionAction) => steps.find((step) => step.action === action)
  const { days, grounds, clause, reason } = intention
  const closed = steps.find((step) => step.to === 'permanent')
  const told = {
    metric: reading.metric,
    value: reading.value,
    threshold: version.threshold,
    denominator: reading.denominator,
  }
  rows.suspensions.push({
    caseId: id,
    state: row.state,
    policyId: version.policyId,
    policyVersionId: version.id,
    ...told,
    ...(taken('propose') && { measure: intention.measure, days, grounds, clause, proposalReason: reason }),
    listingIds: [],
    features: [],
    explanation: taken('explain') ? intention.explanation : null,
    remindersSent: 0,
    sellerDidNotRespond: taken('timeOut') !== undefined,
    askedAt: taken('ask')?.at ?? null,
    activeFrom: intention.inForceAt,
    activeUntil: intention.until,
    ...(closed && { measure: 'permanent_closure' as const, activeFrom: closed.at, activeUntil: null }),
    inForceDecisionId: consequences.inForceDecisionId(),
  })
  rows.findings.push({
    id: random.uuid(openedAt),
    caseId: id,
    source: 'policy',
    policyVersionId: version.id,
    readingId: reading.id,
    ...told,
    comparison: version.comparison,
    numerator: reading.numerator,
    minimumCount: version.minimumCount,
    windowDays: reading.windowDays,
    asOf: reading.asOf,
    foundAt: openedAt,
  })
}

const awaited: Partial<Record<SuspensionAction, string>> = {
  propose: 'suspensions:approve-temporary',
  escalate: 'suspensions:approve-permanent',
  close: 'suspensions:approve-legal',
}

function advance(row: Row, step: Step, severity: keyof typeof severityRank, actor: Actor, measure: string): Row {
  const { action, to, at } = step
  const isWaiting = to === 'pending_approval' || to === 'escalated'
  return {
    state: to,
    awaits: isWaiting ? (awaited[action] ?? null) : null,
    assigneeId: to === 'triage' || to === 'investigating' ? actor.id : null,
    dueAt: to === 'awaiting_seller' ? addBusinessDays(at, 10) : suspensionKind.dueAt(to, severity, at),
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
