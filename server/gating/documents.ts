import { and, eq, inArray, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type FieldErrors, refused } from '#shared/errors.ts'
import type { DocumentFix, GatingDocument, NewDocument } from '#shared/gating/documents.ts'
import type { Actor } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'

/** Described documents as a case keeps them. @throws Refused by field where a file is none of this case, or unreadable. */
export async function keptDocuments(
  tx: Tx,
  caseId: string,
  documents: readonly NewDocument[],
  actor: Actor,
  now: Date,
): Promise<GatingDocument[]> {
  const files = await filesOf(tx, caseId, documents)
  return documents.map((document) => {
    const file = document.evidenceId ? files.get(document.evidenceId) : undefined
    return {
      ...document,
      ...(file && { fileName: file.name }),
      id: uuidv7(),
      suppliedAt: now.toISOString(),
      suppliedBy: actor.name,
      isReplaced: false,
    }
  })
}

type Attached = { evidenceId?: string | null | undefined }
type FileRow = Pick<typeof evidence.$inferSelect, 'id' | 'name' | 'kind'>

async function filesOf(tx: Tx, caseId: string, attached: readonly Attached[]): Promise<Map<string, FileRow>> {
  const ids = attached.flatMap(({ evidenceId }) => evidenceId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: evidence.id, name: evidence.name, kind: evidence.kind })
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), inArray(evidence.id, ids), isNull(evidence.removedAt)))
  const files = new Map(rows.map((row) => [row.id, row]))
  const errors: FieldErrors = {}
  for (const [at, { evidenceId }] of attached.entries()) {
    if (!evidenceId) continue
    const file = files.get(evidenceId)
    if (!file) errors[`documents/${at}/evidenceId`] = 'is no file of this case'
    else if (file.kind !== 'image' && file.kind !== 'pdf')
      errors[`documents/${at}/evidenceId`] = 'only JPG, PNG or PDF (rule: wrong_type)'
  }
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  return files
}

/**
 * Facts as a reader of the files corrects them. A field that is sent is replaced, null takes it out.
 * @throws Refused by field where a document or its file is none of this case.
 */
export async function withFixes(
  tx: Tx,
  caseId: string,
  documents: readonly GatingDocument[],
  fixes: readonly DocumentFix[],
): Promise<GatingDocument[]> {
  const files = await filesOf(tx, caseId, fixes)
  const errors: FieldErrors = {}
  for (const [at, { id }] of fixes.entries())
    if (!documents.some((one) => one.id === id)) errors[`facts/${at}/id`] = 'is no document of this case'
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  return documents.map((document) => {
    const fix = fixes.findLast(({ id }) => id === document.id)
    if (!fix) return document
    const file = fix.evidenceId ? files.get(fix.evidenceId) : undefined
    const named = file ? { ...fix, fileName: file.name } : fix
    const entries = Object.entries({ ...document, ...named }).filter(([, value]) => value !== null)
    return Object.fromEntries(entries) as GatingDocument
  })
}
