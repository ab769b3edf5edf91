import { and, asc, eq, isNull } from 'drizzle-orm'
import type { DecideBody } from '#shared/appeals/bodies.ts'
import type { Contested } from '#shared/appeals/contested.ts'
import {
  isAttemptUsed,
  lastAnswer,
  missingIn,
  needsSecondReview,
  outcomeOf,
  termsFor,
  windowEnd,
} from '#shared/appeals/rules.ts'
import type { AppealFile, Contestable, ContestRefusal } from '#shared/appeals/schema.ts'
import { refused } from '#shared/errors.ts'
import { readCaseFile } from '../cases/caseFile.ts'
import { cases, recusals } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { contestedKind, contestedOf } from './contested.ts'
import { eligibleFor } from './independence.ts'
import { previewLetter } from './letter.ts'
import { earlierAppeals } from './open.ts'
import { findAppeal } from './store.ts'
import { mayAppealUntil, verdictLetter } from './verdict.ts'

/** Everything that hangs on one appeal: both sides, what is missing, and who may judge it. */
export async function readAppealFile(db: Db, caseId: string, now: Date): Promise<AppealFile> {
  const { own } = await findAppeal(db, caseId)
  const [row] = await db.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId))
  const { body: setting } = await settingInForce(db, 'appeals')
  const kind = contestedKind(own.contestedKind)
  const relied = await kind.reliedOn(db, own.decisionId, now)
  if (!relied) throw refused('not-found')
  const files = await db
    .select({ id: evidence.id, mime: evidence.mime })
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), isNull(evidence.removedAt)))
  const findingIds = own.findings.map(({ id }) => id)
  const eligible = await eligibleFor(db, [{ caseId, state: row?.state ?? own.state }])
  const attempts = await earlierAppeals(db, own.decisionId)
  return {
    ...(await readCaseFile(db, caseId)),
    relied,
    missing: missingIn(findingIds, own.plan, { files, marks: own.papers }, setting, now),
    recusedPeople: await db
      .select({ personId: recusals.personId, name: people.name, did: recusals.did })
      .from(recusals)
      .innerJoin(people, eq(people.id, recusals.personId))
      .where(eq(recusals.caseId, caseId))
      .orderBy(asc(recusals.at), asc(people.name), asc(recusals.did)),
    eligible: eligible.get(caseId)?.length ?? 0,
    attempts: attempts.map((one) => ({
      id: one.own.caseId,
      number: one.number,
      attempt: one.own.attempt,
      state: one.state,
      outcome: one.outcome,
      openedAt: one.openedAt.toISOString(),
    })),
    stoodOn: await kind.standingOn(db, own.decisionId),
    leastCharacters: setting.leastCharacters,
    infoRequestsAllowed: setting.infoRequests,
    needsSecondReview: needsSecondReview(own.measure, own.cause, setting),
  }
}

/** The letter that this verdict would send. */
export async function previewVerdict(db: Db, caseId: string, body: Partial<DecideBody>, now: Date) {
  const { own, number, seller, contested } = await findAppeal(db, caseId)
  const { verdicts = [], measure, days = null, listingIds = [], features = [] } = body
  const outcome = outcomeOf(verdicts)
  const draft = {
    ...own,
    verdicts,
    reply: body.reply?.trim() || null,
    remedy: body.remedy ?? null,
    milder: measure ? { measure, days, listingIds, features } : null,
  }
  const until = outcome === 'denied' ? await mayAppealUntil(db, own, now) : null
  const { isOver } = contested
  const letter = verdictLetter({ own: draft, number, isOver, outcome, until, locale: seller.locale })
  return previewLetter(db, caseId, letter.template, letter.values)
}

/** What a seller could contest, and why not where they could not. */
export async function readContestable(db: Db, sellerId: string, now: Date): Promise<Contestable[]> {
  const { body: setting } = await settingInForce(db, 'appeals')
  const found: Contestable[] = []
  for (const contested of await contestedOf(db, sellerId)) {
    const terms = termsFor(setting, contested.policyId)
    const earlier = await earlierAppeals(db, contested.decisionId)
    const used = earlier.filter(isAttemptUsed)
    const open = earlier.find((one) => one.isOpen)
    const until = windowEnd(terms, contested.decidedAt, lastAnswer(used))
    found.push({
      decisionId: contested.decisionId,
      kind: contested.kind,
      caseId: contested.caseId,
      number: contested.number,
      measure: contested.measure,
      policyName: contested.policyName,
      decidedAt: contested.decidedAt.toISOString(),
      findings: contested.findings,
      attempt: used.length + 1,
      attemptsAllowed: terms.attempts,
      until: until.toISOString(),
      refusal: refusalOf(contested, open !== undefined, used.length >= terms.attempts, now > until),
    })
  }
  return found
}

function refusalOf(contested: Contested, isOpen: boolean, isUsedUp: boolean, isLate: boolean): ContestRefusal | null {
  if (isOpen) return 'open'
  if (contested.isVoid) return 'withdrawn'
  if (contested.isFromAppeal) return 'on_appeal'
  if (isUsedUp) return 'used'
  return isLate ? 'late' : null
}
