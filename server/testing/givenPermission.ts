import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NewBrand } from '#shared/brands/schema.ts'
import type { PermissionConditions } from '#shared/gating/life.ts'
import { jobActor } from '../audit/record.ts'
import { createBrand } from '../brands/edits.ts'
import { cases, decisions } from '../cases/table.ts'
import { openGating } from '../gating/commands.ts'
import { grantPermission } from '../gating/life/grant.ts'
import { gatingCases } from '../gating/table.ts'
import { listings } from '../listings/table.ts'
import type { TestApp } from './testApp.ts'

const actor = jobActor('test')
const dayMs = 86_400_000

export const givenBrand = (test: TestApp, more: Partial<NewBrand> & { name: string; nameKo: string }) =>
  test.database.transact((tx) => {
    const plain = { spellings: [], ownerName: 'Owner', headOffice: 'Lyon, FR', isGated: true, risk: 'normal' as const }
    return createBrand(tx, { ...plain, ...more }, actor, test.now())
  })

/** A listing as it comes from the marketplace at this moment. */
export async function givenListing(test: TestApp, sellerId: string, more: Partial<typeof listings.$inferInsert> = {}) {
  const id = uuidv7()
  const now = test.now()
  await test.database.transact(async (tx) => {
    await tx.insert(listings).values({
      ...{ id, version: 1, sellerId, title: '수분 크림 50ml', category: '뷰티', priceKrw: 20_000 },
      ...{ isOffered: true, isHidden: false, createdAt: now, updatedAt: now },
      ...more,
    })
  })
  return id
}

type Wanted = {
  sellerId: string
  brandId?: string
  category?: string
  listingIds?: string[]
  days?: number
  conditions?: PermissionConditions
}

/** A permission granted on a case of its own, as an approval leaves both. */
export async function givenPermission(test: TestApp, wanted: Wanted) {
  const { sellerId, brandId = null, category = null, listingIds = [], days = 365, conditions = {} } = wanted
  const scope = brandId ? 'brand' : category ? 'category' : 'product'
  const now = test.now()
  return test.database.transact(async (tx) => {
    const topic = { sellerId, scope, brandId, category, listingIds } as const
    const caseId = await openGating(tx, { ...topic, cause: 'application', reason: 'test' }, actor, now)
    const decisionId = uuidv7()
    await tx.insert(decisions).values({
      ...{ id: decisionId, caseId, action: 'approve', fromState: 'in_review', toState: 'approved', body: {}, saw: {} },
      ...{ actorKind: 'job', actorId: null, actorName: 'test', isVoided: false, decidedAt: now },
    })
    await tx.update(cases).set({ state: 'approved', openKey: null, outcome: 'approved' }).where(eq(cases.id, caseId))
    const [own] = await tx.select().from(gatingCases).where(eq(gatingCases.caseId, caseId))
    const checklist = (own?.checklist ?? []).map((row) => ({ ...row, verdict: 'ok' as const }))
    await tx.update(gatingCases).set({ state: 'approved', checklist }).where(eq(gatingCases.caseId, caseId))
    const validUntil = new Date(now.getTime() + days * dayMs)
    const permissionId = await grantPermission(tx, { ...topic, conditions, validUntil, caseId, decisionId }, actor, now)
    return { permissionId, caseId, decisionId }
  })
}
