import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { standingKeyOf } from '#shared/links/rules.ts'
import type { Severity } from '#shared/suspensions/ladder.ts'
import { jobActor, record } from '../audit/record.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { decisionEvidence } from '../evidence/table.ts'
import { caseLinks } from '../links/table.ts'
import { recordConduct } from '../suspensions/commands.ts'
import { counterfeits, ipRights } from './table.ts'

/** What a decision hands on when a seller infringes again. */
export type RaiseRepeat = { sellerId: string; policyId: string; severity: Severity; count: number; days: number }

/** Effects of this queue alone. */
export const counterfeitEffectAppliers = {
  'raise-repeat-infringer': { inside: raiseRepeat },
} satisfies EffectAppliers

/**
 * Opens a suspension case against a repeat infringer, or adds to the one that is open. Its finding names the decision
 * and the hashes of what lay before it, which nobody can remove or exchange any more.
 */
async function raiseRepeat(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, policyId, severity, count, days } = effect.payload as RaiseRepeat
  const [found] = await tx
    .select({ number: cases.number, right: ipRights })
    .from(cases)
    .innerJoin(counterfeits, eq(counterfeits.caseId, cases.id))
    .leftJoin(ipRights, eq(ipRights.id, counterfeits.rightId))
    .where(eq(cases.id, effect.caseId))
  if (!found) throw new Error('the decided case is gone')
  const frozen = await tx
    .select({ sha256: decisionEvidence.sha256 })
    .from(decisionEvidence)
    .where(eq(decisionEvidence.decisionId, effect.decisionId))
  const files = frozen.map(({ sha256 }) => sha256.slice(0, 12)).sort()
  const right = found.right?.number ?? found.right?.title ?? ''
  const note = [
    `${found.number}: 권리 침해 ${days}일 내 ${count}회 (${right}) / infringement no. ${count} within ${days} days (${right})`,
    files.length > 0 ? `동결 증빙 / frozen evidence: ${files.join(', ')}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
  const actor = jobActor('raise-repeat-infringers')
  const suspensionId = await recordConduct(
    tx,
    { sellerId, policyId, severity, note, fromKind: 'counterfeits' },
    actor,
    now,
  )
  const link = { kind: 'related' as const, fromId: effect.caseId, toId: suspensionId }
  await tx
    .insert(caseLinks)
    .values({
      id: uuidv7(),
      version: 1,
      ...link,
      standingKey: standingKeyOf(link.kind, link.fromId, link.toId),
      note: null,
      byName: actor.name,
      at: now,
    })
    .onConflictDoNothing()
  const entry = {
    resource: 'counterfeits',
    resourceId: effect.caseId,
    action: 'counterfeits:raise-repeat',
    actor,
    at: now,
  }
  await record(tx, { ...entry, after: { suspensionId, count } })
}
