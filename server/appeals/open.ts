import { and, asc, desc, eq } from 'drizzle-orm'
import type { Channel, OpenAppealBody } from '#shared/appeals/bodies.ts'
import type { Contested } from '#shared/appeals/contested.ts'
import { admissionRefusal, type EarlierAppeal, isAttemptUsed, saidIn, termsFor } from '#shared/appeals/rules.ts'
import { appealWorkflow } from '#shared/appeals/workflow.ts'
import { refused } from '#shared/errors.ts'
import { rungOf, type Severity } from '#shared/suspensions/ladder.ts'
import type { Actor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { openCase } from '../cases/open.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { noteContested } from '../facts/trade.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { contestedKind, findContested } from './contested.ts'
import { recuseParties } from './independence.ts'
import { appealKind } from './kind.ts'
import { refuseForeignPlan } from './plan.ts'
import { appeals } from './table.ts'

type AppealRow = typeof appeals.$inferSelect
export type Earlier = EarlierAppeal & { own: AppealRow; number: string; openedAt: Date; isOpen: boolean }

/** Earlier appeals against the same decision, oldest first. */
export async function earlierAppeals(db: Db, decisionId: string): Promise<Earlier[]> {
  const rows = await db
    .select({ own: appeals, row: cases })
    .from(appeals)
    .innerJoin(cases, eq(cases.id, appeals.caseId))
    .where(eq(appeals.decisionId, decisionId))
    .orderBy(asc(cases.openedAt), asc(cases.id))
  return rows.map(({ own, row }) => ({
    own,
    number: row.number,
    state: row.state,
    outcome: row.outcome,
    openedAt: row.openedAt,
    answeredAt: own.answeredAt,
    isOpen: row.closedAt === null && row.state !== 'denied',
  }))
}

/**
 * Opens an appeal against one decision: its parties keep away from it from now on, and the seller hears that it arrived.
 * @throws Refused by field with the rule named, or already-open with the open appeal.
 */
export async function openAppeal(
  tx: Tx,
  body: OpenAppealBody,
  channel: Channel,
  actor: Actor,
  now: Date,
): Promise<string> {
  // One appeal of a seller after the other: two at once must not both find none open.
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, body.sellerId)))
  const contested = await findContested(tx, body.decisionId)
  if (!contested) throw refused('refused', { errors: { decisionId: 'no decision that put a measure in force' } })
  const { versionId, body: setting } = await settingInForce(tx, 'appeals')
  const terms = termsFor(setting, contested.policyId)
  const earlier = await earlierAppeals(tx, body.decisionId)
  const plan = body.plan ?? []
  const open = earlier.find((one) => one.isOpen)
  const isTheirs = contested.sellerId === body.sellerId
  if (open && isTheirs) throw openAlready(open)
  const used = earlier.filter(isAttemptUsed)
  const before = used.at(-1)
  const errors = admissionRefusal(
    {
      terms,
      decidedAt: contested.decidedAt,
      earlier,
      isTheirs,
      isVoid: contested.isVoid,
      isFromAppeal: contested.isFromAppeal,
      said: saidIn(body.statement, plan),
      saidBefore: before ? saidIn(before.own.statement, before.own.plan) : null,
      whatIsNew: body.whatIsNew ?? '',
    },
    now,
  )
  if (errors) throw refused('refused', { errors })
  await refuseForeignPlan(tx, null, contested.findings, plan)
  if (before?.state === 'denied') await finish(tx, before.own.caseId, actor, now)
  const caseId = await openAgainstDecision(tx, contested, earlier.at(-1)?.own.caseId ?? null, actor, now, {
    attempt: used.length + 1,
    attemptsAllowed: terms.attempts,
    isReopened: false,
    channel,
    statement: body.statement,
    whatIsNew: body.whatIsNew?.trim() || null,
    plan,
    settingVersionId: versionId,
  })
  const told = await verdictOf(tx, caseId, contested.decisionId)
  await contestedKind(contested.kind).follow(tx, contested.caseId, 'admitAppeal', told, actor, now)
  const step = { caseId, action: 'acknowledge', body: null, version: null, actor, now, follows: true as const }
  await act(tx, appealKind, step)
  return caseId
}

/**
 * Operations ask that a final answer be looked at again: a new case, which waits for the signature of legal.
 * @throws Refused not-found, wrong-state, or already-open.
 */
