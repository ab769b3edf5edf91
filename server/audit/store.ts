import { count, eq, or } from 'drizzle-orm'
import type { AuditEntry } from '#shared/audit/schema.ts'
import { maskEmail, maskSeller } from '#shared/sellers/masks.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { audit } from './table.ts'

const columns = {
  at: audit.at,
  resource: audit.resource,
  resourceId: audit.resourceId,
  position: audit.position,
  action: audit.action,
  actorKind: audit.actorKind,
  actorId: audit.actorId,
  actorName: audit.actorName,
  requestId: audit.requestId,
}

export const auditListSpec: ListSpec = {
  resource: 'audit',
  id: audit.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['at', 'DESC'],
  search: (text) => or(contains(audit.actorName, text), contains(audit.action, text), contains(audit.reason, text)),
}

/** One page of entries and the exact total. */
export async function pageAudit(db: Db, query: ListQuery) {
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(audit)
      .where(query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    query.isUncounted ? [] : db.select({ total: count() }).from(audit).where(query.where),
  ])
  return { records: rows.map(toRecord), total: Number(counted?.total ?? 0) }
}

export async function readEntry(db: Db, id: string): Promise<AuditEntry | undefined> {
  const [row] = await db.select().from(audit).where(eq(audit.id, id))
  return row && toRecord(row)
}

const toRecord = ({ before, after, at, ...row }: typeof audit.$inferSelect): AuditEntry => ({
  ...row,
  version: row.position,
  before: told(row.resource, before),
  after: told(row.resource, after),
  at: at.toISOString(),
})

/** The log keeps how a seller was reached; whoever reads it sees that it changed, not where. Colleagues are no sellers. */
function told(resource: string, text: string | null) {
  if (text === null) return null
  const value = JSON.parse(text)
  if (resource === 'people' || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const masked = maskSeller(value)
  return typeof value.recipient === 'string' ? { ...masked, recipient: maskEmail(value.recipient) } : masked
}
