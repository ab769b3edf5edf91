import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { Id } from '#shared/text.ts'
import { type ParticularField, type Particulars, particularFields } from '#shared/verifications/particulars.ts'
import { isPersonal } from '#shared/verifications/personal.ts'
import { RevealedParticular, RevealParticular, revealSources } from '#shared/verifications/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { grantReveal, runningReveals } from '../evidence/commands.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { identityOf, ownOf, particularsOf, toldOf } from './facts.ts'

const IdParams = Type.Object({ id: Id })
type Source = (typeof revealSources)[number]

/** What points at a person behind a submission or an identity: for a reason, for fifteen minutes, one field at a time. */
export function verificationRevealRoutes(app: App, { database, now }: Deps): void {
  const config = { needs: 'sellers:reveal' } as const

  app.post(
    '/api/verifications/:id/reveal',
    { config, schema: { params: IdParams, body: RevealParticular, response: { 200: RevealedParticular } } },
    async (request) => {
      const { id } = request.params
      const { source, field, reason } = request.body
      return database.transact(async (tx) => {
        const { version, sources } = await readPersonal(tx, id)
        const value = hiddenValue(sources[source], field)
        if (value === null) throw refused('wrong-state', { errors: { field: 'has no value that is hidden' } })
        const reveal = { resource: 'verifications', resourceId: id, field: `${source}.${field}`, reason } as const
        const until = await grantReveal(tx, reveal, actorOf(request), now())
        signal(tx, 'verifications.revealed', 'verifications', id, version)
        return { source, field, value, until: until.toISOString() }
      })
    },
  )

  app.get(
    '/api/verifications/:id/revealed',
    { config, schema: { params: IdParams, response: { 200: Type.Array(RevealedParticular) } } },
    async (request) => {
      const { id } = request.params
      const { sources } = await readPersonal(database.db, id)
      const running = await runningReveals(database.db, askerOf(request).id, 'verifications', [id], now())
      return [...(running.get(id) ?? [])].flatMap(([name, until]) => {
        const [source, field] = name.split('.')
        if (!isSource(source) || !isField(field)) return []
        const value = hiddenValue(sources[source], field)
        return value === null ? [] : [{ source, field, value, until: until.toISOString() }]
      })
    },
  )
}

async function readPersonal(db: Db, caseId: string) {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  if (row?.kind !== 'verifications') throw refused('not-found')
  const identity = await identityOf(db, row.sellerId)
  const sources: Record<Source, Particulars | null> = {
    submitted: await toldOf(db, await ownOf(db, caseId)),
    on_record: identity && particularsOf(identity),
  }
  return { version: row.version, sources }
}

function hiddenValue(told: Particulars | null, field: ParticularField): string | null {
  const value = told && isPersonal(field, told.sellerType) ? told[field] : undefined
  return typeof value === 'string' && value !== '' ? value : null
}

const isSource = (word: string | undefined): word is Source => revealSources.some((one) => one === word)
const isField = (word: string | undefined): word is ParticularField => particularFields.some((one) => one === word)
