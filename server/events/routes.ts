import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { findAsker } from '../people/session.ts'
import { type EventRow, eventFeed, newestSeq } from './feed.ts'
import { heardBy } from './heard.ts'

const heartbeatMs = 15_000

/**
 * The way down: one line a change, from the cursor on. The table is the only buffer, so a console that was away
 * for an hour resumes where it stopped and nothing is queued for it.
 * Beside the signals: `ready` with the cursor it begins behind, and `beat` with the cursor it has come to, by which a
 * console notices that its line is dead. A cursor that lies ahead of us (we were restored from a backup) begins at
 * our newest, and `reset` says that everything shown is to be fetched anew. `ended`: the session did, and so does the line.
 */
export function eventRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const feed = eventFeed(database)
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })

  // The first answer of a visit tells where its stream begins: what changes while the first screen loads is not missed.
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url === '/api/session' && reply.statusCode === 200)
      reply.header('x-event-cursor', String(await newestSeq(database.db)))
  })

  const Cursor = Type.Object({ after: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) })
  app.get(
    '/api/events',
    { config: { open: 'signed-in' }, schema: { querystring: Cursor, hide: false } },
    async (request, reply) => {
      let asker: Asker = askerOf(request)
      const newest = await newestSeq(database.db)
      const asked = cursorAsked(request, request.query.after)
      let cursor = Math.min(asked ?? newest, newest)

      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
      })
      raw.write('retry: 2000\n')
      if (asked !== null && asked > newest) raw.write(frame('reset', cursor))
      raw.write(frame('ready', cursor))

      let isBusy = false
      let isRungMeanwhile = false
      let isEnded = false
      const push = async () => {
        isRungMeanwhile = true
        if (isBusy) return
        isBusy = true
        try {
          // A slow reader is not written to until it has taken what it was sent; the cursor waits for it.
          while (isRungMeanwhile && !isEnded && !raw.writableNeedDrain) {
            isRungMeanwhile = false
            const rows = await feed.after(cursor)
            if (isEnded) break
            if (rows.length > 0) isRungMeanwhile = true
            cursor = rows.at(-1)?.seq ?? cursor
            const heard = await heardBy(
              database.db,
              rows.filter((row) => mayHear(row, asker)),
              asker,
            )
            if (isEnded) break
            const frames = heard.map(signalFrame).join('')
            if (frames) raw.write(frames)
          }
        } catch (error) {
          request.log.error({ err: error }, 'event stream')
          end()
        } finally {
          isBusy = false
        }
      }
      const unfollow = feed.follow(() => void push())
      const beat = async () => {
        // Signed out meanwhile, or given another role: the line does not outlive that.
        const still = (await findAsker(database.db, request, now()))?.asker
        if (isEnded) return
        if (!still) {
          raw.write(frame('ended', cursor))
          return end()
        }
        asker = still
        if (!raw.writableNeedDrain) raw.write(frame('beat', cursor))
      }
      const heartbeat = setInterval(() => void beat().catch(() => undefined), heartbeatMs)
      const end = () => {
        if (isEnded) return
        isEnded = true
        unfollow()
        clearInterval(heartbeat)
        open.delete(end)
        raw.end()
      }
      open.add(end)
      raw.on('drain', () => void push())
      raw.on('close', end)
      raw.on('error', end)
      void push()
    },
  )
}

/** Behind which signal the console wants to go on; null when it begins. */
function cursorAsked({ headers }: FastifyRequest, after: string | undefined): number | null {
  const asked = headers['last-event-id'] ?? after
  return typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : null
}

const frame = (event: 'ready' | 'reset' | 'beat' | 'ended', cursor: number) =>
  `id: ${cursor}\nevent: ${event}\ndata: ${cursor}\n\n`

/** A signal of something the asker may not read still moves the cursor, without a word about it. */
const mayHear = (row: EventRow, { permissions }: Asker): boolean => permissions.includes(`${readingOf(row)}:read`)

function signalFrame(row: EventRow): string {
  const told = { seq: row.seq, type: row.type, resource: row.resource, id: row.resourceId, version: row.version }
  return `id: ${row.seq}\ndata: ${JSON.stringify(told)}\n\n`
}

/** Whose reading a signal takes. Who is on a case is told to whoever may read that kind of case, named in the type. */
const readingOf = ({ resource, type }: EventRow): string =>
  resource === 'presence' ? (type.split('.')[0] ?? resource) : resource
