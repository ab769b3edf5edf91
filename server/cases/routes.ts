import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { CaseFile, CaseRecord } from '#shared/cases/schema.ts'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { record } from '../audit/record.ts'
import { signal } from '../events/signal.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { withVersion } from '../http/ifMatch.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { listContext } from '../http/listContext.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { readCaseFile } from './caseFile.ts'
import type { CaseKind } from './kind.ts'
import { releaseLease, takeLease } from './lease.ts'
import { inboxOf } from './lists.ts'
import { readCases } from './records.ts'
import { countQueue } from './store.ts'
import { cases, effects } from './table.ts'

const IdParams = Type.Object({ id: Id })
const Counts = Type.Record(
  Type.String(),
  Type.Object({ mine: Type.Integer(), open: Type.Integer(), breaching: Type.Integer(), unowned: Type.Integer() }),
)

/** Cases of all kinds, their leases and files. A kind that the asker may not read does not exist for them. */
export function caseRoutes(app: App, deps: Deps, kinds: readonly CaseKind[]): void {
  const { database, now } = deps
  const inbox = inboxOf(kinds)
  const readable = (asker: Asker) => kinds.filter((kind) => asker.permissions.includes(`${kind.name}:read`))
  const workflowOf = (name: string) => {
    const kind = kinds.find((one) => one.name === name)
    if (!kind) throw new Error(`no kind ${name}`)
    return kind.workflow
  }
  const readOne = async (id: string, asker: Asker) => {
    const found = (await readCases(database.db, [id], workflowOf, asker, now())).get(id)
    if (!found || !readable(asker).some((kind) => kind.name === found.kind)) throw refused('not-found')
    return found
  }

  app.get(
    '/api/cases',
    {
      config: { needs: 'cases:read' },
      schema: { querystring: ListQuerystring, response: { 200: Type.Array(CaseRecord) } },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const context = await listContext(database.db, asker, request.query.filter, now())
      const query = readList(request.query, inbox.spec, context)
      const { ids, total } = await inbox.page(database.db, asker, query)
      contentRange(reply, 'cases', query.offset, ids.length, total)
      const records = await readCases(database.db, ids, workflowOf, asker, now())
      return ids.flatMap((id) => records.get(id) ?? [])
    },
  )

  app.get(
    '/api/cases/counts',
    { config: { needs: 'cases:read' }, schema: { response: { 200: Counts } } },
    async (request) => {
      const asker = askerOf(request)
      const entries = readable(asker).map(async (kind) => {
        const counts = await countQueue(database.db, kind.name, kind.workflow, asker, now())
        return [kind.name, counts] as const
      })
      return Object.fromEntries(await Promise.all(entries))
    },
  )

  app.get(
    '/api/cases/:id',
    { config: { needs: 'cases:read' }, schema: { params: IdParams, response: { 200: CaseRecord } } },
    async (request, reply) => withVersion(reply, await readOne(request.params.id, askerOf(request))),
  )

  app.get(
    '/api/cases/:id/file',
    { config: { needs: 'cases:read' }, schema: { params: IdParams, response: { 200: CaseFile } } },
    async (request) => {
      await readOne(request.params.id, askerOf(request))
      return readCaseFile(database.db, request.params.id)
    },
  )

  app.post(
    '/api/cases/:id/lease',
    { config: { needs: 'cases:claim' }, schema: { params: IdParams, response: { 200: CaseRecord } } },
    async (request) => {
      const found = await readOne(request.params.id, askerOf(request))
      await database.transact((tx) => takeLease(tx, found.kind, found.id, actorOf(request), now()))
      return readOne(found.id, askerOf(request))
    },
  )

  app.delete(
    '/api/cases/:id/lease',
    { config: { needs: 'cases:claim' }, schema: { params: IdParams, response: { 200: CaseRecord } } },
    async (request) => {
      const found = await readOne(request.params.id, askerOf(request))
      await database.transact((tx) => releaseLease(tx, found.id, actorOf(request), now()))
      return readOne(found.id, askerOf(request))
    },
  )

  const EffectParams = Type.Object({ id: Id, effectId: Id })
  app.post(
    '/api/cases/:id/effects/:effectId/retry',
    { config: { needs: 'cases:release' }, schema: { params: EffectParams, response: { 200: CaseFile } } },
    async (request) => {
      const { id, effectId } = request.params
      const found = await readOne(id, askerOf(request))
      await database.transact(async (tx) => {
        const [again] = await tx
          .update(effects)
          .set({ state: 'pending', attempts: 0, nextAttemptAt: now() })
          .where(and(eq(effects.id, effectId), eq(effects.caseId, id), eq(effects.state, 'failed')))
          .returning()
        if (!again) throw refused('wrong-state')
        const actor = actorOf(request)
        const after = { effectId, kind: again.kind }
        await record(tx, {
          resource: found.kind,
          resourceId: id,
          action: 'cases:retry-effect',
          actor,
          after,
          at: now(),
        })
        const [row] = await tx.select({ version: cases.version }).from(cases).where(eq(cases.id, id))
        signal(tx, 'effect.retried', found.kind, id, row?.version ?? 1)
      })
      return readCaseFile(database.db, id)
    },
  )
}
