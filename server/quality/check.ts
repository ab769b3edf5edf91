import { and, asc, eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { CheckBody } from '#shared/quality/schema.ts'
import { keepAwayFromAppeals } from '../appeals/commands.ts'
import { type Actor, record } from '../audit/record.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { noteCheck } from '../facts/checks.ts'
import { apiKeys } from '../people/table.ts'
import { qualityChecks } from './table.ts'

/**
 * Keeps what somebody thinks of a decision; they then keep away from appeals against it.
 * @throws Refused not-found, not-allowed for an outside system, kept-apart for whoever acted on the case or judges an
 * appeal against it, not-unique for a second check of the same decision.
 */
export async function checkDecision(tx: Tx, body: CheckBody, actor: Actor, now: Date): Promise<string> {
  if (actor.kind !== 'person' || !actor.id) throw refused('not-allowed')
  const [found] = await tx
    .select({ row: cases, action: decisions.action })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(decisions.id, body.decisionId), eq(decisions.isVoided, false), ne(decisions.actorKind, 'job')))
  if (!found || !actor.permissions.includes(`${found.row.kind}:read`)) throw refused('not-found')
  const { row, action } = found
  await forUpdate(tx.select({ id: cases.id }).from(cases).where(eq(cases.id, row.id)))
  if (await actedOn(tx, row.id, actor.id))
    throw refused('kept-apart', { errors: { decisionId: 'somebody who acted on the case does not check it' } })
  await keepAwayFromAppeals(tx, row.id, actor.id, now)
  const check = {
    id: uuidv7(),
    version: 1,
    decisionId: body.decisionId,
    caseId: row.id,
    verdict: body.verdict,
    note: body.note?.trim() ?? '',
    byId: actor.id,
    byName: actor.name,
    at: now,
  }
  await tx
    .insert(qualityChecks)
    .values(check)
    .catch((error) => {
      throw brokenConstraint(error)?.kind === 'unique'
        ? refused('not-unique', { errors: { decisionId: 'you have checked this decision already' } })
        : error
    })
  await noteCheck(tx, row, check, await firstVerdict(tx, check), now)
  const after = { checkId: check.id, decisionId: body.decisionId, decision: action, verdict: body.verdict }
  await record(tx, { resource: row.kind, resourceId: row.id, action: 'quality:check', actor, after, at: now })
  signal(tx, 'quality.check', 'quality', check.id, 1)
  return check.id
}

/** What somebody else found before; null for the first check of a decision. */
async function firstVerdict(tx: Tx, { id, decisionId }: { id: string; decisionId: string }): Promise<string | null> {
  const [first] = await tx
    .select({ verdict: qualityChecks.verdict })
    .from(qualityChecks)
    .where(and(eq(qualityChecks.decisionId, decisionId), ne(qualityChecks.id, id)))
    .orderBy(asc(qualityChecks.at), asc(qualityChecks.id))
    .limit(1)
  return first?.verdict ?? null
}

/** Themselves, or by a key that they answer for. */
async function actedOn(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .selectDistinct({ actorId: decisions.actorId, behindId: apiKeys.createdById })
    .from(decisions)
    .leftJoin(apiKeys, eq(apiKeys.id, decisions.actorId))
    .where(eq(decisions.caseId, caseId))
  return rows.some(({ actorId, behindId }) => actorId === personId || behindId === personId)
}
