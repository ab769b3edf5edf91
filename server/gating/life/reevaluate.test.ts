import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobActor } from '../../audit/record.ts'
import { openCase } from '../../cases/open.ts'
import { cases, decisions } from '../../cases/table.ts'
import { counterfeitKind } from '../../counterfeits/kind.ts'
import { settingInForce } from '../../settings/inForce.ts'
import { givenSeller } from '../../testing/given.ts'
import { givenBrand, givenPermission } from '../../testing/givenPermission.ts'
import { givenSetting } from '../../testing/givenSetting.ts'
import { permissionDesk } from '../../testing/permissionDesk.ts'
import { type TestApp, testApp } from '../../testing/testApp.ts'
import { gatingCases } from '../table.ts'
import { sweepAllPermissions } from './rounds.ts'

const day = 86_400_000
let test: TestApp
let desk: ReturnType<typeof permissionDesk>
let brandId: string

beforeAll(async () => {
  test = await testApp()
  desk = permissionDesk(test)
  brandId = await givenBrand(test, { name: 'Luméra', nameKo: '루메라' })
})
afterAll(() => test.close())

const db = () => test.database.db

describe('a permission is looked at again', () => {
  it('when its brand is put on the high-risk list, once', async () => {
    const seller = await givenSeller(test)
    const risky = await givenBrand(test, { name: 'Cendrelis', nameKo: '상드렐리스' })
    const { permissionId } = await givenPermission(test, { sellerId: seller.id, brandId: risky })
    await desk.lookAgain()
    expect(await desk.causesOf(permissionId)).toEqual([])
    await (await desk.lead()).patch(`/api/brands/${risky}`, { risk: 'high', riskReason: '위조 신고 급증' }, 1)
    await sweepAllPermissions(test.database, test.now())
    await desk.lookAgain()
    const [cause, ...more] = await desk.causesOf(permissionId)
    expect(more).toEqual([])
    expect(cause).toMatchObject({ cause: 'high_risk', told: { reason: '위조 신고 급증' } })
    const { body } = await (await desk.lead()).get(`/api/gating/${cause?.caseId}/causes`)
    expect(body.reviews).toMatchObject([{ cause: 'high_risk', permissionId }])
    expect(await desk.read(permissionId)).toMatchObject({ reviews: 1, endedAt: null })
  })

  it('when the test buy that it was bound to is overdue, and not when it was done', async () => {
    const seller = await givenSeller(test)
    const by = new Date(test.now().getTime() + day).toISOString()
    const late = await givenPermission(test, { sellerId: seller.id, brandId, conditions: { testBuyBy: by } })
    const category = '의료기기'
    const conditions = { testBuyBy: by, testBuyDoneAt: by }
    const done = await givenPermission(test, { sellerId: seller.id, category, conditions })
    test.pass(2 * day)
    await desk.lookAgain()
    expect(await desk.causesOf(late.permissionId)).toMatchObject([{ cause: 'test_buy' }])
    expect(await desk.causesOf(done.permissionId)).toEqual([])
  })

  it('when the matrix is published anew and asks for more than it was granted on, and not by every version', async () => {
    const seller = await givenSeller(test)
    const own = await givenBrand(test, { name: 'Ottavelle', nameKo: '오타벨' })
    const { permissionId } = await givenPermission(test, { sellerId: seller.id, brandId: own })
    const { body } = await settingInForce(db(), 'gating')
    await givenSetting(test, 'gating', () => ({ ...body, freshMonths: 5 }))
    await desk.lookAgain()
    expect(await desk.causesOf(permissionId)).toEqual([])
    const stricter = {
      id: 'all-kc',
      scopes: [],
      sellerTypes: [],
      categories: [],
      documents: ['kc_certificate' as const],
    }
    await givenSetting(test, 'gating', () => ({ ...body, matrix: [...body.matrix, stricter] }))
    await desk.lookAgain()
    await givenSetting(test, 'gating', () => ({ ...body, matrix: [...body.matrix, stricter], freshMonths: 5 }))
    await desk.lookAgain()
    expect(await desk.causesOf(permissionId)).toMatchObject([
      { cause: 'matrix', told: { missing: ['kc_certificate'] } },
    ])
    await givenSetting(test, 'gating', () => body)
  })

  it('when a document that it rests on has run out', async () => {
    const seller = await givenSeller(test)
    const own = await givenBrand(test, { name: 'Perrault', nameKo: '페롤트' })
    const { permissionId, caseId } = await givenPermission(test, { sellerId: seller.id, brandId: own })
    const expiresOn = new Date(test.now().getTime() + 3 * day).toISOString().slice(0, 10)
    const kept = { suppliedAt: test.now().toISOString(), suppliedBy: 'test', isReplaced: false }
    const documents = [{ ...kept, id: uuidv7(), type: 'purchase_invoice' as const, expiresOn }]
    await test.database.transact(async (tx) => {
      await tx.update(gatingCases).set({ documents }).where(eq(gatingCases.caseId, caseId))
    })
    await desk.lookAgain()
    expect(await desk.causesOf(permissionId)).toEqual([])
    test.pass(5 * day)
    await desk.lookAgain()
    expect(await desk.causesOf(permissionId)).toMatchObject([{ cause: 'document', told: { type: 'purchase_invoice' } }])
  })

  it('when a counterfeit report about its brand is decided against the seller', async () => {
    const seller = await givenSeller(test)
    const own = await givenBrand(test, { name: 'Rosvaldine', nameKo: '로스발딘' })
    const { permissionId } = await givenPermission(test, { sellerId: seller.id, brandId: own })
    const other = await givenSeller(test)
    const others = await givenPermission(test, { sellerId: other.id, brandId: own })
    test.pass(day)
    const number = await givenUpheldReport(seller.id, own)
    await desk.lookAgain()
    await desk.lookAgain()
    expect(await desk.causesOf(permissionId)).toMatchObject([{ cause: 'complaint', told: { number } }])
    expect(await desk.causesOf(others.permissionId)).toEqual([])
  })

  /** A report as the counterfeit queue leaves it when it has found against the seller. */
  async function givenUpheldReport(sellerId: string, topicId: string): Promise<string> {
    const actor = jobActor('test')
    const now = test.now()
    return test.database.transact(async (tx) => {
      const opening = { sellerId, subject: 'report', severity: 'high' as const, openKey: uuidv7(), topicId, actor, now }
      const row = await openCase(tx, counterfeitKind, opening)
      const decided = { state: 'decided_infringing', outcome: 'infringing' }
      await tx.update(cases).set(decided).where(eq(cases.id, row.id))
      await tx.insert(decisions).values({
        ...{ id: uuidv7(), caseId: row.id, action: 'decide', fromState: 'deciding', toState: 'decided_infringing' },
        ...{ actorKind: 'job', actorName: 'test', body: {}, saw: {}, isVoided: false, decidedAt: now },
      })
      return row.number
    })
  }
})
