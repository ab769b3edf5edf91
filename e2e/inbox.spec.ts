import type { Page } from '@playwright/test'
import { type Api, expect, settled, test } from './fixtures.ts'

/** A button of the action bar, by its label; its key letter stands behind it. */
const action = (page: Page, label: string) =>
  page
    .getByRole('toolbar')
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .first()

/** A case that nobody has touched yet, each time another. */
async function freshCase(api: Api) {
  const [open] = await api.list('suspensions', { state: 'detected', assigneeId: null })
  if (!open) throw new Error('the demo has a fresh case')
  return open
}

test('a team’s view, saved on the screen, opens by its link for another person of the team', async ({ as }) => {
  const name = `Grave ones ${Date.now()}`
  const lead = await as('lead')
  await lead.goto('/cases')
  await lead.getByRole('button', { name: /^All\s*\d*$/ }).click()
  await lead.getByRole('button', { name: 'Severity', exact: true }).click()
  await lead.getByRole('menuitemcheckbox', { name: 'Critical' }).click()
  await lead.keyboard.press('Escape')
  await lead.getByRole('button', { name: 'Columns' }).click()
  await lead.getByRole('checkbox', { name: 'In this state' }).check()
  await lead.keyboard.press('Escape')
  await lead.getByRole('button', { name: 'Save this view' }).click()
  await lead.getByLabel('Name of the view').fill(name)
  await lead.getByRole('button', { name: 'My team' }).last().click()
  await lead.getByRole('button', { name: 'Save', exact: true }).click()
  const tab = (page: Page) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name })
  await expect(tab(lead)).toHaveAttribute('aria-current', 'true')
  const answer = await lead.request.get(`/api/views?${new URLSearchParams({ filter: JSON.stringify({ name }) })}`)
  const [view] = await answer.json()

  const stranger = await as('lead2')
  await stranger.goto(`/cases?view=${view.id}`)
  await expect(stranger.getByText(/That view does not exist, or is not shared with you/)).toBeVisible()

  const opened = await as('agent')
  await opened.goto(`/cases?view=${view.id}`)
  await expect(tab(opened)).toHaveAttribute('aria-current', 'true')
  await expect(opened.getByRole('columnheader', { name: 'In this state' })).toBeVisible()
  await expect(
    opened
      .getByRole('row')
      .filter({ has: opened.locator('[data-severity]') })
      .first(),
  ).toBeVisible()
  await expect(opened.locator('tbody [data-severity]:not([data-severity="critical"])')).toHaveCount(0)
  const told = Number((await tab(opened).locator('small').innerText()).replaceAll(',', ''))
  const counted = await opened.request.get(
    `/api/cases?${new URLSearchParams({ filter: JSON.stringify({ severity: ['critical'] }), range: '[0,0]' })}`,
  )
  expect(told).toBe(Number(counted.headers()['content-range']?.split('/')[1]))
})

test('two people on one case: each is seen, the change arrives, the stale action is refused in words and the text stays', async ({
  as,
  api,
}) => {
  const { id } = await freshCase(await api('ops'))
  const [mine, theirs] = [await as('specialist'), await as('specialist2')]
  const [me, them] = await Promise.all(
    [mine, theirs].map(async (page) => (await page.request.get('/api/session')).json() as Promise<{ name: string }>),
  )
  await mine.goto(`/suspensions/${id}/show`)
  await settled(mine)
  await theirs.goto(`/suspensions/${id}/show`)
  await expect(mine.getByText(`${them?.name} is looking at it`)).toBeVisible()

  await action(mine, 'Dismiss').click()
  const form = mine.getByRole('dialog', { name: 'Dismiss' })
  await form.getByLabel(/Note, for colleagues/).fill('Half a sentence that must not be lost')
  await expect(theirs.getByText(`${me?.name} is writing`)).toBeVisible()

  await action(theirs, 'Investigate').click()
  await expect(mine.getByText(`${them?.name} began the investigation.`, { exact: false }).first()).toBeVisible()
  await expect(form.getByText(`${them?.name} is working on this case until`, { exact: false })).toBeVisible()
  await expect(form.getByRole('button', { name: /Dismiss/ })).toBeDisabled()
  await expect(form.getByLabel(/Note, for colleagues/)).toHaveValue('Half a sentence that must not be lost')

  await theirs.goto('/suspensions')
  await expect(mine.getByText(`${them?.name} is looking at it`)).toBeHidden()
})

