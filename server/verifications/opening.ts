import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { causeWords } from '#shared/verifications/factWords.ts'
import type { VerificationCause } from '#shared/verifications/identity.ts'
import { errorsOf, type Particulars, particularFaults, tidied } from '#shared/verifications/particulars.ts'
import { causeOf, differences } from '#shared/verifications/rules.ts'
import type { BankChangeBody } from '#shared/verifications/schema.ts'
import { type Actor, canonical } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import type { CaseRow } from '../cases/kind.ts'
import { openCase } from '../cases/open.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { dayInSeoulOf, identityOf, isKnown, particularsOf, toldOf, wasRejected } from './facts.ts'
import { verificationKind } from './kind.ts'
import { verificationSubmissions, verifications } from './table.ts'

type Submitted = { sellerId: string; particulars: Particulars; isCircumvention?: boolean | undefined }

/**
 * Takes in who a seller says they are. Without an open case one is opened, its cause told from what changed; an open
 * one that waits for the seller takes it as the next submission. The same particulars again change nothing.
 * @returns the case's id. @throws Refused refused by field with the rule named, not-found, already-open.
 */
export async function submit(tx: Tx, asked: Submitted, actor: Actor, now: Date): Promise<string> {
  const { sellerId } = asked
  await lockSeller(tx, sellerId)
  const told = await checked(tx, asked.particulars, now)
  const open = await openCaseOf(tx, sellerId)
  if (!open) return openWith(tx, sellerId, told, asked.isCircumvention ? 'circumvention' : null, actor, now)
  if (await isAsBefore(tx, open.id, told)) return open.id
  const waits = ['info_requested', 'reverify_due', 'suspended_unverified']
  if (!waits.includes(open.state)) throw refused('already-open', { detail: open.number, current: shown(open) })
  await nextRound(tx, open, told, actor, now)
  return open.id
}

/** New particulars for a case that is open, whoever holds it up. @throws Refused wrong-state, refused by field. */
export async function resubmit(tx: Tx, caseId: string, particulars: Particulars, actor: Actor, now: Date) {
  const [open] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  if (open?.kind !== 'verifications') throw refused('not-found')
  const told = await checked(tx, particulars, now)
  if (await isAsBefore(tx, caseId, told))
    throw refused('refused', { errors: { particulars: 'are the same as before (rule: nothing-new)' } })
  await nextRound(tx, open, told, actor, now)
}

/**
 * Another account to be paid to: payouts freeze at once and stay frozen until it was checked. An open case takes it as
 * its next submission. @returns the case's id. @throws Refused wrong-state when the seller was never verified.
 */
export async function changeBank(
  tx: Tx,
  sellerId: string,
  bank: BankChangeBody,
  actor: Actor,
  now: Date,
): Promise<string> {
  await lockSeller(tx, sellerId)
  const open = await openCaseOf(tx, sellerId)
  const identity = await identityOf(tx, sellerId)
  const before = (open && (await toldOf(tx, await ownRow(tx, open.id)))) ?? (identity && particularsOf(identity))
  if (!before) throw refused('wrong-state', { detail: 'this seller was never verified: submit all particulars' })
  const told = await checked(tx, { ...before, ...bank }, now)
  const isSame = (known: Particulars) => differences(told, known).length === 0
  if (!open && identity && isSame(particularsOf(identity)))
    throw refused('refused', { errors: { bankAccount: 'is the account we know already (rule: nothing-new)' } })
  if (!open) return openWith(tx, sellerId, told, null, actor, now)
  if (await isAsBefore(tx, open.id, told)) return open.id
  await nextRound(tx, open, told, actor, now)
  return open.id
}

/** Asks a verified seller again. @returns the case's id, or null when one is open already. */
export async function requireAgain(
  tx: Tx,
  sellerId: string,
  cause: VerificationCause,
  actor: Actor,
  now: Date,
): Promise<string | null> {
  await lockSeller(tx, sellerId)
  if (await openCaseOf(tx, sellerId)) return null
  const row = await openFor(tx, sellerId, cause, actor, now)
  await act(tx, verificationKind, { caseId: row.id, action: 'requireAgain', body: null, version: null, actor, now })
  return row.id
}

const openKeyOf = (sellerId: string) => `verification:${sellerId}`