export async function reopenAppeal(tx: Tx, appealId: string, reason: string, actor: Actor, now: Date): Promise<string> {
  const [own] = await tx.select().from(appeals).where(eq(appeals.caseId, appealId))
  if (!own) throw refused('not-found')
  if (own.state !== 'final') throw refused('wrong-state', { current: { state: own.state } })
  const contested = await findContested(tx, own.decisionId)
  if (!contested || contested.isVoid) throw refused('wrong-state')
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, contested.sellerId)))
  const open = (await earlierAppeals(tx, own.decisionId)).find((one) => one.isOpen)
  if (open) throw openAlready(open)
  const { attempt, attemptsAllowed, channel, statement, whatIsNew, plan, papers, answer } = own
  const { versionId: settingVersionId } = await settingInForce(tx, 'appeals')
  const kept = { attempt, attemptsAllowed, channel, statement, whatIsNew, plan, settingVersionId, isReopened: true }
  const caseId = await openAgainstDecision(tx, contested, appealId, actor, now, kept)
  await tx.update(appeals).set({ papers, answer }).where(eq(appeals.caseId, caseId))
  const body = { reason }
  const step = { caseId, action: 'holdForSignature', body, version: null, actor, now, follows: true as const }
  await act(tx, appealKind, step)
  return caseId
}

const openAlready = ({ own, number }: Earlier) =>
  refused('already-open', {
    detail: number,
    current: { id: own.caseId, number },
    errors: { decisionId: `one open appeal a measure: ${number}` },
  })

const finish = (tx: Tx, caseId: string, actor: Actor, now: Date) =>
  act(tx, appealKind, { caseId, action: 'finish', body: null, version: null, actor, now, follows: true })

type Fresh = Pick<
  AppealRow,
  'attempt' | 'attemptsAllowed' | 'isReopened' | 'channel' | 'statement' | 'whatIsNew' | 'plan' | 'settingVersionId'
>

async function openAgainstDecision(
  tx: Tx,
  contested: Contested,
  previousId: string | null,
  actor: Actor,
  now: Date,
  fresh: Fresh,
): Promise<string> {
  const { sellerId, subject, decisionId, policyId, measure } = contested
  const row = await openCase(tx, appealKind, {
    sellerId,
    subject,
    severity: severityOf(contested),
    openKey: `appeals:${decisionId}`,
    topicId: policyId ?? undefined,
    fromKind: contested.kind,
    actor,
    now,
  }).catch((error) => {
    throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
  })
  await tx.update(cases).set({ remedy: measure }).where(eq(cases.id, row.id))
  await tx.insert(appeals).values({
    caseId: row.id,
    state: appealWorkflow.start,
    contestedKind: contested.kind,
    contestedCaseId: contested.caseId,
    decisionId,
    contestedAt: contested.decidedAt,
    measure,
    measureDays: contested.days,
    policyId,
    policyName: contested.policyName,
    findings: contested.findings,
    previousId,
    papers: [],
    requests: 0,
    infoItems: [],
    verdicts: [],
    ...fresh,
  })
  if (!fresh.isReopened) await noteContested(tx, contested, row.id, now)
  await recuseParties(tx, row.id, contested, previousId, now)
  return row.id
}

/** The graver the measure, the sooner it is looked at. */
function severityOf({ measure }: Contested): Severity {
  if (measure === null) return 'medium'
  if (rungOf(measure) >= rungOf('indefinite_suspension')) return 'critical'
  if (rungOf(measure) >= rungOf('temporary_suspension')) return 'high'
  return rungOf(measure) >= rungOf('listing_removal') ? 'medium' : 'low'
}

/** What an appeal calls itself towards the case it contests. */
export async function verdictOf(db: Db, caseId: string, decisionId: string) {
  const [row] = await db.select({ number: cases.number }).from(cases).where(eq(cases.id, caseId))
  return { decisionId, appealId: caseId, number: row?.number ?? '' }
}

/** Appeals that are open against decisions of this case, newest first. */
export async function openAgainst(db: Db, contestedCaseId: string): Promise<AppealRow[]> {
  const rows = await db
    .select({ own: appeals, closedAt: cases.closedAt })
    .from(appeals)
    .innerJoin(cases, eq(cases.id, appeals.caseId))
    .where(and(eq(appeals.contestedCaseId, contestedCaseId)))
    .orderBy(desc(cases.openedAt), desc(cases.id))
  return rows.flatMap(({ own, closedAt }) => (closedAt === null ? [own] : []))
}
