import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { rejectGrounds } from '#shared/settlements/schema.ts'
import { holdsApart } from '../measures/holds.ts'
import type { Mistake } from '../seed/ledger.ts'
import { givenSeller } from '../testing/given.ts'
import { csvOf, givenAccount, importLedger, ledgerOf, wrongLines } from '../testing/givenLedger.ts'
import { walkAtRandom } from '../testing/randomWalk.ts'
import { settlementJobs } from './jobs.ts'
import { settlementKind } from './kind.ts'
import { sumsApart } from './rebuild.ts'
import { lineReservations, settlementLines, settlements } from './table.ts'

const settlementId = 'W-2025-11-2'
const mistake = { component: 'commission', krw: 5400 } as const
let opened = 0

it('settlement tickets never leave their table, whoever does what, and the ledger holds together', async () => {
  await walkAtRandom({
    kind: settlementKind,
    scene: async (test) => ({ ops: await test.as('ops') }),
    open: async (test, { ops }, chance) => {
      opened += 1
      const externalId = `WALK-${opened}`
      const seller = await givenSeller(test, { externalId }, 0)
      await givenAccount(test, seller.id, chance % 4 !== 0)
      const mistakes: Record<string, Mistake> = chance % 3 === 0 ? {} : { [settlementId]: mistake }
      const lines = ledgerOf({ externalId, months: ['2025-11'], ordersAWeek: 2, today: '2026-01-05', mistakes })
      const staff = await test.signedInAgain(ops.id)
      await importLedger(staff, csvOf(lines), `${externalId}.csv`)
      const type = chance % 5 === 0 ? 'hold_release' : chance % 5 === 1 ? 'tax_invoice_error' : 'wrong_commission'
      const body = { sellerId: seller.id, type, period: '2025-11', settlementId, claim: '정산 금액이 다릅니다.' }
      const answer = await staff.post('/api/settlements', body)
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
      return answer.body.id
    },
    bodies: {
      classify: ({ record }) => ({ type: record.type, period: record.period, settlementId }),
      ask: () => ({ proof: 'waybill', question: '운송장을 보내 주세요.' }),
      answer: () => ({ answer: '첨부합니다.' }),
      askFinance: () => ({ question: '이체 내역을 확인해 주세요.' }),
      financeAnswers: () => ({ answer: '확인했습니다.' }),
      propose: async ({ test, record }) => ({
        amountKrw: mistake.krw,
        component: mistake.component,
        settlementId,
        lineIds: await wrongLines(test, String(record.sellerId), settlementId),
        explanation: '요율을 바로잡습니다.',
        reason: 'wrong rate',
      }),
      proposeRelease: ({ caseId }) => ({ holdId: caseId, explanation: '해제합니다.', reason: 'none' }),
      withdraw: () => ({ reason: 'not yet' }),
      sendBack: () => ({ reason: 'more' }),
      stopPayment: () => ({ reason: 'wait' }),
      reject: ({ chance }) => ({
        ground: rejectGrounds[chance % rejectGrounds.length],
        explanation: '약관대로입니다.',
      }),
      resolve: () => ({ explanation: '세금계산서를 다시 발행했습니다.' }),
      dispute: async ({ test, record }) => {
        const lines = await test.database.db
          .select({ id: settlementLines.id, sellerId: settlementLines.sellerId })
          .from(settlementLines)
        const other = lines.find((line) => line.sellerId === record.sellerId)
        return { reason: '동의하지 않습니다.', lineIds: other ? [other.id] : [] }
      },
      dismiss: () => ({ reason: 'withdrawn' }),
    },
    jobs: settlementJobs('http://console'),
    always: async (test, caseId) => {
      const { db } = test.database
      expect(await sumsApart(db), 'kept sums').toEqual([])
      expect(await holdsApart(db), 'holds and measures').toEqual([])
      const [own] = await db.select().from(settlements).where(eq(settlements.caseId, caseId))
      const mine = Number(await db.$count(lineReservations, eq(lineReservations.caseId, caseId)))
      const isProposed = ['pending_approval', 'approved', 'scheduled', 'paid'].includes(own?.state ?? '')
      if (isProposed && own?.component === 'commission') expect(mine, 'lines reserved').toBe(own.lineIds.length)
      if (own?.state === 'calculating' && !own.disputedAt) expect(mine, 'lines free again').toBe(0)
    },
    runs: 12,
    steps: 18,
  })
}, 120_000)
