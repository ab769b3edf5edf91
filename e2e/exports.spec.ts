import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from './fixtures.ts'

test('a filtered list is saved as CSV with what stands on the screen, and is told of afterwards', async ({ as }) => {
  const page = await as('lead')
  // Shops that no other test touches: what stands on the screen is still so when the file is made.
  await page.goto(`/sellers?filter=${encodeURIComponent(JSON.stringify({ q: 'Maple' }))}`)
  await expect(page.locator('tbody tr').first()).toContainText('Maple')
  await expect(page.getByText(/^1–\d+ of \d+$/)).toBeVisible()
  const shown = await page.locator('tbody tr').first().getByRole('link').first().innerText()
  const total = Number((await page.getByText(/^1–\d+ of \d+$/).innerText()).split(' of ')[1])
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^Sellers_\d{4}-\d\d-\d\d\.csv$/)
  const rows = parse(readFileSync(await file.path()), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(total)
  expect(rows[0]?.Seller).toBe(shown)
  expect(rows.every((row) => row.Seller?.includes('Maple'))).toBe(true)
  expect(rows.every((row) => !row['E-mail'] || row['E-mail'].includes('***'))).toBe(true)

  await page.goto('/exports')
  const line = page.getByRole('row', { name: file.suggestedFilename() }).first()
  await expect(line).toContainText('Complete')
  await expect(line).toContainText(total.toLocaleString('en'))
})

test('the queue is saved as a workbook by the keyboard alone, in Korean, with the columns shown', async ({ as }) => {
  const page = await as('lead', { locale: 'ko' })
  await page.goto('/suspensions')
  const button = page.getByRole('button', { name: '내보내기', exact: true })
  await expect(button).toBeVisible()
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^판매 정지_\d{4}-\d\d-\d\d\.xlsx$/)
  const [head, ...rows] = await readSheet(await file.path())
  expect(head).toEqual(['심각도', '번호', '판매자', '사유', '조치', '상태', '기한', '발생', '담당자'])
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => /^SUS-\d{4}-\d{6}$/.test(String(row[1])))).toBe(true)
  expect(rows.every((row) => row[7] instanceof Date)).toBe(true)
})

test('who may not take lists along is not offered it', async ({ as }) => {
  const page = await as('moderator')
  await page.goto('/sellers')
  await expect(page.getByText(/^1–\d+ of \d+$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0)
})
