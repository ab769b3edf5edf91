import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { heldBy, withinReach } from '#shared/vendors/reach.ts'
import type { Db, Tx } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { Asker } from '../http/app.ts'
import { rowsOf, vendorOf } from './employer.ts'
import { apiKeys, people, sessions } from './table.ts'

const hour = 3_600_000
/** A session ends this long after the last request. */
export const sessionLifetimeMs = 12 * hour
/** The expiry slides at most this often, so that reading does not become writing. */
const slideEveryMs = hour / 4

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Opens a session. @returns the token; only its hash is kept. */
export async function openSession(tx: Tx, personId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + sessionLifetimeMs)
  await tx
    .insert(sessions)
    .values({ tokenHash: hashToken(token), personId, createdAt: now, lastSeenAt: now, expiresAt })
  await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, personId))
  return token
}

const sessionOf = prepared('session', (db) =>
  db
    .select({ person: people, session: sessions })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash'))),
)

/** The person behind a token, and whether the session's expiry should slide now. */
export async function findByToken(
  db: Db,
  token: string,
  now: Date,
): Promise<{ asker: Asker; isSlideDue: boolean } | null> {
  const [row] = await sessionOf(db, { tokenHash: hashToken(token) })
  if (!row?.person.isActive || row.session.revokedAt || row.session.expiresAt <= now) return null
  const { id, name, email, role, locale, vendorId } = row.person
  const own = { permissions: heldBy(row.person), vendorId, rows: await rowsOf(db, vendorId) }
  const asker: Asker = { kind: 'person', id, name, email, role, locale, ...own }
  return { asker, isSlideDue: now.getTime() - row.session.lastSeenAt.getTime() > slideEveryMs }
}

export async function slideSession(tx: Tx, token: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + sessionLifetimeMs)
  await tx
    .update(sessions)
    .set({ lastSeenAt: now, expiresAt })
    .where(eq(sessions.tokenHash, hashToken(token)))
}

export async function revokeSession(tx: Tx, token: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(eq(sessions.tokenHash, hashToken(token)))
}

/** Ends every session of a person: a changed role or a leaver takes effect at once. */
export async function revokeSessionsOf(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt)))
}

export async function findByKey(db: Db, key: string): Promise<Asker | null> {
  const [row] = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, hashToken(key)), isNull(apiKeys.revokedAt)))
  if (!row) return null
  const { id, name, createdById: behindId } = row
  const vendorId = await vendorOf(db, behindId)
  const own = { permissions: withinReach(vendorId, row.permissions), vendorId, rows: await rowsOf(db, vendorId) }
  return { kind: 'key', id, name, email: '', role: null, locale: 'en', behindId, ...own }
}

/** Forgets sessions that ended a week ago. */
export async function sweepSessions(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 7 * 24 * hour)
  await tx.delete(sessions).where(or(lt(sessions.expiresAt, before), lt(sessions.revokedAt, before)))
}
