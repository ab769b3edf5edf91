import { Type } from 'typebox'
import { contactKinds } from '#shared/performance/parts.ts'
import {
  Contacts,
  ContactsAsked,
  Effects,
  EffectsAsked,
  JourneyAsked,
  Journeys,
  MeasureEcho,
  MetricAsked,
  Outlooks,
  ProjectionTrial,
  SellerOutlook,
  Trends,
  TrendsAsked,
} from '#shared/performance/schema.ts'
import { dayOf, plusWeeks, weekOf } from '#shared/performance/weeks.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { contentRange, ListQuerystring, readList } from '../http/list.ts'
import { askerOf } from '../http/permission.ts'
import { settingInForce } from '../settings/inForce.ts'
import { readEffects } from './effects.ts'
import { echoListSpec, pageEchoes, pageTrials, trialListSpec } from './lists.ts'
import { readJourneys } from './readJourneys.ts'
import { outlooksOf, readOutlooks } from './readOutlooks.ts'
import { rangeOrRefuse, readTrends } from './trends.ts'

/** Seller performance: one request a tab, each from its roll-up. */
export function performanceRoutes(app: App, { database, heavy, now }: Deps): void {
  const reads = { needs: 'performance:read' } as const
  const { db } = database

  app.get(
    '/api/performance/trends',
    { config: reads, schema: { querystring: TrendsAsked, response: { 200: Trends } } },
    (request) => readTrends(db, request.query, now()),
  )

  app.get(
    '/api/performance/outlooks',
    { config: reads, schema: { querystring: MetricAsked, response: { 200: Outlooks } } },
    (request) => readOutlooks(db, request.query.metric),
  )

  app.get(
    '/api/performance/effects',
    { config: reads, schema: { querystring: EffectsAsked, response: { 200: Effects } } },
    (request) => readEffects(db, request.query, now()),
  )

  app.get(
    '/api/performance/journeys',
    { config: reads, schema: { querystring: JourneyAsked, response: { 200: Journeys } } },
    (request) => readJourneys(db, request.query, now()),
  )

  app.get(
    '/api/performance/contacts',
    { config: reads, schema: { querystring: ContactsAsked, response: { 200: Contacts } } },
    async (request) => {
      // A week that is not over would look like a fall.
      const lastWhole = plusWeeks(weekOf(dayOf(now())), -1)
      const range = rangeOrRefuse(request.query, lastWhole, now())
      const { permissions } = askerOf(request)
      const readable = contactKinds.filter((name) => permissions.includes(`${name}:read`))
      const { body } = await settingInForce(db, 'performance')
      return heavy.ask('contactReasons', { ...range, kinds: readable, repeatDays: Number(body.contacts.repeatDays) })
    },
  )

  app.get(
    '/api/performance/sellers/:id',
    {
      config: reads,
      schema: { params: Type.Object({ id: Id }), response: { 200: Type.Array(SellerOutlook) } },
    },
    (request) => outlooksOf(db, request.params.id),
  )

  app.get(
    '/api/projection-trials',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(ProjectionTrial) } } },
    async (request, reply) => {
      const query = readList(request.query, trialListSpec)
      const { records, total } = await pageTrials(db, query)
      contentRange(reply, 'projection-trials', query.offset, records.length, total)
      return records
    },
  )

  app.get(
    '/api/measure-echoes',
    { config: reads, schema: { querystring: ListQuerystring, response: { 200: Type.Array(MeasureEcho) } } },
    async (request, reply) => {
      const query = readList(request.query, echoListSpec)
      const { records, total } = await pageEchoes(db, query)
      contentRange(reply, 'measure-echoes', query.offset, records.length, total)
      return records
    },
  )
}
