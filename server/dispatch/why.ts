import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type OfferRefusal, offerRefusal, offerRefusals, skippedForMs } from '#shared/dispatch/eligibility.ts'
import { workingStates } from '#shared/dispatch/queues.ts'
import type { WhyNothing } from '#shared/dispatch/schema.ts'
import { workableStates } from '#shared/workflow/workflow.ts'
import type { CaseRow } from '../cases/kind.ts'
import { decidersOf, recusedFrom } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { settingInForce } from '../settings/inForce.ts'
import { offerOf } from './handOut.ts'
import { skippedBy } from './keep.ts'
import { apartFrom, type Queue } from './offers.ts'
import { type Asking, workerNow } from './worker.ts'

/** The first this many by rank: enough to say what is in the way, and the same cost in a queue of any size. */
const mostLooked = 500

/** What keeps the waiting cases of these queues from this person, counted by the first reason of each. */
export async function whyNothing(db: Db, among: readonly Queue[], asking: Asking, now: Date): Promise<WhyNothing> {
  const { body: terms } = await settingInForce(db, 'priority')
  const worker = await workerNow(db, asking, terms, now)
  const skipped = await skippedBy(db, worker.id, new Date(now.getTime() - skippedForMs))
  const counts = new Map<OfferRefusal, number>()
  let looked = 0
  let isAll = true
  for (const queue of among) {
    const rows = await foremost(db, queue, worker.rows)
    if (rows.length > mostLooked) isAll = false
    // What the person works on just now is kept from them by nobody.
    const some = rows.slice(0, mostLooked).filter((row) => !isInHandOf(worker.id, row, now))
    looked += some.length
    const deciders = await decidersOf(
      db,
      some.map((row) => row.id),
    )
    const recused = queue.workflow.recuses
      ? await recusedFrom(
          db,
          some.map(({ id }) => id),
        )
      : new Map<string, string[]>()
    const workable = workableStates(queue.workflow, worker.permissions)
    for (const row of some) {
      const apart = apartFrom(queue.workflow, row.state, worker.permissions)
      const isApart =
        (recused.get(row.id)?.includes(worker.id) ?? false) ||
        apart.some((action) => deciders.get(row.id)?.[action]?.includes(worker.id))
      const why = workable.includes(row.state)
        ? offerRefusal(worker, offerOf(row, terms, isApart, skipped), now)
        : 'rank'
      if (why) counts.set(why, (counts.get(why) ?? 0) + 1)
    }
  }
  const reasons = offerRefusals.flatMap((reason) => {
    const number = counts.get(reason)
    return number === undefined ? [] : [{ reason, cases: number }]
  })
  return { looked, isAll, reasons, unitsHeld: worker.unitsHeld, capacity: worker.capacity }
}

const isInHandOf = (personId: string, { leaseHolderId, leaseExpiresAt }: CaseRow, now: Date): boolean =>
  leaseHolderId === personId && leaseExpiresAt !== null && leaseExpiresAt > now

const foremost = (db: Db, { name }: Queue, rows: Rows): Promise<CaseRow[]> =>
  db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.kind, name),
        isNull(cases.closedAt),
        inArray(cases.state, workingStates(name)),
        inRows(cases.teamId, rows),
      ),
    )
    .orderBy(desc(cases.rank), desc(cases.id))
    .limit(mostLooked + 1)
