import { and, asc, desc, eq, inArray, isNull, lte, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { writeDigest } from '#shared/notifications/digestLetter.ts'
import { isDigestDue } from '#shared/notifications/rules.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate, skipLocked } from '../db/dialect.ts'
import type { Job } from '../jobs/scheduler.ts'
import { rowsOf } from '../people/employer.ts'
import { people } from '../people/table.ts'
import type { Posting } from './posting.ts'
import { inInbox } from './store.ts'
import { digests, notificationChoices, notifications } from './table.ts'

type DigestRow = typeof digests.$inferSelect

/** More than anybody reads in a letter; the rest is counted in its last line and marked with it. */
const mostMarked = 2000
const mostListed = 30

/** Puts what people have not read into letters, for those who asked for that and whose hour has come. */
export const digestJob = (consoleUrl: string): Job => ({
  name: 'write-digests',
  every: '20 */5 * * * *',
  run: (database, now) => writeDigests(database, consoleUrl, now),
})

/** Each person in a transaction of their own: a digest of one does not wait for all. */
export async function writeDigests(database: Database, consoleUrl: string, now: Date): Promise<void> {
  const wanting = await database.db
    .select()
    .from(notificationChoices)
    .where(ne(notificationChoices.digest, 'off'))
    .orderBy(asc(notificationChoices.personId))
  for (const choices of wanting.filter((one) => isDigestDue(one, one.lastDigestAt, now))) {
    await database.transact((tx) => writeOne(tx, choices.personId, consoleUrl, now))
  }
}

async function writeOne(tx: Tx, personId: string, consoleUrl: string, now: Date): Promise<void> {
  const isTheirs = eq(notificationChoices.personId, personId)
  const [choices] = await forUpdate(tx.select().from(notificationChoices).where(isTheirs))
  // Another node was faster, or they chose otherwise meanwhile.
  if (!choices || !isDigestDue(choices, choices.lastDigestAt, now)) return
  await tx.update(notificationChoices).set({ lastDigestAt: now }).where(isTheirs)
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), eq(people.isActive, true)))
  if (!person) return
  const inbox = { id: personId, rows: await rowsOf(tx, person.vendorId) }
  const isWaiting = and(inInbox(tx, inbox), isNull(notifications.readAt), isNull(notifications.mailedAt))
  const rows = await tx
    .select()
    .from(notifications)
    .where(isWaiting)
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(mostMarked)
  if (rows.length === 0) return
  const notificationIds = rows.map((row) => row.id)
  await tx.update(notifications).set({ mailedAt: now }).where(inArray(notifications.id, notificationIds))
  const listed = rows.slice(0, mostListed)
  const { locale, name } = person
  await tx.insert(digests).values({
    id: uuidv7(),
    personId,
    recipient: person.email,
    locale,
    ...writeDigest({ name, listed, total: rows.length, consoleUrl, locale }),
    notificationIds,
    state: 'queued',
    attempts: 0,
    nextAttemptAt: now,
    at: now,
  })
}

/** Digest letters on their way. One that never arrives gives its notifications back to the next. */
export const digestPosting: Posting<DigestRow> = {
  async claim(tx, now, until) {
    const [due] = await skipLocked(
      tx
        .select()
        .from(digests)
        .where(and(eq(digests.state, 'queued'), lte(digests.nextAttemptAt, now)))
        .orderBy(asc(digests.nextAttemptAt), asc(digests.id))
        .limit(1),
    )
    if (!due) return null
    const [claimed] = await tx
      .update(digests)
      .set({ attempts: due.attempts + 1, nextAttemptAt: until })
      .where(eq(digests.id, due.id))
      .returning()
    return claimed ?? null
  },
  letter: async ({ id, recipient: to, subject, body, locale }) => ({ id, to, subject, body, locale }),
  async settle(tx, row, outcome, now, nextAttemptAt) {
    if ('reference' in outcome) {
      const sent = { state: 'sent' as const, lastError: null, deliveryRef: outcome.reference, sentAt: now }
      await tx.update(digests).set(sent).where(eq(digests.id, row.id))
      return
    }
    const state = outcome.isFinal ? ('failed' as const) : ('queued' as const)
    await tx.update(digests).set({ state, lastError: outcome.error, nextAttemptAt }).where(eq(digests.id, row.id))
    if (!outcome.isFinal) return
    await tx.update(notifications).set({ mailedAt: null }).where(inArray(notifications.id, row.notificationIds))
  },
}
