import type { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { isServed } from '#shared/evidence/rules.ts'
import type { Db } from '../db/database.ts'
import type { Env } from '../env.ts'
import { storageOf } from './storage.ts'
import { evidence } from './table.ts'

export { grantReveal, runningReveals } from './reveals.ts'

type Sendable = { caseId: string; name: string; mime: string; bytes: number; sha256: string; stream: Readable }

/**
 * A file that may leave the house with a letter. Never asked for inside a transaction: the bytes may come from another
 * machine.
 * @param mayBePersonal whoever sends it has looked at it for a reason; else a personal file stays in.
 * @throws Refused not-found, file-infected, file-unscanned, reveal-needed
 */
export async function readEvidence(
  db: Db,
  { env }: { env: Env },
  id: string,
  mayBePersonal = false,
): Promise<Sendable> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), isNull(evidence.removedAt)))
  if (!row) throw refused('not-found')
  if (row.scan === 'infected') throw refused('file-infected')
  if (!isServed(row.scan)) throw refused('file-unscanned')
  if (row.isPersonal && !mayBePersonal) throw refused('reveal-needed')
  const { caseId, name, mime, bytes, sha256 } = row
  return { caseId, name, mime, bytes, sha256, stream: await storageOf(env).read(row.storageKey) }
}
