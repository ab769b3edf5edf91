import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Every figure on the page that opens a list: what it says, and what the list has. */
async function figuresAndTotals(page: Page): Promise<{ says: number; href: string; has: number }[]> {
  const links = await page.locator('main a[href*="filter="]').evaluateAll((found) =>
    found.map((link) => ({
      href: link.getAttribute('href') ?? '',
      says: link.getAttribute('aria-label') ?? link.textContent ?? '',
    })),
  )
  const counted = links.flatMap(({ href, says }) => {
    // "83 %: 5 of 6 who joined …", "All 12", "1,204".
    const number = /: ([\d,]+) of /.exec(says)?.[1] ?? /^(?:All )?([\d,]+)$/.exec(says)?.[1]
    return number ? [{ href, says: Number(number.replaceAll(',', '')) }] : []
  })
  return Promise.all(
    counted.map(async (one) => {
      const answer = await page.request.get(`/api${one.href}&range=[0,0]`)
      return { ...one, has: Number(answer.headers()['content-range']?.split('/')[1]) }
    }),
  )
}

test('every figure of seller performance opens exactly what it counted', async ({ as }) => {
  const page = await as('ops')
  const tabs = [
    ['/performance', 'Week by week', 20],
    ['/performance?by=category', 'Newest week, part by part', 10],
    ['/performance?by=cohort', 'Newest week, part by part', 10],
    ['/performance?by=region', 'Newest week, part by part', 10],
    ['/performance/outlook?metric=cancellation_rate', 'The rule', 1],
    ['/performance/journeys', 'Who still sells, by month of joining', 20],
    ['/performance/contacts', 'Why sellers turn to us', 8],
  ] as const
  for (const [path, panel, least] of tabs) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: panel, exact: true })).toBeVisible()
    const figures = await figuresAndTotals(page)
    expect(figures.length, path).toBeGreaterThanOrEqual(least)
    expect(figures.filter(({ says, has }) => says !== has)).toEqual([])
  }

  await page.goto('/performance')
  const region = page.getByRole('region', { name: 'Week by week' })
  const newest = region.getByRole('row').nth(1).getByRole('link').first()
  const count = await newest.textContent()
  await newest.click()
  await expect(page.getByText(`of ${count}`)).toBeVisible()
  await page.getByRole('button', { name: /^Remove this filter: Late delivery, week of/ }).click()
  await expect(page.getByText(`of ${count}`)).toBeHidden()
})

test('예측의 오차를 키보드로 열어 보고, 잘못된 기간은 이유와 함께 거절된다', async ({ as }) => {
  const page = await as('lead', { locale: 'ko' })
  await page.goto('/performance/outlook')
  const region = page.getByRole('region', { name: /^예측 정확도/ })
  const misses = region.getByText('놓친 위반', { exact: true }).first().locator('xpath=..').getByRole('button')
  const count = await misses.textContent()
  await misses.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(new RegExp(`전체 ${count}건 중`))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(misses).toBeFocused()

  await page.goto('/performance?from=2030-01-01')
  await expect(page.getByRole('alert')).toHaveText('시작일이 오늘 이후입니다.')
  await page.goto('/performance?metric=return_rate')
  await expect(page.getByText('아직 수집된 지표가 없습니다')).toBeVisible()
})
