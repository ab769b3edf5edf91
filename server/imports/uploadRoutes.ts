import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { refused } from '#shared/errors.ts'
import { mappingFault } from '#shared/imports/columns.ts'
import {
  ColumnMapping,
  type ImportFormat,
  type ImportKind,
  ImportPreview,
  importKinds,
  importLimits,
} from '#shared/imports/schema.ts'
import { Id } from '#shared/text.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { actorOf } from '../http/permission.ts'
import type { ImportDesk } from './desk.ts'
import { previewFile } from './preview.ts'
import { receive } from './receive.ts'

const formats = {
  'text/csv': 'csv',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/json-lines': 'jsonl',
} as const satisfies Record<string, ImportFormat>

const consumes = Object.keys(formats)
const runs = { needs: 'imports:run' } as const

/** The two routes that take files. Within their own scope, so that no other route ever meets a body that is not JSON. */
export function uploadRoutes(app: App, deps: Deps, desk: ImportDesk): void {
  const { database, now, env } = deps
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(consumes, (_request, body, done) => done(null, body))

  const Upload = Type.Object(
    {
      fileName: Type.Optional(Type.String({ maxLength: 255 })),
      mapping: Type.Optional(Type.String({ maxLength: 8000 })),
    },
    { additionalProperties: false },
  )
  const schema = { consumes, querystring: Upload, response: { 202: Type.Object({ id: Id }) } } as const
  for (const kind of importKinds) {
    app.post(`/api/imports/${kind}`, { config: runs, schema }, async (request, reply) => {
      const { fileName = '', mapping } = request.query
      const format = formatOf(request)
      if (Number(request.headers['content-length'] ?? 0) > importLimits.file) {
        // What is still to come is not waited for.
        reply.header('connection', 'close')
        throw refused('too-large')
      }
      const delivery = {
        body: bodyOf(request),
        kind,
        format,
        fileName: nameOf(fileName) || `${kind}.${format}`,
        mapping: mapping === undefined ? null : readMapping(mapping, kind),
        actor: actorOf(request),
      } as const
      const row = await receive(database, env.DATA_DIR, delivery, now)
      desk.start(row)
      return reply.code(202).header('location', `/api/imports/${row.id}`).send({ id: row.id })
    })
  }

  const Start = Type.Object(
    { isCut: Type.Optional(Type.Enum(['true', 'false'])), kind: Type.Optional(Type.Enum(importKinds)) },
    { additionalProperties: false },
  )
  app.post(
    '/api/imports/preview',
    { config: runs, schema: { consumes, querystring: Start, response: { 200: ImportPreview } } },
    async (request) => {
      const start = await gather(bodyOf(request), importLimits.preview)
      const { kind = 'seller-metrics', isCut } = request.query
      return previewFile(database.db, start, { kind, format: formatOf(request), isCut: isCut === 'true' })
    },
  )
}

function formatOf(request: FastifyRequest): ImportFormat {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!Object.hasOwn(formats, type)) throw refused('wrong-type')
  return formats[type as keyof typeof formats]
}

const bodyOf = (request: FastifyRequest): Readable =>
  request.body instanceof Readable ? request.body : Readable.from([])

/** The last part of a path, without control characters: a name to show, never one to open. */
const nameOf = (fileName: string): string =>
  (fileName.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()

/** @throws Refused malformed or refused: what is wrong with a mapping whatever the file. */
function readMapping(text: string, kind: ImportKind): ColumnMapping {
  let mapping: unknown
  try {
    mapping = JSON.parse(text)
  } catch {
    throw refused('malformed', { errors: { mapping: 'is not JSON' } })
  }
  if (!Value.Check(ColumnMapping, mapping))
    throw refused('malformed', { errors: { mapping: 'must be column → target' } })
  const fault = mappingFault(mapping, Object.keys(mapping), kind)
  if (fault) throw refused('refused', { errors: { mapping: [fault.reason, fault.column].filter(Boolean).join(': ') } })
  return mapping
}

async function gather(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw refused('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
