import { eq } from 'drizzle-orm'
import { expirePermissions } from '../gating/life/jobs.ts'
import { lookAtNewListings, sweepAllListings, sweepAllPermissions } from '../gating/life/rounds.ts'
import { gateFindings, reevaluations } from '../gating/table.ts'
import { listings } from '../listings/table.ts'
import { notices } from '../notices/table.ts'
import type { TestApp } from './testApp.ts'

/** What time and the sweeps do to permissions, and what came of it. */
export function permissionDesk(test: TestApp) {
  const { database, now } = test
  const { db } = database
  return {
    expire: async () => {
      await expirePermissions(database, now())
      await test.settle()
    },
    /** A minute later. */
    lookAround: async () => {
      test.pass(60_000)
      await lookAtNewListings(database, now())
      await test.settle()
    },
    /** A day later. */
    roundOfAll: async () => {
      test.pass(25 * 3_600_000)
      await sweepAllListings(database, now())
      await test.settle()
    },
    /** An hour later. */
    lookAgain: async () => {
      test.pass(3_600_000)
      await sweepAllPermissions(database, now())
    },
    isHidden: async (id: string) => (await db.select().from(listings).where(eq(listings.id, id)))[0]?.isHidden,
    findingsOf: (sellerId: string) => db.select().from(gateFindings).where(eq(gateFindings.sellerId, sellerId)),
    causesOf: (permissionId: string) =>
      db.select().from(reevaluations).where(eq(reevaluations.permissionId, permissionId)),
    lettersTo: async (sellerId: string) =>
      (await db.select().from(notices).where(eq(notices.sellerId, sellerId))).map((one) => one.template),
    /** Days pass between two questions, and a session does not last that long. */
    lead: () => test.as('lead'),
    read: async (id: string) => (await (await test.as('lead')).get(`/api/sales-permissions/${id}`)).body,
  }
}
