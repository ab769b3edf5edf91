import { and, eq, inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { hasNextStep, refusal } from '#shared/workflow/refusal.ts'
import { destinations, repliesWith } from '#shared/workflow/workflow.ts'
import { type Actor, record } from '../audit/record.ts'
import { moveClocks } from '../clocks/onMove.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { noteMove } from '../facts/caseMoves.ts'
import { leaseMs } from '../facts/leases.ts'
import { isInRows } from '../http/rows.ts'
import { tellOfDecision } from '../notifications/onDecision.ts'
import { sellers } from '../sellers/table.ts'
import { refuseBlocked } from './blocked.ts'
import { freezeEvidence } from './freeze.ts'
import type { CaseKind, CaseRow, Consequence } from './kind.ts'
import { queueEffects } from './queueEffects.ts'
import { lastDecision, standingOf } from './standing.ts'
import { cases, decisions } from './table.ts'
import { keepUndoable } from './undo.ts'

export type ActRequest = {
  caseId: string
  action: string
  /** Checked against the action's schema before it comes here. */
  body: unknown
  /** What the person looked at; null for jobs, which decide on the row as it is. */
  version: number | null
  actor: Actor
  now: Date
  /** It follows from a decision on another case: who may take it was asked there, and here only whether the move is lawful. */
  follows?: true
  /** Its effects wait until then, and until then it can be taken back exactly. */
  undoUntil?: Date
}

/**
 * The one way a case changes state: single, bulk, import, job or key.
 * Permission → lawful move → four eyes → the feature's rules → compare-and-set → decision, audit, effects, notice, signal.
 * @returns the decision and the version it left.
 * @throws Refused not-found, not-allowed, changed-meanwhile, wrong-state, four-eyes, above-rank, lease-held, or what the rules say.
 */
export async function act(
  tx: Tx,
  kind: CaseKind,
  request: ActRequest,
): Promise<{ decisionId: string; version: number }> {
  const { caseId, actor, now } = request
  const action = kind.workflow.actions[request.action]
  const current = await lockCase(tx, kind, caseId, actor)
  if (!action) throw refused('not-found')
  const takenBefore = await refuseUnlawful(tx, kind, request, current)

  const decisionId = uuidv7()
  const detailBefore = request.undoUntil && (await kind.detail.read(tx, caseId))
  const rule = kind.effects[request.action]
  const context = { tx, case: current, body: request.body as never, actor, decisionId, now }
  const consequence: Consequence = rule ? await rule(context) : {}
  const to = consequence.to ?? destinations(action)[0] ?? current.state
  if (!destinations(action).includes(to)) throw new Error(`${request.action} does not lead to ${to}`)
  if (kind.workflow.states[to]?.final && actor.kind !== 'job' && !request.follows) await refuseBlocked(tx, caseId)

  const goesOn =
    actor.kind === 'person' &&
    !request.follows &&
    // Who decides many at once sits down to none of them.
    !request.undoUntil &&
    !consequence.set?.awaits &&
    hasNextStep(kind.workflow, to, actor.permissions, [...takenBefore, request.action])
  const next = await advance(tx, kind, current, to, consequence, { ...request, goesOn })
  const voidedIds = action.voids ? await voidEarlier(tx, caseId, action.voids) : []
  const body = (request.body ?? {}) as Record<string, unknown>
  await tx.insert(decisions).values({
    id: decisionId,
    caseId,
    action: request.action,
    fromState: current.state,
    toState: to,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    body,
    saw: { version: current.version, ...consequence.saw },
    policyVersionId: consequence.policyVersionId ?? null,
    isVoided: false,
    decidedAt: now,
  })
  await freezeEvidence(tx, caseId, decisionId)
  await queueEffects(tx, next, decisionId, consequence, request.undoUntil ?? now, now)
  const personId = actor.kind === 'person' ? actor.id : null
  await moveClocks(tx, { before: current, after: next, workflow: kind.workflow, action: request.action, personId, now })
  // What a job sends is no answer of ours.
  const isReply = personId !== null && repliesWith(action, to)
  const decision = { id: decisionId, action: request.action, isReply }
  await noteMove(tx, { before: current, after: next, actor, now, decision })
  await rankCase(tx, caseId, now)
  if (request.undoUntil) {
    const before = { case: current, detail: detailBefore, voidedIds }
    await keepUndoable(tx, decisionId, before, next.version, request.undoUntil)
  }
  const isOneOfMany = request.undoUntil !== undefined
  await tellOfDecision(tx, { before: current, after: next, actor, decisionId, isOneOfMany, now })
  await record(tx, {
    resource: kind.name,
    resourceId: caseId,
    action: `${kind.name}:${request.action}`,
    actor,
    before: told(current),
    after: { ...told(next), body },
    reason: typeof body.reason === 'string' ? body.reason : null,
    at: now,
  })
  signal(tx, `${kind.name}.${request.action}`, kind.name, caseId, next.version)
  return { decisionId, version: next.version }
}

/** Decisions that stop counting for four eyes, because the case went back. */
async function voidEarlier(tx: Tx, caseId: string, actions: readonly string[]): Promise<string[]> {
  const voided = await tx
    .update(decisions)
    .set({ isVoided: true })
    .where(and(eq(decisions.caseId, caseId), inArray(decisions.action, [...actions]), eq(decisions.isVoided, false)))
    .returning()
  return voided.map((one) => one.id)
}

async function lockCase(tx: Tx, kind: CaseKind, caseId: string, { rows = null }: Actor): Promise<CaseRow> {
  const [row] = await forUpdate(
    tx
      .select()
      .from(cases)
      .where(and(eq(cases.id, caseId), eq(cases.kind, kind.name))),
  )
  if (!row || !isInRows(row.teamId, rows)) throw refused('not-found')
  if (row.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: row.mergedIntoId } })
  return row
}

