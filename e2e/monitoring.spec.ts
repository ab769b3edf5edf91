import { expect, test } from './fixtures.ts'

test.describe('monitoring', () => {
  test('a change of rules shows what it would have changed before it is published', async ({ as, api }) => {
    const ops = await api('ops')
    const [inForce] = await ops.list('settings', { name: 'monitoring', state: 'published' })
    const draft = await ops.post(`/api/settings/${inForce?.id}/actions/revise`, {})
    const page = await as('ops')
    await page.goto(`/settings/${draft.id}/show`)

    await page.getByRole('button', { name: 'Run on past decisions' }).click()
    await expect(page.getByText('No decision would have been different.')).toBeVisible()

    // A higher threshold lets things pass that were caught: the panel says which.
    await page.getByLabel('A finding from').fill('60')
    await expect(page.getByText('The rules have changed since: run it again.')).toBeVisible()
    await page.getByRole('button', { name: 'Run again' }).click()
    const figure = page.getByRole('button', { name: /No longer caught$/ })
    await expect(figure).toBeEnabled()
    const count = Number((await figure.textContent())?.match(/^\d+/)?.[0])
    expect(count).toBeGreaterThan(0)
    await figure.click()
    await expect(page.getByText('was a violation').first()).toBeVisible()
    expect(await page.getByText('was a violation').count()).toBe(Math.min(count, 20))
  })

  test('한국어 화면에서 키보드만으로 탐지 건을 판단한다', async ({ as, api }) => {
    const agent = await api('agent')
    const begun = new Date().toISOString()
    const decidedNow = (state: string) => agent.list('monitoring', { state, decidedAt_gte: begun })
    const page = await as('agent', { locale: 'ko' })
    await page.goto('/monitoring')
    await expect(page.getByRole('row').nth(5)).toBeVisible()

    const detail = page.getByRole('complementary', { name: '탐지 내용' })
    const titled = detail.getByRole('heading', { level: 2 }).first()
    await page.keyboard.press('j')
    await expect(detail.getByText('탐지 근거')).toBeVisible()
    const first = (await titled.textContent()) ?? ''
    await page.keyboard.press('a')
    await expect(page.getByText('적중으로 기록했습니다')).toBeVisible()
    await expect(titled).not.toHaveText(first)
    expect(await decidedNow('accepted')).toHaveLength(1)

    // A key that comes while the answer before is still on its way is not taken; one presses it again.
    await expect(async () => {
      await page.keyboard.press('r')
      await expect(page.getByText('오탐 사유를 고르세요')).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 20_000 })
    await page.keyboard.press('2')
    await expect(page.getByText('오탐으로 기록했습니다')).toBeVisible()
    await expect.poll(async () => (await decidedNow('rejected')).length).toBe(1)
  })

  test('a seller is watched from their page, and every page of theirs says so', async ({ as, api }) => {
    const ops = await api('ops')
    const watched = await ops.list('watched-sellers', { isOpen: true })
    const sellers = await ops.list('sellers', { standing: 'good' })
    const seller = sellers.find((one) => !watched.some((other) => other.sellerId === one.id))
    const page = await as('specialist')
    await page.goto(`/sellers/${seller?.id}/show`)
    await page.getByRole('link', { name: 'Watch', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Watch a seller' })
    await sheet.getByLabel('Reasons').fill('Same goods under a third name')
    await sheet.getByRole('button', { name: 'Watch', exact: true }).click()
    await expect(page.getByRole('row', { name: /Same goods under a third name/ })).toBeVisible()
    await page.goto(`/sellers/${seller?.id}/show`)
    await expect(page.getByRole('link', { name: 'Watched' })).toBeVisible()
  })
})
