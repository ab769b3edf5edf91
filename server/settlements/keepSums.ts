import { sql } from 'drizzle-orm'
import type { Component } from '#shared/settlements/components.ts'
import type { Tx } from '../db/database.ts'
import { sellerBalances, settlementCorrections, type settlementLines, settlementTotals } from './table.ts'

type Line = Pick<
  typeof settlementLines.$inferInsert,
  'sellerId' | 'settlementId' | 'component' | 'amountKrw' | 'expectedKrw' | 'correctsId' | 'correctsComponent'
>

/** What a line does to the three balances of a seller. A carried debt repeats a minus that the lines before told of. */
export const effectOnBalance = (component: Component, amountKrw: number) => ({
  net: component === 'debt' ? 0 : amountKrw,
  deferred: component === 'deferred' || component === 'deferred_release' ? -amountKrw : 0,
  paidOut: component === 'payout' ? -amountKrw : 0,
})

/** Adds these lines to the sums kept of a settlement and of a seller, in the transaction that adds the lines. */
export async function keepSums(tx: Tx, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const totals = new Map<string, typeof settlementTotals.$inferInsert>()
  const balances = new Map<string, { net: number; deferred: number; paidOut: number }>()
  const corrections = new Map<string, typeof settlementCorrections.$inferInsert>()
  for (const line of lines) {
    const { sellerId, settlementId, component, amountKrw, expectedKrw, correctsId, correctsComponent } = line
    const key = `${sellerId}\n${settlementId}\n${component}`
    const total = totals.get(key) ?? {
      sellerId,
      settlementId,
      component,
      actualKrw: 0,
      expectedKrw: 0,
      lines: 0,
      wrongLines: 0,
    }
    total.actualKrw += amountKrw
    total.expectedKrw += expectedKrw
    total.lines += 1
    total.wrongLines += amountKrw === expectedKrw ? 0 : 1
    totals.set(key, total)
    const balance = balances.get(sellerId) ?? { net: 0, deferred: 0, paidOut: 0 }
    const change = effectOnBalance(component, amountKrw)
    balance.net += change.net
    balance.deferred += change.deferred
    balance.paidOut += change.paidOut
    balances.set(sellerId, balance)
    if (correctsId && correctsComponent) {
      const what = `${sellerId}\n${correctsId}\n${correctsComponent}`
      const before = corrections.get(what)?.amountKrw ?? 0
      const corrected = { sellerId, settlementId: correctsId, component: correctsComponent }
      corrections.set(what, { ...corrected, amountKrw: before + amountKrw })
    }
  }
  await addTotals(tx, inOrder(totals))
  await addCorrections(tx, inOrder(corrections))
  await addBalances(
    tx,
    [...balances].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Always in one order: two transactions that touch the same rows wait for each other instead of locking up. */
const inOrder = <T>(rows: ReadonlyMap<string, T>): T[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)

const said = (column: string) => sql.raw(`excluded.${column}`)

async function addTotals(tx: Tx, rows: (typeof settlementTotals.$inferInsert)[]): Promise<void> {
  const { sellerId, settlementId, component, actualKrw, expectedKrw, lines, wrongLines } = settlementTotals
  await tx
    .insert(settlementTotals)
    .values(rows)
    .onConflictDoUpdate({
      target: [sellerId, settlementId, component],
      set: {
        actualKrw: sql`${actualKrw} + ${said('actual_krw')}`,
        expectedKrw: sql`${expectedKrw} + ${said('expected_krw')}`,
        lines: sql`${lines} + ${said('lines')}`,
        wrongLines: sql`${wrongLines} + ${said('wrong_lines')}`,
      },
    })
}

async function addCorrections(tx: Tx, rows: (typeof settlementCorrections.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  const { sellerId, settlementId, component, amountKrw } = settlementCorrections
  await tx
    .insert(settlementCorrections)
    .values(rows)
    .onConflictDoUpdate({
      target: [sellerId, settlementId, component],
      set: { amountKrw: sql`${amountKrw} + ${said('amount_krw')}` },
    })
}

async function addBalances(
  tx: Tx,
  changes: [sellerId: string, change: { net: number; deferred: number; paidOut: number }][],
): Promise<void> {
  const { payableKrw, debtKrw, deferredKrw, paidOutKrw } = sellerBalances
  const rows = changes.map(([sellerId, { net, deferred, paidOut }]) => ({
    sellerId,
    payableKrw: Math.max(0, net),
    debtKrw: Math.max(0, -net),
    deferredKrw: deferred,
    paidOutKrw: paidOut,
  }))
  const net = sql`${payableKrw} - ${debtKrw} + ${said('payable_krw')} - ${said('debt_krw')}`
  await tx
    .insert(sellerBalances)
    .values(rows)
    .onConflictDoUpdate({
      target: sellerBalances.sellerId,
      set: {
        payableKrw: sql`case when ${net} > 0 then ${net} else 0 end`,
        debtKrw: sql`case when ${net} < 0 then -(${net}) else 0 end`,
        deferredKrw: sql`${deferredKrw} + ${said('deferred_krw')}`,
        paidOutKrw: sql`${paidOutKrw} + ${said('paid_out_krw')}`,
      },
    })
}
