import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import { uuidv7 } from 'uuidv7'
import { gapsOf } from '#shared/counterfeits/custody.ts'
import type { NewTestBuy, NewTestBuyStep, TestBuy, TestBuyVerdictBody } from '#shared/counterfeits/testBuySchema.ts'
import { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { refused } from '#shared/errors.ts'
import { statesByStage } from '#shared/workflow/stages.ts'
import { type Actor, record } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { evidence } from '../evidence/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { counterfeitKind } from './kind.ts'
import { testBuySteps, testBuys } from './table.ts'

type BuyRow = typeof testBuys.$inferSelect

/** Asks for money to buy the goods like a customer would. @throws Refused refused over the house's limit. */
export async function proposeTestBuy(
  tx: Tx,
  caseId: string,
  body: Static<typeof NewTestBuy>,
  actor: Actor,
  now: Date,
): Promise<void> {
  await lockOpenCase(tx, caseId)
  const { body: setting } = await settingInForce(tx, 'counterfeits')
  if (body.budgetKrw > setting.mostForTestBuyKrw)
    throw refused('over-limit', { errors: { budgetKrw: `a test buy costs at most ${setting.mostForTestBuyKrw} won` } })
  const id = uuidv7()
  const proposedById = actor.kind === 'person' ? actor.id : null
  const fresh = { id, version: 1, caseId, ...body, proposedById, proposedByName: actor.name, proposedAt: now }
  await tx.insert(testBuys).values(fresh)
  await tell(tx, caseId, 'propose-test-buy', { testBuyId: id, ...body }, actor, now)
}

/** Agrees to the money; never whoever asked for it. */
export async function approveTestBuy(tx: Tx, caseId: string, id: string, actor: Actor, now: Date): Promise<void> {
  await lockOpenCase(tx, caseId)
  const buy = await lockBuy(tx, caseId, id)
  if (buy.approvedAt) throw refused('wrong-state')
  if (buy.proposedById !== null && [actor.id, actor.behindId].includes(buy.proposedById)) throw refused('four-eyes')
  await tx
    .update(testBuys)
    .set({ approvedByName: actor.name, approvedAt: now, version: buy.version + 1 })
    .where(eq(testBuys.id, id))
  await tell(tx, caseId, 'approve-test-buy', { testBuyId: id, budgetKrw: buy.budgetKrw }, actor, now)
}

/** Adds who handed the goods to whom. @throws Refused by field: no budget yet, over it, a picture of another case. */
export async function addStep(
  tx: Tx,
  caseId: string,
  id: string,
  body: Static<typeof NewTestBuyStep>,
  actor: Actor,
  now: Date,
): Promise<void> {
  await lockOpenCase(tx, caseId)
  const buy = await lockBuy(tx, caseId, id)
  if (!buy.approvedAt) throw refused('refused', { errors: { step: 'the budget has not been approved' } })
  if (buy.verdict) throw refused('wrong-state')
  if (new Date(body.at) > now) throw refused('refused', { errors: { at: 'is still to come' } })
  if (body.costKrw !== undefined && body.costKrw > buy.budgetKrw)
    throw refused('over-limit', { errors: { costKrw: `the approved budget is ${buy.budgetKrw} won` } })
  const { orderNumber, costKrw, ...step } = body
  if (step.evidenceId) {
    const isHere = and(eq(evidence.id, step.evidenceId), eq(evidence.caseId, caseId), isNull(evidence.removedAt))
    const [file] = await tx.select({ id: evidence.id }).from(evidence).where(isHere)
    if (!file) throw refused('refused', { errors: { evidenceId: 'is no file of this case' } })
  }
  const position = Number(await tx.$count(testBuySteps, eq(testBuySteps.testBuyId, id)))
  await tx.insert(testBuySteps).values({
    id: uuidv7(),
    testBuyId: id,
    position,
    ...step,
    evidenceId: step.evidenceId ?? null,
    at: new Date(step.at),
    byName: actor.name,
    recordedAt: now,
  })
  const bought = { orderNumber: orderNumber ?? buy.orderNumber, costKrw: costKrw ?? buy.costKrw }
  await tx
    .update(testBuys)
    .set({ ...bought, version: buy.version + 1 })
    .where(eq(testBuys.id, id))
  await tell(tx, caseId, 'add-custody-step', { testBuyId: id, ...body }, actor, now)
}

/**
 * What the owner of the right says of the goods; a case that waits for it goes on.
 * @throws Refused by field: where the chain of custody has a gap, the verdict proves nothing.
 */
export async function recordVerdict(
  tx: Tx,
  caseId: string,
  id: string,
  body: Static<typeof TestBuyVerdictBody>,
  actor: Actor,
  now: Date,
): Promise<void> {
  const row = await lockOpenCase(tx, caseId)
  const buy = await lockBuy(tx, caseId, id)
  if (!buy.approvedAt || buy.verdict) throw refused('wrong-state')
  const [told] = await readTestBuys(tx, caseId, id)
  const gaps = told?.gaps ?? []
  if (gaps.length > 0) {
    const errors = Object.fromEntries(gaps.map(({ at, fault }) => [`steps.${at}`, fault.replaceAll('_', ' ')]))
    throw refused('refused', { errors })
  }
  await tx
    .update(testBuys)
    .set({
      verdict: body.verdict,
      verdictNote: body.note,
      verdictByName: body.byName,
      verdictAt: now,
      version: buy.version + 1,
    })
    .where(eq(testBuys.id, id))
  await tell(tx, caseId, 'record-test-buy', { testBuyId: id, ...body }, actor, now)
  if (row.state !== 'test_buy') return
  await act(tx, counterfeitKind, { caseId, action: 'takeUp', body: {}, version: null, actor, now, follows: true })
}

export async function readTestBuys(db: Db, caseId: string, onlyId?: string): Promise<TestBuy[]> {
  const ofCase = eq(testBuys.caseId, caseId)
  const buys = await db
    .select()
    .from(testBuys)
    .where(onlyId ? and(ofCase, eq(testBuys.id, onlyId)) : ofCase)
    .orderBy(asc(testBuys.proposedAt), asc(testBuys.id))
  if (buys.length === 0) return []
  const ids = buys.map(({ id }) => id)
  const steps = await db
    .select()
    .from(testBuySteps)
    .where(inArray(testBuySteps.testBuyId, ids))
    .orderBy(asc(testBuySteps.testBuyId), asc(testBuySteps.position))
  return buys.map(({ caseId: _, ...buy }) => {
    const own = steps.filter(({ testBuyId }) => testBuyId === buy.id)
    return {
      ...buy,
      proposedAt: buy.proposedAt.toISOString(),
      approvedAt: buy.approvedAt?.toISOString() ?? null,
      verdictAt: buy.verdictAt?.toISOString() ?? null,
      steps: own.map(({ id, step, fromHolder, toHolder, note, evidenceId, at, byName }) => ({
        id,
        step,
        fromHolder,
        toHolder,
        note,
        evidenceId,
        at: at.toISOString(),
        byName,
      })),
      gaps: gapsOf(own.map((one) => ({ ...one, hasPhoto: one.evidenceId !== null }))),
    }
  })
}

const finals = statesByStage(counterfeitWorkflow).closed

async function lockOpenCase(tx: Tx, caseId: string) {
  const [row] = await forUpdate(
    tx
      .select()
      .from(cases)
      .where(and(eq(cases.id, caseId), eq(cases.kind, 'counterfeits'))),
  )
  if (!row) throw refused('not-found')
  if (finals.includes(row.state)) throw refused('wrong-state', { current: { state: row.state } })
  return row
}

async function lockBuy(tx: Tx, caseId: string, id: string): Promise<BuyRow> {
  const ofCase = and(eq(testBuys.id, id), eq(testBuys.caseId, caseId))
  const [buy] = await forUpdate(tx.select().from(testBuys).where(ofCase))
  if (!buy) throw refused('not-found')
  return buy
}

/** The reviewer's page no longer shows everything: its version must not pass. */
async function tell(tx: Tx, caseId: string, verb: string, after: object, actor: Actor, now: Date): Promise<void> {
  const [row] = await tx.select({ version: cases.version }).from(cases).where(eq(cases.id, caseId))
  const version = (row?.version ?? 0) + 1
  await tx.update(cases).set({ version, updatedAt: now }).where(eq(cases.id, caseId))
  await record(tx, {
    resource: 'counterfeits',
    resourceId: caseId,
    action: `counterfeits:${verb}`,
    actor,
    after,
    at: now,
  })
  signal(tx, `counterfeits.${verb}`, 'counterfeits', caseId, version)
}
