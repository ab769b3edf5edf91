import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import { startClocks } from '../clocks/onMove.ts'
import type { Tx } from '../db/database.ts'
import { keepWithOpener, rankCase, routeCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { note } from '../facts/note.ts'
import { sellers } from '../sellers/table.ts'
import { severityRank } from './act.ts'
import type { CaseKind, CaseRow } from './kind.ts'
import { cases, counters } from './table.ts'

export type NewCase = {
  sellerId: string
  subject: string
  severity: CaseRow['severity']
  /** What would make a second open case a duplicate. */
  openKey: string
  /** The policy, the brand, the type of ticket. */
  topicId?: string
  /** 0 none … 3 danger. */
  buyerHarm?: number
  /** The queue whose case led to it, or what else found it: monitoring, a sweep over gates. */
  fromKind?: string | undefined
  actor: Actor
  now: Date
}

/** Opens a case in the kind's first state. The caller adds its detail row in the same transaction. */
export async function openCase(tx: Tx, kind: CaseKind, fresh: NewCase): Promise<CaseRow> {
  const { now } = fresh
  const state = kind.workflow.start
  const [seller] = await tx.select({ locale: sellers.locale }).from(sellers).where(eq(sellers.id, fresh.sellerId))
  if (!seller) throw refused('not-found')
  const [row] = await tx
    .insert(cases)
    .values({
      id: uuidv7(),
      version: 1,
      kind: kind.name,
      number: await nextNumber(tx, kind.prefix, now),
      sellerId: fresh.sellerId,
      subject: fresh.subject,
      state,
      severity: fresh.severity,
      severityRank: severityRank[fresh.severity],
      openedAt: now,
      stateSince: now,
      openKey: fresh.openKey,
      topicId: fresh.topicId ?? null,
      locale: seller.locale,
      buyerHarm: fresh.buyerHarm ?? 0,
      updatedAt: now,
    })
    .returning()
  if (!row) throw new Error('the new case did not answer')
  const routed = await keepWithOpener(tx, await routeCase(tx, row, now), fresh.actor)
  await startClocks(tx, routed, kind.workflow, now)
  await rankCase(tx, row.id, now)
  await note(tx, [{ what: 'opened', aspect: fresh.fromKind ?? null, case: routed, at: now, causeId: row.id }])
  await tx
    .update(sellers)
    .set({ openCases: sql`${sellers.openCases} + 1` })
    .where(eq(sellers.id, fresh.sellerId))
  const { number, sellerId, subject, severity } = row
  const { teamId, routedBy } = routed
  const { fromKind } = fresh
  const after = { number, sellerId, subject, severity, state, teamId, routedBy, ...(fromKind && { fromKind }) }
  await record(tx, {
    resource: kind.name,
    resourceId: row.id,
    action: `${kind.name}:open`,
    actor: fresh.actor,
    after,
    at: now,
  })
  signal(tx, `${kind.name}.opened`, kind.name, row.id, row.version)
  return routed
}

/** SUS-2026-000123: numbers run on within a year, without gaps between committed cases. */
async function nextNumber(tx: Tx, prefix: string, now: Date): Promise<string> {
  const name = `${prefix}-${now.getUTCFullYear()}`
  const [counter] = await tx
    .insert(counters)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning()
  return `${name}-${String(counter?.value ?? 0).padStart(6, '0')}`
}
