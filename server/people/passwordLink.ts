import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { hashToken } from './sessionStore.ts'
import { passwordLinks } from './table.ts'

const lifetimeMs = 24 * 3_600_000

/**
 * A path behind which this person chooses their password, once, within 24 hours. An earlier unused link stops working.
 * @returns the path; only the hash of its token is kept.
 */
export async function issuePasswordLink(tx: Tx, personId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.delete(passwordLinks).where(and(eq(passwordLinks.personId, personId), isNull(passwordLinks.usedAt)))
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  await tx.insert(passwordLinks).values({ tokenHash: hashToken(token), personId, expiresAt })
  return `/set-password?token=${token}`
}
