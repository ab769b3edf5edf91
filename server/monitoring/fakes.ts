import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { bandsOf } from '#shared/monitoring/imageHash.ts'
import type { NewKnownFake } from '#shared/monitoring/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { knownFakeBands, knownFakes } from './table.ts'

/**
 * Adds the picture of a fake, by hand or from an upheld report. One that was taken off before counts again.
 * @returns its id. @throws Refused not-unique when it counts already and a person adds it.
 */
export async function addKnownFake(
  tx: Tx,
  fake: NewKnownFake & { caseId?: string },
  actor: Actor,
  now: Date,
): Promise<string> {
  const { imageHash, label, caseId } = fake
  const [before] = await forUpdate(tx.select().from(knownFakes).where(eq(knownFakes.imageHash, imageHash)))
  if (before?.isActive) {
    if (caseId) return before.id
    throw refused('not-unique', { errors: { imageHash: 'is a known fake already' }, current: { id: before.id } })
  }
  const id = before?.id ?? uuidv7()
  const version = (before?.version ?? 0) + 1
  const source = caseId ? ('upheld' as const) : ('person' as const)
  const said = { label, source, caseId: caseId ?? null, isActive: true, addedAt: now, addedByName: actor.name, version }
  if (before) await tx.update(knownFakes).set(said).where(eq(knownFakes.id, id))
  else {
    await tx.insert(knownFakes).values({ id, imageHash, ...said })
    await tx.insert(knownFakeBands).values(bandsOf(imageHash).map((band) => ({ band, fakeId: id })))
  }
  await tell(tx, id, version, 'add-fake', actor, now, { imageHash, ...said })
  return id
}

/** Its picture speaks against nobody any more. @throws Refused not-found, changed-meanwhile or wrong-state. */
export async function dropKnownFake(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
  const [before] = await forUpdate(tx.select().from(knownFakes).where(eq(knownFakes.id, id)))
  if (!before) throw refused('not-found')
  if (before.version !== version) throw refused('changed-meanwhile', { current: { version: before.version } })
  if (!before.isActive) throw refused('wrong-state')
  await tx
    .update(knownFakes)
    .set({ isActive: false, version: version + 1 })
    .where(eq(knownFakes.id, id))
  await tell(tx, id, version + 1, 'drop-fake', actor, now, { isActive: false })
}

/** A report that was overturned takes its picture back. */
export async function dropFakesOfCase(tx: Tx, caseId: string, actor: Actor, now: Date): Promise<void> {
  const rows = await tx
    .select()
    .from(knownFakes)
    .where(and(eq(knownFakes.caseId, caseId), eq(knownFakes.isActive, true)))
  for (const row of rows) await dropKnownFake(tx, row.id, row.version, actor, now)
}

async function tell(tx: Tx, id: string, version: number, verb: string, actor: Actor, at: Date, after: unknown) {
  await record(tx, { resource: 'monitoring', resourceId: id, action: `monitoring:${verb}`, actor, after, at })
  signal(tx, `monitoring.${verb}`, 'monitoring', id, version)
}
