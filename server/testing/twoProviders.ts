import { inArray } from 'drizzle-orm'
import { permissions } from '#shared/permissions.ts'
import { cases } from '../cases/table.ts'
import type { KnownRoute } from '../http/permission.ts'
import { addLink } from '../links/links.ts'
import { caseLinks } from '../links/table.ts'
import { hashToken } from '../people/sessionStore.ts'
import { apiKeys } from '../people/table.ts'
import { catchUp } from '../search/loop.ts'
import { givenCasesOfAll, givenGround, givenProvider, givenTraces } from './givenProviders.ts'
import { type Caller, testApp } from './testApp.ts'

/** Stands in every text of the other provider and of the house. */
export const mark = 'Zaunkoenig'

export const json = (value: unknown) => encodeURIComponent(JSON.stringify(value))
export const filled = (url: string, id: string) =>
  url.replace(':kind', 'cases').replace(':metric', 'inflow').replaceAll(/:\w+/g, id)

/** Answers that speak of the marketplace and not of cases change with it. */
const tellsOfMarket = /^\/api\/(sellers\/:id\/(file|contestable)|reporters|sales-permissions|listings|demo-people)/

export type TwoProviders = Awaited<ReturnType<typeof openTwoProviders>>

/** A provider's agent beside another provider and the house, each with a case of every kind and all that hangs on it. */
export async function openTwoProviders() {
  const routes: KnownRoute[] = []
  const test = await testApp({ onRoute: (route) => routes.push(route) })
  const house = await test.as('lead', 'House lead')
  const mine = await givenProvider(test, 'Mine')
  const other = await givenProvider(test, mark)
  const [ground, theirGround, ourGround] = [await givenGround(test), await givenGround(test), await givenGround(test)]
  const [sellerId, othersSellerId] = [ground.seller.id, theirGround.seller.id]
  /** Measures of ours that stand on sellers: facts that anybody may know, but for the case behind them. */
  const measured = [ground, theirGround].map((one) => ({
    sellerId: one.measured.seller.id,
    caseId: one.measured.caseId,
  }))
  const own = await givenCasesOfAll(test, ground, mine.teamId, 'Mine')

  const apis = (method?: string) =>
    routes.filter(
      (one) =>
        one.url.startsWith('/api') &&
        !one.url.includes('*') &&
        one.method !== 'HEAD' &&
        (method === undefined || one.method === method),
    )
  /** What is read and comes to an end. */
  const reads = () => apis('GET').filter(({ url }) => url !== '/api/events')

  /** Plain, searched, and asked by what stands in the rows of others too. */
  const questions = [
    '',
    ...[{ q: mark }, { sellerId }, { teamId: null }, { state_gte: 'a' }, { what: ['opened'] }].map(
      (filter) => `filter=${json(filter)}`,
    ),
    ...['number', 'subject', 'assigneeName', 'sellerName', 'openedAt'].map((field) => `sort=${json([field, 'DESC'])}`),
    `q=${mark}`,
    `sellerId=${sellerId}`,
    'resource=cases',
    'from=2026-10-01&to=2026-11-30',
    'from=2026-10-01&to=2026-11-30&group=team',
    'from=2026-10-01&to=2026-11-30&group=vendor',
  ]

  /** Every address that is read, as this person is answered: body and total. */
  async function answersOf(caller: Caller): Promise<Map<string, string>> {
    const answers = new Map<string, string>()
    for (const { url } of reads().filter((one) => !tellsOfMarket.test(one.url))) {
      const kind = /^\/api\/(\w+)\/:id/.exec(url)?.[1] ?? ''
      const known: Record<string, string | undefined> = { people: mine.person.id, teams: mine.teamId, vendors: mine.id }
      const ofKind: Record<string, string | undefined> = {
        ...own.byKind,
        sellers: sellerId,
        evidence: own.evidenceIds[0],
      }
      const address = filled(url, known[kind] ?? ofKind[kind] ?? own.byKind.suspensions)
      for (const question of url.includes(':id') ? [''] : questions) {
        const { status, body, headers } = await caller.get(question ? `${address}?${question}` : address)
        answers.set(`${address}?${question}`, JSON.stringify([status, body, headers['content-range'] ?? null]))
      }
    }
    return answers
  }

  await catchUp(test.database)
  const before = await answersOf(mine.person)
  // On another seller's ground, and on that of their own seller.
  const others = await givenCasesOfAll(test, theirGround, other.teamId, mark)
  const onTheirs = { ...ourGround, seller: ground.seller, listing: 1, period: '2026-08' }
  const ours = await givenCasesOfAll(test, onTheirs, null, mark)
  const { runId } = await givenTraces(test, others, other.person, mine.person.id, mark)

  /** Somebody of ours tied cases of theirs to those of another provider and to ours. */
  const actor = { kind: 'person' as const, id: house.id, name: 'House lead', permissions: [], requestId: null }
  for (const [kind, fromId, toId] of [
    ['related', own.byKind.suspensions, others.byKind.suspensions],
    ['related', own.byKind.suspensions, ours.byKind.suspensions],
    ['blocks', others.byKind.gating, own.byKind.gating],
  ] as const)
    await test.database.transact((tx) => addLink(tx, fromId, { kind, toId, note: mark }, actor, test.now()))
  const { db } = test.database
  const linkIds = (await db.select({ id: caseLinks.id }).from(caseLinks)).map(({ id }) => id)
  await catchUp(test.database)

  /** A key with everything a key can hold, made by somebody of the provider. */
  const kept = { id: '0190aaaa-0000-7000-8000-000000000001', name: 'their key', permissions: [...permissions] }
  const secret = { keyHash: hashToken('maru_theirs'), createdAt: test.now(), createdById: mine.person.id }
  await test.database.transact((tx) => tx.insert(apiKeys).values({ ...kept, ...secret }))
  const key = (url: string) => test.nobody().call('GET', url, undefined, { authorization: 'Bearer maru_theirs' })

  const foreignIds = [...others.ids, ...ours.ids, ...measured.map(({ caseId }) => caseId)]
  const rows = await db.select().from(cases).where(inArray(cases.id, foreignIds))
  const foreignNumbers = rows.map((row) => row.number)
  const secrets = [mark, ...foreignIds, ...foreignNumbers, other.id, other.teamId, other.person.id, runId]
  /** What of others stands in an answer beyond what was asked. */
  const leaks = (answer: { body: unknown; headers: object }, asked: string): string[] => {
    const told = JSON.stringify([answer.body, { ...answer.headers, location: undefined }])
    return secrets.filter((one) => !asked.includes(one) && told.includes(one))
  }
  const people = { test, house, mine, other, key }
  const told = { own, others, ours, runId, linkIds, sellerId, othersSellerId, measured }
  return { ...people, ...told, apis, reads, questions, answersOf, before, foreignIds, foreignNumbers, secrets, leaks }
}
