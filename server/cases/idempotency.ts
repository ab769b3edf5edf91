import { createHash } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { refused } from '#shared/errors.ts'
import { canonical } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { askerOf } from '../http/permission.ts'
import { idempotencyKeys } from '../http/table.ts'

const keptMs = 24 * 3_600_000

/**
 * Does the work once a key: the row of the key is written in the work's own transaction, so that a second request
 * waits for the first and then gets its answer. A refusal is not kept: it may be tried again.
 * @throws Refused key-reused when the key came with another request before.
 */
export async function oncePerKey<T>(tx: Tx, request: FastifyRequest, now: Date, work: () => Promise<T>): Promise<T> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return work()
  if (key.length > 200) throw refused('malformed', { detail: 'Idempotency-Key is longer than 200 characters' })
  const askerId = askerOf(request).id
  const told = `${request.method} ${request.url} ${request.headers['if-match'] ?? ''} ${canonical(request.body ?? null)}`
  const requestHash = createHash('sha256').update(told).digest('hex')
  const mine = and(eq(idempotencyKeys.askerId, askerId), eq(idempotencyKeys.key, key))

  await tx.delete(idempotencyKeys).where(and(mine, lt(idempotencyKeys.at, new Date(now.getTime() - keptMs))))
  const [fresh] = await tx
    .insert(idempotencyKeys)
    .values({ key, askerId, requestHash, status: 200, answer: '', at: now })
    .onConflictDoNothing()
    .returning()
  if (!fresh) {
    const [kept] = await tx.select().from(idempotencyKeys).where(mine)
    if (kept?.requestHash !== requestHash) throw refused('key-reused')
    return JSON.parse(kept.answer)
  }
  const answer = await work()
  await tx
    .update(idempotencyKeys)
    .set({ answer: JSON.stringify(answer) })
    .where(mine)
  return answer
}

export async function sweepIdempotencyKeys(tx: Tx, now: Date): Promise<void> {
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.at, new Date(now.getTime() - keptMs)))
}
