import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Db, Tx } from './database.ts'
import { writingQuickly } from './quickSelection.ts'
import { makeBell, makeTransact, type Run } from './transaction.ts'

/** PostgreSQL says "try again" when two transactions locked each other out; the work is a function, so we do. */
const tryAgain = new Set(['40001', '40P01'])
const mostTries = 5

const sqlState = (error: unknown): string | undefined =>
  (error as { code?: string }).code ?? (error as { cause?: { code?: string } }).cause?.code

/** Reads go through a pool whose sessions are read-only, so that a write outside `transact` fails here as on SQLite. */
export function openPostgres(url: string): Database {
  const writers = new pg.Pool({ connectionString: url, max: 12 })
  const readers = new pg.Pool({ connectionString: url, max: 12, options: '-c default_transaction_read_only=on' })
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the process.
  writers.on('error', () => undefined)
  readers.on('error', () => undefined)

  const writing = writingQuickly(drizzle(writers))
  const bell = makeBell()

  const run: Run = async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await writing.transaction((tx) => work(tx as unknown as Omit<Tx, 'signals'>))
      } catch (error) {
        if (attempt === mostTries || !tryAgain.has(sqlState(error) ?? '')) throw error
      }
    }
  }

  return {
    engine: 'postgres',
    db: writingQuickly(drizzle(readers)) as unknown as Db,
    transact: makeTransact(run, bell.ring),
    onCommit: bell.onCommit,
    ping: async () => void (await readers.query('select 1')),
    raw: async (statement) => (await writers.query(statement)).rows,
    close: async () => {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}
