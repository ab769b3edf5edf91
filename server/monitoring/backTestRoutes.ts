import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { backTestChanges } from '#shared/monitoring/kinds.ts'
import { BackTest, BackTestBody, ChangedVerdict } from '#shared/monitoring/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { contentRange } from '../http/list.ts'
import { actorOf } from '../http/permission.ts'
import { pageChanges, readBackTest } from './backTestStore.ts'
import { askBackTest } from './backTests.ts'

const IdParams = Type.Object({ id: Id })
const Receipt = Type.Object({ id: Id })
const ChangesQuerystring = Type.Object(
  {
    change: Type.Enum(backTestChanges),
    /** `[first,last]`, as in lists. */
    range: Type.Optional(Type.String({ pattern: '^\\[\\d{1,6},\\d{1,6}\\]$' })),
  },
  { additionalProperties: false },
)
const widest = 100

/** Rules on past decisions: asked for, followed, and each difference opened. */
export function backTestRoutes(app: App, { database, now }: Deps): void {
  const reads = { needs: 'monitoring:read' as const }

  app.post(
    '/api/monitoring/back-tests',
    {
      config: { needs: 'monitoring:run' },
      bodyLimit: 1024 * 1024,
      schema: { body: BackTestBody, response: { 202: Receipt } },
    },
    async (request, reply) => {
      const id = await database.transact((tx) => askBackTest(tx, request.body, actorOf(request), now()))
      return reply.code(202).header('location', `/api/monitoring/back-tests/${id}`).send({ id })
    },
  )

  app.get(
    '/api/monitoring/back-tests/:id',
    { config: reads, schema: { params: IdParams, response: { 200: BackTest } } },
    async (request) => {
      const found = await readBackTest(database.db, request.params.id)
      if (!found) throw refused('not-found')
      return found
    },
  )

  app.get(
    '/api/monitoring/back-tests/:id/changes',
    {
      config: reads,
      schema: { params: IdParams, querystring: ChangesQuerystring, response: { 200: Type.Array(ChangedVerdict) } },
    },
    async (request, reply) => {
      const [first = 0, last = 24] = JSON.parse(request.query.range ?? '[0,24]') as number[]
      if (last < first || last - first >= widest)
        throw refused('bad-range', { errors: { range: `[first, last], at most ${widest} wide` } })
      const { id } = request.params
      const page = await pageChanges(database.db, id, request.query.change, first, last - first + 1)
      if (!page) throw refused('not-found')
      contentRange(reply, 'changes', first, page.records.length, page.total)
      return page.records
    },
  )
}
