import { and, asc, desc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm'
import { canonical } from '../audit/record.ts'
import { audit } from '../audit/table.ts'
import { effects } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { eventHead, events } from '../events/table.ts'
import { notices } from '../notices/table.ts'
import { policyVersions } from '../policies/table.ts'
import { metricReadings } from '../sellers/table.ts'
import { findings } from '../suspensions/table.ts'
import { templateVersions } from '../templates/table.ts'
import { type Failing, paged } from './invariant.ts'

export async function* findingsAreTrue(db: Db): AsyncGenerator<Failing> {
  const wrong = await db
    .select({ id: findings.caseId, metric: findings.metric })
    .from(findings)
    .innerJoin(metricReadings, eq(metricReadings.id, findings.readingId))
    .where(
      or(
        ne(metricReadings.value, findings.value),
        ne(metricReadings.metric, findings.metric),
        ne(metricReadings.asOf, findings.asOf),
        sql`coalesce(${metricReadings.denominator}, -1) <> coalesce(${findings.denominator}, -1)`,
      ),
    )
    .limit(1000)
  for (const { id, metric } of wrong) {
    yield { resource: 'suspensions', id, what: `a finding on ${metric} differs from the reading it names` }
  }
}

/** A letter waits, is gone, has failed or was called back as its effect says; one whose effect is tried again may still say failed. */
const lawfulPairs = ['applied sent', 'pending queued', 'pending failed', 'failed failed', 'cancelled cancelled']

export async function* letterStatesAgree(db: Db): AsyncGenerator<Failing> {
  type Row = { id: string; caseId: string; state: string; payload: Record<string, unknown> }
  const read = (after: Row | null, limit: number): Promise<Row[]> =>
    db
      .select({ id: effects.id, caseId: effects.caseId, state: effects.state, payload: effects.payload })
      .from(effects)
      .where(and(eq(effects.kind, 'send-notice'), after ? gt(effects.id, after.id) : undefined))
      .orderBy(asc(effects.id))
      .limit(limit)
  let letters = 0
  for await (const page of paged(read)) {
    letters += page.length
    const ids = page.map((row) => String(row.payload.noticeId))
    const rows = await db.select({ id: notices.id, state: notices.state }).from(notices).where(inArray(notices.id, ids))
    const stateOf = new Map(rows.map((row) => [row.id, row.state]))
    for (const [position, { caseId, state }] of page.entries()) {
      const id = ids[position] ?? ''
      if (lawfulPairs.includes(`${state} ${stateOf.get(id)}`)) continue
      yield {
        resource: 'notices',
        id,
        what: `is ${stateOf.get(id) ?? 'absent'}, its effect is ${state} (case ${caseId})`,
      }
    }
  }
  const all = Number(await db.$count(notices))
  if (all !== letters)
    yield { resource: 'notices', id: '*', what: `there are ${all}, and ${letters} effects to send them` }
}

export async function* publishedIsUnchanged(db: Db): AsyncGenerator<Failing> {
  for (const [resource, versions] of [
    ['policies', policyVersions],
    ['templates', templateVersions],
  ] as const) {
    const published: { id: string }[] = await db.select().from(versions).where(eq(versions.state, 'published'))
    for (const row of published) {
      const [entry] = await db
        .select({ after: audit.after })
        .from(audit)
        .where(and(eq(audit.resource, resource), eq(audit.resourceId, row.id), eq(audit.action, `${resource}:publish`)))
        .orderBy(desc(audit.position))
        .limit(1)
      if (!entry?.after) {
        yield { resource, id: row.id, what: 'is published, and nobody is told to have published it' }
        continue
      }
      // Key by key: a column that came later says nothing about what was published.
      const told = Object.entries(JSON.parse(entry.after) as Record<string, unknown>)
      const changed = told.filter(([key, value]) => canonical(row[key as keyof typeof row]) !== canonical(value))
      for (const [key] of changed) yield { resource, id: row.id, what: `${key} is not what was published` }
    }
  }
}

export async function* eventsHaveNoGaps(db: Db): AsyncGenerator<Failing> {
  const [head] = await db.select().from(eventHead)
  const [told] = await db
    .select({
      first: sql<number | null>`min(${events.seq})`,
      last: sql<number | null>`max(${events.seq})`,
      rows: sql<number>`count(*)`,
    })
    .from(events)
  const last = Number(told?.last ?? 0)
  // Head first, then the rows: what was committed in between lies above the head and says nothing.
  if (last < (head?.seq ?? 0))
    yield { resource: 'events', id: String(head?.seq), what: `is the head, the last event is ${last}` }
  if (Number(told?.rows) === last - Number(told?.first ?? 1) + 1) return
  const [gap] = await db
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        sql`${events.seq} < ${last}`,
        sql`not exists (select 1 from ${events} as later where later.seq = ${events.seq} + 1)`,
      ),
    )
    .orderBy(asc(events.seq))
    .limit(1)
  yield { resource: 'events', id: String((gap?.seq ?? 0) + 1), what: 'is missing' }
}
