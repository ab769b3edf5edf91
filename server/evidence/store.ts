import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { allowedWith, mostFiles } from '#shared/evidence/rules.ts'
import type { Duplicate, Evidence, Freezing } from '#shared/evidence/schema.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { isInRows } from '../http/rows.ts'
import { sellers } from '../sellers/table.ts'
import { runningReveals } from './reveals.ts'
import { decisionEvidence, evidence } from './table.ts'

export type EvidenceRow = typeof evidence.$inferSelect

/** The one field of a file that is revealed. */
export const contentField = 'content'

const mostDuplicates = 1000

const mayKnow = (asker: Asker, { kind, teamId }: { kind: string; teamId: string | null }) =>
  asker.permissions.includes(`${kind}:read`) && isInRows(teamId, asker.rows)

/** The case, if the asker may know of its kind. @throws Refused not-found */
export async function caseFor(db: Db, caseId: string, asker: Asker): Promise<typeof cases.$inferSelect> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  if (!row || !mayKnow(asker, row)) throw refused('not-found')
  return row
}

/** A file that was not removed, of a case that the asker may know of. @throws Refused not-found */
export async function evidenceFor(db: Db, id: string, asker: Asker): Promise<EvidenceRow> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), isNull(evidence.removedAt)))
  if (!row) throw refused('not-found')
  await caseFor(db, row.caseId, asker)
  return row
}

/** The files of a case, newest first, as this person may see them. */
export async function evidenceOfCase(db: Db, caseId: string, asker: Asker, now: Date): Promise<Evidence[]> {
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), isNull(evidence.removedAt)))
    .orderBy(desc(evidence.addedAt), desc(evidence.id))
    .limit(mostFiles)
  return toRecords(db, rows, asker, now)
}

/** Rows as records. Three queries however many rows, one after the other: inside a transaction there is one connection. */
export async function toRecords(db: Db, rows: readonly EvidenceRow[], asker: Asker, now: Date): Promise<Evidence[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const frozen = await readFreezings(db, ids)
  const alike = await readAlike(db, [...new Set(rows.map((row) => row.sha256))], asker)
  const revealed = await runningReveals(db, asker.id, 'evidence', ids, now)
  return rows.map((row) => {
    const until = row.isPersonal ? revealed.get(row.id)?.get(contentField) : undefined
    const standing = {
      isPersonal: row.isPersonal,
      scan: row.scan,
      frozenBy: frozen.get(row.id) ?? [],
      revealedUntil: until?.toISOString() ?? null,
    }
    return {
      id: row.id,
      version: row.version,
      caseId: row.caseId,
      sellerId: row.sellerId,
      name: row.name,
      kind: row.kind,
      mime: row.mime,
      bytes: row.bytes,
      sha256: row.sha256,
      width: row.width,
      height: row.height,
      pages: row.pages,
      description: row.description,
      source: row.source,
      ...standing,
      hasThumbnail: row.thumbnailKey !== null,
      scanDetail: row.scanDetail,
      addedByName: row.addedByName,
      addedAt: row.addedAt.toISOString(),
      duplicates: (alike.get(row.sha256) ?? [])
        .filter((one) => one.caseId !== row.caseId)
        .map((one) => ({ ...one, isOtherSeller: one.sellerId !== row.sellerId })),
      allowedActions: allowedWith(standing, asker.permissions),
    }
  })
}

async function readFreezings(db: Db, ids: readonly string[]): Promise<Map<string, Freezing[]>> {
  const rows = await db
    .select({
      evidenceId: decisionEvidence.evidenceId,
      decisionId: decisions.id,
      kind: cases.kind,
      action: decisions.action,
      actorName: decisions.actorName,
      decidedAt: decisions.decidedAt,
    })
    .from(decisionEvidence)
    .innerJoin(decisions, eq(decisions.id, decisionEvidence.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(inArray(decisionEvidence.evidenceId, [...ids]))
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
  const byFile = new Map<string, Freezing[]>()
  for (const { evidenceId, decidedAt, ...told } of rows) {
    const frozen = { ...told, decidedAt: decidedAt.toISOString() }
    byFile.set(evidenceId, [...(byFile.get(evidenceId) ?? []), frozen])
  }
  return byFile
}

type Alike = Omit<Duplicate, 'isOtherSeller'>

/** Files of the same bytes by their hash; of cases that the asker may not know of nothing is told. */
async function readAlike(db: Db, hashes: readonly string[], asker: Asker): Promise<Map<string, Alike[]>> {
  const rows = await db
    .select({
      sha256: evidence.sha256,
      caseId: cases.id,
      caseKind: cases.kind,
      caseNumber: cases.number,
      teamId: cases.teamId,
      sellerId: sellers.id,
      sellerName: sellers.name,
      addedAt: evidence.addedAt,
    })
    .from(evidence)
    .innerJoin(cases, eq(cases.id, evidence.caseId))
    .innerJoin(sellers, eq(sellers.id, evidence.sellerId))
    .where(and(inArray(evidence.sha256, [...hashes]), isNull(evidence.removedAt)))
    .orderBy(desc(evidence.addedAt), desc(evidence.id))
    .limit(mostDuplicates)
  const byHash = new Map<string, Alike[]>()
  for (const { sha256, addedAt, teamId, ...told } of rows) {
    if (!mayKnow(asker, { kind: told.caseKind, teamId })) continue
    byHash.set(sha256, [...(byHash.get(sha256) ?? []), { ...told, addedAt: addedAt.toISOString() }])
  }
  return byHash
}

/** @throws Refused reveal-needed while a personal file is hidden from this person. */
export async function checkRevealed(db: Db, row: EvidenceRow, personId: string, now: Date): Promise<void> {
  if (!row.isPersonal) return
  const running = await runningReveals(db, personId, 'evidence', [row.id], now)
  if (!running.get(row.id)?.has(contentField)) throw refused('reveal-needed')
}
