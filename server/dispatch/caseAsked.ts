import { eq } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import { refused } from '#shared/errors.ts'
import type { CaseRow } from '../cases/kind.ts'
import { lastDecision } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { isInRows, type Rows } from '../http/rows.ts'

type Reader = { permissions: readonly string[]; rows?: Rows }

/** The case, if the asker may know of it. @throws Refused not-found. */
export async function caseAsked(db: Db, caseId: string, reader: Reader): Promise<CaseRow> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  const isKnown = row && queues[row.kind] && reader.permissions.includes(`${row.kind}:read`)
  if (!isKnown || !isInRows(row.teamId, reader.rows ?? null)) throw refused('not-found')
  return row
}

/**
 * The case, locked, to be given to somebody or somewhere else.
 * `version`: what the person looked at; null for jobs and bulk runs that decide on the row as it is.
 * @throws Refused not-found, merged-away, wrong-state when it is closed, changed-meanwhile.
 */
export async function openCaseAsked(tx: Tx, caseId: string, version: number | null): Promise<CaseRow> {
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  if (!row || !queues[row.kind]) throw refused('not-found')
  if (row.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: row.mergedIntoId } })
  if (version !== null && version !== row.version) {
    const last = await lastDecision(tx, caseId)
    throw refused('changed-meanwhile', {
      current: { version: row.version, state: row.state, changedBy: last?.by, action: last?.action, at: last?.at },
    })
  }
  if (row.closedAt) throw refused('wrong-state', { current: { version: row.version, state: row.state } })
  return row
}
