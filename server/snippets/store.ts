import { and, count, eq, inArray, or } from 'drizzle-orm'
import type { Snippet } from '#shared/snippets/schema.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { teams } from '../teams/table.ts'
import { snippets } from './table.ts'

export type SnippetRow = typeof snippets.$inferSelect

const columns = {
  name: snippets.name,
  shortcut: snippets.shortcut,
  teamId: snippets.teamId,
  locale: snippets.locale,
  isActive: snippets.isActive,
  updatedAt: snippets.updatedAt,
}

export const snippetListSpec: ListSpec = {
  resource: 'snippets',
  id: snippets.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['shortcut', 'ASC'],
  search: (text) => or(contains(snippets.name, text), contains(snippets.shortcut, text), contains(snippets.body, text)),
}

export async function pageSnippets(db: Db, query: ListQuery, asker: Asker) {
  const rows = await db
    .select()
    .from(snippets)
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(snippets).where(query.where)
  return { records: await toRecords(db, rows, asker), total: Number(counted?.total ?? 0) }
}

export async function readSnippet(db: Db, id: string, asker: Asker): Promise<Snippet | undefined> {
  const rows = await db
    .select()
    .from(snippets)
    .where(and(eq(snippets.id, id)))
  const [record] = await toRecords(db, rows, asker)
  return record
}

async function toRecords(db: Db, rows: SnippetRow[], asker: Asker): Promise<Snippet[]> {
  const teamIds = [...new Set(rows.flatMap((row) => row.teamId ?? []))]
  const named =
    teamIds.length > 0
      ? await db
          .select({ id: teams.id, en: teams.nameEn, ko: teams.nameKo })
          .from(teams)
          .where(inArray(teams.id, teamIds))
      : []
  return rows.map((row) => {
    const team = named.find((one) => one.id === row.teamId)
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      shortcut: row.shortcut,
      teamId: row.teamId,
      locale: row.locale,
      body: row.body,
      teamName: team ? { en: team.en, ko: team.ko } : null,
      isActive: row.isActive,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      allowedActions: actionsOn(row, asker),
    }
  })
}

const actionsOn = (row: SnippetRow, asker: Asker): string[] => {
  if (!asker.permissions.includes('snippets:edit')) return []
  return row.isActive ? ['edit', 'delete'] : ['edit']
}
