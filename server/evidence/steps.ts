import { and, count, eq, isNull } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { type EvidenceMime, isEvidenceMime, isServed } from '#shared/evidence/rules.ts'
import type { EvidenceEdit } from '#shared/evidence/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { Deps } from '../http/deps.ts'
import { type Facts, inspect } from './inspect.ts'
import { grantReveal } from './reveals.ts'
import { markScan, type Scan, scanFile } from './scan.ts'
import { keyOf, storageOf, withLocalCopy } from './storage.ts'
import { checkRevealed, contentField, type EvidenceRow } from './store.ts'
import { decisionEvidence, evidence } from './table.ts'

/** Which file, in the version that the person saw, and who does it. */
type Seen = { id: string; version: number; actor: Actor }

/** @throws Refused not-found, changed-meanwhile */
async function lock(tx: Tx, { id, version }: Seen): Promise<EvidenceRow> {
  const [found] = await tx.select({ caseId: evidence.caseId }).from(evidence).where(eq(evidence.id, id))
  // The case first, as those do who add and freeze: taken in one order, locks do not wait for each other.
  if (found) await forUpdate(tx.select({ id: cases.id }).from(cases).where(eq(cases.id, found.caseId)))
  const [row] = await forUpdate(
    tx
      .select()
      .from(evidence)
      .where(and(eq(evidence.id, id), isNull(evidence.removedAt))),
  )
  if (!row) throw refused('not-found')
  if (row.version !== version) throw refused('changed-meanwhile', { current: { version: row.version } })
  return row
}

/** Says anew what a file is. @throws Refused reveal-needed to show everybody what this person may not see now. */
export async function editEvidence(tx: Tx, seen: Seen, edit: EvidenceEdit, at: Date): Promise<void> {
  const before = await lock(tx, seen)
  if (edit.isPersonal === false) await checkRevealed(tx, before, seen.actor.id ?? '', at)
  const version = before.version + 1
  await tx
    .update(evidence)
    .set({ ...edit, version })
    .where(eq(evidence.id, seen.id))
  const told = ({ description, source, isPersonal }: EvidenceRow) => ({ description, source, isPersonal })
  await record(tx, {
    resource: 'evidence',
    resourceId: seen.id,
    action: 'evidence:edit',
    actor: seen.actor,
    before: told(before),
    after: { ...told(before), ...edit },
    at,
  })
  signal(tx, 'evidence.edited', 'evidence', seen.id, version)
}

/** Takes a file out of its case; who, when and why stays. @throws Refused file-frozen once a decision relied on it. */
export async function removeEvidence(tx: Tx, seen: Seen, reason: string, at: Date): Promise<void> {
  const row = await lock(tx, seen)
  const [frozen] = await tx
    .select({ decisions: count() })
    .from(decisionEvidence)
    .where(eq(decisionEvidence.evidenceId, seen.id))
  if (Number(frozen?.decisions ?? 0) > 0) throw refused('file-frozen')
  const version = row.version + 1
  await tx
    .update(evidence)
    .set({ version, removedAt: at, removedByName: seen.actor.name, removalReason: reason })
    .where(eq(evidence.id, seen.id))
  const before = { caseId: row.caseId, name: row.name, sha256: row.sha256 }
  await record(tx, {
    resource: 'evidence',
    resourceId: seen.id,
    action: 'evidence:remove',
    actor: seen.actor,
    before,
    reason,
    at,
  })
  signal(tx, 'evidence.removed', 'evidence', seen.id, version)
}

/** Lets a person look at a personal file. @returns until when. @throws Refused wrong-state when it hides nothing. */
export async function revealEvidence(tx: Tx, row: EvidenceRow, reason: string, actor: Actor, at: Date): Promise<Date> {
  if (!row.isPersonal) throw refused('wrong-state')
  const reveal = { resource: 'evidence', resourceId: row.id, field: contentField, reason } as const
  const until = await grantReveal(tx, reveal, actor, at)
  signal(tx, 'evidence.revealed', 'evidence', row.id, row.version)
  return until
}

/** Has a file looked through again, and opens it when it was not opened before. */
export async function rescanEvidence(deps: Deps, row: EvidenceRow, actor: Actor): Promise<void> {
  const { env, database, now } = deps
  const storage = storageOf(env)
  const { scan, facts } = await withLocalCopy(storage, row.storageKey, async (path) => {
    const found = await scanFile(env.EVIDENCE_SCAN_COMMAND, path)
    const isUnopened = isServed(found.result) && row.width === null && row.pages === null && isEvidenceMime(row.mime)
    return { scan: found, facts: isUnopened ? await inspect(path, row.mime as EvidenceMime) : null }
  })
  const thumbnailKey = facts?.thumbnail ? keyOf('thumbnails', row.sha256) : row.thumbnailKey
  if (facts?.thumbnail && thumbnailKey) await storage.put(thumbnailKey, facts.thumbnail, 'image/webp')
  await database.transact((tx) => keepScan(tx, row, scan, { ...facts, thumbnailKey }, actor, now()))
}

type Opened = Partial<Omit<Facts, 'thumbnail'>> & { thumbnailKey: string | null }

async function keepScan(tx: Tx, row: EvidenceRow, scan: Scan, opened: Opened, actor: Actor, at: Date): Promise<void> {
  await markScan(tx, row.sha256, scan)
  const [now] = await forUpdate(tx.select().from(evidence).where(eq(evidence.id, row.id)))
  if (!now || now.removedAt) throw refused('not-found')
  // Without an answer, what was found before stands: an infected file does not become harmless for want of a scanner.
  const stands = (scan.result === 'skipped' || scan.result === 'failed') && now.scan === 'infected'
  const { result, detail } = stands ? { result: now.scan, detail: now.scanDetail } : scan
  const { width = now.width, height = now.height, pages = now.pages, thumbnailKey } = opened
  const version = now.version + 1
  await tx
    .update(evidence)
    .set({ scan: result, scanDetail: detail, width, height, pages, thumbnailKey, version })
    .where(eq(evidence.id, row.id))
  await record(tx, {
    resource: 'evidence',
    resourceId: row.id,
    action: 'evidence:rescan',
    actor,
    before: { scan: row.scan },
    after: { scan: result, detail },
    at,
  })
  signal(tx, 'evidence.scanned', 'evidence', row.id, version)
}
