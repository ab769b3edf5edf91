import type { Static, TSchema } from 'typebox'
import type { FeatureName } from '#shared/features.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import type { Locale } from '#shared/text.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { Actor } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec } from '../http/list.ts'
import type { PageQuery } from './page.ts'
import type { cases } from './table.ts'

export type CaseRow = typeof cases.$inferSelect

/** An effect to run after the commit. `key` makes it apply once; defaults to decision and kind. */
export type QueuedEffect = { kind: string; payload?: Record<string, unknown>; key?: string }

/** A letter: rendered and stored with the decision, delivered as its first effect. `to`: somebody else than the seller. */
export type QueuedNotice = {
  template: TemplateName
  values: Record<string, string | null>
  to?: { name: string; email: string; locale: Locale }
}

/** What an action's rule is given. It writes to its own tables through `tx` and says the rest in its consequence. */
export type ActContext<Body> = {
  tx: Tx
  case: CaseRow
  /** Null for system actions. */
  body: Body
  actor: Actor
  decisionId: string
  now: Date
}

export type Consequence<S extends string = string> = {
  /** Which of the action's destinations; the first when left out. */
  to?: S
  set?: Partial<
    Pick<
      CaseRow,
      | 'severity'
      | 'subject'
      | 'awaits'
      | 'waitsUntil'
      | 'outcome'
      | 'remedy'
      | 'assigneeId'
      | 'reports'
      | 'buyerHarm'
      | 'topicId'
      // Where a closed case is reopened.
      | 'openKey'
    >
  >
  effects?: QueuedEffect[]
  notice?: QueuedNotice
  /** Other letters of the same decision: to who reported, to a second seller. */
  alsoTell?: QueuedNotice[]
  policyVersionId?: string
  /** What the decider had before them; kept with the decision. */
  saw?: Record<string, unknown>
}

type BodyOf<A> = A extends { asks: infer B extends TSchema } ? Static<B> : null

/** One function an action: checks the feature's rules, writes its tables, says what follows. */
export type ActionEffects<W extends { states: object; actions: object }> = {
  [A in keyof W['actions']]?: (
    context: ActContext<BodyOf<W['actions'][A]>>,
  ) => Promise<Consequence<Extract<keyof W['states'], string>>>
}

/** A kind of case as the engine sees it. */
export type CaseKind = {
  name: FeatureName
  /** `SUS` of SUS-2026-000123. */
  prefix: string
  workflow: Workflow
  // The engine calls an effect with the body that the action's schema has checked; the pairing is typed in ActionEffects.
  effects: Record<string, ((context: ActContext<never>) => Promise<Consequence>) | undefined>
  schema: TSchema
  list: ListSpec
  /** Records by id, in the given order, as the asker may see them. */
  read: (db: Db, ids: readonly string[], asker: Asker, now: Date) => Promise<CaseAnswer[]>
  /** Ids of one page and the exact total. */
  page: (db: Db, query: PageQuery) => Promise<{ ids: string[]; total: number }>
  /** Copies the state onto the kind's own table, whose CHECK knows the words. */
  mirrorState: (tx: Tx, caseId: string, state: string) => Promise<void>
  /** The kind's own row, so that a decision can be taken back exactly. */
  detail: {
    read: (tx: Tx, caseId: string) => Promise<unknown>
    restore: (tx: Tx, caseId: string, before: unknown) => Promise<void>
  }
  /** The action that closes the loser of a merge, and with what. */
  merge: { action: string; body: Record<string, unknown> } | null
}

export type CaseAnswer = { id: string; version: number }
