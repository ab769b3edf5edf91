import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { ImportRecord } from '#shared/imports/schema.ts'
import { baseSettlements } from '#shared/settings/settlements.ts'
import { type Rates, ratesOf } from '#shared/settlements/rules.ts'
import { asCsv, type MadeLine, type Mistake, makeLedger, type Planned } from '../seed/ledger.ts'
import { makeRandom } from '../seed/random.ts'
import { settlementLines } from '../settlements/table.ts'
import { sellerIdentities } from '../verifications/table.ts'
import { endOfImport } from './importFile.ts'
import type { Caller, TestApp } from './testApp.ts'

const rates: Rates = ratesOf(baseSettlements)
const { schedule } = baseSettlements

/** Uploads a ledger and waits until it has been read. */
export async function importLedger(caller: Caller, content: string, fileName = 'ledger.csv'): Promise<ImportRecord> {
  const headers = { 'content-type': 'text/csv' }
  const url = `/api/imports/settlement-ledger?fileName=${fileName}`
  const { status, body } = await caller.call('POST', url, Buffer.from(content), headers)
  if (status !== 202) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`)
  return endOfImport(caller, body.id)
}

type Asked = {
  externalId: string
  months?: readonly string[]
  ordersAWeek?: number
  category?: string
  today?: string
  /** What goes wrong, by settlement. */
  mistakes?: Record<string, Mistake>
  told?: (planned: Planned) => void
}

/** The lines of a seller's ledger, and what its mistakes make them be owed. */
export function ledgerOf(asked: Asked): MadeLine[] {
  const { externalId, months = ['2026-08', '2026-09', '2026-10'], ordersAWeek = 5, category = '식품' } = asked
  const world = { rates, schedule, today: asked.today ?? '2026-11-02' }
  const shop = { externalId, category, ordersAWeek }
  return [...makeLedger(makeRandom(externalId), shop, months, world, (id) => asked.mistakes?.[id] ?? null, asked.told)]
}

export const csvOf = (lines: Iterable<MadeLine>): string => [...asCsv(lines)].join('')

/** Makes the seller's bank account one that money may go to, or not. */
export async function givenAccount(test: TestApp, sellerId: string, isVerified = true): Promise<void> {
  const now = test.now()
  await test.database.transact(async (tx) => {
    const bankVerifiedAt = isVerified ? now : null
    await tx
      .insert(sellerIdentities)
      .values({
        sellerId,
        version: 1,
        sellerType: 'corporation',
        legalName: '한빛상사',
        bankCode: '004',
        bankAccount: '1234567890',
        bankHolder: '한빛상사',
        state: 'verified',
        bankVerifiedAt,
        riskScore: 0,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoUpdate({ target: sellerIdentities.sellerId, set: { bankVerifiedAt } })
  })
}

/** The lines of one component of a settlement that are not as they should be. */
export async function wrongLines(test: TestApp, sellerId: string, settlementId: string): Promise<string[]> {
  const lines = await test.database.db.select().from(settlementLines).where(eq(settlementLines.sellerId, sellerId))
  return lines
    .filter((line) => line.settlementId === settlementId && line.amountKrw !== line.expectedKrw)
    .map((line) => line.id)
}

/** A key of another system, for intakes. */
export const freshKey = () => ({ 'idempotency-key': uuidv7() })
