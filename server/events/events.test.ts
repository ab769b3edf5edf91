import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { signal } from './signal.ts'

let test: TestApp
let address: string
beforeAll(async () => {
  test = await testApp()
  address = await test.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => test.close())

type Signal = { seq: number; type: string; resource: string; id: string; version: number }

/** Listens until `enough` says so, then hangs up. @returns the signals and the last cursor, as a browser would keep it. */
async function listen(caller: Caller, enough: (signals: Signal[]) => boolean, cursor?: number) {
  const hangUp = new AbortController()
  const headers = { ...caller.headers, ...(cursor === undefined ? {} : { 'last-event-id': String(cursor) }) }
  const response = await fetch(`${address}/api/events`, { headers, signal: hangUp.signal })
  const signals: Signal[] = []
  let last = cursor ?? 0
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true })
    const frames = rest.split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const id = /^id: (\d+)$/m.exec(frame)?.[1]
      if (id) last = Number(id)
      const data = /^data: (\{.*\})$/m.exec(frame)?.[1]
      if (data) signals.push(JSON.parse(data))
    }
    if (enough(signals)) break
  }
  hangUp.abort()
  return { signals, last }
}

const change = (n: number) => test.database.transact(async (tx) => signal(tx, 'test.changed', 'sellers', `s${n}`, n))

describe('the event stream', () => {
  it('is closed to nobody', async () => {
    expect((await fetch(`${address}/api/events`)).status).toBe(401)
  })

  it('tells of a decision as a signal, not as its content', async () => {
    const agent = await test.as('agent')
    const id = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
    const heard = listen(agent, (signals) => signals.some((one) => one.type === 'suspensions.triage'))
    await new Promise((later) => setTimeout(later, 200))
    await agent.act('suspensions', id, 'triage', { note: 'a secret note' })
    const { signals } = await heard
    const told = signals.find((one) => one.type === 'suspensions.triage')
    expect(told).toEqual({
      seq: expect.any(Number),
      type: 'suspensions.triage',
      resource: 'suspensions',
      id,
      version: 2,
    })
  })

  it('loses nothing and repeats nothing through a hundred and twenty changes and twelve broken connections', async () => {
    const agent = await test.as('agent')
    const { last: start } = await listen(agent, () => true)
    const changes = (async () => {
      for (let n = 1; n <= 120; n++) {
        await change(n)
        if (n % 10 === 0) await new Promise((later) => setTimeout(later, 10))
      }
    })()
    const heard: Signal[] = []
    let cursor = start
    const ours = (signals: Signal[]) => signals.filter((one) => one.type === 'test.changed')
    while (heard.length < 120) {
      // Hangs up after ten, or when the last has come: a connection may well have brought more than ten.
      const isEnough = (now: Signal[]) => now.length >= 10 || heard.length + ours(now).length >= 120
      const { signals, last } = await listen(agent, isEnough, cursor)
      heard.push(...ours(signals))
      cursor = last
    }
    await changes
    expect(heard.map((one) => one.id)).toEqual(Array.from({ length: 120 }, (_, n) => `s${n + 1}`))
  })

  it('begins at our newest and says so to a console that has seen more than we know of', async () => {
    const agent = await test.as('agent')
    const response = await fetch(`${address}/api/events?after=999999999`, { headers: agent.headers })
    const { value } = (await response.body?.getReader().read()) ?? {}
    const text = new TextDecoder().decode(value)
    expect(text).toContain('event: reset')
    expect(text).not.toContain('999999999')
  })

  it('is told where to begin with the first answer of a visit', async () => {
    const agent = await test.as('agent')
    await change(1)
    const { headers } = await agent.get('/api/session')
    const { last } = await listen(agent, () => true)
    expect(Number(headers['x-event-cursor'])).toBe(last)
  })

  it('tells who is on a case only to those who may read that kind of case', async () => {
    const agent = await test.as('agent')
    const { last } = await listen(agent, () => true)
    await test.database.transact(async (tx) => {
      signal(tx, 'audit.presence', 'presence', 'hidden', 1)
      signal(tx, 'suspensions.presence', 'presence', 'shown', 1)
    })
    const { signals } = await listen(agent, (now) => now.length > 0, last)
    expect(signals.map((one) => one.id)).toEqual(['shown'])
  })

  it('says nothing of what the asker may not read', async () => {
    const agent = await test.as('agent')
    const { last } = await listen(agent, () => true)
    await test.database.transact(async (tx) => signal(tx, 'secret', 'audit', 'x', 1))
    await change(1)
    const { signals } = await listen(agent, (now) => now.length > 0, last)
    expect(signals.map((one) => one.resource)).toEqual(['sellers'])
  })
})
