import type { BusinessMs } from './derive.ts'
import type { History } from './history.ts'
import { retellFlow, type Told } from './retell.ts'
import { retellTrade } from './retellTrade.ts'

/** Everything that happened to a case, told from what is stored of it and not from what was noted; in its order. */
export function tellAgain(history: History, businessMs: BusinessMs): { told: Told[]; teamIds: Set<string> } {
  const { told: flow, stays } = retellFlow(history, businessMs)
  const replies = flow.filter(({ what }) => what === 'reply')
  const answererAt = (at: Date) => replies.findLast((reply) => reply.at <= at)?.personId ?? null
  const trade = retellTrade(history, stays, businessMs).map((one) =>
    one.what === 'rated' || one.what === 'rating_asked' ? { ...one, personId: answererAt(one.at) } : one,
  )
  return { told: [...flow, ...trade], teamIds: new Set(stays.map(({ teamId }) => teamId)) }
}
