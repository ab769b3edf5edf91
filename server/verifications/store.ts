import { and, asc, eq, inArray } from 'drizzle-orm'
import { verificationColumns } from '#shared/verifications/columns.ts'
import { sellerTypes, verificationCauses } from '#shared/verifications/identity.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import { countedBy, keptIn } from '../cases/counts.ts'
import { stageGroup } from '../cases/lists.ts'
import { openOnly, type PageQuery, pageOf } from '../cases/page.ts'
import { readCases } from '../cases/records.ts'
import { caseListSpec } from '../cases/store.ts'
import { cases, effects } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec } from '../http/list.ts'
import { verifications } from './table.ts'

export const verificationListSpec: ListSpec = {
  ...caseListSpec,
  resource: 'verifications',
  columns: verificationColumns,
  groups: stageGroup(verificationWorkflow),
  counted: countedBy({ topicId: 'cause', remedy: 'sellerType' }),
  implies: openOnly([verificationWorkflow]),
  virtual: {
    ...caseListSpec.virtual,
    cause: keptIn('topicId', verificationCauses),
    sellerType: keptIn('remedy', sellerTypes),
  },
  sorts: {
    ...caseListSpec.sorts,
    cause: cases.topicId,
    sellerType: cases.remedy,
    riskScore: verifications.riskScore,
  },
}

export const pageVerifications = (db: Db, query: PageQuery) =>
  pageOf(db, ['verifications'], query, [{ table: verifications, on: eq(verifications.caseId, cases.id) }])

const detailRows = prepared('verification_details', (db) =>
  db.select().from(verifications).where(isOneOf(verifications.caseId, 'ids')),
)

export async function readVerifications(
  db: Db,
  ids: readonly string[],
  asker: Asker,
  now: Date,
): Promise<Verification[]> {
  if (ids.length === 0) return []
  const records = await readCases(db, ids, () => verificationWorkflow, asker, now)
  const rows = await detailRows(db, { ids: idsValue(ids) })
  const details = new Map(rows.map((row) => [row.caseId, row]))
  const waiting = await waitingFor(
    db,
    rows.filter(({ state }) => state === 'auto_checks' || state === 'bank_check').map((row) => row.caseId),
  )
  return ids.flatMap((id) => {
    const record = records.get(id)
    const own = details.get(id)
    if (!record || !own) return []
    return {
      ...record,
      cause: own.cause,
      sellerType: own.sellerType,
      riskScore: own.riskScore,
      riskReasons: own.riskReasons,
      settingVersion: own.settingVersion,
      round: own.round,
      reviewReasons: own.reviewReasons,
      proposed: own.proposed,
      overrides: own.overrides,
      gmvCapKrw: own.gmvCapKrw,
      payoutDelayDays: own.payoutDelayDays,
      rejectGround: own.rejectGround,
      explanation: own.explanation,
      asked: own.asked,
      infoRequests: own.infoRequests,
      waitsFor: waiting.get(id) ?? null,
    }
  })
}

/** Whom the automatic checks wait for, and why the last try brought nothing. */
async function waitingFor(db: Db, ids: readonly string[]): Promise<Map<string, NonNullable<Verification['waitsFor']>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(effects)
    .where(
      and(
        inArray(effects.caseId, [...ids]),
        inArray(effects.kind, ['check-registry', 'check-bank']),
        inArray(effects.state, ['pending', 'failed']),
      ),
    )
    .orderBy(asc(effects.queuedAt), asc(effects.id))
  return new Map(
    rows.map(({ caseId, kind, attempts, lastError, nextAttemptAt }) => [
      caseId,
      {
        kind: kind === 'check-bank' ? ('bank' as const) : ('registry' as const),
        attempts,
        error: lastError,
        nextAttemptAt: nextAttemptAt.toISOString(),
      },
    ]),
  )
}
