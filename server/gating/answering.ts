import { type FieldErrors, refused } from '#shared/errors.ts'
import type { AnswerBody } from '#shared/gating/bodies.ts'
import { answerRefusal, judgeRow } from '#shared/gating/rules.ts'
import type { Actor } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { withFixes } from './documents.ts'
import { type GatingRow, groundOf } from './ground.ts'

/**
 * Takes in what a reader makes of documents, rows and hits: first the facts, then the answers held against them.
 * A row whose facts changed is to be answered anew.
 * @throws Refused by field with the rule named; nothing is written then.
 */
export async function answered(
  tx: Tx,
  own: GatingRow,
  sellerId: string,
  { answers = [], hits = [], facts = [] }: AnswerBody,
  actor: Actor,
  now: Date,
): Promise<Pick<GatingRow, 'documents' | 'checklist' | 'preChecks'>> {
  if (answers.length + hits.length + facts.length === 0)
    throw refused('refused', { errors: { answers: 'nothing is answered' } })
  const { documents: ground } = await groundOf(tx, own, sellerId, now)
  const documents = await withFixes(tx, own.caseId, own.documents, facts)
  const changed = new Set(documents.filter(({ id }) => facts.some((fix) => fix.id === id)).map(({ type }) => type))
  const errors: FieldErrors = {}
  for (const [at, answer] of answers.entries()) {
    if (!own.checklist.some(({ type }) => type === answer.type))
      errors[`answers/${at}/type`] = 'is no row of this checklist'
    else Object.assign(errors, answerRefusal(answer, judgeRow(answer.type, documents, ground).codes, at))
  }
  for (const [at, { key }] of hits.entries())
    if (!own.preChecks.some((hit) => hit.key === key)) errors[`hits/${at}/key`] = 'is no hit of this case'
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })

  const by = { byName: actor.name, at: now.toISOString() }
  const checklist = own.checklist.map((row) => {
    const answer = answers.findLast(({ type }) => type === row.type)
    if (answer) {
      const found = judgeRow(row.type, documents, ground).codes
      // Only what the rules did find was passed over.
      const overrides = answer.verdict === 'ok' ? answer.overrides.filter((code) => found.includes(code)) : []
      return {
        ...row,
        ...by,
        verdict: answer.verdict,
        codes: answer.codes,
        overrides,
        note: answer.note?.trim() || null,
      }
    }
    if (!changed.has(row.type)) return row
    return { ...row, verdict: null, codes: [], overrides: [], note: null, byName: null, at: null }
  })
  const preChecks = own.preChecks.map((hit) => {
    const verdict = hits.findLast(({ key }) => key === hit.key)
    if (!verdict) return hit
    return { ...hit, isRight: verdict.isRight, note: verdict.note?.trim() || null, byName: actor.name }
  })
  return { documents, checklist, preChecks }
}
