import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { ImportRecord } from '#shared/imports/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { askerOf } from '../http/permission.ts'
import { openDesk } from './desk.ts'
import { silentMs } from './progress.ts'
import { refusedFile } from './refusedFile.ts'
import { findImport, importListSpec, pageImports } from './store.ts'
import { imports } from './table.ts'
import { uploadRoutes } from './uploadRoutes.ts'

const IdParams = Type.Object({ id: Id })
const reads = { needs: 'imports:read' } as const

/** Files taken in, and how far each has been read. Reading goes on in the background of this process. */
export function importRoutes(app: App, deps: Deps): void {
  const { database, now, env, isDraining } = deps
  const { db } = database
  const desk = openDesk({ database, dataDir: env.DATA_DIR, now, shouldStop: isDraining }, app.log)
  const resume = () => void desk.resume().catch((error) => app.log.error({ err: error }, 'imports'))
  let sweep: NodeJS.Timeout | undefined
  app.addHook('onReady', async () => {
    resume()
    sweep = setInterval(resume, silentMs).unref()
  })
  app.addHook('onClose', async () => {
    clearInterval(sweep)
    await desk.close()
  })

  void app.register(async (scope: App) => uploadRoutes(scope, deps, desk))

  app.get(
    '/api/imports',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(ImportRecord) } } },
    async (request, reply) => {
      const query = readList(request.query, importListSpec)
      const { records, total } = await pageImports(db, query)
      contentRange(reply, 'imports', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/imports/:id',
    { config: reads, schema: { params: IdParams, response: { 200: ImportRecord } } },
    async (request, reply) => {
      const found = await findImport(db, request.params.id)
      if (!found) throw refused('not-found')
      return withVersion(reply, found)
    },
  )

  const Language = Type.Object({ locale: Type.Optional(Type.Enum(['en', 'ko'])) }, { additionalProperties: false })
  app.get(
    '/api/imports/:id/refused.csv',
    { config: reads, schema: { params: IdParams, querystring: Language, produces: ['text/csv'] } },
    async (request, reply) => {
      const { id } = request.params
      const [row] = await db.select({ header: imports.header }).from(imports).where(eq(imports.id, id))
      if (!row) throw refused('not-found')
      const locale = request.query.locale ?? askerOf(request).locale
      reply.header('content-type', 'text/csv; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="refused-${id}.csv"`)
      return reply.send(refusedFile(db, id, row.header ?? [], locale))
    },
  )
}
