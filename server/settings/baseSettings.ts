import { uuidv7 } from 'uuidv7'
import { baseBodies } from '#shared/settings/bodies.ts'
import { settingNames } from '#shared/settings/schema.ts'
import { jobActor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { settingVersions } from './table.ts'

/** Puts in version 1 of every setting that has none. Idempotent. */
export async function installBaseSettings(database: Database, now: Date): Promise<void> {
  await database.transact(async (tx) => {
    for (const name of settingNames) {
      const [row] = await tx
        .insert(settingVersions)
        .values({
          id: uuidv7(),
          version: 1,
          name,
          number: 1,
          state: 'published',
          note: '',
          body: baseBodies[name],
          publishedAt: now,
          createdAt: now,
          updatedAt: now,
        })
        .onConflictDoNothing()
        .returning()
      if (!row) continue
      const actor = jobActor('install-settings')
      await record(tx, {
        resource: 'settings',
        resourceId: row.id,
        action: 'settings:publish',
        actor,
        after: row,
        at: now,
      })
      signal(tx, 'settings.publish', 'settings', row.id, row.version)
    }
  })
}
