import { and, eq, isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import { salesPermissions } from '../gating/table.ts'
import { listings } from '../listings/table.ts'
import { measures } from '../measures/table.ts'
import { notices } from '../notices/table.ts'
import { givenSeller } from './given.ts'
import { givenIdentity, goodPapers, wholeAnswer } from './givenGating.ts'
import { givenBrand } from './givenPermission.ts'
import { givenSetting } from './givenSetting.ts'
import { testApp } from './testApp.ts'

export type GatingDesk = Awaited<ReturnType<typeof openGatingDesk>>

/**
 * A console with a plain and a risky brand, people who review, and what reviews begin from. Only risky brands want a
 * second person, so that a test says when it wants one.
 */
export async function openGatingDesk() {
  const test = await testApp()
  await givenSetting(test, 'gating', (body) => ({
    ...body,
    secondReview: { highRiskBrand: true, firstTimeSeller: false, sampleShare: 0 },
  }))
  const brandId = await givenBrand(test, { name: 'Lumera', nameKo: '루메라' })
  const riskyId = await givenBrand(test, {
    name: 'Arcova',
    nameKo: '아르코바',
    risk: 'high',
    riskReason: '위조 신고 다수',
  })
  const { db } = test.database
  const desk = {
    test,
    db,
    brandId,
    riskyId,
    agent: await test.as('agent'),
    specialist: await test.as('specialist'),
    lead: await test.as('lead'),
    /** Days pass within a test, and sessions end. */
    signIn: async () => {
      desk.agent = await test.as('agent')
      desk.specialist = await test.as('specialist')
      desk.lead = await test.as('lead')
    },
    /** Somebody whose legal name was verified. */
    seller: async (listingCount = 0, more: Parameters<typeof givenIdentity>[2] = {}) => {
      const made = await givenSeller(test, {}, listingCount)
      await givenIdentity(test, made.id, more)
      return made
    },
    open: async (body: object) => {
      const asked = { scope: 'brand', brandId, reason: 'seller asked by telephone', ...body }
      const answer = await desk.agent.post('/api/gating', asked)
      return { ...answer, id: answer.body.id as string }
    },
    inReview: async (id: string) => {
      await desk.agent.act('gating', id, 'check')
      const marked = await desk.agent.act('gating', id, 'answer', await wholeAnswer(desk.agent, id))
      expect(marked.body).toMatchObject({ state: 'document_check' })
      const handed = await desk.agent.act('gating', id, 'review')
      expect(handed.body).toMatchObject({ state: 'in_review' })
    },
    /** A request with good papers that a specialist can decide. */
    reviewed: async (sellerId: string, body: object = {}) => {
      const { id } = await desk.open({ sellerId, documents: goodPapers(test), ...body })
      await desk.inReview(id)
      return id
    },
    stateOf: async (id: string) => (await desk.agent.get(`/api/gating/${id}`)).body,
    isHidden: async (id: string) => (await db.select().from(listings).where(eq(listings.id, id)))[0]?.isHidden,
    lettersOf: async (caseId: string) =>
      (await db.select().from(notices).where(eq(notices.caseId, caseId)).orderBy(notices.queuedAt)).map(
        (one) => one.template,
      ),
    permissionsOf: (sellerId: string) =>
      db.select().from(salesPermissions).where(eq(salesPermissions.sellerId, sellerId)),
    gatesOf: (sellerId: string) =>
      db
        .select()
        .from(measures)
        .where(and(eq(measures.sellerId, sellerId), isNull(measures.endedAt))),
  }
  return desk
}
