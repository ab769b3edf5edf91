import type { TSchema } from 'typebox'
import type { ProblemCode } from '#shared/errors.ts'
import type { Permission } from '#shared/permissions.ts'
import type { Standing } from '#shared/workflow/refusal.ts'
import type { Actor } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { CaseList } from '../cases/lists.ts'
import type { Tx } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { bulkRows } from './table.ts'

export type RowAsk = {
  caseId: string
  body: Record<string, unknown>
  /** What the asker saw of this case; null when they chose it unseen. */
  version: number | null
  actor: Actor
  now: Date
}

/** What a row keeps so that it can be taken back: the decision, or the values of before. */
export type RowDone = { decisionId: string | null; before: Record<string, unknown> | null; versionAfter: number }

export type RowStanding = Standing & { isBlocked: boolean }

/** One thing that can be done to many cases. It knows no bulk: each case goes through the same door as alone. */
export type BulkAction = {
  /** Any one of these. */
  needs: readonly Permission[]
  asks: TSchema
  /** Why this case would be refused as it stands; what the action's own rules say is known only when it is taken. */
  refusal: (
    row: CaseRow,
    standing: RowStanding,
    asker: Pick<Asker, 'id' | 'permissions'>,
    now: Date,
  ) => ProblemCode | null
  carryOut: (tx: Tx, ask: RowAsk) => Promise<RowDone>
  takeBack: (tx: Tx, row: typeof bulkRows.$inferSelect, actor: Actor, now: Date) => Promise<void>
}

/** A list that people choose from, and what they may do to what they chose. */
export type BulkQueue = CaseList & {
  /** Kinds of case that stand in it. */
  kinds: readonly string[]
  actions: Readonly<Record<string, BulkAction>>
}
