import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const realData = process.env.REAL_DATA

async function load(page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  await page.goto('/imports/create')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Start import' }).click()
  await expect(page).toHaveURL(/\/imports\/[\w-]+\/show$/)
  await expect(page.getByText('Done').first()).toBeVisible({ timeout: 60_000 })
}

/** A figure of the outcome, by its label. */
const outcome = (page: Page, label: string) =>
  page
    .getByRole('region', { name: 'Outcome' })
    .locator('dt', { hasText: label })
    .locator('xpath=following-sibling::dd[1]')

test('a file with bad rows keeps the good ones, names the bad ones and gives them back', async ({ as }) => {
  const page = await as('ops')
  const csv = [
    'seller_id,as_of,window_days,total_orders,defect_rate',
    `BAD-${Date.now()}-1,2026-11-01,30,100,0.001`,
    'BAD-2,2026-02-31,30,100,0.001',
    'BAD-3,2026-11-01,30,-4,0.001',
    '"=cmd()",2026-11-01,30,100,1.5',
    '',
  ].join('\n')
  await load(page, { name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(outcome(page, 'Accepted')).toHaveText('1')
  await expect(outcome(page, 'Refused')).toHaveText('3')
  const download = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /refused rows/i })
    .or(page.getByRole('button', { name: /refused rows/i }))
    .first()
    .click()
  const refused = readFileSync(await (await download).path(), 'utf8')
  expect(refused).toContain("'=cmd()")
  expect(refused.trim().split('\n')).toHaveLength(4)
})

test('a real file of 1,519 sellers, loaded from the screen, finds who a spreadsheet finds; again it adds none', async ({
  as,
  api,
}) => {
  test.skip(!realData, 'REAL_DATA names no folder')
  test.setTimeout(180_000)
  const path = join(realData ?? '', 'seller-metrics.csv')
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const columns = head.split(',')
  const breaching = lines
    .map((line) => line.split(','))
    .filter((cells) => {
      const of = (name: string) => cells[columns.indexOf(name)] ?? ''
      return (
        of('late_delivery_rate') !== '' && Number(of('late_delivery_rate')) > 0.04 && Number(of('total_orders')) >= 10
      )
    })
    .map((cells) => cells[columns.indexOf('seller_id')])

  const ops = await api('ops')
  const page = await as('ops')
  const casesNow = async () => {
    const found = []
    for (let first = 0; ; first += 1000) {
      const query = new URLSearchParams({
        filter: JSON.stringify({ metric: 'late_delivery_rate' }),
        range: JSON.stringify([first, first + 999]),
      })
      const rows = await ops.get(`/api/suspensions?${query}`)
      found.push(...rows)
      if (rows.length < 1000) return found
    }
  }
  const before = new Set((await casesNow()).map((record) => record.id))
  await load(page, path)
  await expect(outcome(page, 'Accepted')).toHaveText('1,519')
  const opened = (await casesNow()).filter((record) => !before.has(record.id))
  const names = new Set<string>()
  for (const { sellerId } of opened) names.add((await ops.get(`/api/sellers/${sellerId}`)).externalId)
  expect([...names].sort()).toEqual(breaching.sort())
  expect(opened).toHaveLength(breaching.length)

  await load(page, path)
  await expect(outcome(page, 'Unchanged')).toHaveText('1,519')
  await expect(outcome(page, 'Cases opened')).toHaveText('0')
})
