import { Type } from 'typebox'
import { AuditEntry } from '#shared/audit/schema.ts'
import { refused } from '#shared/errors.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { auditListSpec, pageAudit, readEntry } from './store.ts'

const IdParams = Type.Object({ id: Type.String() })

/** Who did what, to read only: nothing under this address changes anything. */
export function auditRoutes(app: App, { database }: Deps): void {
  const config = { needs: 'audit:read' } as const

  app.get(
    '/api/audit',
    { config, schema: { querystring: ListQuerystring, response: { 200: Type.Array(AuditEntry) } } },
    async (request, reply) => {
      const query = readList(request.query, auditListSpec)
      const { records, total } = await pageAudit(database.db, query)
      contentRange(reply, 'audit', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/audit/:id',
    { config, schema: { params: IdParams, response: { 200: AuditEntry } } },
    async (request, reply) => {
      const found = await readEntry(database.db, request.params.id)
      if (!found) throw refused('not-found')
      return withVersion(reply, found)
    },
  )
}
