import { finished, Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refused } from '#shared/errors.ts'
import { columnsFor } from '#shared/exports/rules.ts'
import type { ExportFormat } from '#shared/exports/schema.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import type { FileAsked } from './file.ts'
import { endExport, noteProgress, type Progress } from './run.ts'
import type { ExportSources } from './source.ts'
import type { ExportRow } from './store.ts'

const beatMs = 10_000
const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} satisfies Record<ExportFormat, string>

/**
 * Streams the file as quickly as it is taken, and keeps how it ended. Broken off, the answer has no end: the connection
 * is cut, so that nobody takes a part for the whole.
 */
export async function pour(
  { database, heavy, now, isDraining }: Deps,
  sources: ExportSources,
  row: ExportRow,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const actor = actorOf(request)
  const progress: Progress = { rows: 0, bytes: 0 }
  const leaving = new AbortController()
  let hasFailed = false
  const keep = (what: string, work: Parameters<typeof database.transact>[0]) =>
    database.transact(work).catch((error: unknown) => request.log.error({ err: error }, what))
  const beat = setInterval(
    () => keep('an export could not tell how far it is', (tx) => noteProgress(tx, row, progress, now())),
    beatMs,
  )
  finished(reply.raw, (error) => {
    clearInterval(beat)
    leaving.abort()
    const isBroken = hasFailed || Boolean(error)
    const reason = !isBroken ? null : isDraining() ? 'draining' : hasFailed ? 'failed' : 'left'
    void keep('an export could not tell its end', (tx) => endExport(tx, row.id, progress, reason, actor, now()))
  })

  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      const asked = askedOf(sources, row, request, now())
      for await (const piece of heavy.stream('listFile', asked, leaving.signal)) {
        progress.rows = piece.rows
        progress.bytes += piece.bytes.length
        if (piece.bytes.length > 0) yield piece.bytes
      }
    } catch (error) {
      hasFailed = !leaving.signal.aborted
      throw error
    }
  }

  const pieces = bytes()
  // What is refused before the first byte is refused in words.
  const first = await pieces.next()
  reply
    .type(contentTypes[row.format])
    .header('content-disposition', disposition(row))
    // A file under way is nothing to be taken apart and put together by a proxy.
    .header('x-accel-buffering', 'no')
  return reply.send(Readable.from(withFirst(first, pieces), { objectMode: false }))
}

async function* withFirst(first: IteratorResult<Uint8Array>, rest: AsyncGenerator<Uint8Array>) {
  if (first.done) return
  yield first.value
  yield* rest
}

/** As whoever fetches it stands now, which may be otherwise than when they asked. */
function askedOf(sources: ExportSources, row: ExportRow, request: FastifyRequest, now: Date): FileAsked {
  const asker = askerOf(request)
  const source = sources.get(row.resource)
  if (!source || !asker.permissions.includes(source.needs)) throw refused('not-found')
  const known = columnsFor(source.columns, asker)
  const { resource, format, filter, sort, locale } = row
  const columns = row.columns.filter((name) => known.includes(name))
  return { resource, format, filter, sort, columns, locale, asker, now }
}

/** RFC 6266: a plain name for old clients, the Korean one for all others. */
const disposition = ({ resource, format, fileName }: ExportRow): string =>
  `attachment; filename="${resource}.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
