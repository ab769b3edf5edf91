import { and, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { infringingGrounds, notInfringingGrounds, orders } from '#shared/counterfeits/bodies.ts'
import { cases, effects } from '../cases/table.ts'
import { measureJobs } from '../measures/jobs.ts'
import { measures, strikes } from '../measures/table.ts'
import {
  blockTerms,
  customerReport,
  givenGoods,
  givenRight,
  infringingTerms,
  ownerReport,
  wholeCounterNotice,
} from '../testing/givenReport.ts'
import { type BodyContext, walkAtRandom } from '../testing/randomWalk.ts'
import type { TestApp } from '../testing/testApp.ts'
import { openReport } from './commands.ts'
import { counterfeitJobs } from './jobs.ts'
import { counterfeitKind } from './kind.ts'
import { counterfeits, testBuys } from './table.ts'

const reason = { reason: 'so it was decided' }
const system = { kind: 'job' as const, id: null, name: 'test', permissions: [], requestId: null }
const pick = <T>(among: readonly T[], chance: number): T | undefined => among[chance % among.length]

it(
  'random steps on reports reach only lawful states, and no end in the seller’s favour leaves a listing blocked',
  { timeout: 300_000 },
  () =>
    walkAtRandom({
      kind: counterfeitKind,
      jobs: [...counterfeitJobs, ...measureJobs],
      scene: async (test) => ({ live: await givenRight(test), claimed: await givenRight(test, { isVerified: false }) }),
      open: async (test, { live, claimed }, chance) => {
        const { listingId } = await givenGoods(test)
        const body = [
          ownerReport(listingId, { rightId: claimed.id }),
          ownerReport(listingId, { rightId: live.id }),
          customerReport(listingId),
        ][chance % 3]
        if (!body) throw new Error('no report')
        return (await test.database.transact((tx) => openReport(tx, body, system, test.now()))).caseId
      },
      bodies: {
        startCheck: (_, { claimed }) => ({ rightId: claimed.id }),
        check: () => ({
          items: ['right_live', 'covers_goods', 'identity', 'declaration'].map((item) => ({ item, state: 'ok' })),
        }),
        askReporter: () => ({ missing: ['identity'], question: 'Who are you?' }),
        supply: () => ({ supplied: 'An ID.', isIdentityShown: true }),
        dismiss: () => ({ reason: 'genuine', note: 'The invoices are in order.' }),
        accept: () => ({ proof: 'internal_evidence', proofNote: 'Seen in the warehouse.' }),
        reconsider: () => reason,
        block: ({ record }) => ({ listingIds: [record.listingId], ...blockTerms }),
        counterNotice: () => wholeCounterNotice,
        awaitTestBuy: async ({ test, caseId }) => {
          await givenTestBuy(test, caseId)
          return {}
        },
        recordSuit: () => ({ court: 'Seoul', docket: '1', filedOn: '2026-01-01', ...reason }),
        recordOrder: ({ chance }) => ({ order: pick(orders, chance), reference: '1', ...reason }),
        decideInfringing: ({ chance }) => ({
          ...infringingTerms,
          basis: pick(infringingGrounds, chance),
          ...(chance % 2 === 0 && { payoutHoldDays: 30 }),
        }),
        decideNotInfringing: ({ chance }) => ({ basis: pick(notInfringingGrounds, chance), ...reason }),
        sendBack: () => reason,
        withdraw: async (context) => retraction(context),
        reopen: () => reason,
      },
      always: nothingIsLeft,
    }),
)

async function retraction({ test, caseId }: BodyContext) {
  const [own] = await test.database.db.select().from(counterfeits).where(eq(counterfeits.caseId, caseId))
  return { reporterId: own?.reporterId, signedBy: 'Owner', signedAt: test.now().toISOString() }
}

async function givenTestBuy(test: TestApp, caseId: string): Promise<void> {
  const at = test.now()
  const asked = { id: uuidv7(), version: 1, caseId, alias: 'A. Customer', budgetKrw: 1000, reason: 'to see' }
  const agreed = { proposedByName: 'test', proposedAt: at, approvedByName: 'test', approvedAt: at }
  await test.database.transact((tx) => tx.insert(testBuys).values({ ...asked, ...agreed }))
}

/** Once everything that was decided is carried out, nothing of this case weighs on a seller who did no wrong. */
async function nothingIsLeft(test: TestApp, caseId: string): Promise<void> {
  const { db } = test.database
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  const pending = await db.$count(effects, and(eq(effects.caseId, caseId), eq(effects.state, 'pending')))
  const isInTheirFavour = ['not_infringing', 'withdrawn'].includes(row?.outcome ?? '')
  if (!isInTheirFavour || Number(pending) > 0) return
  const held = await db.$count(measures, and(eq(measures.caseId, caseId), isNull(measures.endedAt)))
  const struck = await db.$count(strikes, and(eq(strikes.caseId, caseId), isNull(strikes.voidedAt)))
  expect({ state: row?.state, held: Number(held), struck: Number(struck) }).toEqual({
    state: row?.state,
    held: 0,
    struck: 0,
  })
}
