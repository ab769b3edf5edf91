import { type Column, type SQL, sql } from 'drizzle-orm'
import { phraseOf } from '#shared/search/grams.ts'
import type { SearchResource } from '#shared/search/schema.ts'
import { cases } from '../cases/table.ts'
import { contains } from '../db/dialect.ts'
import { searchIndex } from '../db/searchIndex.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { answering } from './find.ts'
import { searchEntries, searchPending } from './table.ts'

/**
 * `q` of a list, answered by the index. What has changed and is not in the index yet is looked at row by row, so that
 * the list is right at every moment, also within the transaction that made the change.
 */
export const caseSearch = (text: string): SQL =>
  found(
    'cases',
    cases.id,
    text,
    [
      sql`from ${searchPending} p join ${cases} c on c.id = p.source_id join ${sellers} s on s.id = c.seller_id
    where p.source = 'cases' and ${anyContains(text, 'c.number', 'c.subject', 's.name')}`,
      sql`from ${searchPending} p join ${cases} c on c.seller_id = p.source_id join ${sellers} s on s.id = c.seller_id
    where p.source = 'sellers' and ${anyContains(text, 'c.number', 'c.subject', 's.name')}`,
    ].map((rows) => sql`select c.id ${rows}`),
  )

export const sellerSearch = (text: string): SQL =>
  found('sellers', sellers.id, text, [
    sql`select s.id from ${searchPending} p join ${sellers} s on s.id = p.source_id
      where p.source = 'sellers' and (${anyContains(text, 's.name', 's.external_id')} or s.business_number = ${text.replaceAll('-', '')})`,
  ])

export const listingSearch = (text: string): SQL =>
  found('listings', listings.id, text, [
    sql`select l.id from ${searchPending} p join ${listings} l on l.id = p.source_id join ${sellers} s on s.id = l.seller_id
      where p.source = 'listings' and ${anyContains(text, 'l.title', 's.name')}`,
    sql`select l.id from ${searchPending} p join ${listings} l on l.seller_id = p.source_id join ${sellers} s on s.id = l.seller_id
      where p.source = 'sellers' and ${anyContains(text, 'l.title', 's.name')}`,
  ])

/** Columns by bare names: a list joins what its conditions mention, and these rows are not the list's. */
const anyContains = (text: string, ...columns: string[]): SQL =>
  sql`(${sql.join(
    columns.map((column) => contains(sql.raw(column), text)),
    sql` or `,
  )})`

function found(resource: SearchResource, id: Column, text: string, notYet: readonly SQL[]): SQL {
  const question = phraseOf(text)
  if (!question) return sql`1 = 0`
  return sql`${id} in (
    select ${searchEntries.resourceId} from ${searchIndex}
    inner join ${searchEntries} on ${searchEntries.id} = ${searchIndex.rowid}
    where ${answering(question, [resource])} and ${searchEntries.resourceId} not in (
      select p.source_id from ${searchPending} p where p.source = ${resource}
    )
    union all ${sql.join([...notYet], sql` union all `)})`
}
