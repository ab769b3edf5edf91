import { sweepIdempotencyKeys } from '../cases/idempotency.ts'
import { sweepSessions } from '../people/sessionStore.ts'
import type { Job } from './scheduler.ts'

export const housekeeping: Job = {
  name: 'housekeeping',
  every: '0 17 * * * *',
  run: (database, now) =>
    database.transact(async (tx) => {
      await sweepIdempotencyKeys(tx, now)
      await sweepSessions(tx, now)
    }),
}