/** @returns the actions that the actor took on this case before, as far as they count for four eyes. */
async function refuseUnlawful(tx: Tx, kind: CaseKind, request: ActRequest, current: CaseRow): Promise<string[]> {
  const { actor, action, now } = request
  if (actor.kind === 'job' || request.follows) {
    if (!kind.workflow.actions[action]?.from.includes(current.state)) throw refused('wrong-state')
    return []
  }
  const standing = await standingOf(tx, current, now)
  const why = refusal(kind.workflow, action, askerBehind(actor), standing, now)
  if (why === 'not-allowed') throw refused(why)
  if (request.version !== null && request.version !== current.version) throw await changedMeanwhile(tx, current)
  if (why === 'lease-held') {
    throw refused(why, {
      detail: `${standing.lease?.holder} is working on this case`,
      current: { lease: standing.lease },
    })
  }
  if (why) throw refused(why, { current: { version: current.version, state: current.state } })
  return Object.entries(standing.decidedBy).flatMap(([action, by]) => (by.includes(actor.id ?? '') ? [action] : []))
}

const askerBehind = ({ id, permissions, behindId }: Actor) => ({ id: id ?? '', permissions, behindId })

async function changedMeanwhile(tx: Tx, current: CaseRow) {
  const last = await lastDecision(tx, current.id)
  return refused('changed-meanwhile', {
    detail: last ? `${last.by}: ${last.action}, ${last.at}` : undefined,
    current: {
      version: current.version,
      state: current.state,
      changedBy: last?.by,
      action: last?.action,
      at: last?.at,
    },
  })
}

async function advance(
  tx: Tx,
  kind: CaseKind,
  current: CaseRow,
  to: string,
  consequence: Consequence,
  request: ActRequest & { goesOn: boolean },
): Promise<CaseRow> {
  const { actor, now, goesOn } = request
  const set = consequence.set ?? {}
  const isFinal = kind.workflow.states[to]?.final ?? false
  const awaits = set.awaits ?? null
  // Work that whoever did the step before cannot go on with belongs to nobody until somebody else takes it.
  const isForOthers = awaits !== null || (actor.kind === 'person' && kind.workflow.states[to]?.clock === 'run')
  const severity = set.severity ?? current.severity
  const [next] = await tx
    .update(cases)
    .set({
      ...set,
      state: to,
      awaits,
      severity,
      severityRank: severityRank[severity],
      version: current.version + 1,
      stateSince: to === current.state ? current.stateSince : now,
      closedAt: isFinal ? now : null,
      openKey: isFinal ? null : (set.openKey ?? current.openKey),
      waitsUntil: set.waitsUntil ?? null,
      // A step of work ends a hold.
      heldUntil: null,
      holdReason: null,
      leaseHolderId: goesOn ? actor.id : null,
      leaseExpiresAt: goesOn ? new Date(now.getTime() + leaseMs) : null,
      leaseSince: goesOn ? (current.leaseHolderId === actor.id && current.leaseSince) || now : null,
      assigneeId:
        set.assigneeId !== undefined ? set.assigneeId : goesOn ? actor.id : isForOthers ? null : current.assigneeId,
      updatedAt: now,
    })
    .where(and(eq(cases.id, current.id), eq(cases.version, current.version)))
    .returning()
  // Postgres and SQLite both return no row when the version moved on; that is how a race is noticed.
  if (!next) throw await changedMeanwhile(tx, current)
  await kind.mirrorState(tx, current.id, to)
  // An appeal may reopen a closed case, or end one that was closed already.
  const closed = Number(isFinal) - Number(current.closedAt !== null)
  if (closed !== 0) {
    await tx
      .update(sellers)
      .set({ openCases: sql`${sellers.openCases} - ${closed}` })
      .where(eq(sellers.id, current.sellerId))
  }
  return next
}

/** 0 is the worst: an ascending index then begins with it. */
export const severityRank = { critical: 0, high: 1, medium: 2, low: 3 } satisfies Record<CaseRow['severity'], number>

const told = (row: CaseRow) => ({
  state: row.state,
  severity: row.severity,
  awaits: row.awaits,
  assigneeId: row.assigneeId,
  waitsUntil: row.waitsUntil?.toISOString() ?? null,
  outcome: row.outcome,
  version: row.version,
})