async function openWith(
  tx: Tx,
  sellerId: string,
  told: Particulars,
  asked: VerificationCause | null,
  actor: Actor,
  now: Date,
): Promise<string> {
  const identity = await identityOf(tx, sellerId)
  const differs = differences(told, identity && isKnown(identity) ? particularsOf(identity) : null)
  const cause = asked ?? causeOf(differs, identity?.state ?? null, await wasRejected(tx, sellerId))
  const row = await openFor(tx, sellerId, cause, actor, now)
  await putIn(tx, row, told, 1, actor, now)
  await follow(tx, row.id, 'begin', actor, now)
  return row.id
}

async function nextRound(tx: Tx, open: CaseRow, told: Particulars, actor: Actor, now: Date): Promise<void> {
  const own = await ownRow(tx, open.id)
  await putIn(tx, open, told, own.round + 1, actor, now)
  await follow(tx, open.id, 'resubmit', actor, now)
}

/** Who may hand in was asked at the door; here only whether the case is where it can be taken. */
const follow = (tx: Tx, caseId: string, action: string, actor: Actor, now: Date) =>
  act(tx, verificationKind, { caseId, action, body: null, version: null, actor, now, follows: true })

async function openFor(tx: Tx, sellerId: string, cause: VerificationCause, actor: Actor, now: Date): Promise<CaseRow> {
  const { ko, en } = causeWords[cause]
  const fresh = {
    sellerId,
    subject: `${ko} / ${en}`,
    severity: cause === 'circumvention' ? ('high' as const) : ('low' as const),
    openKey: openKeyOf(sellerId),
    topicId: cause,
    actor,
    now,
  }
  const row = await openCase(tx, verificationKind, fresh).catch((error) => {
    throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
  })
  await tx.insert(verifications).values({
    caseId: row.id,
    state: row.state,
    cause,
    round: 0,
    riskScore: 0,
    riskReasons: [],
    reviewReasons: [],
    hasDeniedKey: false,
    links: [],
    documents: [],
    channels: [],
    asked: [],
    infoRequests: 0,
    overrides: [],
  })
  return row
}

async function putIn(tx: Tx, row: CaseRow, told: Particulars, round: number, actor: Actor, now: Date): Promise<void> {
  const id = uuidv7()
  const { sellerId } = row
  const kept = { caseId: row.id, sellerId, round, particulars: told, hash: hashOf(told), byName: actor.name, at: now }
  await tx.insert(verificationSubmissions).values({ id, ...kept })
  await tx
    .update(verifications)
    .set({ submissionId: id, round, sellerType: told.sellerType })
    .where(eq(verifications.caseId, row.id))
}

async function checked(tx: Tx, particulars: Particulars, now: Date): Promise<Particulars> {
  const told = tidied(particulars)
  const { body } = await settingInForce(tx, 'verifications')
  const faults = particularFaults(told, { today: dayInSeoulOf(now), fewTransactions: body.fewTransactions })
  if (faults.length > 0) throw refused('refused', { errors: errorsOf(faults) })
  return told
}

async function isAsBefore(tx: Tx, caseId: string, told: Particulars): Promise<boolean> {
  const { submissionId } = await ownRow(tx, caseId)
  if (!submissionId) return false
  const [last] = await tx
    .select({ hash: verificationSubmissions.hash })
    .from(verificationSubmissions)
    .where(eq(verificationSubmissions.id, submissionId))
  return last?.hash === hashOf(told)
}

const hashOf = (told: Particulars): string => createHash('sha256').update(canonical(told)).digest('hex')

async function ownRow(tx: Tx, caseId: string) {
  const [own] = await tx.select().from(verifications).where(eq(verifications.caseId, caseId))
  if (!own) throw new Error('a verification case without its row')
  return own
}

/** One submission of a seller after the other: two at once must not both find no open case. */
async function lockSeller(tx: Tx, sellerId: string): Promise<void> {
  const [seller] = await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  if (!seller) throw refused('refused', { errors: { sellerId: 'no such seller' } })
}

async function openCaseOf(tx: Tx, sellerId: string): Promise<CaseRow | null> {
  const [open] = await forUpdate(
    tx
      .select()
      .from(cases)
      .where(and(eq(cases.openKey, openKeyOf(sellerId)), isNull(cases.closedAt))),
  )
  return open ?? null
}

const shown = ({ id, number }: CaseRow) => ({ id, number })
