import type { ExportColumns } from '#shared/exports/column.ts'
import type { Exportable } from '#shared/exports/schema.ts'
import type { Permission } from '#shared/permissions.ts'
import type { Words } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { readList } from '../http/list.ts'
import { listContext } from '../http/listContext.ts'
import type { AnyExportList } from './list.ts'
import { type Walked, walk } from './walk.ts'

/** Whatever can be taken along as a file: a list, or the table of a figure. */
export type ExportSource = {
  name: Exportable
  needs: Permission
  columns: ExportColumns<never>
  /** What the file is called, where the resource has no name of its own among the features. */
  label: (filter: string) => Words | null
  /** @throws Refused for a filter or an order that it does not know, or that is not for this asker. */
  check: (db: Db, asked: Walked, asker: Asker, now: Date) => Promise<void>
  pages: (db: Db, asked: Walked, asker: Asker, now: Date) => AsyncIterable<readonly object[]>
}

export type ExportSources = ReadonlyMap<string, ExportSource>

export const listSource = (list: AnyExportList): ExportSource => ({
  name: list.name,
  needs: list.needs,
  columns: list.columns,
  label: () => list.label ?? null,
  check: async (db, { filter, sort }, asker, now) => {
    readList({ filter, sort }, list.spec(asker), await listContext(db, asker, filter, now))
  },
  pages: (db, asked, asker, now) => walk(db, list, asked, asker, now),
})
