import { eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { NewReport, PreviewQuery, Report, ReportChange, ReportLetter, ReportPreview } from '#shared/reports/schema.ts'
import { Id } from '#shared/text.ts'
import { record } from '../audit/record.ts'
import { signal } from '../events/signal.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked, withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { composeLetters, composeReport } from './compose.ts'
import { addReport, changeReport } from './keep.ts'
import { letterListSpec, pageLetters, pageReports, readReport, reportListSpec } from './store.ts'
import { reportLetters, reports } from './table.ts'

const IdParams = Type.Object({ id: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const one = { params: IdParams, response: { 200: Report } }

/** Figures that go out by themselves, what they look like, and what became of each letter. */
export function reportRoutes(app: App, deps: Deps): void {
  const { database, heavy, now, env } = deps
  const reads = { needs: 'reports:read' } as const
  const edits = { needs: 'reports:edit' } as const
  const consoleUrl = (env.PUBLIC_URL || `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '')
  const desk = { db: database.db, heavy, consoleUrl }

  const answer = async (request: FastifyRequest, id: string) => {
    const found = await readReport(database.db, id, askerOf(request))
    if (!found) throw refused('not-found')
    return found
  }
  const rowOf = async (id: string) => {
    const [row] = await database.db.select().from(reports).where(eq(reports.id, id))
    if (!row) throw refused('not-found')
    return row
  }

  app.get(
    '/api/reports',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(Report) } } },
    async (request, reply) => {
      const query = readList(request.query, reportListSpec)
      const { records, total } = await pageReports(database.db, query, askerOf(request))
      contentRange(reply, 'reports', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/report-letters',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(ReportLetter) } } },
    async (request, reply) => {
      const query = readList(request.query, letterListSpec)
      const { records, total } = await pageLetters(database.db, query)
      contentRange(reply, 'report-letters', query.offset, records.length, total)
      return records
    },
  )

  app.get('/api/reports/:id', { config: reads, schema: one }, async (request, reply) =>
    withVersion(reply, await answer(request, request.params.id)),
  )

  app.post(
    '/api/reports',
    { config: edits, schema: { body: NewReport, response: { 201: Report } } },
    async (request, reply) => {
      const added = await database.transact((tx) => addReport(tx, request.body, actorOf(request), now()))
      reply.code(201)
      return withVersion(reply, await answer(request, added.id))
    },
  )

  app.patch('/api/reports/:id', { config: edits, schema: { ...one, body: ReportChange } }, async (request, reply) => {
    const { id } = request.params
    const version = versionAsked(request)
    await database.transact((tx) => changeReport(tx, id, version, request.body, actorOf(request), now()))
    return withVersion(reply, await answer(request, id))
  })

  app.get(
    '/api/reports/:id/preview',
    { config: reads, schema: { params: IdParams, querystring: PreviewQuery, response: { 200: ReportPreview } } },
    async (request) => {
      const { vendorId, locale } = askerOf(request)
      const row = await rowOf(request.params.id)
      return composeReport(desk, row, { vendorId, locale: request.query.locale ?? locale }, now())
    },
  )

  app.post(
    '/api/reports/:id/actions/send',
    {
      config: reads,
      schema: { params: IdParams, body: Nothing, response: { 202: Type.Object({ to: Type.String() }) } },
    },
    async (request, reply) => {
      const { kind, id: personId, vendorId, email, name, locale } = askerOf(request)
      // A key has no letter box.
      if (kind !== 'person') throw refused('not-allowed')
      const row = await rowOf(request.params.id)
      const at = now()
      const me = { personId, vendorId, email, name, locale }
      const letters = await composeLetters(desk, row, [me], { dueAt: at, occasion: 'asked', now: at })
      await database.transact(async (tx) => {
        await tx.insert(reportLetters).values(letters).onConflictDoNothing()
        const subject = { resource: 'reports', resourceId: row.id }
        await record(tx, { ...subject, action: 'reports:send', actor: actorOf(request), after: { to: email }, at })
        signal(tx, 'reports.send', 'reports', row.id, row.version)
      })
      reply.code(202)
      return { to: email }
    },
  )
}
