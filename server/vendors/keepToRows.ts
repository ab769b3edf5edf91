import { refused } from '#shared/errors.ts'
import { isTheirs } from '../cases/theirs.ts'
import { withoutOthers } from '../cases/withoutOthers.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { wayOf } from './ways.ts'

/**
 * A provider's people come no further than their rows, whichever address they ask: one that says nothing about rows is
 * closed to them, one about a case asks first whether it is theirs, and every answer is looked through once more.
 * Ours never pass here. After `checkPermissions`: who may not at all is told that first.
 */
export function keepToRows(app: App, { database }: Deps): void {
  app.addHook('onRequest', async (request) => {
    const { asker } = request
    const { url = '', config } = request.routeOptions
    if (!asker || asker.rows === null || !url.startsWith('/api') || config.open === 'everybody') return
    const way = wayOf(request.method, url)
    if (way === null || way === 'house') throw refused('not-allowed')
    if (way !== 'case') return
    const { id } = request.params as { id: string }
    if (!(await isTheirs(database.db, id, asker.rows))) throw refused('not-found')
  })

  app.addHook('preSerialization', async (request, _reply, payload) =>
    withoutOthers(database.db, payload, request.asker?.rows ?? null),
  )
}
