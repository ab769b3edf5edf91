import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '../text.ts'

export const bulkStates = ['running', 'done', 'cancelled', 'undoing', 'undone'] as const
export type BulkState = (typeof bulkStates)[number]

/** `kept`: not taken back, because it changed since. */
export const bulkResults = ['waiting', 'done', 'refused', 'skipped', 'undone', 'kept'] as const
export type BulkResult = (typeof bulkResults)[number]

/** A person has so many runs under way at most; each longer list of ids than `longestList` is not even read. */
export const bulkLimits = { mostRows: 5_000, undoMinutes: 5, mostRunsAtOnce: 5, longestList: 20_000 } as const

const selection = {
  action: Type.String({ minLength: 1, maxLength: 60 }),
  /** Either the cases one by one … */
  ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: bulkLimits.longestList, uniqueItems: true })),
  /** … or everything that matches now, in the words of the list's own filter. */
  filter: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  /** What the person saw: a case that changed since is refused. */
  versions: Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 1 }))),
  body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
}

export const BulkBody = Type.Object(selection, { additionalProperties: false })
export type BulkBody = Static<typeof BulkBody>

export const BulkPreview = Type.Object({
  total: Type.Integer(),
  eligible: Type.Integer(),
  refused: Type.Array(
    Type.Object({
      code: Type.String(),
      count: Type.Integer(),
      examples: Type.Array(Type.Object({ id: Id, number: Nullable(Type.String()) })),
    }),
  ),
})
export type BulkPreview = Static<typeof BulkPreview>

/** One run. `done` were carried out, of which `undone` were taken back and `kept` could not be. */
export const BulkRun = Type.Object({
  id: Id,
  version: Type.Integer(),
  resource: Type.String(),
  action: Type.String(),
  body: Type.Record(Type.String(), Type.Unknown()),
  state: Type.Enum(bulkStates),
  askerId: Id,
  askerName: Type.String(),
  total: Type.Integer(),
  done: Type.Integer(),
  refused: Type.Integer(),
  skipped: Type.Integer(),
  waiting: Type.Integer(),
  undone: Type.Integer(),
  kept: Type.Integer(),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
  undoUntil: Nullable(Instant),
  undoneAt: Nullable(Instant),
  undoneByName: Nullable(Type.String()),
  allowedActions: Type.Array(Type.String()),
})
export type BulkRun = Static<typeof BulkRun>

/** Who changed a case since and by what, where that is why it was kept or refused. */
export const BulkReason = Type.Object({
  by: Type.Optional(Type.String()),
  action: Type.Optional(Type.String()),
  at: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Record(Type.String(), Type.String())),
})
export type BulkReason = Static<typeof BulkReason>

export const BulkRow = Type.Object({
  /** The case. */
  id: Id,
  number: Nullable(Type.String()),
  sellerName: Nullable(Type.String()),
  /** The queue that it stands in. */
  kind: Nullable(Type.String()),
  result: Type.Enum(bulkResults),
  /** Why it was refused or kept: a word of the problems. */
  code: Nullable(Type.String()),
  detail: Nullable(BulkReason),
  at: Nullable(Instant),
})
export type BulkRow = Static<typeof BulkRow>

export const BulkFile = Type.Object({ ...BulkRun.properties, results: Type.Array(BulkRow) })
export type BulkFile = Static<typeof BulkFile>
