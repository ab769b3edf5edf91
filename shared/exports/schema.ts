import { type Static, Type } from 'typebox'
import { listLimits } from '../list.ts'
import { Id, Instant, Nullable } from '../text.ts'

/** Lists that can be taken along as a file, by the resource that they are read from. */
export const exportable = [
  'cases',
  'suspensions',
  'appeals',
  'gating',
  'verifications',
  'counterfeits',
  'settlements',
  'sellers',
  'listings',
  'brands',
  'monitoring',
  'sales-permissions',
  'policies',
  'people',
  'teams',
  'snippets',
  'imports',
  'bulk',
  'exports',
  'audit',
  'kpis',
] as const
export type Exportable = (typeof exportable)[number]

export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `waiting`: asked for and not fetched; `broken`: the file has not all rows; `lapsed`: never fetched. */
export const exportStates = ['waiting', 'running', 'done', 'broken', 'lapsed'] as const
export type ExportState = (typeof exportStates)[number]

/** Why a file has not all its rows: who fetched it left, the console went down, or reading failed. */
export const brokenReasons = ['left', 'draining', 'failed'] as const

const mostColumns = 60
const Column = Type.String({ minLength: 1, maxLength: 60 })

/**
 * The list as it stands on the screen: its filter and order, and the columns in their order; all of them when left out.
 * Of `kpis` the filter is `{metric, from, to, by?, group?, …}` as the figure itself is asked for.
 */
export const ExportBody = Type.Object(
  {
    resource: Type.String({ maxLength: 40 }),
    format: Type.Enum(exportFormats),
    filter: Type.Optional(Type.String({ maxLength: listLimits.longestFilter })),
    sort: Type.Optional(Type.String({ maxLength: 200 })),
    columns: Type.Optional(Type.Array(Column, { minItems: 1, maxItems: mostColumns, uniqueItems: true })),
    /** The language of the file; the asker's own by default. */
    locale: Type.Optional(Type.Enum(['en', 'ko'])),
  },
  { additionalProperties: false },
)
export type ExportBody = Static<typeof ExportBody>

export const ExportRecord = Type.Object({
  id: Id,
  version: Type.Integer(),
  resource: Type.String(),
  format: Type.Enum(exportFormats),
  fileName: Type.String(),
  filter: Type.String(),
  sort: Type.String(),
  columns: Type.Array(Type.String()),
  locale: Type.Enum(['en', 'ko']),
  state: Type.Enum(exportStates),
  reason: Nullable(Type.Enum(brokenReasons)),
  rows: Type.Integer(),
  bytes: Type.Integer(),
  byId: Id,
  byName: Type.String(),
  askedAt: Instant,
  /** Until when the file can be fetched, once. */
  fetchUntil: Instant,
  startedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  allowedActions: Type.Array(Type.String()),
})
export type ExportRecord = Static<typeof ExportRecord>
