import { eq } from 'drizzle-orm'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { note } from './note.ts'
import { lastAnswererOf } from './trade.ts'

type Rating = { surveyId: string; caseId: string; score: number | null }

/** Notes that a seller was asked how it was, or with a score that they answered; counted to who answered them last. */
export async function noteRating(tx: Tx, { surveyId, caseId, score }: Rating, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  const personId = await lastAnswererOf(tx, caseId)
  const base = { case: row, at: now, personId, causeId: surveyId }
  await note(tx, [
    score === null ? { ...base, what: 'rating_asked' } : { ...base, what: 'rated', aspect: `${score}`, value: score },
  ])
}
