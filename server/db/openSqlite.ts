import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, Db, Tx } from './database.ts'
import { keepingStatements } from './keptStatements.ts'
import { writingQuickly } from './quickSelection.ts'
import { makeBell, makeTransact, type Run } from './transaction.ts'

/** One writer behind a queue, one read-only connection beside it (WAL): nobody sees uncommitted rows. */
export function openSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true })
  const writer = new Sqlite(path)
  writer.pragma('journal_mode = WAL')
  writer.pragma('foreign_keys = ON')
  writer.pragma('busy_timeout = 5000')
  // FULL: what people decided survives a power cut, not only a crash of the process.
  writer.pragma('synchronous = FULL')
  const reader = new Sqlite(path, { readonly: true })
  reader.pragma('busy_timeout = 5000')

  const on = (connection: Sqlite.Database) => writingQuickly(drizzle(keepingStatements(connection)))
  const tx = on(writer) as unknown as Omit<Tx, 'signals'>
  const bell = makeBell()
  let turn: Promise<unknown> = Promise.resolve()

  const run: Run = (work) => {
    const mine = turn.then(async () => {
      writer.exec('begin immediate')
      try {
        const result = await work(tx)
        writer.exec('commit')
        return result
      } catch (error) {
        if (writer.inTransaction) writer.exec('rollback')
        throw error
      }
    })
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    engine: 'sqlite',
    db: on(reader) as unknown as Db,
    transact: makeTransact(run, bell.ring),
    onCommit: bell.onCommit,
    ping: async () => void reader.prepare('select 1').get(),
    raw: async (statement) => {
      const prepared = /^\s*(select|pragma|with|explain)/i.test(statement) ? writer.prepare(statement) : null
      if (prepared?.reader) return prepared.all() as Record<string, unknown>[]
      writer.exec(statement)
      return []
    },
    close: async () => {
      await turn
      reader.close()
      writer.close()
    },
  }
}
