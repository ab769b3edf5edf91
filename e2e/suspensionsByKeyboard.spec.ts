import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { day, expect, newShop, test } from './fixtures.ts'

/** Presses Tab until what is focused is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
      const told = [...(labels ?? [])].map((label) => label.textContent)
      return [element?.getAttribute('aria-label'), ...told, element?.textContent].join(' ')
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** Signs in from the sign-in page with Tab and Enter only. */
async function signInByKeyboard(page: Page, name: RegExp): Promise<void> {
  await page.goto('/login')
  await expect(page.getByRole('button', { name })).toBeVisible()
  await tabTo(page, name)
  await page.keyboard.press('Enter')
  // Each role begins at a home of its own.
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
  await tabTo(page, /^\s*Suspensions\b/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Suspensions', level: 1 })).toBeVisible()
}

async function importByKeyboard(page: Page, name: string, csv: string): Promise<void> {
  await tabTo(page, /^\s*Imports\b/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Imports' })).toBeVisible()
  await tabTo(page, /Import a file/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Import a file' })).toBeVisible()
  // On a busy machine the browser now and then opens nothing for the first key: whoever sits there presses again.
  await expect(async () => {
    await tabTo(page, /Choose a file/)
    const chosen = page.waitForEvent('filechooser', { timeout: 3_000 })
    await page.keyboard.press('Enter')
    await (await chosen).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  }).toPass()
  await expect(page.getByRole('button', { name: 'Start import' })).toBeEnabled()
  await tabTo(page, /Start import/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Done').first()).toBeVisible()
}

/** Finds a case by its number and opens it. */
async function openByKeyboard(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await expect(page.getByRole('row', { name: new RegExp(number) })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: number })).toBeVisible()
  await expect(page.getByRole('toolbar').getByRole('button').first()).toBeVisible()
}

test('from a file of figures to a lifted suspension, without touching the pointer', async ({ as, api }) => {
  test.setTimeout(180_000)
  const asOps = await api('ops')
  const shop = newShop()
  const button = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) })
  const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

  const ops = await as('nobody')
  await signInByKeyboard(ops, /정하은/)
  await importByKeyboard(ops, 'october.csv', shop.figures(0.09, day(3)))
  const [record] = await asOps.list('suspensions', { q: shop.name })
  if (!record) throw new Error('no case was opened')
  const stateNow = async () => (await asOps.get(`/api/suspensions/${record.id}`)).state
  const standingNow = async () => (await asOps.get(`/api/sellers/${record.sellerId}`)).standing

  const specialist = await as('nobody')
  await signInByKeyboard(specialist, /박지우/)
  await openByKeyboard(specialist, record.number)
  await specialist.keyboard.press('h')
  await expect(specialist.getByText(/Yours until/)).toBeVisible()
  await specialist.keyboard.press('i')
  await expect(button(specialist, 'Propose measure')).toBeEnabled()
  await specialist.keyboard.press('p')
  await expect(dialog(specialist, 'Propose measure').getByRole('radio', { name: /Temporary suspension/ })).toBeFocused()
  await tabTo(specialist, /Why this measure/)
  await specialist.keyboard.type('Defects on every ninth order.')
  await specialist.keyboard.press('Control+Enter')
  await expect.poll(stateNow).toBe('pending_approval')
  await expect(button(specialist, 'Approve')).toBeDisabled()
  await specialist.keyboard.press('a')
  expect(await stateNow()).toBe('pending_approval')

  const lead = await as('nobody')
  await signInByKeyboard(lead, /최민준/)
  await openByKeyboard(lead, record.number)
  await expect(button(lead, 'Approve')).toBeEnabled()
  await lead.keyboard.press('a')
  await expect(dialog(lead, 'Approve')).toBeVisible()
  await lead.keyboard.press('Control+Enter')
  await expect(button(lead, 'Lift measure')).toBeEnabled()
  await expect.poll(standingNow).toBe('suspended')
  const folder = join(process.env.E2E_DATA ?? '', 'notices')
  const letters = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(letters.filter((letter) => letter.includes(`${shop.externalId.toLowerCase()}@seller.example`))).toHaveLength(1)

  await importByKeyboard(ops, 'november.csv', shop.figures(0.002, day(1)))
  await expect(button(specialist, 'Lift measure')).toBeEnabled()
  await specialist.keyboard.press('l')
  await expect(dialog(specialist, 'Lift measure')).toBeVisible()
  await specialist.keyboard.press('Space')
  await tabTo(specialist, /Reason/)
  await specialist.keyboard.type('No defect in the newest window.')
  await specialist.keyboard.press('Control+Enter')
  await expect.poll(stateNow).toBe('lifting')
  await expect(button(lead, 'Confirm lift')).toBeEnabled()
  await lead.keyboard.press('c')
  await expect(dialog(lead, 'Confirm lift')).toBeVisible()
  await lead.keyboard.press('Control+Enter')
  await expect.poll(stateNow).toBe('lifted')
  await expect.poll(standingNow).toBe('good')
})
