import { and, eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Target } from '#shared/imports/columns.ts'
import type { LedgerRow } from '#shared/imports/ledgerRules.ts'
import type { RowReason } from '#shared/imports/words.ts'
import { judgeLine, type Rates, ratesOf } from '#shared/settlements/rules.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { insertRows } from '../db/insertRows.ts'
import { noteTransfers } from '../facts/money.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { keepSums } from './keepSums.ts'
import { openStatements, type Statements } from './statements.ts'
import { deductionCauses, settlementLines } from './table.ts'

type NumberedLine = LedgerRow & { line: number }
type LineRow = typeof settlementLines.$inferInsert
type Refusal = { line: number; target: Target; reason: RowReason; value: string | null }
export type TakenIn = { unchanged: number; refused: Refusal[] }

/**
 * Takes lines of a ledger in, in their order, and keeps every sum with them. A line that stands there already in the
 * same words changes nothing; one that says something else is refused: lines are never rewritten.
 */
export async function takeInLines(tx: Tx, importId: string, rows: readonly NumberedLine[]): Promise<TakenIn> {
  const { body } = await settingInForce(tx, 'settlements')
  const rates = ratesOf(body)
  const idOf = await lockSellers(tx, rows)
  const known = await knownLines(tx, rows)
  const statements = await openStatements(tx, rows, idOf)
  const causes = await knownCauses(tx, rows, idOf)
  const refused: Refusal[] = []
  const added: LineRow[] = []
  let unchanged = 0
  for (const row of rows) {
    const judged = judgeRow(row, { importId, idOf, known, statements, causes, rates })
    if ('reason' in judged) refused.push({ line: row.line, ...judged })
    else if (judged.line === null) unchanged += judged.isNews ? 0 : 1
    else added.push(judged.line)
  }
  await insertRows(tx, settlementLines, added)
  await insertRows(tx, deductionCauses, causes.fresh)
  await statements.keep(tx)
  await keepSums(tx, added)
  await noteTransfers(tx, added)
  return { unchanged, refused }
}

type Known = {
  importId: string
  idOf: ReadonlyMap<string, string>
  known: Map<string, LineRow>
  statements: Statements
  causes: Causes
  rates: Rates
}
type Judged = Omit<Refusal, 'line'> | { line: LineRow } | { line: null; isNews: boolean }

function judgeRow(row: NumberedLine, { importId, idOf, known, statements, causes, rates }: Known): Judged {
  const sellerId = idOf.get(row.externalId)
  if (!sellerId) return { target: 'seller_id', reason: 'unknown-seller', value: row.externalId }
  if (row.component === 'total') return statements.close(sellerId, row)
  const before = known.get(refOf(row))
  if (before) {
    if (before.importId === importId)
      return { target: 'line_ref', reason: 'duplicate-line', value: String(before.sourceLine) }
    return saysTheSame(before, row, sellerId)
      ? { line: null, isNews: false }
      : { target: 'line_ref', reason: 'line-differs', value: row.lineRef }
  }
  const why = statements.refusal(sellerId, row)
  if (why) return why
  const id = uuidv7()
  const { component, causeRef } = row
  const isRepeated = component === 'deduction' && causeRef !== null && !causes.claim(sellerId, causeRef, id)
  const line: LineRow = {
    id,
    source: row.source,
    lineRef: row.lineRef,
    sellerId,
    settlementId: row.settlementId,
    component,
    orderRef: row.orderRef,
    causeRef,
    category: row.category,
    amountKrw: row.amountKrw,
    baseKrw: row.baseKrw,
    statedRate: row.statedRate,
    ...judgeLine(
      { component, amountKrw: row.amountKrw, baseKrw: row.baseKrw, category: row.category },
      rates,
      isRepeated,
    ),
    recognisedOn: row.recognisedOn,
    importId,
    sourceLine: row.line,
    correctsId: null,
    correctsComponent: null,
    caseId: null,
  }
  known.set(refOf(row), line)
  statements.add(sellerId, row)
  return { line }
}

const refOf = ({ source, lineRef }: Pick<LineRow, 'source' | 'lineRef'>) => `${source}\n${lineRef}`

function saysTheSame(before: LineRow, row: LedgerRow, sellerId: string): boolean {
  const fields = [
    'settlementId',
    'component',
    'orderRef',
    'causeRef',
    'category',
    'amountKrw',
    'baseKrw',
    'statedRate',
    'recognisedOn',
  ] as const
  return before.sellerId === sellerId && fields.every((field) => before[field] === row[field])
}

/** Locks the sellers, so that two files at once take turns where they meet. */
async function lockSellers(tx: Tx, rows: readonly NumberedLine[]): Promise<Map<string, string>> {
  const externalIds = [...new Set(rows.map((row) => row.externalId))]
  const found = await forUpdate(
    tx
      .select({ id: sellers.id, externalId: sellers.externalId })
      .from(sellers)
      .where(inArray(sellers.externalId, externalIds))
      .orderBy(sellers.id),
  )
  return new Map(found.map(({ id, externalId }) => [externalId, id]))
}

async function knownLines(tx: Tx, rows: readonly NumberedLine[]): Promise<Map<string, LineRow>> {
  const refsOf = new Map<string, string[]>()
  for (const { source, lineRef } of rows) refsOf.set(source, [...(refsOf.get(source) ?? []), lineRef])
  const known = new Map<string, LineRow>()
  for (const [source, refs] of refsOf) {
    const found = await tx
      .select()
      .from(settlementLines)
      .where(and(eq(settlementLines.source, source), inArray(settlementLines.lineRef, refs)))
    for (const line of found) known.set(refOf(line), line)
  }
  return known
}

type Causes = {
  /** @returns whether this line is the first for its cause. */
  claim: (sellerId: string, causeRef: string, lineId: string) => boolean
  fresh: (typeof deductionCauses.$inferInsert)[]
}

async function knownCauses(tx: Tx, rows: readonly NumberedLine[], idOf: ReadonlyMap<string, string>): Promise<Causes> {
  const wanted = rows.flatMap(({ component, causeRef }) => (component === 'deduction' && causeRef ? [causeRef] : []))
  const found =
    wanted.length === 0
      ? []
      : await tx
          .select()
          .from(deductionCauses)
          .where(
            and(
              inArray(deductionCauses.sellerId, [...new Set(idOf.values())]),
              inArray(deductionCauses.causeRef, [...new Set(wanted)]),
            ),
          )
  const taken = new Set(found.map(({ sellerId, causeRef }) => `${sellerId} ${causeRef}`))
  const fresh: Causes['fresh'] = []
  return {
    fresh,
    claim: (sellerId, causeRef, lineId) => {
      const key = `${sellerId} ${causeRef}`
      if (taken.has(key)) return false
      taken.add(key)
      fresh.push({ sellerId, causeRef, lineId })
      return true
    },
  }
}
