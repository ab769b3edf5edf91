import type Sqlite from 'better-sqlite3'

type Statement = Pick<Sqlite.Statement<unknown[]>, 'run' | 'all' | 'get'>
type Kept = Statement & { raw: () => Statement }

/** More texts than the console's own; what is built of a list's filters comes and goes. */
const most = 500

/**
 * The connection as Drizzle is to see it: a statement is prepared once and kept, for Drizzle asks for it anew with
 * every query, and preparing often costs more than the answer.
 */
export function keepingStatements(connection: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Kept>()
  const prepare = (text: string): Kept => {
    const found = kept.get(text) ?? keepable(connection, text)
    // The longest unasked stands first, and goes first.
    kept.delete(text)
    kept.set(text, found)
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '')
    return found
  }
  return Object.assign(Object.create(connection) as Sqlite.Database, { prepare })
}

/** A statement of the driver answers by name or by place and remembers which: two, so that neither changes the other. */
function keepable(connection: Sqlite.Database, text: string): Kept {
  let byName: Statement | undefined
  let byPlace: Statement | undefined
  const named = () => {
    byName ??= connection.prepare<unknown[]>(text)
    return byName
  }
  return {
    run: (...values) => named().run(...values),
    all: (...values) => named().all(...values),
    get: (...values) => named().get(...values),
    raw: () => {
      byPlace ??= connection.prepare<unknown[]>(text).raw()
      return byPlace
    },
  }
}
