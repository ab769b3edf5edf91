import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { rankOf } from '#shared/dispatch/priority.ts'
import { firstMatch } from '#shared/dispatch/routing.ts'
import { cases } from '../cases/table.ts'
import { verify } from '../cli/verification.ts'
import { openDatabase } from '../db/open.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teams } from '../teams/table.ts'
import { freshDatabase } from '../testing/freshDatabase.ts'
import { seedMarketplace } from './marketplace.ts'

const now = new Date('2026-11-02T09:00:00Z')

describe('a synthetic marketplace', () => {
  const opened: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of opened.splice(0)) await close()
  })

  async function emptyDatabase() {
    const fresh = await freshDatabase()
    const database = await openDatabase(fresh.url)
    opened.push(async () => {
      await database.close()
      await fresh.remove()
    })
    return database
  }

  async function marketplace(wanted: { cases: number; sellers?: number }) {
    const database = await emptyDatabase()
    await seedMarketplace(database, { ...wanted, now })
    return {
      sellers: await database.db.select().from(sellers).orderBy(sellers.externalId),
      listings: await database.db.select().from(listings).orderBy(listings.id),
      cases: (await database.db.select().from(cases).orderBy(cases.number)).map(
        ({ assigneeId: _, openKey: __, topicId: ___, teamId: ____, ...row }) => row,
      ),
    }
  }

  it('is the same for the same wish', async () => {
    expect(await marketplace({ cases: 60 })).toEqual(await marketplace({ cases: 60 }))
  })

  it.each([
    { cases: 0, sellers: 3 },
    { cases: 1, sellers: 1 },
    { cases: 7, sellers: 20 },
    { cases: 130, sellers: 1 },
  ])('has exactly what was asked for: %o', async (wanted) => {
    const made = await marketplace(wanted)
    expect(made.cases).toHaveLength(wanted.cases)
    expect(made.sellers).toHaveLength(wanted.sellers)
  })

  it('ranks and routes its cases as the engine would', async () => {
    const database = await emptyDatabase()
    await seedMarketplace(database, { cases: 80, now })
    const { body } = await settingInForce(database.db, 'priority')
    const rows = await database.db
      .select({ row: cases, seller: sellers, slug: teams.slug })
      .from(cases)
      .innerJoin(sellers, eq(sellers.id, cases.sellerId))
      .leftJoin(teams, eq(teams.id, cases.teamId))
    const routing = await settingInForce(database.db, 'routing')
    for (const { row, seller, slug } of rows) {
      expect(row.rank).toBe(rankOf(body.weights, { ...row, gmvKrw: seller.gmvKrw }))
      const rule = firstMatch(routing.body.rules, { ...row, ...seller }, () => true)
      expect([slug, row.locale]).toEqual([rule?.then.team ?? null, seller.locale])
      expect(row.routedBy).toBe(rule ? `${routing.number}:${rule.id}` : null)
    }
    expect(new Set(rows.map(({ slug }) => slug)).size).toBeGreaterThan(2)
  })

  it('is added to what is there, again and again, and stands up to verify', async () => {
    const database = await emptyDatabase()
    for (let times = 0; times < 3; times++) await seedMarketplace(database, { cases: 40, now })
    expect(Number(await database.db.$count(cases))).toBe(120)
    const failing = []
    for await (const verdict of verify(database.db, () => now, 0)) failing.push(...verdict.failing)
    expect(failing).toEqual([])
  })
})
