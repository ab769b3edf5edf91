import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { firstHash, hashOf } from './record.ts'
import { audit, auditHeads } from './table.ts'

/**
 * - `hash-wrong`: the entry does not say what it said when it was written
 * - `link-broken`: it does not follow the entry that stands before it
 * - `missing`: an entry that must have been there is gone
 * - `head-differs`: the chain does not end where its head says
 * - `head-missing`: the chain has no head
 */
export type ChainProblem = {
  resource: string
  resourceId: string
  position: number
  problem: 'hash-wrong' | 'link-broken' | 'missing' | 'head-differs' | 'head-missing'
}

const pageSize = 1000

/** Everything in the audit log that was changed, removed or put in by hand; empty when it is whole. */
export async function auditProblems(db: Db): Promise<ChainProblem[]> {
  const found: ChainProblem[] = []
  for await (const problem of verifyChains(db)) found.push(problem)
  return found
}

/**
 * The same, one by one in the order of the chains.
 * Reads page by page, so that a log of any length needs the same memory; the log may grow meanwhile.
 */
export async function* verifyChains(db: Db): AsyncGenerator<ChainProblem> {
  let last: Link | null = null
  for await (const link of links(db)) {
    const isNew: boolean =
      last?.entry.resource !== link.entry.resource || last.entry.resourceId !== link.entry.resourceId
    if (last && isNew) yield* endProblems(last)
    yield* entryProblems(link, isNew ? null : last)
    last = link
  }
  if (last) yield* endProblems(last)
  yield* emptyChains(db)
}

type Head = { position: number; hash: string }
type Link = { entry: typeof audit.$inferSelect; head: Head | null }

function* entryProblems({ entry }: Link, before: Link | null): Generator<ChainProblem> {
  const at = { resource: entry.resource, resourceId: entry.resourceId }
  const expected = (before?.entry.position ?? 0) + 1
  if (entry.position !== expected) yield { ...at, position: expected, problem: 'missing' }
  else if (entry.previousHash !== (before?.entry.hash ?? firstHash)) {
    yield { ...at, position: entry.position, problem: 'link-broken' }
  }
  if (!isAsHashed(entry)) yield { ...at, position: entry.position, problem: 'hash-wrong' }
}

function* endProblems({ entry, head }: Link): Generator<ChainProblem> {
  const at = { resource: entry.resource, resourceId: entry.resourceId }
  if (!head) yield { ...at, position: entry.position, problem: 'head-missing' }
  else if (head.position > entry.position) yield { ...at, position: entry.position + 1, problem: 'missing' }
  else if (head.position !== entry.position || head.hash !== entry.hash) {
    yield { ...at, position: entry.position, problem: 'head-differs' }
  }
}

function isAsHashed(entry: typeof audit.$inferSelect): boolean {
  try {
    return hashOf(entry) === entry.hash
  } catch {
    // A time that is none any more has no text to hash.
    return false
  }
}

/** Every entry beside the head of its chain, chain by chain. */
async function* links(db: Db): AsyncGenerator<Link> {
  let after: typeof audit.$inferSelect | null = null
  for (;;) {
    const page: Link[] = await db
      .select({ entry: audit, head: { position: auditHeads.position, hash: auditHeads.hash } })
      .from(audit)
      .leftJoin(auditHeads, and(eq(auditHeads.resource, audit.resource), eq(auditHeads.resourceId, audit.resourceId)))
      .where(after ? isPast(after) : undefined)
      .orderBy(asc(audit.resource), asc(audit.resourceId), asc(audit.position))
      .limit(pageSize)
    yield* page
    after = page.at(-1)?.entry ?? null
    if (page.length < pageSize) return
  }
}

// A comparison of rows is the one form of this that both engines answer from the index.
const isPast = ({ resource, resourceId, position }: typeof audit.$inferSelect) =>
  sql`(${audit.resource}, ${audit.resourceId}, ${audit.position}) > (${resource}, ${resourceId}, ${position})`

/** Heads whose chains have no entry left. */
async function* emptyChains(db: Db): AsyncGenerator<ChainProblem> {
  let after: { resource: string; resourceId: string } | null = null
  for (;;) {
    const page: { resource: string; resourceId: string }[] = await db
      .select({ resource: auditHeads.resource, resourceId: auditHeads.resourceId })
      .from(auditHeads)
      .leftJoin(audit, and(eq(auditHeads.resource, audit.resource), eq(auditHeads.resourceId, audit.resourceId)))
      .where(and(isNull(audit.id), after ? isHeadPast(after) : undefined))
      .orderBy(asc(auditHeads.resource), asc(auditHeads.resourceId))
      .limit(pageSize)
    for (const head of page) yield { ...head, position: 1, problem: 'missing' }
    after = page.at(-1) ?? null
    if (page.length < pageSize) return
  }
}

const isHeadPast = ({ resource, resourceId }: { resource: string; resourceId: string }) =>
  sql`(${auditHeads.resource}, ${auditHeads.resourceId}) > (${resource}, ${resourceId})`
