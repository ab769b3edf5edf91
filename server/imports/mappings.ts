import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { mappingFault } from '#shared/imports/columns.ts'
import type { ColumnMapping, ImportKind } from '#shared/imports/schema.ts'
import type { Db, Tx } from '../db/database.ts'
import { refusedColumns } from './refusedFile.ts'
import { importMappings } from './table.ts'

/** The mapping last chosen for a file with these columns; null when there is none, or none that still works. */
export async function rememberedMapping(
  db: Db,
  kind: ImportKind,
  header: readonly string[],
): Promise<ColumnMapping | null> {
  const [row] = await db
    .select()
    .from(importMappings)
    .where(and(eq(importMappings.kind, kind), eq(importMappings.headerHash, hashOf(header))))
  return row && !mappingFault(row.mapping, header, kind) ? row.mapping : null
}

export async function rememberMapping(
  tx: Tx,
  kind: string,
  header: readonly string[],
  mapping: ColumnMapping,
  updatedAt: Date,
): Promise<void> {
  await tx
    .insert(importMappings)
    .values({ kind, headerHash: hashOf(header), mapping, updatedAt })
    .onConflictDoUpdate({ target: [importMappings.kind, importMappings.headerHash], set: { mapping, updatedAt } })
}

/** A download of refused rows that comes back corrected has the header of its file, but for the columns we added. */
function hashOf(header: readonly string[]): string {
  const theirs = header.filter((name) => !refusedColumns.includes(name))
  return createHash('sha256').update(JSON.stringify(theirs)).digest('hex')
}
