import { and, asc, eq } from 'drizzle-orm'
import type { SettlementAction } from '#shared/settlements/workflow.ts'
import type { Db } from '../db/database.ts'
import type { sellers } from '../sellers/table.ts'
import { settlementLines } from '../settlements/table.ts'
import { explanations, questions } from './settlementSentences.ts'
import type { Ticket } from './settlementStories.ts'

export type Shop = Pick<typeof sellers.$inferSelect, 'id' | 'externalId' | 'category' | 'locale'>

export type Told = { ticket: Ticket; shop: Shop; settlementId: string; period: string }

/** The body of an action's request, as somebody who looked at the ledger would send it. */
export async function bodyOf(
  db: Db,
  action: SettlementAction,
  { ticket, shop, settlementId }: Told,
  about: object,
): Promise<object> {
  const { locale } = shop
  const explanation = explanations[ticket.type][locale]
  switch (action) {
    case 'classify':
      return about
    case 'ask':
      return { proof: 'video', itemKrw: 128_000, question: questions.seller[locale] }
    case 'answer':
      return { answer: questions.answered[locale] }
    case 'askFinance':
      return { question: questions.finance.ko }
    case 'reject':
      return { ground: 'no_difference', explanation: questions.equal[locale] }
    case 'resolve':
      return { explanation }
    case 'sendBack':
      return { reason: '근거 내역이 부족합니다. 주문별 요율을 확인해 주세요.' }
    case 'dispute':
      return { reason: questions.dispute[locale], lineIds: await someLine(db, shop.id) }
    case 'propose': {
      const lines = await db
        .select()
        .from(settlementLines)
        .where(and(eq(settlementLines.sellerId, shop.id), eq(settlementLines.settlementId, settlementId)))
      const wrong = lines.filter((line) => line.component === ticket.component && line.expectedKrw !== line.amountKrw)
      const lineKrw = wrong.reduce((krw, line) => krw + line.expectedKrw - line.amountKrw, 0)
      const amountKrw = wrong.length > 0 ? lineKrw : (ticket.krw ?? 0)
      return {
        amountKrw,
        component: ticket.component,
        settlementId,
        lineIds: wrong.map((line) => line.id),
        explanation,
        reason: '원장 대조 결과 차이를 확인했습니다.',
      }
    }
    default:
      return {}
  }
}

async function someLine(db: Db, sellerId: string): Promise<string[]> {
  const ofSeller = eq(settlementLines.sellerId, sellerId)
  const [line] = await db
    .select({ id: settlementLines.id })
    .from(settlementLines)
    .where(ofSeller)
    .orderBy(asc(settlementLines.id))
    .limit(1)
  return line ? [line.id] : []
}
