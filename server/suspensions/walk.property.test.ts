import { it } from 'vitest'
import { listings } from '../listings/table.ts'
import { measureJobs } from '../measures/jobs.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { walkAtRandom } from '../testing/randomWalk.ts'
import { suspensionJobs } from './jobs.ts'
import { suspensionKind } from './kind.ts'

const reason = { reason: 'so it was decided' }
const rungs = ['notice', 'warning', 'listing_removal', 'temporary_suspension', 'indefinite_suspension'] as const

it(
  'random steps on suspensions reach only lawful states, lose no effect and leave no promise running',
  {
    timeout: 300_000,
  },
  () =>
    walkAtRandom({
      kind: suspensionKind,
      jobs: [...suspensionJobs, ...measureJobs],
      scene: (test) => givenPolicy(test),
      open: async (test, policy) => givenCase(test, (await givenSeller(test)).id, policy),
      bodies: {
        dismiss: () => ({ reason: 'false_positive' }),
        ask: () => ({ question: 'Why?' }),
        explain: () => ({ explanation: 'The carrier was on strike.' }),
        propose: async ({ test, record, chance }) => {
          const measure = rungs[chance % rungs.length]
          const [listing] = measure === 'listing_removal' ? await test.database.db.select().from(listings).limit(1) : []
          return {
            measure,
            ...(measure === 'temporary_suspension' && { days: 7 }),
            ...(listing && listing.sellerId === record.sellerId && { listingIds: [listing.id] }),
            ...(chance % 3 === 0 && { payoutHoldDays: 30 }),
            grounds: 'Late.',
            clause: '14(1)',
            ...reason,
          }
        },
        withdraw: () => reason,
        sendBack: () => reason,
        lift: () => ({ cause: 'our_error', ...reason }),
        keep: () => reason,
        escalate: () => ({ cause: 'fraud', ...reason }),
        deescalate: () => reason,
        close: () => reason,
      },
    }),
)
