import type { Static } from 'typebox'
import { describe, expect, it } from 'vitest'
import type { Component } from '#shared/settlements/components.ts'
import { tradeComponents } from '#shared/settlements/components.ts'
import type { Compared } from '#shared/settlements/schema.ts'
import { ticketTypes } from '#shared/settlements/types.ts'
import type { Mistake, Planned } from '../seed/ledger.ts'
import { weeksOf } from '../seed/ledger.ts'
import { makeRandom, type Random } from '../seed/random.ts'
import { givenSeller } from '../testing/given.ts'
import { csvOf, importLedger, ledgerOf } from '../testing/givenLedger.ts'
import { testApp } from '../testing/testApp.ts'

/** Lines of the whole ledger, about. The suite's is small; a run with a million explains as many tickets. */
const wantedLines = Number(process.env.LEDGER_LINES ?? 9_000)
const sellerCount = 20
const ticketsASeller = 10
const months = ['2026-08', '2026-09', '2026-10']
const linesAnOrder = 4.6
const weekCount = months.flatMap(weeksOf).length
const ordersAWeek = Math.max(4, Math.round(wantedLines / (sellerCount * weekCount * linesAnOrder)))

const always: readonly Component[] = [...tradeComponents, 'deferred', 'debt', 'hold']

/** Ten settlements of a seller that go wrong, each in one component; one of them a final amount. */
function planMistakes(random: Random): Record<string, Mistake> {
  const weeks = months.flatMap((period) => weeksOf(period).map((_, n) => `W-${period}-${n + 1}`))
  const chosen = random.some(weeks, ticketsASeller - 1)
  const mistakes = chosen.map((id): [string, Mistake] => {
    // By now the transfers of August and September are over.
    const among: readonly Component[] = id.includes('2026-10') ? always : [...always, 'payout']
    return [id, { component: random.pick(among), krw: random.whole(1, 9_000) }]
  })
  return Object.fromEntries([
    ...mistakes,
    ['R-2026-08', { component: 'deferred_release', krw: random.whole(1, 9_000) }],
  ])
}

describe('a disputed amount', () => {
  it('is explained to the won, in the component that is wrong, for every one of 200 tickets', async () => {
    const test = await testApp()
    try {
      const [ops, agent] = [await test.as('ops'), await test.as('agent')]
      let explained = 0
      for (let n = 0; n < sellerCount; n++) {
        const externalId = `X-${n}`
        const seller = await givenSeller(test, { externalId }, 0)
        const planned: Planned[] = []
        const mistakes = planMistakes(makeRandom(externalId))
        const told = (one: Planned) => planned.push(one)
        const done = await importLedger(ops, csvOf(ledgerOf({ externalId, months, ordersAWeek, mistakes, told })))
        expect(done).toMatchObject({ state: 'done', refused: 0 })
        expect(planned).toHaveLength(ticketsASeller)
        for (const [at, { settlementId, period, component, differenceKrw }] of planned.entries()) {
          const ticket = { sellerId: seller.id, type: ticketTypes[at % ticketTypes.length], period, settlementId }
          const opened = await agent.post('/api/settlements', { ...ticket, claim: '정산 금액이 다릅니다.' })
          expect(opened.status, JSON.stringify(opened.body)).toBe(201)
          const { body: file } = await agent.get(`/api/settlements/${opened.body.id}/file`)
          const wrong = file.now.components.filter((one: Static<typeof Compared>) => one.differenceKrw !== 0)
          expect(wrong, settlementId).toMatchObject([{ component, differenceKrw }])
          expect(file.now.disputedKrw).toBe(differenceKrw)
          explained += 1
        }
      }
      expect(explained).toBe(200)
    } finally {
      await test.close()
    }
  }, 1_200_000)
})
