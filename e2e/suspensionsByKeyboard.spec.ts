import type { Page } from '@playwright/test'
import { expect, givenCase, test } from './fixtures.ts'

/** Signs in from the sign-in page with Tab and Enter only. */
async function signInByKeyboard(page: Page, name: string): Promise<void> {
  await page.goto('/login')
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused.includes(name)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Suspensions' })).toBeVisible()
}

/** Finds a case by its number and opens it. */
async function openByKeyboard(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: new RegExp(number) })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: number })).toBeVisible()
}

test('a case is decided by two people without touching the pointer', async ({ as, api }) => {
  const ops = await api('ops')
  const { id, number, sellerId } = await givenCase(ops)

  const specialist = await as('nobody')
  await signInByKeyboard(specialist, '박지우')
  await openByKeyboard(specialist, number)
  await expect(specialist.getByRole('button', { name: /^Claim/ })).toBeVisible()
  await specialist.keyboard.press('h')
  await expect(specialist.getByText(/Yours until/)).toBeVisible()
  await specialist.keyboard.press('i')
  await expect(specialist.getByRole('button', { name: /^Propose measure/ })).toBeEnabled()
  await specialist.keyboard.press('p')
  const form = specialist.getByRole('dialog', { name: 'Propose measure' })
  await expect(form.getByRole('radio', { name: /Temporary suspension/ })).toBeFocused()
  for (let presses = 0; presses < 20; presses++) {
    await specialist.keyboard.press('Tab')
    if (await form.getByLabel(/Why this measure/).evaluate((element) => element === document.activeElement)) break
  }
  await specialist.keyboard.type('Defects on every ninth order.')
  await specialist.keyboard.press('Control+Enter')
  const stateNow = async () => (await ops.get(`/api/suspensions/${id}`)).state
  await expect.poll(stateNow).toBe('pending_approval')
  const ownApproval = specialist.getByRole('button', { name: /^Approve/ })
  await expect(ownApproval).toBeDisabled()
  await specialist.keyboard.press('a')
  expect(await stateNow()).toBe('pending_approval')

  const lead = await as('nobody')
  await signInByKeyboard(lead, '최민준')
  await openByKeyboard(lead, number)
  await expect(lead.getByRole('button', { name: /^Approve/ })).toBeEnabled()
  await lead.keyboard.press('a')
  await expect(lead.getByRole('dialog', { name: 'Approve' })).toBeVisible()
  await lead.keyboard.press('Control+Enter')
  await expect(lead.getByRole('button', { name: /^Lift measure/ })).toBeEnabled()
  await expect.poll(async () => (await ops.get(`/api/sellers/${sellerId}`)).standing).toBe('suspended')
})
