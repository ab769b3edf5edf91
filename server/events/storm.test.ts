import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { newestSeq } from './feed.ts'
import { signal } from './signal.ts'

const clients = 20
const disconnects = 300
const changes = 10_000
const records = 250
const writers = 8

let test: TestApp
let port: number
beforeAll(async () => {
  test = await testApp()
  await test.app.listen({ port: 0, host: '127.0.0.1' })
  const address = test.app.server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  port = address.port
})
afterAll(() => test.close())

type Told = { seq: number; id: string; version: number }

/** A console that follows the stream through broken lines, as a browser does: from the last whole frame on. */
class Console {
  readonly state = new Map<string, number>()
  readonly heard: number[] = []
  breaks = 0
  private rest = ''
  private request: http.ClientRequest | undefined
  private done = () => {}

  constructor(
    private readonly headers: Record<string, string>,
    private cursor: number,
    /** After how many signals the line breaks, each time. */
    private readonly breakAt: number[],
    private readonly last: number,
  ) {}

  follow(): Promise<void> {
    this.connect()
    return new Promise((done) => {
      this.done = done
    })
  }

  private connect(): void {
    const headers = { ...this.headers, 'last-event-id': String(this.cursor) }
    this.rest = ''
    const request = http.get({ port, host: '127.0.0.1', path: '/api/events', headers, agent: false }, (response) => {
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (request === this.request) this.take(chunk)
      })
      response.on('error', () => undefined)
    })
    // We hang up on purpose; what the socket says of it is no news.
    request.on('error', () => undefined)
    this.request = request
  }

  private take(chunk: string): void {
    const frames = (this.rest + chunk).split('\n\n')
    this.rest = frames.pop() ?? ''
    for (const frame of frames) {
      this.hear(frame)
      if (this.cursor >= this.last) {
        this.end()
        return
      }
      if (this.breakAt[0] !== undefined && this.heard.length >= this.breakAt[0]) {
        this.breakAt.shift()
        this.breaks += 1
        // What else had come with this chunk is lost, as it is on a line that breaks.
        this.request?.destroy()
        this.request = undefined
        setTimeout(() => this.connect(), Math.random() * 20)
        return
      }
    }
  }

  private hear(frame: string): void {
    const id = /^id: (\d+)$/m.exec(frame)?.[1]
    if (id) this.cursor = Number(id)
    const data = /^data: (\{.*\})$/m.exec(frame)?.[1]
    if (!data) return
    const told: Told = JSON.parse(data)
    this.heard.push(told.seq)
    this.state.set(told.id, told.version)
  }

  private end(): void {
    this.request?.destroy()
    this.request = undefined
    this.done()
  }
}

const randomly = (count: number, below: number) =>
  Array.from({ length: count }, () => Math.floor(Math.random() * below)).sort((a, b) => a - b)

describe('twenty consoles through three hundred broken lines', () => {
  it('all end with the same state after ten thousand changes; none is lost and none comes twice', async () => {
    const agent = await test.as('agent')
    const start = await newestSeq(test.database.db)
    const last = start + changes
    const consoles = Array.from(
      { length: clients },
      () => new Console(agent.headers, start, randomly(disconnects / clients, changes), last),
    )
    const followed = Promise.all(consoles.map((one) => one.follow()))

    const truth = new Map<string, number>()
    let made = 0
    const write = async () => {
      while (made < changes) {
        const from = made
        const to = Math.min(changes, from + 1 + Math.floor(Math.random() * 30))
        made = to
        await test.database.transact(async (tx) => {
          for (let n = from; n < to; n++) signal(tx, 'test.changed', 'sellers', `s${n % records}`, n)
        })
      }
    }
    await Promise.all(Array.from({ length: writers }, write))
    await followed

    // Which writer came last to a record is the database's word: the order of the numbers.
    const rows = await test.database.raw('select seq, resource_id, version from events order by seq')
    for (const row of rows) if (Number(row.seq) > start) truth.set(String(row.resource_id), Number(row.version))
    const whole = Array.from({ length: changes }, (_, n) => start + 1 + n)
    expect(truth.size).toBe(records)
    expect(consoles.reduce((sum, one) => sum + one.breaks, 0)).toBe(disconnects)
    for (const one of consoles) {
      expect(one.heard).toEqual(whole)
      expect(Object.fromEntries(one.state)).toEqual(Object.fromEntries(truth))
    }
  }, 60_000)
})
