import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../audit/table.ts'
import { cases, counters, decisions } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { events } from '../events/table.ts'
import { listings } from '../listings/table.ts'
import { measures } from '../measures/table.ts'
import { notices } from '../notices/table.ts'
import { policyVersions } from '../policies/table.ts'
import { seedMarketplace } from '../seed/marketplace.ts'
import { latestReadings, sellers } from '../sellers/table.ts'
import { findings, suspensions } from '../suspensions/table.ts'
import { templateVersions } from '../templates/table.ts'
import { freshDatabase } from '../testing/freshDatabase.ts'
import { nameOf, verify } from './verification.ts'

const now = new Date('2026-11-02T09:00:00Z')

describe('verify', () => {
  let database: Database
  let remove: () => Promise<void>

  beforeAll(async () => {
    const fresh = await freshDatabase()
    remove = fresh.remove
    database = await openDatabase(fresh.url)
    await seedMarketplace(database, { cases: 150, sellers: 12, now })
  })
  afterAll(async () => {
    await database.close()
    await remove()
  })

  async function failing(db = database.db): Promise<string[]> {
    const found: string[] = []
    for await (const verdict of verify(db, () => now, 0)) found.push(...verdict.failing.map(nameOf))
    return found
  }

  /** What verify finds when somebody has done this by hand; undone afterwards. */
  async function whatItFinds(tamper: (tx: Tx) => Promise<unknown>): Promise<string[]> {
    let found: string[] = []
    const undo = new Error('undo')
    await database
      .transact(async (tx) => {
        await tamper(tx)
        found = await failing(tx)
        throw undo
      })
      .catch((error) => {
        if (error !== undo) throw error
      })
    return found
  }

  const some = async <Row>(query: PromiseLike<Row[]>): Promise<Row> => {
    const [row] = await query
    if (!row) throw new Error('the marketplace has no such row')
    return row
  }

  it('finds nothing in a sound database', async () => {
    expect(await failing()).toEqual([])
  })

  const columns = ['action', 'actorName', 'before', 'after', 'reason', 'previousHash', 'hash'] as const
  it.each(columns)('names the audit entry whose %s was changed by hand', async (column) => {
    const { db } = database
    const entry = await some(db.select().from(audit).where(eq(audit.action, 'suspensions:investigate')).limit(1))
    const found = await whatItFinds((tx) =>
      tx
        .update(audit)
        .set({ [column]: 'forged' })
        .where(eq(audit.id, entry.id)),
    )
    expect(found).toContainEqual(
      expect.stringContaining(`suspensions ${entry.resourceId}: audit entry ${entry.position}`),
    )
  })

  it('names every row of the audit log, whichever is changed', async () => {
    const { db } = database
    const rows = await db.select({ id: audit.id, resourceId: audit.resourceId, position: audit.position }).from(audit)
    const changed = rows.filter((_row, at) => at % Math.ceil(rows.length / 40) === 0)
    const found = await whatItFinds(async (tx) => {
      for (const { id } of changed)
        await tx
          .update(audit)
          .set({ at: new Date(1) })
          .where(eq(audit.id, id))
    })
    for (const { resourceId, position } of changed) {
      expect(found).toContainEqual(expect.stringContaining(`${resourceId}: audit entry ${position}: hash-wrong`))
    }
  })

  it('names an audit entry that was removed, also the last of its chain', async () => {
    const entry = await some(database.db.select().from(audit).where(eq(audit.action, 'suspensions:dismiss')).limit(1))
    const found = await whatItFinds((tx) => tx.delete(audit).where(eq(audit.id, entry.id)))
    expect(found).toContainEqual(`suspensions ${entry.resourceId}: audit entry ${entry.position}: missing`)
  })

  it('names a case whose state was set by hand', async () => {
    const row = await some(database.db.select().from(cases).where(eq(cases.state, 'detected')).limit(1))
    const found = await whatItFinds((tx) => tx.update(cases).set({ state: 'triage' }).where(eq(cases.id, row.id)))
    expect(found.filter((name) => name.startsWith(`suspensions ${row.id}`))).toHaveLength(2)
  })

  it('names a closed case that still holds its key', async () => {
    const row = await some(database.db.select().from(cases).where(eq(cases.state, 'dismissed')).limit(1))
    const found = await whatItFinds((tx) => tx.update(cases).set({ openKey: 'x' }).where(eq(cases.id, row.id)))
    expect(found).toEqual([expect.stringContaining(row.id)])
  })

  it('names a decision that was taken away', async () => {
    const row = await some(database.db.select().from(decisions).where(eq(decisions.action, 'dismiss')).limit(1))
    const found = await whatItFinds((tx) => tx.delete(decisions).where(eq(decisions.id, row.id)))
    expect(found).toContain(`suspensions ${row.caseId}: dismiss was decided 0 times and is told 1 times`)
  })

  it('names what is no longer the fold: standing, hold, strikes, open cases, a listing', async () => {
    const seller = await some(database.db.select().from(sellers).where(eq(sellers.standing, 'good')).limit(1))
    const one = eq(sellers.id, seller.id)
    const set = { standing: 'closed' as const, isPayoutHeld: true, strikes: 99, openCases: 99 }
    expect(await whatItFinds((tx) => tx.update(sellers).set(set).where(one))).toHaveLength(4)
    const listing = await some(database.db.select().from(listings).where(eq(listings.sellerId, seller.id)).limit(1))
    const hide = (tx: Tx) => tx.update(listings).set({ isHidden: true }).where(eq(listings.id, listing.id))
    expect(await whatItFinds(hide)).toEqual([`listings ${listing.id}: is hidden, the measures say shown`])
  })

  it('names the seller whose measure was ended by hand', async () => {
    const row = await some(database.db.select().from(measures).where(eq(measures.measure, 'warning')).limit(1))
    const turn = row.endedAt ? null : now
    const found = await whatItFinds((tx) =>
      tx.update(measures).set({ endedAt: turn, kind: 'close_account' }).where(eq(measures.id, row.id)),
    )
    expect(found.some((name) => name.startsWith('sellers ') || name.startsWith('listings '))).toBe(true)
  })

  it('names figures that were changed: a latest reading, a finding', async () => {
    const latest = await some(database.db.select().from(latestReadings).limit(1))
    const one = sql`${latestReadings.sellerId} = ${latest.sellerId} and ${latestReadings.metric} = ${latest.metric}`
    const changed = await whatItFinds((tx) => tx.update(latestReadings).set({ value: 0.5 }).where(one))
    expect(changed).toEqual([`sellers ${latest.sellerId}: latest ${latest.metric} differs from the reading it names`])
    const finding = await some(database.db.select().from(findings).limit(1))
    const found = await whatItFinds((tx) =>
      tx.update(findings).set({ denominator: 1 }).where(eq(findings.id, finding.id)),
    )
    expect(found).toEqual([expect.stringContaining(finding.caseId)])
  })

  it('names a letter whose state is not that of its effect', async () => {
    const letter = await some(database.db.select().from(notices).limit(1))
    const found = await whatItFinds((tx) =>
      tx.update(notices).set({ state: 'failed' }).where(eq(notices.id, letter.id)),
    )
    expect(found).toEqual([expect.stringContaining(`notices ${letter.id}: is failed`)])
  })

  it('names a published policy or letter that was rewritten', async () => {
    const policy = await some(
      database.db.select().from(policyVersions).where(eq(policyVersions.state, 'published')).limit(1),
    )
    const eased = (tx: Tx) => tx.update(policyVersions).set({ threshold: 0.9 }).where(eq(policyVersions.id, policy.id))
    expect(await whatItFinds(eased)).toEqual([`policies ${policy.id}: threshold is not what was published`])
    const template = await some(database.db.select().from(templateVersions).limit(1))
    const reworded = (tx: Tx) =>
      tx.update(templateVersions).set({ bodyKo: '…' }).where(eq(templateVersions.id, template.id))
    expect(await whatItFinds(reworded)).toEqual([`templates ${template.id}: bodyKo is not what was published`])
  })

  it('names gaps: an event that is gone, a case number that was skipped', async () => {
    const found = await whatItFinds(async (tx) => {
      await tx.delete(events).where(eq(events.seq, 7))
      await tx
        .update(counters)
        .set({ value: sql`${counters.value} + 1` })
        .where(eq(counters.name, 'SUS-2026'))
    })
    expect(found).toEqual([expect.stringContaining('cases SUS-2026'), 'events 7: is missing'])
  })

  it('names a suspension without its state', async () => {
    const row = await some(database.db.select().from(suspensions).where(eq(suspensions.state, 'lifted')).limit(1))
    const found = await whatItFinds((tx) =>
      tx.update(suspensions).set({ state: 'expired' }).where(eq(suspensions.caseId, row.caseId)),
    )
    expect(found).toEqual([`suspensions ${row.caseId}: is lifted as a case and expired in its own table`])
  })
})
