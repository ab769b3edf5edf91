import type { ExportColumns } from '#shared/exports/column.ts'
import type { Exportable } from '#shared/exports/schema.ts'
import type { Permission } from '#shared/permissions.ts'
import type { Words } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'

/** A list as its screen reads it: the same filter, order, scope and masks. */
export type ExportList<R extends { id: string }> = {
  name: Exportable
  needs: Permission
  /** What may be asked of it, by whom. */
  spec: (asker: Asker) => ListSpec
  columns: ExportColumns<R>
  /** One page in the order of the query, as this asker may see it. Its total is not needed. */
  page: (db: Db, query: ListQuery, asker: Asker, now: Date) => Promise<readonly R[]>
  /** Whether rows without a value come last in both directions; otherwise as the engine has it. */
  hasNullsLast?: true
  /** What the file is called, where the resource has no name of its own among the features. */
  label?: Words
}

/** A list whose record nobody but itself knows. */
export type AnyExportList = Omit<ExportList<{ id: string }>, 'columns'> & { columns: ExportColumns<never> }

export const exportList = <R extends { id: string }>(list: ExportList<R>): AnyExportList => list
