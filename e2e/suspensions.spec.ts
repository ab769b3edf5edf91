import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { day, expect, newShop, test } from './fixtures.ts'

const letters = () => join(process.env.E2E_DATA ?? '', 'notices')

async function importFile(page: Page, name: string, csv: string): Promise<void> {
  await page.goto('/imports/create')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Start import' }).click()
  await expect(page.getByText('Done').first()).toBeVisible()
}

async function findCase(page: Page, shop: string): Promise<void> {
  await page.goto('/suspensions')
  await page.getByRole('button', { name: /^All\s*\d*$/ }).click()
  await page.getByRole('searchbox').first().fill(shop)
  // The head and the one case: the list has taken the search in, nothing moves under the pointer any more.
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('row', { name: new RegExp(shop) }).click()
  await expect(page).toHaveURL(/\/show$/)
  await expect(page.getByRole('toolbar')).toBeVisible()
}

/** A button of the action bar, by its label; its key letter stands behind it. */
const action = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) }).first()

/** Takes an action that first says what it will do. */
async function confirm(page: Page, label: string): Promise<void> {
  await action(page, label).click()
  await page
    .getByRole('dialog', { name: label })
    .getByRole('button', { name: new RegExp(label) })
    .click()
}

test('from a file of figures to a suspension that is told, in force and lifted again', async ({ as, api }) => {
  test.setTimeout(150_000)
  const asOps = await api('ops')
  const shop = newShop()

  const ops = await as('ops')
  await importFile(ops, 'october.csv', shop.figures(0.09, day(3)))
  await expect(ops.getByText('Cases opened').first()).toBeVisible()

  const agent = await as('agent')
  await findCase(agent, shop.name)
  await action(agent, 'Claim').click()
  await expect(agent.getByText(/Yours until/)).toBeVisible()
  await action(agent, 'Investigate').click()
  await action(agent, 'Propose measure').click()
  const proposal = agent.getByRole('dialog', { name: 'Propose measure' })
  await proposal.getByRole('radio', { name: /Temporary suspension/ }).check()
  await proposal.getByLabel('Days', { exact: true }).fill('14')
  await proposal.getByLabel(/Why this measure/).fill('Defects on every eleventh order, three weeks running.')
  await proposal.getByRole('button', { name: /Propose measure/ }).click()
  await expect(action(agent, 'Approve')).toBeDisabled()

  const lead = await as('lead')
  await findCase(lead, shop.name)
  await expect(lead.getByText('Defects on every eleventh order').first()).toBeVisible()
  await confirm(lead, 'Approve')
  await expect(action(lead, 'Lift measure')).toBeEnabled()

  const [record] = await asOps.list('suspensions', { q: shop.name })
  const sellerNow = async () => (await asOps.get(`/api/sellers/${record?.sellerId}`)).standing
  await expect.poll(sellerNow).toBe('suspended')
  await expect(lead.getByText('Suspended').first()).toBeVisible()
  const told = readdirSync(letters()).map((file) => readFileSync(join(letters(), file), 'utf8'))
  const toThisShop = told.filter((letter) => letter.includes(`${shop.externalId.toLowerCase()}@seller.example`))
  expect(toThisShop).toHaveLength(1)

  const specialist = await as('specialist')
  await findCase(specialist, shop.name)
  await action(specialist, 'Lift measure').click()
  const lifting = specialist.getByRole('dialog', { name: 'Lift measure' })
  await lifting.getByRole('radio', { name: /Back inside the limit/ }).check()
  await lifting.getByLabel(/Reason/).fill('No defect in the newest window.')
  await lifting.getByRole('button', { name: /Lift measure/ }).click()
  await expect(lifting).toBeVisible()

  await importFile(ops, 'november.csv', shop.figures(0.002, day(1)))
  await lifting.getByRole('button', { name: /Lift measure/ }).click()
  await expect(lifting).toBeHidden()
  await findCase(lead, shop.name)
  await confirm(lead, 'Confirm lift')
  await expect(lead.getByText('This case is closed').first()).toBeVisible()
  await expect.poll(sellerNow).toBe('good')
})

test('a first-time visitor gets from the sign-in page to a decided case by what the screen says', async ({ as }) => {
  const page = await as('nobody')
  await page.goto('/')
  await page.getByRole('button', { name: /박지우/ }).click()
  await page.getByRole('button', { name: /^Next case/ }).click()
  await expect(page.getByText(/Yours until/)).toBeVisible()
  await action(page, 'Dismiss').click()
  const dismissal = page.getByRole('dialog', { name: 'Dismiss' })
  await dismissal.getByRole('radio', { name: /Not a breach/ }).check()
  await dismissal.getByRole('button', { name: /Dismiss/ }).click()
  await expect(page.getByText('This case is closed').first()).toBeVisible()
})

test('another person’s decision reaches an open case without a reload', async ({ as, api }) => {
  const asOps = await api('ops')
  const [open] = await asOps.list('suspensions', { state: 'detected', assigneeId: null })
  if (!open) throw new Error('the demo has a fresh case')
  const watcher = await as('lead2')
  await watcher.goto(`/suspensions/${open.id}/show`)
  await expect(watcher.getByText('Detected').first()).toBeVisible()
  await asOps.act('suspensions', open.id, 'triage')
  await expect(watcher.getByText('In triage').first()).toBeVisible()
})
