import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { type Api, day, expect, newShop, test } from './fixtures.ts'

/** A case of a shop that nobody else knows. */
async function givenCase(ops: Api) {
  const shop = newShop()
  await ops.load(shop.figures(0.09, day(2)))
  const [record] = await ops.list('suspensions', { q: shop.name })
  if (!record) throw new Error('no case was opened')
  return { id: record.id, address: `${shop.externalId.toLowerCase()}@seller.example` }
}

async function openConversation(page: Page, id: string): Promise<void> {
  await page.goto(`/suspensions/${id}/show`)
  await page.getByRole('tab', { name: 'Conversation' }).click()
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toBeVisible()
}

/** Letters on disk that went to this address. */
function lettersTo(address: string): string[] {
  const folder = join(process.env.E2E_DATA ?? '', 'notices')
  const whole = readdirSync(folder).filter((file) => file.endsWith('.eml'))
  const letters = whole.map((file) => readFileSync(join(folder, file), 'utf8'))
  return letters.filter((letter) => letter.includes(address))
}

test('a composing Enter sends one whole message, and a note never leaves', async ({ as, api }) => {
  const ops = await api('ops')
  const { id, address } = await givenCase(ops)
  const page = await as('lead2')
  await openConversation(page, id)

  const note = page.getByRole('textbox', { name: 'Write a note' })
  await note.fill('internal-only-text about this seller')
  await note.press('Control+Enter')
  await expect(page.getByRole('article', { name: /never leaves/ })).toContainText('internal-only-text')

  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: /To the seller/ }).click()
  const message = page.getByRole('textbox', { name: 'Write to the seller' })
  await message.focus()
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.insertText', { text: '안녕하세' })
  // The last syllable is still in the input method when the keys are pressed.
  await keyboard.send('Input.imeSetComposition', { text: '요', selectionStart: 1, selectionEnd: 1 })
  await message.evaluate((field) => {
    const press = { key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true, keyCode: 229, bubbles: true }
    field.dispatchEvent(new KeyboardEvent('keydown', { ...press, cancelable: true }))
  })
  expect((await ops.get(`/api/cases/${id}/messages`)) as unknown).toMatchObject({ items: [] })
  await keyboard.send('Input.insertText', { text: '요' })
  // Some systems send the press once more when the syllable is in.
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('article', { name: /To the seller/ })).toHaveCount(1)
  await expect(page.getByRole('article', { name: /To the seller/ })).toContainText('안녕하세요')
  await expect(message).toHaveValue('')
  await expect.poll(() => lettersTo(address).length, { timeout: 30_000 }).toBe(1)
  const [letter = ''] = lettersTo(address)
  const { text, html } = await simpleParser(letter)
  expect(text?.trim()).toBe('안녕하세요')
  expect(String(html)).not.toContain('internal-only-text')
  const { items } = (await ops.get(`/api/cases/${id}/messages`)) as unknown as { items: { body: string }[] }
  expect(items.map(({ body }) => body)).toEqual(['안녕하세요'])
})

test('what was begun is there again after leaving, and what was sent can be taken back', async ({ as, api }) => {
  const { id, address } = await givenCase(await api('ops'))
  const page = await as('lead2')
  await openConversation(page, id)
  await page.getByRole('textbox', { name: 'Write a note' }).fill('half a thought')
  await page.goto('/suspensions')
  await openConversation(page, id)
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toHaveValue('half a thought')

  await page.getByRole('radio', { name: /To the seller/ }).click()
  const message = page.getByRole('textbox', { name: 'Write to the seller' })
  await message.fill('Too quick')
  await message.press('Control+Enter')
  await page.getByRole('button', { name: /Take back/ }).click()
  await expect(message).toHaveValue('Too quick')
  await expect(page.getByText('Taken back, never sent')).toBeVisible()
  expect(lettersTo(address)).toEqual([])
})
