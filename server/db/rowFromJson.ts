import { getTableColumns, type InferSelectModel, type Table } from 'drizzle-orm'

/** A row that was kept as JSON: JSON has no instants, so those columns come back as text and are read here. */
export function rowFromJson<T extends Table>(of: T, kept: Record<string, unknown>): InferSelectModel<T> {
  const row = { ...kept }
  for (const [name, column] of Object.entries(getTableColumns(of))) {
    if (column.dataType === 'date' && typeof row[name] === 'string') row[name] = new Date(row[name])
  }
  return row as InferSelectModel<T>
}
