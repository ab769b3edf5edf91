import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm'
import type { VerificationCause } from '#shared/verifications/identity.ts'
import { jobActor } from '../audit/record.ts'
import { actOnOverdue } from '../cases/actAsJob.ts'
import { cases, effects } from '../cases/table.ts'
import type { Database } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { verificationKind } from './kind.ts'
import { requireAgain } from './opening.ts'
import { mostNumbersACall, PortFailed, type RegistryPort } from './ports.ts'
import { sellerIdentities } from './table.ts'

const atOnce = 200
const day = 86_400_000

/** What time does to identities and to the cases that judge them. */
export const verificationJobs = (registry: RegistryPort): readonly Job[] => [
  { name: 'renew-identities', every: '0 */10 * * * *', run: renewIdentities },
  { name: 'stop-unverified', every: '*/30 * * * * *', run: stopUnverified },
  { name: 'close-silence', every: '*/30 * * * * *', run: closeSilence },
  { name: 'ask-again', every: '0 */10 * * * *', run: askAgain },
  { name: 'sweep-registry', every: '0 15 4 * * *', run: (database, now) => sweepRegistry(database, now, registry) },
]

const hasNoOpenCase = (database: Database) =>
  notExists(
    database.db
      .select({ one: sql`1` })
      .from(cases)
      .where(
        and(eq(cases.sellerId, sellerIdentities.sellerId), eq(cases.kind, 'verifications'), isNull(cases.closedAt)),
      ),
  )

/** Identities whose term is over, and limited ones that sold beyond their cap, are asked again. */
export async function renewIdentities(database: Database, now: Date): Promise<void> {
  const passed = inArray(sellerIdentities.state, ['verified', 'limited'])
  const over = and(passed, lte(sellerIdentities.verifiedUntil, now))
  await askEach(database, 'renew-identities', 'yearly', now, over)
  const beyond = and(eq(sellerIdentities.state, 'limited'), gt(sellers.gmvKrw, sellerIdentities.gmvCapKrw))
  await askEach(database, 'renew-identities', 'limit_reached', now, beyond)
}

/** Page by page along the sellers, so that no page is read twice however many stay open. */
async function askEach(
  database: Database,
  job: string,
  cause: VerificationCause,
  now: Date,
  where: ReturnType<typeof and>,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await database.db
      .select({ sellerId: sellerIdentities.sellerId })
      .from(sellerIdentities)
      .innerJoin(sellers, eq(sellers.id, sellerIdentities.sellerId))
      .where(and(where, isNotNull(sellers.email), hasNoOpenCase(database), gt(sellerIdentities.sellerId, after)))
      .orderBy(asc(sellerIdentities.sellerId))
      .limit(atOnce)
    for (const { sellerId } of page)
      await database.transact((tx) => requireAgain(tx, sellerId, cause, jobActor(job), now))
    const last = page.at(-1)
    if (page.length < atOnce || !last) return
    after = last.sellerId
  }
}

/** The answer to a renewal is overdue: sales and payouts stop. */
export const stopUnverified = (database: Database, now: Date) =>
  overdue(database, now, 'stop-unverified', 'reverify_due', 'suspendUnverified')

/** What was asked for did not come. */
export const closeSilence = (database: Database, now: Date) =>
  overdue(database, now, 'close-silence', 'info_requested', 'timeOut')

const overdue = (database: Database, now: Date, job: string, state: string, action: string): Promise<void> =>
  actOnOverdue(database, verificationKind, { states: [state], job, action }, now)

/** A look-up that was given up after its tries is tried anew while its case still waits for it: nothing is lost. */
export async function askAgain(database: Database, now: Date): Promise<void> {
  const waiting = await database.db
    .select({ id: effects.id })
    .from(effects)
    .innerJoin(cases, eq(cases.id, effects.caseId))
    .where(
      and(
        eq(effects.state, 'failed'),
        inArray(effects.kind, ['check-registry', 'check-bank']),
        eq(cases.kind, 'verifications'),
        isNull(cases.closedAt),
      ),
    )
    .orderBy(asc(effects.queuedAt), asc(effects.id))
    .limit(atOnce)
  if (waiting.length === 0) return
  const ids = waiting.map((one) => one.id)
  await database.transact((tx) =>
    tx
      .update(effects)
      .set({ state: 'pending', attempts: 0, nextAttemptAt: now })
      .where(and(inArray(effects.id, ids), eq(effects.state, 'failed'))),
  )
}

/**
 * Asks the registry in passing about everybody who is verified, at most a hundred numbers a call. Whose business is
 * no longer active is asked to verify again. A registry that does not answer is asked on the next day's sweep.
 */
export async function sweepRegistry(database: Database, now: Date, registry: RegistryPort): Promise<void> {
  const { body } = await settingInForce(database.db, 'verifications')
  const since = new Date(now.getTime() - body.sweepEveryDays * day + day / 2)
  for (let after = ''; ; ) {
    const page = await database.db
      .select({ sellerId: sellerIdentities.sellerId, number: sellerIdentities.businessNumber })
      .from(sellerIdentities)
      .where(
        and(
          gt(sellerIdentities.sellerId, after),
          inArray(sellerIdentities.state, ['verified', 'limited']),
          isNotNull(sellerIdentities.businessNumber),
          or(isNull(sellerIdentities.registrySweptAt), lt(sellerIdentities.registrySweptAt, since)),
        ),
      )
      .orderBy(asc(sellerIdentities.sellerId))
      .limit(mostNumbersACall)
    const last = page.at(-1)
    if (!last) return
    const answers = await registry.status(page.flatMap(({ number }) => number ?? [])).catch((error) => {
      if (error instanceof PortFailed) return null
      throw error
    })
    if (!answers) return
    const statusOf = new Map(answers.map(({ b_no, b_stt_cd }) => [b_no, b_stt_cd]))
    for (const { sellerId, number } of page) {
      const status = statusOf.get(number ?? '') ?? ''
      await database.transact(async (tx) => {
        const swept = { registryStatus: status, registrySweptAt: now }
        await tx.update(sellerIdentities).set(swept).where(eq(sellerIdentities.sellerId, sellerId))
        if (status === '01') return
        const [seller] = await tx.select({ email: sellers.email }).from(sellers).where(eq(sellers.id, sellerId))
        if (seller?.email) await requireAgain(tx, sellerId, 'registry_change', jobActor('sweep-registry'), now)
      })
    }
    after = last.sellerId
  }
}