test('a form that was open when one was called away is open again on the way back', async ({ as, api }) => {
  const { id } = await freshCase(await api('ops'))
  const page = await as('specialist')
  await page.goto('/suspensions')
  await page.goto(`/suspensions/${id}/show`)
  await action(page, 'Dismiss').click()
  const form = page.getByRole('dialog', { name: 'Dismiss' })
  await form.getByLabel(/Note, for colleagues/).fill('Called away')
  await page.getByRole('link', { name: 'All cases' }).click()
  await expect(form).toBeHidden()
  await page.goBack()
  await expect(form.getByLabel(/Note, for colleagues/)).toHaveValue('Called away')
})

test('a session that ends while one types asks to sign in again over the screen, and nothing typed is lost', async ({
  as,
  api,
}) => {
  const { id } = await freshCase(await api('ops'))
  const page = await as('specialist')
  await page.goto(`/suspensions/${id}/show`)
  await action(page, 'Dismiss').click()
  const form = page.getByRole('dialog', { name: 'Dismiss' })
  await form.getByRole('radio', { name: /Not a breach/ }).check()
  await form.getByLabel(/Note, for colleagues/).fill('Typed before the session ended')
  await page.context().clearCookies()
  const door = page.getByRole('dialog', { name: 'Your session has ended' })
  // What the screen asks for by itself may find out before the click does.
  const clicked = form.getByRole('button', { name: /Dismiss/ }).click({ timeout: 3_000 })
  await clicked.catch(() => undefined)
  await expect(door).toBeVisible()
  await door.getByLabel('Password').fill('demo')
  await door.getByRole('button', { name: 'Sign in and go on' }).click()
  await expect(door).toBeHidden()
  await expect(form.getByLabel(/Note, for colleagues/)).toHaveValue('Typed before the session ended')
  await form.getByRole('button', { name: /Dismiss/ }).click()
  await expect(page.getByText('This case is closed').first()).toBeVisible()
})

test('a network that is away is said so in words; what was typed stays, and the screen catches up by itself', async ({
  as,
  api,
}) => {
  const asOps = await api('ops')
  const { id } = await freshCase(asOps)
  const page = await as('specialist')
  await page.goto(`/suspensions/${id}/show`)
  await action(page, 'Dismiss').click()
  const form = page.getByRole('dialog', { name: 'Dismiss' })
  await form.getByRole('radio', { name: /Not a breach/ }).check()
  await form.getByLabel(/Note, for colleagues/).fill('Typed without a network')
  await page.context().setOffline(true)
  await form.getByRole('button', { name: /Dismiss/ }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(form.getByLabel(/Note, for colleagues/)).toHaveValue('Typed without a network')
  await asOps.act('suspensions', id, 'triage')
  await page.context().setOffline(false)
  await expect(page.getByText('In triage').first()).toBeVisible({ timeout: 60_000 })
  await expect(form.getByLabel(/Note, for colleagues/)).toHaveValue('Typed without a network')
})

test('a key is given another letter where it is listed, in whatever layout, and keeps it', async ({ as }) => {
  const page = await as('agent')
  await page.goto('/suspensions')
  await settled(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.getByRole('button', { name: 'Change the key: Select the row' }).click()
  await page.keyboard.press('n')
  await expect(sheet.getByText('That key is taken by “Next case”', { exact: false })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('Escape')
  await page.reload()
  await settled(page)
  await page.keyboard.press('g')
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selected')).toBeVisible()
})
