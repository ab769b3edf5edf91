import { setImmediate as others } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { indexSome } from './indexer.ts'
import { searchPending } from './table.ts'

const sweepMs = 1000

/** Takes changes into the index as they are committed, and once a second what other nodes, imports or a crash left. */
export function startIndexing(
  database: Database,
  log: { error: (context: object, message: string) => void },
): () => Promise<void> {
  let isStopped = false
  let isAskedAgain = false
  let running: Promise<void> | null = null

  const run = () => {
    isAskedAgain = true
    running ??= work().finally(() => {
      running = null
    })
  }
  const work = async () => {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false
      await indexAll(database, () => isStopped).catch((error) => log.error({ err: error }, 'search index'))
    }
  }
  const off = database.onCommit(run)
  const sweep = setInterval(run, sweepMs)
  run()
  return async () => {
    isStopped = true
    off()
    clearInterval(sweep)
    await running
  }
}

/** Until nothing is pending. Between two batches others have their turn. */
export async function indexAll(database: Database, isStopped: () => boolean = () => false): Promise<void> {
  while (!isStopped() && (await isBehind(database))) {
    if ((await indexSome(database)) === 0) return
    await others()
  }
}

/** So few are taken in before a question is answered; with more to do the answer does not wait. */
const fewEnough = 100

/** Brings the index up to what is committed when that is soon done: who has just written something finds it. */
export async function catchUp(database: Database): Promise<void> {
  const pending = await database.db
    .select({ id: searchPending.id })
    .from(searchPending)
    .limit(fewEnough + 1)
  if (pending.length > 0 && pending.length <= fewEnough) await indexSome(database)
}

async function isBehind({ db }: Database): Promise<boolean> {
  const rows = await db.select({ id: searchPending.id }).from(searchPending).limit(1)
  return rows.length > 0
}
