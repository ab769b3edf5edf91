import type { Actor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import type { Tx } from '../db/database.ts'
import { gatingKind } from './kind.ts'
import { type Application, lockSeller, openApplication, openReviewOf, topicOf } from './open.ts'

/**
 * An application from the seller portal. Where a review of the same is open, its documents are put in there: whoever
 * sends twice, or sends what was asked for, finds one case.
 * @returns the case's id. @throws Refused by field with the rule named; wrong-state while nothing can be taken in.
 */
export async function applyOrAttach(tx: Tx, asked: Application, actor: Actor, now: Date): Promise<string> {
  await lockSeller(tx, asked.sellerId)
  const open = await openReviewOf(tx, asked.sellerId, await topicOf(tx, asked))
  if (!open) return openApplication(tx, asked, 'application', actor, now)
  const { documents = [] } = asked
  if (documents.length === 0) return open.id
  const request = { caseId: open.id, action: 'supply', body: { documents }, version: null, actor, now }
  await act(tx, gatingKind, { ...request, follows: true })
  return open.id
}
