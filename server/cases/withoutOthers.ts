import { inArray } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { isInRows, type Rows } from '../http/rows.ts'
import { cases } from './table.ts'
import { sortCases } from './theirs.ts'

const anId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const aNumber = /\b[A-Z]{3}-\d{4}-\d{6,}\b/g

/**
 * The last look at an answer before it leaves for a provider's person. A record that is itself a case of others is left
 * out; where a fact of the marketplace names the case that caused it (a measure, a strike, a hold, a contested decision),
 * the fact stays and the case's id and number are blank, in letters and refusals as in fields.
 * @returns the answer itself when there was nothing to take out.
 */
export async function withoutOthers(db: Db, answer: unknown, rows: Rows): Promise<unknown> {
  if (rows === null) return answer
  const told = textsOf(answer)
  const { others } = await sortCases(db, [...told.ids], rows)
  const numbers = await numbersOfOthers(db, [...told.numbers], rows)
  if (others.size + numbers.size === 0) return answer
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (others.has(value) || numbers.has(value)) return null
      return numbers.size > 0 ? value.replace(aNumber, (one) => (numbers.has(one) ? '···' : one)) : value
    }
    if (Array.isArray(value)) return value.filter((one) => !others.has(one) && !isOthersRecord(one, others)).map(clean)
    if (!isRecord(value)) return value
    const isAboutOthers = typeof value.caseId === 'string' && others.has(value.caseId)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isHidden = isOthersRecord(inner, others) || (isAboutOthers && ofTheCase.has(key))
        return [key, isHidden ? null : clean(inner)]
      }),
    )
  }
  return clean(answer)
}

/** What a line beside others says of its case: gone with it once the case is another's. */
const ofTheCase: ReadonlySet<string> = new Set(['subject', 'state'])

/** A record of the case itself, not of something that names it. */
const isOthersRecord = (value: unknown, others: ReadonlySet<string>): boolean =>
  isRecord(value) && typeof value.id === 'string' && others.has(value.id)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

function textsOf(answer: unknown) {
  const [ids, numbers] = [new Set<string>(), new Set<string>()]
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (anId.test(value)) ids.add(value)
      else for (const [one] of value.matchAll(aNumber)) numbers.add(one)
    } else if (Array.isArray(value)) value.forEach(look)
    else if (isRecord(value)) Object.values(value).forEach(look)
  }
  look(answer)
  return { ids, numbers }
}

async function numbersOfOthers(db: Db, numbers: readonly string[], rows: Rows): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const found = await db
    .select({ number: cases.number, teamId: cases.teamId })
    .from(cases)
    .where(inArray(cases.number, [...numbers]))
  return new Set(found.flatMap(({ number, teamId }) => (isInRows(teamId, rows) ? [] : [number])))
}
