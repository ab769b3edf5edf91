import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '../text.ts'
import { fileReasons, rowReasons } from './words.ts'

export const importKinds = ['seller-metrics', 'settlement-ledger'] as const
export type ImportKind = (typeof importKinds)[number]
export const importStates = ['running', 'done', 'failed'] as const
export const importFormats = ['csv', 'jsonl'] as const
export const importEncodings = ['utf-8', 'cp949'] as const

export type ImportFormat = (typeof importFormats)[number]
export type ImportEncoding = (typeof importEncodings)[number]

export const importLimits = {
  /** Bytes of an uploaded file. */
  file: 4 * 1024 ** 3,
  /** Characters of one row; a longer one is not read any further. */
  row: 16 * 1024 ** 2,
  columns: 500,
  /** Characters of a refused value that are kept. */
  shownValue: 200,
  /** Refusals that come with the record; the download has all. */
  shownRefusals: 100,
  /** Bytes from the start of a file that make its preview. */
  preview: 64 * 1024,
  previewRows: 20,
} as const

/** Column of the file → what it means (a target of shared/imports/columns.ts). Columns that do not stand here are not imported. */
export const ColumnMapping = Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 60 }))
export type ColumnMapping = Static<typeof ColumnMapping>

/** Why a file as a whole was refused, and where in it. Rows before that place were kept. */
export const FileFailure = Type.Object({
  reason: Type.Enum(fileReasons),
  line: Nullable(Type.Integer()),
  column: Nullable(Type.String()),
})
export type FileFailure = Static<typeof FileFailure>

/** One thing wrong with one row. `line` is the line of the file on which the row begins; the first line is 1. */
export const RowRefusal = Type.Object({
  line: Type.Integer(),
  column: Nullable(Type.String()),
  reason: Type.Enum(rowReasons),
  value: Nullable(Type.String()),
})
export type RowRefusal = Static<typeof RowRefusal>

export const ImportRecord = Type.Object({
  id: Id,
  version: Type.Integer(),
  kind: Type.Enum(importKinds),
  fileName: Type.String(),
  state: Type.Enum(importStates),
  failure: Nullable(FileFailure),
  bytes: Type.Integer(),
  bytesRead: Type.Integer(),
  read: Type.Integer(),
  accepted: Type.Integer(),
  /** Of the accepted rows, those that said nothing new. */
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  casesOpened: Type.Integer(),
  findingsAttached: Type.Integer(),
  encoding: Nullable(Type.Enum(importEncodings)),
  mapping: Nullable(ColumnMapping),
  /** The first hundred refusals, in a list none; the download has all. */
  rows: Type.Array(RowRefusal),
  byName: Type.String(),
  startedAt: Instant,
  finishedAt: Nullable(Instant),
  allowedActions: Type.Array(Type.String()),
})
export type ImportRecord = Static<typeof ImportRecord>

/** What the start of a file looks like, and how its columns would be read. `failure`: why it would be refused. */
export const ImportPreview = Type.Object({
  format: Type.Enum(importFormats),
  encoding: Nullable(Type.Enum(importEncodings)),
  failure: Nullable(FileFailure),
  header: Type.Array(Type.String()),
  rows: Type.Array(Type.Object({ line: Type.Integer(), cells: Type.Array(Type.String()) })),
  mapping: ColumnMapping,
  /** The mapping was chosen by somebody for this header before; otherwise it is a guess by the columns' names. */
  isRemembered: Type.Boolean(),
})
export type ImportPreview = Static<typeof ImportPreview>
