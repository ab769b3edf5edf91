import { and, desc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { PolicyTerms } from '#shared/policies/schema.ts'
import { jobActor } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import { listings } from '../listings/table.ts'
import { createPolicy, publishPolicy } from '../policies/commands.ts'
import type { policyVersions } from '../policies/table.ts'
import { latestReadings, metricReadings, sellers } from '../sellers/table.ts'
import { recordBreach } from '../suspensions/commands.ts'
import type { TestApp } from './testApp.ts'

/** What tests begin from, put there by the same functions that the console uses. */
const actor = jobActor('test')

export async function givenSeller(test: TestApp, more: Partial<typeof sellers.$inferInsert> = {}, listingCount = 3) {
  const now = test.now()
  const id = uuidv7()
  return test.database.transact(async (tx) => {
    const [seller] = await tx
      .insert(sellers)
      .values({
        id,
        version: 1,
        externalId: id,
        name: '한빛상사',
        email: `${id}@seller.example`,
        locale: 'ko',
        standing: 'good',
        isPayoutHeld: false,
        strikes: 0,
        openCases: 0,
        gmvKrw: 1_000_000,
        joinedAt: now,
        createdAt: now,
        updatedAt: now,
        ...more,
      })
      .returning()
    if (!seller) throw new Error('no seller')
    const rows = Array.from({ length: listingCount }, (_, n) => ({
      id: uuidv7(),
      version: 1,
      sellerId: id,
      title: `상품 ${n + 1}`,
      category: '생활용품',
      priceKrw: 10_000 * (n + 1),
      isOffered: true,
      isHidden: false,
      createdAt: now,
      updatedAt: now,
    }))
    if (rows.length > 0) await tx.insert(listings).values(rows)
    return { ...seller, listingIds: rows.map((row) => row.id) }
  })
}

export const lateDelivery: PolicyTerms = {
  nameEn: 'Late delivery',
  nameKo: '배송 지연',
  metric: 'late_delivery_rate',
  comparison: 'gt',
  threshold: 0.04,
  minimumCount: 10,
  severity: 'critical',
  measure: 'temporary_suspension',
  groundsEn: 'Too many orders arrived late.',
  groundsKo: '지연 배송이 기준을 초과했습니다.',
  clause: 'Seller terms 14(1)',
  source: 'house rule',
  effectiveFrom: '2026-01-01T00:00:00.000Z',
}

export async function givenPolicy(test: TestApp, terms: Partial<PolicyTerms> = {}) {
  return test.database.transact(async (tx) => {
    const now = new Date(terms.effectiveFrom ?? lateDelivery.effectiveFrom)
    const draft = await createPolicy(tx, { ...lateDelivery, ...terms }, actor, now)
    return publishPolicy(tx, draft.id, actor, now)
  })
}

/** A reading of the seller, and the case that a breach of the policy opens. @returns the case's id. */
export async function givenCase(
  test: TestApp,
  sellerId: string,
  policy: typeof policyVersions.$inferSelect,
  value = 0.091,
): Promise<string> {
  const reading = await givenReading(test, sellerId, value)
  await test.database.transact((tx) =>
    recordBreach(tx, { sellerId, policyVersion: policy, reading }, actor, test.now()),
  )
  const [row] = await test.database.db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.sellerId, sellerId), eq(cases.openKey, `${sellerId}:${policy.policyId}`)))
    .orderBy(desc(cases.openedAt))
  if (!row) throw new Error('no case')
  return row.id
}

export async function givenReading(test: TestApp, sellerId: string, value: number, asOf = '2026-11-01') {
  const reading = {
    readingId: uuidv7(),
    metric: 'late_delivery_rate' as const,
    value,
    numerator: null,
    denominator: 156,
    windowDays: 30,
    asOf,
  }
  const { readingId, ...figures } = reading
  await test.database.transact(async (tx) => {
    await tx.insert(metricReadings).values({
      id: readingId,
      sellerId,
      ...figures,
      revision: Math.floor(Math.random() * 1e9),
      source: 'test',
      createdAt: test.now(),
    })
    await tx
      .insert(latestReadings)
      .values({ sellerId, readingId, ...figures })
      .onConflictDoUpdate({ target: [latestReadings.sellerId, latestReadings.metric], set: { readingId, ...figures } })
  })
  return reading
}

/** Walks a fresh case to a measure in force: proposed by one, approved by others. */
export async function givenInForce(test: TestApp, caseId: string, proposal: object): Promise<void> {
  const [specialist, ops, legal] = [await test.as('specialist'), await test.as('ops'), await test.as('legal')]
  const expectOk = (answer: { status: number; body: unknown }) => {
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as { state: string; awaits: string | null }
  }
  expectOk(await specialist.act('suspensions', caseId, 'investigate'))
  const body = { grounds: '지연 배송', clause: '14(1)', reason: 'clear breach', ...proposal }
  let record = expectOk(await specialist.act('suspensions', caseId, 'propose', body))
  if (record.state === 'proposed') record = expectOk(await specialist.act('suspensions', caseId, 'apply'))
  for (const approver of [ops, legal]) {
    if (record.state === 'pending_approval') record = expectOk(await approver.act('suspensions', caseId, 'approve'))
  }
  await test.settle()
}
