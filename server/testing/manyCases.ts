import { asc } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { jobActor } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import { insertRows } from '../db/insertRows.ts'
import type { policyVersions } from '../policies/table.ts'
import { metricReadings, sellers } from '../sellers/table.ts'
import { recordBreach } from '../suspensions/commands.ts'
import type { TestApp } from './testApp.ts'

const atOnce = 500

/**
 * As many sellers with one open case each as are asked for, opened by the policy as a job would.
 * @param gmvOf what each of them sells. @returns ids in order.
 */
export async function givenManyCases(
  test: TestApp,
  policy: typeof policyVersions.$inferSelect,
  number: number,
  gmvOf: (n: number) => number = () => 1_000_000,
): Promise<string[]> {
  const actor = jobActor('test')
  for (let from = 0; from < number; from += atOnce) {
    const now = test.now()
    const some = Array.from({ length: Math.min(atOnce, number - from) }, (_, n) =>
      sellerNamed(`상점 ${from + n}`, gmvOf(from + n), now),
    )
    const readings = some.map(({ id }) => readingOf(id, now))
    await test.database.transact(async (tx) => {
      await insertRows(tx, sellers, some)
      await insertRows(tx, metricReadings, readings)
      for (const { id: readingId, sellerId, ...reading } of readings) {
        await recordBreach(tx, { sellerId, policyVersion: policy, reading: { ...reading, readingId } }, actor, now)
      }
    })
  }
  const rows = await test.database.db.select({ id: cases.id }).from(cases).orderBy(asc(cases.number))
  return rows.map((row) => row.id)
}

const sellerNamed = (name: string, gmvKrw: number, now: Date) => {
  const id = uuidv7()
  return {
    id,
    version: 1,
    externalId: id,
    name,
    email: `${id}@seller.example`,
    locale: 'ko' as const,
    standing: 'good' as const,
    isPayoutHeld: false,
    strikes: 0,
    openCases: 0,
    gmvKrw,
    joinedAt: now,
    createdAt: now,
    updatedAt: now,
  }
}

const readingOf = (sellerId: string, now: Date) => ({
  id: uuidv7(),
  sellerId,
  metric: 'late_delivery_rate' as const,
  value: 0.091,
  numerator: null,
  denominator: 156,
  windowDays: 30,
  asOf: '2026-11-01',
  revision: 1,
  source: 'test',
  createdAt: now,
})
