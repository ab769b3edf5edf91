import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { measureJobs } from '../measures/jobs.ts'
import { suspensionJobs } from '../suspensions/jobs.ts'
import { givenPolicy } from '../testing/given.ts'
import { givenAppeal, givenMeasure, givenPaper, marksFor, planFor, verdictOn } from '../testing/givenAppeal.ts'
import { type BodyContext, walkAtRandom } from '../testing/randomWalk.ts'
import { appealJobs } from './jobs.ts'
import { appealKind } from './kind.ts'
import { appeals } from './table.ts'

const reason = { reason: 'so it was decided' }

it(
  'random steps on appeals reach only lawful states, lose no effect and leave no promise running',
  {
    timeout: 300_000,
  },
  () =>
    walkAtRandom({
      kind: appealKind,
      jobs: [...appealJobs, ...suspensionJobs, ...measureJobs],
      runs: 10,
      scene: (test) => givenPolicy(test),
      open: async (test, policy, chance) => {
        const grave = { measure: 'indefinite_suspension', payoutHoldDays: 60 }
        const mild = { measure: 'temporary_suspension', days: 20 }
        return givenAppeal(test, await givenMeasure(test, chance % 2 === 0 ? grave : mild, { policy }))
      },
      bodies: {
        amend: async (context) => ({ plan: await wholePlan(context) }),
        admit: async (context) => {
          const plan = context.record.plan as { evidenceIds: string[] }[]
          return {
            papers: marksFor(
              context.test,
              plan.flatMap(({ evidenceIds }) => evidenceIds),
            ),
          }
        },
        reject: ({ chance }) => ({
          reason: ['late', 'nothing_new', 'wrong_measure'][chance % 3],
          note: 'See the notice.',
        }),
        requestInfo: () => ({ items: [{ findingId: null, what: 'The invoice' }] }),
        receiveInfo: async (context) => ({ answer: 'Here it is.', plan: await wholePlan(context) }),
        decide: judged,
        decideEscalated: judged,
        sendBack: () => reason,
        withdraw: () => reason,
        declineReopening: () => reason,
      },
      always: async (test, caseId) => {
        await test.settle()
        const [row] = await test.database.db.select().from(appeals).where(eq(appeals.caseId, caseId))
        const [contested] = await test.database.db
          .select()
          .from(cases)
          .where(eq(cases.id, row?.contestedCaseId ?? ''))
        const isOver = ['final', 'lapsed', 'withdrawn', 'rejected_inadmissible', 'denied'].includes(row?.state ?? '')
        if (isOver) expect(contested?.state, row?.state).not.toBe('appealed')
        if (row?.state === 'granted') expect(contested?.state).toBe('lifted')
      },
    }),
)

async function wholePlan({ test, caseId }: BodyContext) {
  const [row] = await test.database.db.select().from(appeals).where(eq(appeals.caseId, caseId))
  const findingIds = row?.findings.map(({ id }) => id) ?? []
  return planFor(findingIds, [await givenPaper(test, caseId)])
}

async function judged({ test, caseId, chance }: BodyContext): Promise<object> {
  const [row] = await test.database.db.select().from(appeals).where(eq(appeals.caseId, caseId))
  const findingIds = row?.findings.map(({ id }) => id) ?? []
  const cause = chance % 4 === 0 ? 'platform_error' : 'seller_fixed'
  return chance % 2 === 0 ? verdictOn(findingIds, 'falls', { cause }) : verdictOn(findingIds, 'stands')
}
