import { startBulkLoop } from '../bulk/loop.ts'
import { bulkQueues } from '../bulk/queues.ts'
import { openDatabase } from '../db/open.ts'
import { readEnv } from '../env.ts'
import { kinds } from '../kinds.ts'

/**
 * A process of its own for the test of bulk runs: carries out what waits, as the server does, from the moment it is
 * told to. It is killed from outside, at any moment.
 */
const database = await openDatabase(readEnv(process.env).DATABASE_URL)
const log = { error: (context: object, message: string) => console.error(message, context) }

process.on('message', () => {
  startBulkLoop(database, bulkQueues(kinds), () => new Date(), log)
})
process.send?.('ready')
