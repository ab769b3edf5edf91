import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import type { Rows } from '../http/rows.ts'
import { audit, auditHeads } from './table.ts'

/** Who did it: a person, an outside system by its key, or a job of ours by its name. */
export type Actor = {
  kind: 'person' | 'key' | 'job'
  id: string | null
  name: string
  permissions: readonly string[]
  requestId: string | null
  /** The person who answers for a key. */
  behindId?: string | null
  /** The provider they work for. */
  vendorId?: string | null
  /** Whose cases they may know of; for a job, which is asked by nobody, all. */
  rows?: Rows
}

export const jobActor = (name: string): Actor => ({ kind: 'job', id: null, name, permissions: [], requestId: null })

export type Entry = {
  resource: string
  resourceId: string
  /** `<resource>:<verb>`, the same word as the permission or the workflow action. */
  action: string
  actor: Actor
  before?: unknown
  after?: unknown
  reason?: string | null
  at: Date
}

export const firstHash = '0'.repeat(64)

/** Appends to the chain of its subject; belongs in the transaction of the change it tells of. */
export async function record(tx: Tx, entry: Entry): Promise<void> {
  const { resource, resourceId } = entry
  const chain = `${resource} ${resourceId}`
  const heads = headsOf.get(tx) ?? new Map<string, Head>()
  headsOf.set(tx, heads)
  const head = heads.get(chain) ?? (await lockHead(tx, resource, resourceId))
  const row = {
    id: uuidv7(),
    resource,
    resourceId,
    position: head.position + 1,
    action: entry.action,
    actorKind: entry.actor.kind,
    actorId: entry.actor.id,
    actorName: entry.actor.name,
    before: entry.before === undefined ? null : canonical(entry.before),
    after: entry.after === undefined ? null : canonical(entry.after),
    reason: entry.reason ?? null,
    requestId: entry.actor.requestId,
    at: entry.at,
    previousHash: head.hash,
  }
  const hash = hashOf(row)
  await tx.insert(audit).values({ ...row, hash })
  await moveHead(tx, { resource, resourceId, position: row.position, hash })
  heads.set(chain, { position: row.position, hash })
}

type Head = { position: number; hash: string }

/** The ends of the chains that a transaction has written to: they stay locked, so that nobody else moves them. */
const headsOf = new WeakMap<Tx, Map<string, Head>>()

async function lockHead(tx: Tx, resource: string, resourceId: string): Promise<Head> {
  const [head] = await tx
    .insert(auditHeads)
    .values({ resource, resourceId, position: 0, hash: firstHash })
    // Changes nothing, and locks the row.
    .onConflictDoUpdate({
      target: [auditHeads.resource, auditHeads.resourceId],
      set: { position: sql`${auditHeads.position}` },
    })
    .returning({ position: auditHeads.position, hash: auditHeads.hash })
  if (!head) throw new Error('audit head did not answer')
  return head
}

const moveHead = (tx: Tx, { resource, resourceId, position, hash }: Head & Pick<Entry, 'resource' | 'resourceId'>) =>
  tx
    .update(auditHeads)
    .set({ position, hash })
    .where(and(eq(auditHeads.resource, resource), eq(auditHeads.resourceId, resourceId)))

type Hashed = Omit<typeof audit.$inferSelect, 'hash'>

/** SHA-256 over every column but the hash itself, in a fixed order. */
export function hashOf(row: Hashed): string {
  const told = [
    row.id,
    row.resource,
    row.resourceId,
    row.position,
    row.action,
    row.actorKind,
    row.actorId,
    row.actorName,
    row.before,
    row.after,
    row.reason,
    row.requestId,
    row.at.toISOString(),
    row.previousHash,
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

/** JSON with sorted keys: the same value is always the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
