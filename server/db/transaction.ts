import { AsyncLocalStorage } from 'node:async_hooks'
import { writeSignals } from '../events/signal.ts'
import type { Transact, Tx } from './database.ts'

const inTransaction = new AsyncLocalStorage<true>()

/** A transaction as one engine runs it: begin, work, commit or roll back. */
export type Run = <T>(work: (tx: Omit<Tx, 'signals'>) => Promise<T>) => Promise<T>

/**
 * Makes `transact` from the engine's own transaction.
 * Signals are numbered last, so that the head of the event sequence is locked only for the moment before commit.
 * A nested call would wait for itself for ever: it throws instead.
 */
export function makeTransact(run: Run, ring: () => void): Transact {
  return async (work) => {
    if (inTransaction.getStore()) throw new Error('transact inside transact: pass the tx down instead')
    let signalled = false
    const result = await inTransaction.run(true, () =>
      run(async (bare) => {
        const tx = Object.assign(Object.create(bare), { signals: [] }) as Tx
        const outcome = await work(tx)
        signalled = tx.signals.length > 0
        if (signalled) await writeSignals(tx)
        return outcome
      }),
    )
    if (signalled) ring()
    return result
  }
}

/** Listeners that are told "something was committed", never what. */
export function makeBell() {
  const listeners = new Set<() => void>()
  return {
    ring: () => {
      for (const listener of listeners) listener()
    },
    onCommit: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
