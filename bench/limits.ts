import Fastify from 'fastify'
import { Type } from 'typebox'

/** The fastest that this machine answers at all: a word, and a fixed page of 25 rows written by its schema. */
const Row = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  number: Type.String(),
  sellerName: Type.String(),
  subject: Type.String(),
  state: Type.String(),
  severity: Type.String(),
  openedAt: Type.String(),
  dueAt: Type.String(),
  value: Type.Number(),
  allowedActions: Type.Array(Type.String()),
})

const rows = Array.from({ length: 25 }, (_, position) => ({
  id: '01900000-0000-7000-8000-000000000000',
  version: position,
  number: `SUS-2026-${String(position).padStart(6, '0')}`,
  sellerName: '한빛상사',
  subject: '배송 지연 / Late delivery',
  state: 'detected',
  severity: 'high',
  openedAt: '2026-11-02T00:00:00.000Z',
  dueAt: '2026-11-03T00:00:00.000Z',
  value: 0.091,
  allowedActions: ['triage', 'investigate'],
}))

const app = Fastify()
app.get('/hello', { schema: { response: { 200: Type.Object({ hello: Type.String() }) } } }, async () => ({
  hello: 'maru',
}))
app.get('/rows', { schema: { response: { 200: Type.Array(Row) } } }, async () => rows)
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
