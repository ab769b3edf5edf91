import type { TicketType } from '#shared/settlements/types.ts'
import type { Mistake } from '../seed/ledger.ts'
import { givenSeller } from './given.ts'
import { csvOf, givenAccount, importLedger, ledgerOf, wrongLines } from './givenLedger.ts'
import type { Caller, TestApp } from './testApp.ts'

let count = 0

/** A seller with three months of settlements, one of which is wrong, and a bank account that was checked. */
export async function givenWrongSettlement(test: TestApp, ops: Caller, mistake: Mistake, settlementId = 'W-2026-10-2') {
  count += 1
  const externalId = `T-${count}`
  const seller = await givenSeller(test, { externalId, name: `상점 ${count}` }, 0)
  await givenAccount(test, seller.id)
  const lines = ledgerOf({ externalId, mistakes: { [settlementId]: mistake } })
  const done = await importLedger(ops, csvOf(lines), `${externalId}.csv`)
  if (done.refused > 0) throw new Error(JSON.stringify(done.rows))
  const lineIds = await wrongLines(test, seller.id, settlementId)
  return { seller, settlementId, lineIds, mistake }
}

/** A ticket, worked out and ready for a proposal. @returns its id. */
export async function givenCalculated(
  agent: Caller,
  sellerId: string,
  settlementId: string,
  type: TicketType = 'wrong_commission',
): Promise<string> {
  const about = { type, period: settlementId.slice(2, 9), settlementId }
  const opened = await agent.post('/api/settlements', { ...about, sellerId, claim: '정산 금액이 다릅니다.' })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  const { id } = opened.body
  for (const [action, body] of [
    ['classify', about],
    ['calculate', {}],
  ] as const) {
    const answer = await agent.act('settlements', id, action, body)
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
  }
  return id
}

/** The body of a proposal that puts all of it right. */
export const fullCorrection = (given: { settlementId: string; lineIds: string[]; mistake: Mistake }) => ({
  amountKrw: given.mistake.krw,
  component: given.mistake.component,
  settlementId: given.settlementId,
  lineIds: given.lineIds,
  explanation: '다른 카테고리의 요율이 적용되어 조정합니다.',
  reason: 'wrong rate',
})
