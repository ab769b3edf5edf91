import { expect, settled, test } from './fixtures.ts'

test.describe('targets, alerts and reports', () => {
  test('operations set a target, and see which figure has left its band and what it counted', async ({ as }) => {
    const page = await as('ops')
    await page.goto('/targets')
    await settled(page)
    await page.getByRole('button', { name: 'Set a target' }).click()
    const sheet = page.getByRole('dialog', { name: 'Set a target' })
    await sheet.getByLabel('Figure').fill('Agreement')
    await page.getByRole('option', { name: 'Agreement of checkers' }).click()
    await sheet.getByLabel('Target (%)').fill('140')
    await sheet.getByLabel('Band (%)').fill('5')
    await sheet.getByRole('button', { name: 'Set a target' }).click()
    await expect(sheet.getByText('Must not be above 100 %')).toBeVisible()
    await sheet.getByLabel('Target (%)').fill('90')
    await sheet.getByRole('button', { name: 'Set a target' }).click()
    await expect(page.getByText('The target is set')).toBeVisible()
    const row = page.getByRole('row', { name: /Agreement of checkers/ }).first()
    await expect(row).toContainText('at least 90 %')
    await expect(row).toContainText('In force')

    await page.getByRole('navigation', { name: 'Parts of targets' }).getByRole('link', { name: 'Alerts' }).click()
    await page.getByRole('link', { name: 'Promises kept' }).first().click()
    const alert = page.url()
    // Others keep and break promises meanwhile: what is counted now is held against what was said a moment ago.
    await expect(async () => {
      await page.goto(alert)
      await expect(page.getByRole('heading', { name: 'What makes it so' })).toBeVisible()
      const counted = page.getByRole('link', { name: /^[\d,]+ counted$/ })
      const number = (await counted.textContent())?.match(/^[\d,]+/)?.[0] ?? ''
      await counted.click()
      await expect(page).toHaveURL(/\/counted\?facts=/)
      await expect(page.getByText(number).first()).toBeVisible({ timeout: 3_000 })
    }).toPass()
  })

  test('a report is looked at and sent to oneself, in Korean and by keyboard', async ({ as, api }) => {
    const [report] = await (await api('ops')).list('reports', {})
    const page = await as('ops', { locale: 'ko' })
    await page.goto('/reports')
    await settled(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/reports/${report?.id}/show`))
    const letter = page.frameLocator('iframe[title="수신 화면 미리 보기"]')
    await expect(letter.getByRole('heading', { name: '주간 운영 지표' })).toBeVisible()
    await expect(letter.getByRole('rowheader', { name: /SLA 준수율/ })).toBeVisible()

    const sendMe = page.getByRole('button', { name: '나에게 보내기' })
    await sendMe.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('ops@demo(으)로 보냈습니다')).toBeVisible()
    const log = page.getByRole('region', { name: '발송 기록' })
    await expect(log.getByText('직접 요청').first()).toBeVisible()
    await expect(log.getByText('발송 완료').first()).toBeVisible({ timeout: 15_000 })
  })
})
