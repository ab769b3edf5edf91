import type { EffectAppliers } from './cases/effectRunner.ts'
import type { Database } from './db/database.ts'
import type { Mailer } from './notices/mailer.ts'
import { sendNotice } from './notices/noticeEffect.ts'
import { measureEffects } from './suspensions/measureEffects.ts'

/** What carries out each kind of effect. */
export const effectAppliers = (database: Database, mailer: Mailer): EffectAppliers => ({
  'send-notice': sendNotice(database, mailer),
  ...measureEffects,
})
