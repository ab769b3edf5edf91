import { questionOf, searchLimits } from '#shared/search/grams.ts'
import { FoundGroups, GroupsQuery, SearchPage, SearchQuery } from '#shared/search/schema.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { resultsOf } from './answer.ts'
import { findEntries } from './find.ts'
import { findGroups } from './groups.ts'
import { catchUp } from './loop.ts'

/** Open to everybody who is signed in: each entry says itself who may find it. */
export function searchRoutes(app: App, { database }: Deps): void {
  const open = { open: 'signed-in' } as const

  app.get(
    '/api/search',
    { config: open, schema: { querystring: SearchQuery, response: { 200: SearchPage } } },
    async (request) => {
      const { q, resource, before, limit } = request.query
      const question = questionOf(q)
      if (!question) return { results: [], next: null }
      await catchUp(database)
      const wanted = Number(limit ?? searchLimits.defaultPage)
      const entries = await findEntries(database.db, {
        question,
        reader: askerOf(request),
        resources: resource ? [resource] : null,
        before: before === undefined ? null : Number(before),
        limit: wanted + 1,
      })
      const page = entries.slice(0, wanted)
      const next = entries.length > wanted ? String(page.at(-1)?.id) : null
      return { results: await resultsOf(database.db, page, question), next }
    },
  )

  app.get(
    '/api/search/groups',
    { config: open, schema: { querystring: GroupsQuery, response: { 200: FoundGroups } } },
    async (request) => {
      await catchUp(database)
      return { groups: await findGroups(database.db, request.query.q, askerOf(request)) }
    },
  )
}
