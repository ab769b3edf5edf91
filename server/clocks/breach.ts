import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { deedsAtZero } from '#shared/clocks/rules.ts'
import type { ClockMetric } from '#shared/clocks/schema.ts'
import type { ZeroDeed } from '#shared/settings/sla.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { jobActor, record } from '../audit/record.ts'
import { severityRank } from '../cases/act.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { noteMove } from '../facts/caseMoves.ts'
import { note } from '../facts/note.ts'
import type { Job } from '../jobs/scheduler.ts'
import { notify } from '../notifications/notify.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { bookOf, closeBook, termsInForce } from './keep.ts'
import { reaimClocks } from './replies.ts'
import { caseClocks, clockEvents } from './table.ts'

const atOnce = 100

/** What the queue does when a promise runs out. It tells, lifts or offers the case anew; it never decides one. */
export const tellBreaches: Job = { name: 'tell-breaches', every: '*/20 * * * * *', run: tellAll }

export async function tellAll(database: Database, now: Date): Promise<void> {
  for (;;) {
    const broken = await database.db
      .select({ id: caseClocks.id, caseId: caseClocks.caseId })
      .from(caseClocks)
      .where(isBroken(now))
      .orderBy(asc(caseClocks.dueAt), asc(caseClocks.id))
      .limit(atOnce)
    for (const { id, caseId } of broken) await database.transact((tx) => atZero(tx, id, caseId, now))
    if (broken.length < atOnce) return
  }
}

const isBroken = (now: Date) =>
  and(eq(caseClocks.state, 'running'), lte(caseClocks.dueAt, now), isNull(caseClocks.breachHandledAt))

/** Once a promise, whoever comes first: the case is held, and the promise looked at again. */
async function atZero(tx: Tx, clockId: string, caseId: string, now: Date): Promise<void> {
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  const [still] = await tx
    .select()
    .from(caseClocks)
    .where(and(eq(caseClocks.id, clockId), isBroken(now)))
  if (!row || !still) return
  const terms = await termsInForce(tx)
  const deeds = deedsAtZero(terms.sla.body, row.kind, still.metric)
  const book = await bookOf(tx, row, terms)
  const listeners = await whoShouldKnow(tx, row)
  const after = await carryOut(tx, row, deeds, now)
  await noteMove(tx, { before: row, after, actor: jobActor(tellBreaches.name), now })
  if (after.teamId !== row.teamId || after.severity !== row.severity)
    await note(tx, [{ what: 'escalated', case: after, at: now, causeId: clockId }])
  book.handle(still, now, { deeds, isRaised: after.severity !== row.severity })
  // Whoever had it when its time ran out, also where it is taken from them for that.
  await closeBook(tx, book, caseId, row.assigneeId)
  if (deeds.includes('notify')) await tellPeople(tx, row, still.metric, clockId, listeners, now)
  if (after.severity !== row.severity || after.teamId !== row.teamId) await reaimClocks(tx, caseId, now, terms)
  await rankCase(tx, caseId, now)
  await record(tx, {
    resource: row.kind,
    resourceId: caseId,
    action: 'cases:breach',
    actor: jobActor(tellBreaches.name),
    before: told(row),
    after: { ...told(after), metric: still.metric, dueAt: still.dueAt?.toISOString(), deeds },
    at: now,
  })
  signal(tx, 'case.breached', row.kind, caseId, after.version)
}

const told = ({ severity, teamId, assigneeId, version }: CaseRow) => ({ severity, teamId, assigneeId, version })

async function carryOut(tx: Tx, row: CaseRow, deeds: readonly ZeroDeed[], now: Date): Promise<CaseRow> {
  const lifted = deeds.includes('escalate') ? await liftedOf(tx, row) : {}
  const isOffered = deeds.includes('reassign') || lifted.teamId !== undefined
  const nobody = {
    assigneeId: null,
    leaseHolderId: null,
    leaseExpiresAt: null,
    leaseSince: null,
    heldUntil: null,
    holdReason: null,
  }
  const set = { ...lifted, ...(isOffered && nobody) }
  if (Object.keys(set).length === 0) return row
  // Who looks at the case sees another severity or owner than there is now: their version must not pass.
  const [after] = await tx
    .update(cases)
    .set({ ...set, version: row.version + 1, updatedAt: now })
    .where(eq(cases.id, row.id))
    .returning()
  return after ?? row
}

/**
 * To the team that this one escalates to; where there is none, one severity up. Severity rises by itself once a case:
 * it shortens the other promises, which would break in turn and raise it again.
 */
async function liftedOf(tx: Tx, row: CaseRow): Promise<Partial<Pick<CaseRow, 'teamId' | 'severity' | 'severityRank'>>> {
  const [above] = row.teamId
    ? await tx.select({ to: teams.escalatesToId }).from(teams).where(eq(teams.id, row.teamId))
    : []
  if (above?.to && above.to !== row.teamId) {
    const [team] = await tx.select({ isActive: teams.isActive }).from(teams).where(eq(teams.id, above.to))
    if (team?.isActive) return { teamId: above.to }
  }
  const severity = severities[severities.indexOf(row.severity) + 1]
  if (!severity || (await wasRaised(tx, row.id))) return {}
  return { severity, severityRank: severityRank[severity] }
}

async function wasRaised(tx: Tx, caseId: string): Promise<boolean> {
  const earlier = await tx
    .select({ detail: clockEvents.detail })
    .from(clockEvents)
    .where(and(eq(clockEvents.caseId, caseId), eq(clockEvents.what, 'breached')))
  return earlier.some(({ detail }) => detail.isRaised === true)
}

/** The owner and the leads of the team; of a case that has neither, every lead of the house. */
async function whoShouldKnow(tx: Tx, row: CaseRow): Promise<string[]> {
  const ofTeam = row.teamId
    ? await tx
        .select({ id: people.id })
        .from(teamMembers)
        .innerJoin(people, eq(people.id, teamMembers.personId))
        .where(and(eq(teamMembers.teamId, row.teamId), eq(teamMembers.isLead, true), eq(people.isActive, true)))
        .orderBy(asc(people.id))
    : []
  const owner = row.assigneeId ? [row.assigneeId] : []
  if (ofTeam.length + owner.length > 0) return [...owner, ...ofTeam.map(({ id }) => id)]
  const leads = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'lead'), eq(people.isActive, true)))
    .orderBy(asc(people.id))
  return leads.map(({ id }) => id)
}

async function tellPeople(
  tx: Tx,
  row: CaseRow,
  metric: ClockMetric,
  clockId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  const [seller] = await tx.select({ name: sellers.name }).from(sellers).where(eq(sellers.id, row.sellerId))
  const params = { number: row.number, seller: seller?.name ?? '', metric }
  await notify(
    tx,
    { personIds, kind: 'breached', occasion: clockId, resource: row.kind, resourceId: row.id, params },
    now,
  )
}
