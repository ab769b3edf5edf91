import type { Page } from '@playwright/test'
import { expect, settled, test } from './fixtures.ts'

type Mark = { says: string; number: number; href: string }

/** Everything on the page that opens what it counted: numbers in tiles and tables, points, columns and cells of charts. */
const marksOn = (page: Page): Promise<Mark[]> =>
  page.locator('main a[data-number]').evaluateAll((found) =>
    found.map((one) => ({
      says: one.getAttribute('aria-label') ?? one.textContent ?? '',
      number: Number(one.getAttribute('data-number')),
      href: one.getAttribute('href') ?? '',
    })),
  )

/** How many there are in the list that an address of `/counted` shows, by the request that its screen makes. */
async function totalOf(page: Page, href: string): Promise<number> {
  const [[kind, filter] = ['', '']] = new URL(href, 'http://console').searchParams
  const asked = kind === 'stock' ? JSON.stringify({ counted: JSON.parse(filter) }) : filter
  const query = new URLSearchParams({ filter: asked, range: '[0,0]' })
  const answer = await page.request.get(`/api/${kind === 'facts' ? 'facts' : 'cases'}?${query}`)
  expect(answer.status(), href).toBeLessThan(300)
  return Number(answer.headers()['content-range']?.split('/')[1])
}

async function totalsOf(page: Page, hrefs: readonly string[]): Promise<Map<string, number>> {
  const waiting = [...new Set(hrefs)]
  const totals = new Map<string, number>()
  const ask = async () => {
    for (let href = waiting.pop(); href !== undefined; href = waiting.pop()) totals.set(href, await totalOf(page, href))
  }
  await Promise.all(Array.from({ length: 6 }, ask))
  return totals
}

const boardOf = (page: Page, name: string) => page.locator(`[data-board="${name}"]`)

/** Beside other tests work goes on: a board that is out of date is read again, a wrong number stays wrong. */
async function everyMarkOpensWhatItCounted(page: Page, path: string, least: number): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    await page.locator('[data-board], [data-kpi]').first().waitFor()
    await settled(page)
    const marks = await marksOn(page)
    expect(marks.length, path).toBeGreaterThanOrEqual(least)
    const totals = await totalsOf(
      page,
      marks.map(({ href }) => href),
    )
    expect(marks.filter(({ number, href }) => totals.get(href) !== number)).toEqual([])
  }, path).toPass({ timeout: 60_000 })
}

for (const [who, boards] of [
  ['ops', { whole: 200, enforcement: 60, access: 60, counterfeits: 40, settlements: 40, quality: 20 }],
  ['lead', { team: 60, own: 5 }],
  ['agent', { own: 5 }],
  ['osp', { team: 10 }],
] as const)
  test(`every tile, point, column, cell and row on the boards of ${who} opens exactly what it counted`, async ({
    as,
  }) => {
    test.setTimeout(240_000)
    const page = await as(who)
    for (const [name, least] of Object.entries(boards))
      await everyMarkOpensWhatItCounted(page, `/kpis/boards/${name}?period=90d`, least)
    if (who === 'ops') await everyMarkOpensWhatItCounted(page, '/kpis/full-resolution-median?period=90d', 20)
  })

test('a number leads to its list and back; a team narrows the board, and the address says so', async ({ as }) => {
  const page = await as('ops')
  await page.goto('/kpis/boards/whole?period=90d')
  const tile = page.locator('[data-kpi="outflow"]')
  const number = tile.locator('strong a')
  const said = (await number.textContent()) ?? ''
  expect(said.replaceAll(',', '')).toBe(await number.getAttribute('data-number'))
  await number.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Closed${said}`)
  await expect(page.getByText(`of ${said}`)).toBeVisible()
  await page.getByRole('columnheader', { name: 'Value' }).getByRole('button').click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.goBack()
  await expect(number).toHaveText(said)

  const teams = page.getByRole('table', { name: 'Teams' }).last()
  const row = teams.getByRole('row', { name: /OSP partner desk/ })
  const closed = await row.getByRole('link', { name: /, Outflow:/ }).textContent()
  await row.getByRole('link', { name: /, Outflow:/ }).click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/team=/)
  await expect(number).toHaveText(closed ?? '')
  await page.getByRole('button', { name: 'Take away: Team' }).click()
  await expect(page).not.toHaveURL(/team=/)
  await expect(number).toHaveText(said)
})

test('a chart can be read as a table and taken along as a picture and as CSV', async ({ as }) => {
  const page = await as('ops')
  await page.goto('/kpis/boards/whole')
  const panel = page.getByRole('region', { name: 'In, out and open' })
  await expect(panel.locator('a[data-x]').first()).toBeVisible()
  for (const [way, file] of [
    ['Save as PNG', /\.png$/],
    ['Save as CSV', /\.csv$/],
  ] as const) {
    await panel.getByRole('button', { name: /^Save/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: way }).click()
    expect((await download).suggestedFilename()).toMatch(file)
  }
  await panel.getByRole('button', { name: /^As a table/ }).click()
  await expect(panel.getByRole('columnheader', { name: 'Backlog', exact: true })).toBeVisible()
  await expect(panel.getByRole('row')).toHaveCount(29)
})

test('팀 보드를 키보드만으로 읽는다: 차트의 점을 화살표로 옮기고 Enter로 집계 대상을 연다', async ({ as }) => {
  const page = await as('lead', { locale: 'ko' })
  await page.goto('/')
  await expect(boardOf(page, 'team')).toBeVisible()
  await expect(page.getByText('내 팀 기준')).toBeVisible()
  const chart = page.getByRole('group', { name: /^유입·종결·잔량\./ })
  await expect(chart.locator('a[data-x]').first()).toBeVisible()
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const point = page.locator('a[data-x]:focus')
  await expect(point).toHaveCount(1)
  const number = await point.getAttribute('data-number')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/counted\?/)
  await expect(page.getByRole('heading', { level: 1 }).locator('small')).toHaveText(String(number))

  await page.goto('/kpis?from=2030-01-01&to=2030-01-05')
  await expect(page.getByRole('alert')).toHaveText('시작일이 오늘 이후입니다.')
  await page.goto('/kpis?from=2026-01-05&to=2026-01-01')
  await expect(page.getByRole('alert')).toHaveText('종료일이 시작일보다 빠릅니다.')
})

test('외주 상담원의 보드에는 자기 업체만 보이고, 다음 케이스는 한 번에 열린다', async ({ as }) => {
  const page = await as('osp', { locale: 'ko' })
  await page.goto('/kpis/boards/whole?period=90d')
  await expect(boardOf(page, 'whole')).toBeVisible()
  await expect(page.getByText('온마루씨에스').first()).toBeVisible()
  await expect(page.getByText('하늘링크')).toHaveCount(0)
  await page.goto('/kpis')
  await expect(boardOf(page, 'own')).toBeVisible()
  await expect(page.getByRole('button', { name: /^다음 케이스/ })).toBeVisible()
})
