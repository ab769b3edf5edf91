import type { Database } from '../db/database.ts'
import type { Env } from '../env.ts'
import type { Heavy } from '../heavy/heavy.ts'
import type { Mailer } from '../notices/mailer.ts'

/** What the outside passes in; everything else is made of it. */
export type Deps = {
  env: Env
  database: Database
  mailer: Mailer
  /** Reads that would hold up everybody. */
  heavy: Heavy
  now: () => Date
  /** Set on SIGTERM: new work is refused while what runs is finished. */
  isDraining: () => boolean
}
