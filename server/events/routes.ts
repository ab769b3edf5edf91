import { asc, desc, gt } from 'drizzle-orm'
import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { events } from './table.ts'

const heartbeatMs = 15_000
const sweepMs = 1000
const batch = 500

/**
 * The way down: one line a change, from the cursor on. The table is the only buffer, so a console that was away
 * for an hour resumes where it stopped and nothing is kept in memory for it.
 */
export function eventRoutes(app: App, deps: Deps): void {
  const { database } = deps
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })

  const Cursor = Type.Object({ after: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) })
  app.get(
    '/api/events',
    { config: { open: 'signed-in' }, schema: { querystring: Cursor, hide: false } },
    async (request, reply) => {
      const { permissions } = askerOf(request)
      const asked = request.headers['last-event-id'] ?? request.query.after
      let cursor = typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : await newestSeq(database.db)

      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
      })
      raw.write(`retry: 2000\nid: ${cursor}\nevent: ready\ndata: ${cursor}\n\n`)

      let isBusy = false
      let isEnded = false
      const push = async () => {
        // A slow reader is not written to until it has taken what it was sent; the cursor waits for it.
        if (isBusy || isEnded || raw.writableNeedDrain) return
        isBusy = true
        try {
          for (let more = true; more && !isEnded && !raw.writableNeedDrain; ) {
            const rows = await signalsAfter(database.db, cursor)
            more = rows.length === batch
            const frames = rows.map((row) => frameOf(row, permissions)).join('')
            cursor = rows.at(-1)?.seq ?? cursor
            if (frames) raw.write(frames)
          }
        } catch (error) {
          request.log.error({ err: error }, 'event stream')
          end()
        } finally {
          isBusy = false
        }
      }
      const offCommit = database.onCommit(() => void push())
      // The bell rings in this process only; the sweep finds what other nodes committed.
      const sweep = setInterval(() => void push(), sweepMs)
      const heartbeat = setInterval(() => raw.write(`: ${cursor}\n\n`), heartbeatMs)
      const end = () => {
        if (isEnded) return
        isEnded = true
        offCommit()
        clearInterval(sweep)
        clearInterval(heartbeat)
        open.delete(end)
        raw.end()
      }
      open.add(end)
      raw.on('drain', () => void push())
      raw.on('close', end)
      void push()
    },
  )
}

type Row = typeof events.$inferSelect

const signalsAfter = (db: Db, cursor: number): Promise<Row[]> =>
  db.select().from(events).where(gt(events.seq, cursor)).orderBy(asc(events.seq)).limit(batch)

/** A signal of something the asker may not read still moves the cursor, without a word about it. */
function frameOf(row: Row, permissions: readonly string[]): string {
  if (!permissions.includes(`${row.resource}:read`)) return ''
  const told = { seq: row.seq, type: row.type, resource: row.resource, id: row.resourceId, version: row.version }
  return `id: ${row.seq}\ndata: ${JSON.stringify(told)}\n\n`
}

async function newestSeq(db: Db): Promise<number> {
  const [row] = await db.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1)
  return row?.seq ?? 0
}
