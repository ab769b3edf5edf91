import { count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { TemplateName, TemplateVersion } from '#shared/templates/schema.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from '../people/table.ts'
import { templateVersions } from './table.ts'

export type TemplateVersionRow = typeof templateVersions.$inferSelect

const columns = {
  name: templateVersions.name,
  number: templateVersions.number,
  state: templateVersions.state,
  publishedAt: templateVersions.publishedAt,
  updatedAt: templateVersions.updatedAt,
}

/** The highest published number of its name. */
const isInForce: SQL = sql`(${templateVersions.state} = 'published' and ${templateVersions.number} = (
  select max(newer.number) from ${templateVersions} newer
  where newer.name = ${templateVersions.name} and newer.state = 'published'))`

export const templateListSpec: ListSpec = {
  resource: 'templates',
  id: templateVersions.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['name', 'ASC'],
  flags: { isInForce },
  search: (text) =>
    or(
      contains(templateVersions.subjectEn, text),
      contains(templateVersions.subjectKo, text),
      contains(templateVersions.bodyEn, text),
      contains(templateVersions.bodyKo, text),
    ),
}

/** One page of versions as the asker may see them, and the exact total. */
export async function pageTemplates(db: Db, query: ListQuery, asker: Asker) {
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(templateVersions)
      .where(query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    db.select({ total: count() }).from(templateVersions).where(query.where),
  ])
  return { records: await toRecords(db, rows, asker), total: Number(counted?.total ?? 0) }
}

export async function readTemplate(db: Db, id: string, asker: Asker): Promise<TemplateVersion | undefined> {
  const rows = await db.select().from(templateVersions).where(eq(templateVersions.id, id))
  const [record] = await toRecords(db, rows, asker)
  return record
}

async function toRecords(db: Db, rows: TemplateVersionRow[], asker: Asker): Promise<TemplateVersion[]> {
  if (rows.length === 0) return []
  const names = [...new Set(rows.map((row) => row.name))]
  const [newest, publishers] = await Promise.all([newestOf(db, names), publisherNames(db, rows)])
  return rows.map(({ createdAt, publishedById, ...row }) => ({
    ...row,
    isInForce: newest.get(row.name)?.published === row.id,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedByName: publishers.get(publishedById ?? '') ?? null,
    updatedAt: row.updatedAt.toISOString(),
    allowedActions: actionsOn(row.state, newest.get(row.name)?.draft !== undefined, asker),
  }))
}

/** A draft is edited, published or thrown away; a published version is only ever revised into the next draft. */
function actionsOn(state: TemplateVersionRow['state'], hasDraft: boolean, { permissions }: Asker): string[] {
  const mayEdit = permissions.includes('templates:edit')
  if (state === 'published') return mayEdit && !hasDraft ? ['revise'] : []
  return [...(mayEdit ? ['edit', 'delete'] : []), ...(permissions.includes('templates:publish') ? ['publish'] : [])]
}

/** The ids of the newest published version and of the draft, by name. */
async function newestOf(db: Db, names: TemplateName[]) {
  const rows = await db
    .select({ id: templateVersions.id, name: templateVersions.name, state: templateVersions.state })
    .from(templateVersions)
    .where(inArray(templateVersions.name, names))
    .orderBy(desc(templateVersions.number))
  const found = new Map<TemplateName, Partial<Record<TemplateVersionRow['state'], string>>>()
  for (const { id, name, state } of rows) found.set(name, { [state]: id, ...found.get(name) })
  return found
}

async function publisherNames(db: Db, rows: TemplateVersionRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.publishedById ?? []))]
  if (ids.length === 0) return new Map()
  const found = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  return new Map(found.map((person) => [person.id, person.name]))
}
