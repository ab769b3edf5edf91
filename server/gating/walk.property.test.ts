import { and, eq, isNull } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { rejectCodesByHand, withdrawGrounds } from '#shared/gating/bodies.ts'
import { judgeRow } from '#shared/gating/rules.ts'
import { cases } from '../cases/table.ts'
import { listings } from '../listings/table.ts'
import { measureJobs } from '../measures/jobs.ts'
import { givenSeller } from '../testing/given.ts'
import { givenIdentity, goodPapers } from '../testing/givenGating.ts'
import { givenBrand, givenListing } from '../testing/givenPermission.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { walkAtRandom } from '../testing/randomWalk.ts'
import { findGating, groundOf } from './ground.ts'
import { gatingJobs } from './jobs.ts'
import { gatingKind } from './kind.ts'
import { expirePermissions } from './life/jobs.ts'
import { salesPermissions } from './table.ts'

const expiry = { name: 'expire-permissions', every: '* * * * *', run: expirePermissions }

it(
  'random steps on gating reviews reach only lawful states, lose no effect and leave no promise running',
  { timeout: 300_000 },
  () =>
    walkAtRandom({
      kind: gatingKind,
      jobs: [...gatingJobs, ...measureJobs, expiry],
      scene: async (test) => {
        // Permissions that end within the steps of a walk, and both ways out of a review.
        await givenSetting(test, 'gating', (body) => ({
          ...body,
          permissionDays: 20,
          secondReview: { highRiskBrand: true, firstTimeSeller: false, sampleShare: 0.2 },
        }))
        const plain = await givenBrand(test, { name: 'Lumera', nameKo: '루메라' })
        const risky = await givenBrand(test, { name: 'Arcova', nameKo: '아르코바', risk: 'high', riskReason: '신고' })
        return { brandIds: [plain, risky], agent: (await test.as('agent')).id }
      },
      open: async (test, { brandIds }, chance) => {
        const { id: sellerId } = await givenSeller(test, {}, 0)
        await givenIdentity(test, sellerId)
        const brandId = brandIds[chance % 4 === 0 ? 1 : 0]
        const listingId = await givenListing(test, sellerId, { brand: chance % 4 === 0 ? '아르코바' : '루메라' })
        const documents = chance % 3 === 0 ? [] : goodPapers(test)
        const agent = await test.as('agent')
        const asked = { sellerId, scope: 'brand', brandId, listingIds: [listingId], documents, reason: 'walk' }
        const { body } = await agent.post('/api/gating', asked)
        return body.id
      },
      bodies: {
        supply: ({ test }) => ({ documents: goodPapers(test) }),
        answer: async ({ test, caseId, record, chance }) => {
          const own = await findGating(test.database.db, caseId)
          const { documents: ground } = await groundOf(test.database.db, own, String(record.sellerId), test.now())
          return {
            answers: own.checklist.map(({ type }, at) => {
              const { codes } = judgeRow(type, own.documents, ground)
              if (codes.includes('missing') || (chance + at) % 7 === 0)
                return {
                  type,
                  verdict: 'deficient',
                  codes: codes.includes('missing') ? ['missing'] : ['illegible'],
                  overrides: [],
                }
              return { type, verdict: 'ok', codes: [], overrides: codes, ...(codes.length > 0 && { note: 'seen' }) }
            }),
            hits: own.preChecks.map(({ key }) => ({ key, isRight: chance % 2 === 0 })),
          }
        },
        ask: () => ({ message: 'Please.' }),
        lookUp: ({ chance }) =>
          chance % 2 === 0
            ? { with: 'register', certificateType: 'safety_certification', number: 'SU10011-13001' }
            : { with: 'supplier', question: 'Is it yours?' },
        recordAnswer: () => ({ verdict: 'confirmed', answer: 'Yes.' }),
        approveWithConditions: ({ chance }) => ({ volumeCap: 10 + chance, testBuyDays: 5, reason: 'so' }),
        clear: () => ({ reason: 'nothing to decide' }),
        reject: ({ chance }) => ({ code: rejectCodesByHand[chance % rejectCodesByHand.length], text: 'so' }),
        sendBack: () => ({ reason: 'again' }),
        withdraw: ({ chance }) => ({ ground: withdrawGrounds[chance % 2], reason: 'so' }),
        recordTestBuy: () => ({ reason: 'bought' }),
        revoke: () => ({ cause: 'other', reason: 'so' }),
      },
      always: async (test, caseId) => {
        await test.settle()
        const { db } = test.database
        const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
        const [listing] = await db
          .select()
          .from(listings)
          .where(eq(listings.sellerId, row?.sellerId ?? ''))
        const living = await db
          .select()
          .from(salesPermissions)
          .where(and(eq(salesPermissions.caseId, caseId), isNull(salesPermissions.endedAt)))
        const isGranted = row?.state === 'approved' || row?.state === 'approved_with_conditions'
        expect(living.length, `permissions that live in ${row?.state}`).toBe(isGranted ? 1 : 0)
        // Sold with a permission, or where a person said that none is needed; hidden otherwise.
        const isFree = isGranted || row?.state === 'cleared' || row?.outcome === 'opened_in_error'
        expect(listing?.isHidden, `hidden in ${row?.state}`).toBe(!isFree)
      },
      runs: 12,
      steps: 14,
    }),
)
