import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenPolicy } from '../testing/given.ts'
import { importFile } from '../testing/importFile.ts'
import { testApp } from '../testing/testApp.ts'

const path = join(process.env.REAL_DATA ?? '', 'seller-metrics.csv')
const isThere = process.env.REAL_DATA !== undefined && existsSync(path)

if (!isThere) console.warn('Skipped: the real performance file. Name its folder in REAL_DATA.')

/** What a spreadsheet finds: no parser of ours, only the two columns that the limit asks about. */
function breachingSellers(text: string): string[] {
  const [header = '', ...lines] = text.trim().split('\n')
  const names = header.split(',')
  // Counted from the right: only the city, further left, may hold a comma.
  const cell = (line: string, name: string) => line.split(',').at(names.indexOf(name) - names.length)
  return lines
    .filter((line) => Number(cell(line, 'late_delivery_rate')) > 0.04 && Number(cell(line, 'total_orders')) >= 10)
    .map((line) => line.slice(0, line.indexOf(',')))
    .sort()
}

describe('the real performance file', () => {
  it.skipIf(!isThere)(
    'opens one case for exactly the sellers that a spreadsheet finds, and importing again adds none',
    async () => {
      const test = await testApp()
      try {
        const ops = await test.as('ops')
        const file = readFileSync(path)
        const found = breachingSellers(file.toString())
        await givenPolicy(test)
        const lines = file.toString().trim().split('\n').length - 1
        expect(await importFile(ops, file)).toMatchObject({
          state: 'done',
          read: lines,
          accepted: lines,
          refused: 0,
          casesOpened: found.length,
        })
        const opened = await test.database.db
          .select({ externalId: sellers.externalId })
          .from(cases)
          .innerJoin(sellers, eq(sellers.id, cases.sellerId))
        expect(opened.map(({ externalId }) => externalId).sort()).toEqual(found)

        expect(await importFile(ops, file)).toMatchObject({ unchanged: lines, casesOpened: 0, findingsAttached: 0 })
        const [counted] = await test.database.db.select({ sellers: count() }).from(sellers)
        expect(Number(counted?.sellers)).toBe(lines)
      } finally {
        await test.close()
      }
    },
    180_000,
  )
})
