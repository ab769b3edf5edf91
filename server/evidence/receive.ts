import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { and, count, desc, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { displayName, kindOfMime, mostFiles } from '#shared/evidence/rules.ts'
import { type Actor, record } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { Deps } from '../http/deps.ts'
import { type Incoming, takeIn } from './incoming.ts'
import { type Facts, faulty, inspect, thumbnailMime } from './inspect.ts'
import { markScan, type Scan, scanFile } from './scan.ts'
import { keyOf, storageOf } from './storage.ts'
import type { EvidenceRow } from './store.ts'
import { evidence } from './table.ts'

export type Delivery = {
  caseId: string
  body: Readable
  name: string
  description: string
  source: string
  isPersonal: boolean
  actor: Actor
}

const unopened: Facts = { width: null, height: null, pages: null, thumbnail: null }

/**
 * Takes a file into a case: streamed in, looked through, opened as its viewer will open it, stored under its hash, and
 * only then told. The same file twice in one case is one row.
 * @throws Refused too-large, wrong-type, over-limit, malformed when it broke off, merged-away.
 */
export async function receive(deps: Deps, delivery: Delivery): Promise<{ row: EvidenceRow; isNew: boolean }> {
  const { env, database, now } = deps
  const storage = storageOf(env)
  const file = await takeIn(storage.incomingDir, delivery.body)
  try {
    const scan = await scanFile(env.EVIDENCE_SCAN_COMMAND, file.path)
    // What a scanner warns of is not opened by any other program of ours.
    const facts = scan.result === 'infected' ? unopened : await inspect(file.path, file.mime)
    const storageKey = keyOf(scan.result === 'infected' ? 'quarantine' : 'files', file.sha256)
    if (!(await storage.exists(storageKey))) await storage.keep(file.path, storageKey, file.mime)
    const thumbnailKey = facts.thumbnail ? keyOf('thumbnails', file.sha256) : null
    if (facts.thumbnail && thumbnailKey && !(await storage.exists(thumbnailKey)))
      await storage.put(thumbnailKey, facts.thumbnail, thumbnailMime)
    const stored = { storageKey, thumbnailKey, facts, scan, file }
    return await database.transact((tx) => add(tx, delivery, stored, now()))
  } finally {
    await rm(file.path, { force: true })
  }
}

type Stored = { storageKey: string; thumbnailKey: string | null; facts: Facts; scan: Scan; file: Incoming }

async function add(tx: Tx, delivery: Delivery, stored: Stored, at: Date) {
  const { caseId, description, source, isPersonal, actor } = delivery
  const { storageKey, thumbnailKey, facts, scan, file } = stored
  const { bytes, sha256, mime } = file
  // Locked: two who add the same file at once get one row, and a decision does not freeze between our two looks.
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  if (!row) throw refused('not-found')
  if (row.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: row.mergedIntoId } })
  const known = await knownScan(tx, sha256, scan)
  await markScan(tx, sha256, known)
  const ofCase = and(eq(evidence.caseId, caseId), isNull(evidence.removedAt))
  const [same] = await tx
    .select()
    .from(evidence)
    .where(and(ofCase, eq(evidence.sha256, sha256)))
  if (same) return { row: same, isNew: false }
  const [held] = await tx.select({ files: count() }).from(evidence).where(ofCase)
  if (Number(held?.files ?? 0) >= mostFiles) throw faulty('too-many-files')
  const kind = kindOfMime(mime)
  const name = displayName(delivery.name, mime)
  const [added] = await tx
    .insert(evidence)
    .values({
      id: uuidv7(),
      version: 1,
      caseId,
      sellerId: row.sellerId,
      name,
      kind,
      mime,
      bytes,
      sha256,
      storageKey,
      thumbnailKey,
      width: facts.width,
      height: facts.height,
      pages: facts.pages,
      description,
      source,
      isPersonal,
      scan: known.result,
      scanDetail: known.detail,
      addedById: actor.kind === 'person' ? actor.id : null,
      addedByName: actor.name,
      addedAt: at,
    })
    .returning()
  if (!added) throw new Error('an insert did not answer')
  const after = { caseId, name, kind, bytes, sha256, description, source, isPersonal, scan: known.result }
  await record(tx, { resource: 'evidence', resourceId: added.id, action: 'evidence:add', actor, after, at })
  signal(tx, 'evidence.added', 'evidence', added.id, 1)
  return { row: added, isNew: true }
}

/** A scan speaks of bytes: what was found infected once stays so until a scanner says otherwise. */
async function knownScan(tx: Tx, sha256: string, scan: Scan): Promise<Scan> {
  if (scan.result === 'clean' || scan.result === 'infected') return scan
  const [worst] = await tx
    .select({ detail: evidence.scanDetail })
    .from(evidence)
    .where(and(eq(evidence.sha256, sha256), eq(evidence.scan, 'infected')))
    .orderBy(desc(evidence.addedAt))
    .limit(1)
  return worst ? { result: 'infected', detail: worst.detail } : scan
}
