import { act } from '../cases/act.ts'
import { openDatabase } from '../db/open.ts'
import { effectAppliers } from '../effects.ts'
import { readEnv } from '../env.ts'
import { startEffectLoop } from '../jobs/effectLoop.ts'
import { openMailer } from '../notices/openMailer.ts'
import { suspensionKind } from '../suspensions/kind.ts'

/**
 * A process of its own for the crash test: opens the database as the server does, carries out effects as the server
 * does, and takes one decision when told to. It is killed from outside, at any moment.
 */
const env = readEnv(process.env)
const database = await openDatabase(env.DATABASE_URL)
const now = () => new Date()
const log = { error: (context: object, message: string) => console.error(message, context) }

process.on('message', async ({ caseId, actor }: { caseId: string; actor: Parameters<typeof act>[2]['actor'] }) => {
  startEffectLoop(database, effectAppliers(database, openMailer(env)), now, log)
  await database.transact((tx) =>
    act(tx, suspensionKind, { caseId, action: 'approve', body: {}, version: null, actor, now: now() }),
  )
  process.send?.('decided')
})
process.send?.('ready')
