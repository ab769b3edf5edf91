import { eq, inArray, lte } from 'drizzle-orm'
import { goneAfterMs, type Here, visiblyChanged, whoIsHere } from '#shared/presence/rules.ts'
import type { PresenceBeat } from '#shared/presence/schema.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import type { Job } from '../jobs/scheduler.ts'
import { presences } from './table.ts'

/** A tab's own word is not enough of an id: another person's tab must not be taken for it. */
const idOf = (personId: string, tab: string) => `${personId}:${tab}`

/** A tab says that it is on a case, again or for the first time. */
export async function beat(tx: Tx, personId: string, { caseId, mode, tab }: PresenceBeat, now: Date): Promise<void> {
  const before = await tabsOf(tx, personId)
  const id = idOf(personId, tab)
  const was = before.find((one) => one.id === id)
  const since = was?.caseId === caseId ? was.since : now
  const row = { id, caseId, personId, mode, since, seenAt: now }
  const { id: _, ...change } = row
  await tx.insert(presences).values(row).onConflictDoUpdate({ target: presences.id, set: change })
  const after = [...before.filter((one) => one.id !== id), row]
  await tell(tx, whoIsHere(before, now), whoIsHere(after, now))
}

/** A tab closes, or shows something else. */
export async function leave(tx: Tx, personId: string, tab: string, now: Date): Promise<void> {
  const before = await tabsOf(tx, personId)
  const id = idOf(personId, tab)
  await tx.delete(presences).where(eq(presences.id, id))
  const after = before.filter((one) => one.id !== id)
  await tell(tx, whoIsHere(before, now), whoIsHere(after, now))
}

/** Tabs that went without a word, with their network or their lid. */
export const sweepPresence: Job = { name: 'sweep-presence', every: '*/10 * * * * *', run: sweepGone }

export async function sweepGone(database: Database, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - goneAfterMs)
  const [any] = await database.db
    .select({ id: presences.id })
    .from(presences)
    .where(lte(presences.seenAt, limit))
    .limit(1)
  if (!any) return
  await database.transact(async (tx) => {
    const gone = await tx.delete(presences).where(lte(presences.seenAt, limit)).returning()
    // They counted until they were swept: whoever shows them is told now.
    const was = gone.map((tab) => ({ ...tab, seenAt: now }))
    const personIds = [...new Set(gone.map((tab) => tab.personId))]
    const left = await tx.select().from(presences).where(inArray(presences.personId, personIds))
    await tell(tx, whoIsHere([...was, ...left], now), whoIsHere(left, now))
  })
}

const tabsOf = (tx: Tx, personId: string) => tx.select().from(presences).where(eq(presences.personId, personId))

async function tell(tx: Tx, before: readonly Here[], after: readonly Here[]): Promise<void> {
  const caseIds = visiblyChanged(before, after)
  if (caseIds.length === 0) return
  const rows = await tx.select({ id: cases.id, kind: cases.kind }).from(cases).where(inArray(cases.id, caseIds))
  // The kind goes along: who may not read it does not hear of it.
  for (const { id, kind } of rows) signal(tx, `${kind}.presence`, 'presence', id, 1)
}
