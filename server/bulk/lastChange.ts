import { and, desc, eq } from 'drizzle-orm'
import type { BulkReason } from '#shared/bulk/schema.ts'
import { audit } from '../audit/table.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'

/** Who changed a case last and by what: every change stands in the audit log, decisions or not. */
export async function lastChange(db: Db, caseId: string): Promise<BulkReason | null> {
  const [row] = await db
    .select({ by: audit.actorName, action: audit.action, at: audit.at })
    .from(audit)
    .innerJoin(cases, and(eq(cases.id, audit.resourceId), eq(cases.kind, audit.resource)))
    .where(eq(cases.id, caseId))
    .orderBy(desc(audit.position))
    .limit(1)
  return row ? { by: row.by, action: row.action, at: row.at.toISOString() } : null
}
