import { createHash } from 'node:crypto'
import { and, asc, eq, gt, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import type { Storage } from '../evidence/storage.ts'
import { decisionEvidence, evidence } from '../evidence/table.ts'
import { type Failing, type Invariant, paged } from './invariant.ts'

/** What a decision relied on lies there byte for byte, however long ago it was decided. */
export const frozenFilesAreWhole = (storage: Storage): Invariant => ({
  says: 'what a decision relied on is there, and its bytes are those of then',
  find: (db) => findBroken(db, storage),
})

type Frozen = {
  evidenceId: string
  decisionId: string
  frozen: string
  told: string
  storageKey: string
  removed: boolean
}

async function* findBroken(db: Db, storage: Storage): AsyncGenerator<Failing> {
  let read = { id: '', hash: null as string | null }
  for await (const page of paged(readFrozen(db))) {
    for (const { evidenceId: id, decisionId, frozen, told, storageKey, removed } of page) {
      const fail = (what: string): Failing => ({ resource: 'evidence', id, what: `${what} (decision ${decisionId})` })
      if (removed) yield fail('was removed')
      if (frozen !== told) yield fail('is not the file it was')
      // Several decisions may rely on one file: it is read once.
      if (read.id !== id) read = { id, hash: await hashOf(storage, storageKey) }
      if (read.hash === null) yield fail('its bytes are gone')
      else if (read.hash !== frozen) yield fail('its bytes have another hash')
    }
  }
}

const readFrozen =
  (db: Db) =>
  (after: Frozen | null, limit: number): Promise<Frozen[]> =>
    db
      .select({
        evidenceId: decisionEvidence.evidenceId,
        decisionId: decisionEvidence.decisionId,
        frozen: decisionEvidence.sha256,
        told: evidence.sha256,
        storageKey: evidence.storageKey,
        removed: sql<boolean>`${isNotNull(evidence.removedAt)}`.mapWith(Boolean),
      })
      .from(decisionEvidence)
      .innerJoin(evidence, eq(evidence.id, decisionEvidence.evidenceId))
      .where(
        after
          ? or(
              gt(decisionEvidence.evidenceId, after.evidenceId),
              and(eq(decisionEvidence.evidenceId, after.evidenceId), gt(decisionEvidence.decisionId, after.decisionId)),
            )
          : undefined,
      )
      .orderBy(asc(decisionEvidence.evidenceId), asc(decisionEvidence.decisionId))
      .limit(limit)

/** Null when there is nothing under the key. */
async function hashOf(storage: Storage, key: string): Promise<string | null> {
  if (!(await storage.exists(key))) return null
  const hash = createHash('sha256')
  for await (const piece of await storage.read(key)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
