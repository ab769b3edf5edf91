import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../audit/record.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { noteFallen } from '../facts/trade.ts'
import { measures } from '../measures/table.ts'
import { type AppealStep, contestedKind } from './contested.ts'
import { earlierAppeals, verdictOf } from './open.ts'
import { appeals } from './table.ts'

/** What the answer to an appeal makes of the case it contests: decided there by whoever decided here. */
export const appealAppliers = {
  'admit-contested': { inside: carry('admitAppeal') },
  'uphold-contested': { inside: carry('uphold') },
  'overturn-contested': { inside: carry('overturn') },
  'mitigate-contested': { inside: carry('mitigate') },
} satisfies EffectAppliers

function carry(step: AppealStep) {
  return async (tx: Tx, effect: EffectRow, now: Date): Promise<void> => {
    const [own] = await tx.select().from(appeals).where(eq(appeals.caseId, effect.caseId))
    if (!own) throw new Error('an appeal without its row')
    // The seller came again before this was carried out: the case stays contested.
    if (step === 'uphold' && (await isContestedAgain(tx, own))) return
    const actor = await deciderOf(tx, effect.decisionId)
    const told = await verdictOf(tx, own.caseId, own.decisionId)
    const milder = own.milder && step === 'mitigate' ? { milder: own.milder } : {}
    const before = await standOf(tx, own.contestedCaseId)
    await contestedKind(own.contestedKind).follow(tx, own.contestedCaseId, step, { ...told, ...milder }, actor, now)
    if (step === 'uphold' || step === 'admitAppeal') return
    const { version } = await standOf(tx, own.contestedCaseId)
    const [appeal] = await tx.select().from(cases).where(eq(cases.id, own.caseId))
    if (!appeal) throw new Error('an appeal without its case')
    const isReinstated = step === 'overturn' && before.isInForce && version !== before.version
    const contested = { caseId: own.contestedCaseId, decisionId: own.decisionId }
    await noteFallen(tx, { ...contested, appeal, ground: own.cause, isReinstated }, now)
  }
}

/** Whether anything is in force against the seller by that case, and the version it has. */
async function standOf(tx: Tx, caseId: string): Promise<{ version: number; isInForce: boolean }> {
  const [row] = await tx.select({ version: cases.version }).from(cases).where(eq(cases.id, caseId))
  const open = await tx.$count(measures, and(eq(measures.caseId, caseId), isNull(measures.endedAt)))
  return { version: row?.version ?? 0, isInForce: Number(open) > 0 }
}

async function isContestedAgain(tx: Tx, own: typeof appeals.$inferSelect): Promise<boolean> {
  const all = await earlierAppeals(tx, own.decisionId)
  return all.some((one) => one.isOpen && one.own.caseId !== own.caseId)
}

async function deciderOf(tx: Tx, decisionId: string): Promise<Actor> {
  const [row] = await tx.select().from(decisions).where(eq(decisions.id, decisionId))
  if (!row) throw new Error('an effect without its decision')
  return { kind: row.actorKind, id: row.actorId, name: row.actorName, permissions: [], requestId: null }
}
