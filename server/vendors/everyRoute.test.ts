import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportable } from '#shared/exports/schema.ts'
import { cases } from '../cases/table.ts'
import { caseLinks } from '../links/table.ts'
import { filled, json, openTwoProviders, type TwoProviders } from '../testing/twoProviders.ts'
import { wayOf } from './ways.ts'

let world: TwoProviders

beforeAll(async () => {
  world = await openTwoProviders()
}, 60_000)
afterAll(() => world.test.close())

describe('a provider’s agent', () => {
  it('finds every address of the console either kept to their rows or closed', () => {
    const { apis } = world
    const unnamed = apis().filter(({ method, url }) => wayOf(method, url) === null)
    expect(unnamed.map(({ method, url }) => `${method} ${url}`)).toEqual([])
    expect(wayOf('GET', '/api/something-new')).toBeNull()
  })

  it('is answered the same, figure for figure, whether others have rows or not', async () => {
    const { mine, before, answersOf } = world
    const after = await answersOf(mine.person)
    const changed = [...before].filter(([address, answer]) => after.get(address) !== answer)
    expect(changed.map(([address, answer]) => `${address}\n${answer}\n${after.get(address)}`)).toEqual([])
    expect(before.size).toBeGreaterThan(400)
  })

  it('reads their own rows', async () => {
    const { mine, own } = world
    for (const [kind, id] of Object.entries(own.byKind)) {
      expect((await mine.person.get(`/api/${kind}/${id}`)).status, kind).toBe(200)
      const list = await mine.person.list(kind)
      expect(list.body.map((row: { id: string }) => row.id)).toEqual([id])
      expect(list.headers['content-range']).toBe(`${kind} 0-0/1`)
    }
  })

  it('is told nothing of others by any address that is read, whatever it is asked with', async () => {
    const {
      mine,
      other,
      house,
      own,
      runId,
      sellerId,
      othersSellerId,
      leaks,
      foreignIds,
      foreignNumbers,
      reads,
      others,
      measured,
      questions,
    } = world
    const told: string[] = []
    const wrong: string[] = []
    const asks = [
      ...foreignIds,
      ...others.evidenceIds.slice(0, 2),
      other.id,
      other.teamId,
      other.person.id,
      runId,
      othersSellerId,
      ...measured.map((one) => one.sellerId),
      sellerId,
      own.byKind.appeals,
    ]
    for (const route of reads()) {
      const addresses = route.url.includes(':id')
        ? asks.map((id) => filled(route.url, id))
        : [
            ...questions,
            `filter=${json({ id: foreignIds })}`,
            `filter=${json({ teamId: other.teamId })}`,
            `filter=${json({ sellerId: othersSellerId })}`,
            `filter=${json({ assigneeId: other.person.id })}`,
            `filter=${json({ number: foreignNumbers[0] })}`,
            `q=${foreignNumbers[0]}`,
            `sellerId=${othersSellerId}`,
          ].map((question) => `${filled(route.url, '')}?${question}`)
      for (const address of addresses) {
        const answer = await mine.person.get(address)
        if (answer.status === 500 && (await house.get(address)).status !== 500) wrong.push(address)
        const found = leaks(answer, address)
        if (found.length > 0)
          told.push(`${address}: ${found.join(' ')} in ${JSON.stringify(answer.body).slice(0, 300)}`)
        const isOthers = foreignIds.some((id) => address.includes(id)) && wayOf('GET', route.url) === 'case'
        if (isOthers && answer.status !== 404 && answer.status !== 403) wrong.push(`${address}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(told).toEqual([])
  }, 60_000)

  it('changes nothing of others by any address, and learns nothing from the refusals', async () => {
    const { test, mine, other, others, ours, runId, linkIds, leaks, foreignIds, foreignNumbers, apis } = world
    const { db } = test.database
    const rowsOf = () => db.select().from(cases).where(inArray(cases.id, foreignIds)).orderBy(cases.id)
    const stood = await rowsOf()
    const links = await db.select().from(caseLinks).orderBy(caseLinks.id)
    const told: string[] = []
    const broken: string[] = []
    const [foreign = ''] = foreignIds
    const bodies = [
      {},
      { action: 'follow', ids: foreignIds, body: {} },
      { toId: foreign, kind: 'related' },
      { intoId: foreign, reason: 'the same' },
      { caseId: foreign, mode: 'viewing', tab: 'tab-of-mine' },
      { ids: foreignIds },
      { body: 'hello', mentionedIds: [other.person.id] },
      { caseNumber: foreignNumbers[0], channel: 'email', body: 'hello' },
    ]
    for (const route of apis().filter(({ method }) => method !== 'GET')) {
      if (/^\/api\/session/.test(route.url)) continue
      const kind = /^\/api\/(\w+)\/:id/.exec(route.url)?.[1] ?? ''
      const isOfCase = wayOf(route.method, route.url) === 'case'
      const ids = isOfCase
        ? [others.byKind[kind as 'gating'] ?? foreign, ours.byKind[kind as 'gating'] ?? ours.ids[0]]
        : [foreign, others.evidenceIds[0], other.person.id, runId]
      for (const id of route.url.includes(':') ? ids : ['']) {
        for (const body of isOfCase ? bodies.slice(0, 1) : bodies) {
          const address = route.url
            .replace(':linkId', linkIds[0] ?? '')
            .replace(':id', id ?? '')
            .replaceAll(/:\w+/g, foreign)
          const headers = { 'if-match': '"1"', 'idempotency-key': `${route.method}${address}${JSON.stringify(body)}` }
          const payload = route.method === 'DELETE' ? undefined : body
          const answer = await mine.person.call(route.method as 'POST', address, payload, headers)
          const found = leaks(answer, `${address} ${JSON.stringify(body)}`)
          if (found.length > 0)
            told.push(`${route.method} ${address}: ${found.join(' ')} ${JSON.stringify(answer.body)}`)
          if (answer.status === 500) broken.push(`${route.method} ${address}`)
          if (isOfCase && ![403, 404].includes(answer.status))
            broken.push(`${route.method} ${address}: ${answer.status}`)
        }
      }
    }
    expect(broken).toEqual([])
    expect(told).toEqual([])
    expect(await rowsOf()).toEqual(stood)
    expect(await db.select().from(caseLinks).orderBy(caseLinks.id)).toEqual(links)
  }, 60_000)

  it('is offered no case of others, even when their own are all taken', async () => {
    const { mine, own } = world
    for (let n = 0; n < 8; n++) {
      const { status, body } = await mine.person.post('/api/queues/cases/next')
      if (status === 204) break
      expect(own.ids).toContain(body.id)
      await mine.person.post(`/api/cases/${body.id}/skip`, { reason: 'language' })
    }
    expect((await mine.person.post('/api/queues/cases/next')).status).toBe(204)
  })

  it('does nothing in bulk to what is not theirs, chosen by id or by filter', async () => {
    const { mine, own, foreignIds } = world
    const asked = { action: 'follow', ids: [...foreignIds, own.byKind.gating], body: {} }
    const preview = await mine.person.post('/api/cases/bulk/preview', asked)
    expect(preview.body).toMatchObject({ eligible: 1 })
    const byFilter = await mine.person.post('/api/cases/bulk/preview', { action: 'follow', filter: {}, body: {} })
    expect(byFilter.body).toMatchObject({ total: own.ids.length })
  })

  it('is refused a second case of what is open elsewhere without being told where', async () => {
    const { mine, othersSellerId, leaks } = world
    const body = { sellerId: othersSellerId, type: 'tax_invoice_error', period: '2026-10', claim: 'again' }
    const answer = await mine.person.post('/api/settlements', body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(leaks(answer, othersSellerId)).toEqual([])
  })

  it('keeps what they open themselves with their own provider', async () => {
    const { test, mine, othersSellerId } = world
    const body = { sellerId: othersSellerId, type: 'tax_invoice_error', period: '2026-09', claim: 'ours' }
    const answer = await mine.person.post('/api/settlements', body)
    expect(answer.status).toBe(201)
    const [row] = await test.database.db.select().from(cases).where(eq(cases.id, answer.body.id))
    expect(row?.teamId).toBe(mine.teamId)
  })

  it('takes along in a file what they see and nothing more, from every list that can be taken along', async () => {
    const { mine, own, leaks } = world
    const told: string[] = []
    for (const resource of exportable) {
      const asked = await mine.person.post('/api/exports', { resource, format: 'csv' })
      if (asked.status !== 202) continue
      const file = await mine.person.get(`/api/exports/${asked.body.id}/file`)
      expect(file.status, resource).toBe(200)
      told.push(...leaks({ body: String(file.body), headers: {} }, '').map((secret) => `${resource}: ${secret}`))
      if (resource === 'cases') expect(String(file.body)).toContain(own.numbers[0])
    }
    expect(told).toEqual([])
  })

  it('has no more through a key of theirs than by themselves, whatever the key was given', async () => {
    const { other, key, others } = world
    expect((await key('/api/cases')).headers['content-range']).toMatch(/\/7$/)
    for (const path of ['audit', 'settings', `people/${other.person.id}`, `cases/${others.ids[0]}`])
      expect([403, 404]).toContain((await key(`/api/${path}`)).status)
  })

  it('hears of their own cases alone', async () => {
    const { test, mine, own, secrets } = world
    const address = await test.app.listen({ port: 0, host: '127.0.0.1' })
    const stop = new AbortController()
    const stream = await fetch(`${address}/api/events?after=0`, { headers: mine.person.headers, signal: stop.signal })
    let told = ''
    const reader = stream.body?.getReader()
    while (reader && !told.includes('"notifications"') && !told.includes(own.byKind.settlements)) {
      const { value, done } = await reader.read()
      if (done) break
      told += new TextDecoder().decode(value)
    }
    for (let n = 0; n < 3; n++) {
      const next = await Promise.race([
        reader?.read(),
        new Promise<null>((later) => setTimeout(() => later(null), 150)),
      ])
      if (!next) break
      told += new TextDecoder().decode(next.value)
    }
    stop.abort()
    expect(told).toContain(own.byKind.suspensions)
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  })

  it('stands beside our own people, who see all as before', async () => {
    const { house, foreignIds } = world
    expect((await house.list('cases')).headers['content-range']).toMatch(/\/\d{2}$/)
    for (const id of foreignIds) expect((await house.get(`/api/cases/${id}`)).status).toBe(200)
  })
})
