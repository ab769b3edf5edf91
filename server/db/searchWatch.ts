import { createHash } from 'node:crypto'

/**
 * Triggers that put down what the search index has to read again, whoever writes: a screen, an import, a seed.
 * Installed after the migrations and not by one: rebuilding a table for a changed CHECK drops them on SQLite.
 */
type Watched = { source: string; table: string; key: string; columns: readonly string[] }

/** What each searchable text is made of. A column that is not named here changes nothing that can be found. */
const watched: readonly Watched[] = [
  { source: 'sellers', table: 'sellers', key: 'id', columns: ['name', 'external_id', 'business_number'] },
  { source: 'listings', table: 'listings', key: 'id', columns: ['title', 'category', 'seller_id'] },
  { source: 'cases', table: 'cases', key: 'id', columns: ['number', 'subject', 'seller_id'] },
  { source: 'notes', table: 'notes', key: 'id', columns: ['body'] },
  { source: 'messages', table: 'messages', key: 'id', columns: ['subject', 'body'] },
  { source: 'snippets', table: 'snippets', key: 'id', columns: ['name', 'shortcut', 'body', 'is_active'] },
  {
    source: 'templates',
    table: 'template_versions',
    key: 'name',
    columns: ['state', 'number', 'subject_en', 'subject_ko', 'body_en', 'body_ko'],
  },
  {
    source: 'policies',
    table: 'policy_versions',
    key: 'policy_id',
    columns: ['state', 'number', 'name_en', 'name_ko', 'grounds_en', 'grounds_ko', 'clause'],
  },
]

type Engine = 'sqlite' | 'postgres'
type Run = (statement: string) => Promise<Record<string, unknown>[]>

/** Puts up what is missing, and has the texts of those tables read anew. Does nothing when all is there. */
export async function watchForSearch(engine: Engine, run: Run): Promise<void> {
  const there = new Set((await run(triggersOn[engine])).map((row) => row.name as string))
  const missing = watched.filter((one) => !there.has(nameOf(one)))
  if (missing.length === 0) return
  await run('begin')
  for (const one of missing) {
    for (const old of there) if (old.startsWith(prefixOf(one))) await run(dropped(engine, one, old))
    for (const statement of definitions[engine](one)) await run(statement)
  }
  await run(readAllAgain(missing))
  await run('commit')
}

/** Has every text read again, newest first, while the index is in use. What has no text any more goes. */
export const rebuildSearch = (run: Run): Promise<unknown> => run(readAllAgain(watched))

const triggersOn: Record<Engine, string> = {
  sqlite: "select name from sqlite_master where type = 'trigger' and name like 'search\\_%' escape '\\'",
  postgres: "select distinct tgname as name from pg_trigger where tgname like 'search\\_%'",
}

const prefixOf = ({ table }: Watched) => `search_${table}_of_`
/** Bears a digest of what it watches: a changed definition is another trigger. */
const nameOf = (one: Watched) =>
  prefixOf(one) + createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 12)

const dropped = (engine: Engine, { table }: Watched, name: string) =>
  engine === 'sqlite' ? `drop trigger "${name}"` : `drop trigger "${name}" on ${table}`

const isChanged = (columns: readonly string[], differs: string) =>
  columns.map((column) => `old.${column} ${differs} new.${column}`).join(' or ')

const put = (source: string, key: string) =>
  `insert into search_pending (source, source_id) values ('${source}', ${key});`

const definitions: Record<Engine, (one: Watched) => string[]> = {
  sqlite: (one) => {
    const { source, table, key, columns } = one
    const trigger = (suffix: string, when: string, row: string) =>
      `create trigger "${nameOf(one)}${suffix}" after ${when} begin ${put(source, `${row}.${key}`)} end`
    return [
      trigger('_i', `insert on ${table}`, 'new'),
      trigger('_d', `delete on ${table}`, 'old'),
      trigger('', `update of ${columns.join(', ')} on ${table} when ${isChanged(columns, 'is not')}`, 'new'),
    ]
  },
  postgres: (one) => {
    const { source, table, key, columns } = one
    const call = `execute function search_${table}_changed()`
    return [
      `create or replace function search_${table}_changed() returns trigger language plpgsql as $$ begin
        if tg_op = 'DELETE' then ${put(source, `old.${key}`)} else ${put(source, `new.${key}`)} end if;
        return null;
      end $$`,
      `create trigger "${nameOf(one)}_i" after insert or delete on ${table} for each row ${call}`,
      `create trigger "${nameOf(one)}" after update of ${columns.join(', ')} on ${table} for each row
        when (${isChanged(columns, 'is distinct from')}) ${call}`,
    ]
  },
}

/**
 * Puts down every text of these tables, and every entry they have, below all that was put down before. The youngest
 * ids come first, for they are given in the order of time.
 */
function readAllAgain(tables: readonly Watched[]): string {
  const texts = tables.map(
    ({ source, table, key }) => `select '${source}' as source, ${key} as source_id from ${table}`,
  )
  const sources = tables.map(({ source }) => `'${source}'`).join(', ')
  return `insert into search_pending (source, source_id, entry_id)
    select source, source_id, (
      select coalesce(min(taken.id), 0) from (
        select entry_id as id from search_pending where entry_id < 0
        union all select id from search_entries where id < 0
      ) taken
    ) - row_number() over (order by source_id desc)
    from (
      ${texts.join(' union ')}
      union select resource, resource_id from search_entries where resource in (${sources})
    ) texts`
}
