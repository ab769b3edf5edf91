import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

type Queries = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

/** Reads. The connection behind it is read-only: a write through it fails loudly. */
export type Db = Pick<Queries, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>

/** A signal waiting to be written with the transaction it belongs to. */
export type PendingSignal = { type: string; resource: string; id: string; version: number }

/** Reads and writes, all or nothing. Had only from `transact`. */
export type Tx = Db & Pick<Queries, 'insert' | 'update' | 'delete'> & { readonly signals: PendingSignal[] }

export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export type Database = {
  engine: 'sqlite' | 'postgres'
  db: Db
  transact: Transact
  /** Rung once after each commit that wrote signals. */
  onCommit: (listener: () => void) => () => void
  /** Fails when the database cannot answer. */
  ping: () => Promise<void>
  /** Plain SQL for migrations, backups and tests; never for a feature. */
  raw: (statement: string) => Promise<Record<string, unknown>[]>
  close: () => Promise<void>
}
