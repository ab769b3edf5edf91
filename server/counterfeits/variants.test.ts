import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bandProbes } from '#shared/counterfeits/variants.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

describe.runIf(process.env.DATABASE_URL === 'file:')('looking for variants', () => {
  const plan = async (where: string) =>
    (await test.database.raw(`explain query plan select * from "listings" where ${where}`))
      .map((step) => String(step.detail))
      .join('\n')

  it.each([0, 1, 2, 3])('finds near pictures by the index of band %i', async (band) => {
    const values = bandProbes('ff00ff00ff00ff00', band).map((value) => `'${value}'`)
    const near = `substr("listings"."image_hash", ${band * 4 + 1}, 4) in (${values.join(', ')})`
    const told = await plan(`("listings"."image_hash" is not null and ${near})`)
    expect(told).toContain(`USING INDEX listings_image_band_${band}`)
  })

  it('finds barcodes, and the brand’s goods of a category, by their indexes', async () => {
    expect(await plan(`"listings"."barcode" = '8801234567893'`)).toContain('listings_barcode')
    expect(await plan(`"listings"."brand" in ('a', 'b') and "listings"."category" = 'c'`)).toContain('listings_brand')
  })
})
