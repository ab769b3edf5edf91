import { and, eq, inArray, isNull } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { effects } from '../cases/table.ts'
import { measureJobs } from '../measures/jobs.ts'
import { measures } from '../measures/table.ts'
import { givenSeller } from '../testing/given.ts'
import { account, businessNumber, soleTrader } from '../testing/givenVerification.ts'
import { walkAtRandom } from '../testing/randomWalk.ts'
import type { TestApp } from '../testing/testApp.ts'
import { verificationJobs } from './jobs.ts'
import { verificationKind } from './kind.ts'
import { sandboxPorts } from './sandbox.ts'
import { sellerIdentities, verifications } from './table.ts'

const reason = { reason: 'so it was decided' }
const registrySigns = ['00', '00', '91', '92', '96']
const bankSigns = ['00', '00', '90', '91', '95']

/** Payouts flow to nobody whose identity was refused or is still open; and every submission that counts was judged. */
async function holdsWhatItShould(test: TestApp, caseId: string): Promise<void> {
  const { db } = test.database
  const [own] = await db.select().from(verifications).where(eq(verifications.caseId, caseId))
  if (own?.state !== 'rejected' && own?.state !== 'blocked') return
  const pending = await db.$count(effects, and(eq(effects.caseId, caseId), eq(effects.state, 'pending')))
  if (Number(pending) > 0) return
  const open = and(eq(measures.caseId, caseId), eq(measures.kind, 'hold_payout'), isNull(measures.endedAt))
  expect(Number(await db.$count(measures, open)), `held when ${own.state}`).toBeGreaterThan(0)
  const sellerIds = db.select({ id: measures.sellerId }).from(measures).where(eq(measures.caseId, caseId))
  const passed = and(inArray(sellerIdentities.sellerId, sellerIds), eq(sellerIdentities.state, 'verified'))
  expect(Number(await db.$count(sellerIdentities, passed)), `verified when ${own.state}`).toBe(0)
}

it(
  'random steps on verifications reach only lawful states, lose no effect and leave no promise running',
  { timeout: 300_000 },
  () =>
    walkAtRandom({
      kind: verificationKind,
      jobs: [...verificationJobs(sandboxPorts().registry), ...measureJobs],
      scene: async () => null,
      open: async (test, _scene, chance) => {
        const seller = await givenSeller(test)
        const particulars = soleTrader({
          businessNumber: businessNumber(registrySigns[chance % 5]),
          bankAccount: account(bankSigns[Math.floor(chance / 5) % 5]),
        })
        const agent = await test.as('agent')
        const body = { sellerId: seller.id, particulars, isCircumvention: chance % 3 === 0 }
        return (await agent.post('/api/verifications', body)).body.id
      },
      bodies: {
        reviewByHand: () => reason,
        recheck: () => reason,
        checkDocuments: () => ({
          documents: [
            { kind: 'business_registration', isAccepted: true },
            { kind: 'bankbook_copy', isAccepted: true },
          ],
        }),
        assessChannels: ({ chance }) => ({
          channels: [
            {
              category: '생활용품',
              brand: '한빛',
              channel: 'wholesale',
              verdict: chance % 2 === 0 ? 'proven' : 'unproven',
            },
          ],
        }),
        judgeLink: ({ caseId }) => ({ sellerId: caseId, verdict: 'different', ...reason }),
        ask: () => ({ items: [{ about: 'bank', note: '통장 사본' }] }),
        verify: async ({ test, caseId }) => {
          const failing = (await (await test.as('agent')).get(`/api/verifications/${caseId}/file`)).body.failing
          return { ...(failing.length > 0 && { overrides: failing }), ...reason }
        },
        limit: async ({ test, caseId }) => {
          const { failing } = (await (await test.as('agent')).get(`/api/verifications/${caseId}/file`)).body
          return {
            gmvCapKrw: 1_000_000,
            payoutDelayDays: 7,
            explanation: '서류 보완 후 해제됩니다.',
            ...(failing.length > 0 && { overrides: failing }),
            ...reason,
          }
        },
        reject: () => ({ ground: 'documents_insufficient', explanation: '서류가 부족합니다.' }),
        sendBack: () => reason,
        block: () => ({ keys: ['business_number'], explanation: '우회', clause: '14(1)', ...reason }),
        withdraw: () => reason,
      },
      always: holdsWhatItShould,
    }),
)
