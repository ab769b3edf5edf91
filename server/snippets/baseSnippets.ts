import { createHash } from 'node:crypto'
import { jobActor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { baseTexts } from './baseTexts.ts'
import { activeKeyOf } from './edits.ts'
import { snippets } from './table.ts'

/**
 * Puts in the snippets that come with the console, once each: one that was changed or deactivated since stays so.
 * Any number of servers may start at once.
 */
export async function installBaseSnippets(database: Database, now: Date): Promise<void> {
  const rows = baseTexts.flatMap(({ shortcut, ...texts }) =>
    (['ko', 'en'] as const).map((locale) => ({
      id: idOf(shortcut, locale),
      version: 1,
      ...texts[locale],
      shortcut,
      teamId: null,
      locale,
      isActive: true,
      activeKey: activeKeyOf({ teamId: null, locale, shortcut }),
      createdAt: now,
      updatedAt: now,
    })),
  )
  await database.transact(async (tx) => {
    const installed = await tx.insert(snippets).values(rows).onConflictDoNothing().returning()
    const actor = jobActor('install-snippets')
    for (const after of installed) {
      await record(tx, {
        resource: 'snippets',
        resourceId: after.id,
        action: 'snippets:create',
        actor,
        after,
        at: now,
      })
      signal(tx, 'snippets.create', 'snippets', after.id, after.version)
    }
  })
}

/** The same in every house: that is how a start finds that it is there already, whatever became of it. */
function idOf(shortcut: string, locale: string): string {
  const hash = createHash('sha256').update(`base-snippet ${shortcut} ${locale}`).digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}
