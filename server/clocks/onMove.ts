import type { Workflow } from '#shared/workflow/workflow.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'

/** Starts the promises of a case that was just opened (and routed), and keeps their soonest on the case row. */
export async function startClocks(_tx: Tx, _row: CaseRow, _workflow: Workflow, _now: Date): Promise<void> {}

export type Move = {
  before: CaseRow
  after: CaseRow
  workflow: Workflow
  /** Null when a decision was taken back. */
  action: string | null
  now: Date
}

/** Runs, pauses, meets or re-aims the promises of a case that moved or whose severity or team changed. */
export async function moveClocks(_tx: Tx, _move: Move): Promise<void> {}
