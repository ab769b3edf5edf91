import {
  type ColumnMapping,
  type FileFailure,
  importEncodings,
  importFormats,
  importKinds,
  importStates,
} from '#shared/imports/schema.ts'
import { rowReasons } from '#shared/imports/words.ts'
import { index, instant, integer, json, long, primaryKey, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

export const imports = table(
  'imports',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    kind: word('kind', importKinds).notNull(),
    fileName: text('file_name').notNull(),
    /** Where the received file waits under DATA_DIR until it is read; removed when the import ends. */
    spoolPath: text('spool_path').notNull(),
    format: word('format', importFormats).notNull(),
    state: word('state', importStates).notNull(),
    failure: json<FileFailure>('failure'),
    bytes: long('bytes').notNull(),
    bytesRead: long('bytes_read').notNull(),
    sha256: text('sha256').notNull(),
    rowsRead: integer('rows_read').notNull(),
    accepted: integer('accepted').notNull(),
    unchanged: integer('unchanged').notNull(),
    refused: integer('refused').notNull(),
    casesOpened: integer('cases_opened').notNull(),
    findingsAttached: integer('findings_attached').notNull(),
    encoding: word('encoding', importEncodings),
    header: json<string[]>('header'),
    mapping: json<ColumnMapping>('mapping'),
    byId: text('by_id').references(() => people.id),
    byName: text('by_name').notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('imports_started').on(t.startedAt, t.id),
    index('imports_state').on(t.state),
    oneOf('imports', 'kind', importKinds),
    oneOf('imports', 'state', importStates),
    oneOf('imports', 'format', importFormats),
    oneOf('imports', 'encoding', importEncodings),
  ],
)

/** Keys of the rows read so far in a running import: finds a row given twice without holding the file in memory. */
export const importRows = table(
  'import_rows',
  {
    importId: text('import_id').notNull(),
    rowKey: text('row_key').notNull(),
    line: integer('line').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.rowKey] })],
)

export const importRefusals = table(
  'import_refusals',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    line: integer('line').notNull(),
    position: integer('position').notNull(),
    column: text('column_name'),
    reason: word('reason', rowReasons).notNull(),
    value: text('value'),
    /** The whole row as it was read, with its first refusal: the download gives it back to be put right. */
    cells: json<string[]>('cells'),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line, t.position] })],
)

/** The column mapping last used for a header, a kind: offered again when the same header comes back. */
export const importMappings = table(
  'import_mappings',
  {
    kind: text('kind').notNull(),
    headerHash: text('header_hash').notNull(),
    mapping: json<ColumnMapping>('mapping').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.headerHash] })],
)
