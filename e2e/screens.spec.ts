import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Api, expect, settled, test } from './fixtures.ts'
import { everyScreen } from './screens.ts'

test.describe.configure({ mode: 'parallel' })

const grave = ['serious', 'critical']
/** A label that has no word in the language shows its key: `ra.action.save`, `resources.cases.name`. */
const rawKey = /\b(ra|resources|aria|app)\.[a-z_]+\.[a-zA-Z_.]+/
/** What our words, and only our words, are written in: buttons, headings, column heads, fields. */
const labels = 'button, h1, h2, h3, th, label, dt, [role=tab], nav a'
/** Neither language: names, numbers, keys, abbreviations and what people or files wrote. */
const isWord = (text: string) => /[a-z]{3,}/i.test(text.replaceAll(/[A-Z]{2,}-[\w-]+/g, ''))

/** Keys that no word was found for. */
async function keysOn(page: Page): Promise<string[]> {
  return rawKey.exec(await page.locator('body').innerText())?.slice(0, 1) ?? []
}

/** Grave violations of what is on the page. */
async function violationsOn(page: Page): Promise<string[]> {
  // No script runs in the preview of a letter: whoever waits for one there waits for ever.
  const reader = new AxeBuilder({ page }).exclude('iframe[sandbox]')
  const { violations } = await reader.options({ resultTypes: ['violations'] }).analyze()
  return violations
    .filter((violation) => grave.includes(violation.impact ?? ''))
    .map(({ id, nodes }) => {
      const where = nodes.map((node) => node.target.join(' ')).slice(0, 3)
      return `${id}: ${where.join(', ')}`
    })
}

/** As by a link of the console: the page is loaded once, and each screen in it. */
async function goTo(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(path)
  else {
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: null }))
    }, path)
    await expect(page).toHaveURL(path)
  }
  await settled(page)
}

async function namesOfShops(ops: Api): Promise<Set<string>> {
  const names = new Set<string>()
  for (let first = 0; ; first += 1000) {
    const range = JSON.stringify([first, first + 999])
    const page = await ops.get(`/api/sellers?${new URLSearchParams({ range })}`)
    for (const seller of page) names.add(seller.name)
    if (page.length < 1000) return names
  }
}

/** Labels that read the same in both languages were forgotten in one of them, unless no word of a language is in them. */
function forgotten(inEnglish: readonly string[], inKorean: readonly string[], names: ReadonlySet<string>): string[] {
  // A shop may have an English name, a letter is written in its reader's language, a file is called as it came.
  const isTheirs = (text: string) => names.has(text) || /[A-Z]{3}-20\d{2}-\d{6}|\.[a-z0-9]{3,4}$/.test(text)
  const same = inKorean.filter((text) => inEnglish.includes(text))
  return [...new Set(same.filter((text) => !isTheirs(text) && isWord(text) && !/[가-힣]/.test(text)))]
}

// In heaps, so that two browsers share the work; every screen is read in both languages, and tried in one look after the other.
const heaps = ['first', 'second', 'third', 'fourth']
for (const [heap, first] of heaps.entries()) {
  test(`every fourth screen, from the ${first} on, can be used by everybody and speaks both languages`, async ({
    as,
    api,
  }) => {
    test.setTimeout(240_000)
    const ops = await api('ops')
    const screens = Object.entries(await everyScreen(ops)).filter((_, place) => place % heaps.length === heap)
    const names = await namesOfShops(ops)
    const english = await as('ops', { locale: 'en', scheme: 'light' })
    const korean = await as('ops', { locale: 'ko', scheme: 'dark' })
    const wrong: string[] = []
    for (const [turn, [name, path]] of screens.entries()) {
      const texts: string[][] = []
      for (const page of [english, korean]) {
        await goTo(page, path)
        texts.push(await page.locator(labels).allInnerTexts())
        const faults = await keysOn(page)
        // The structure is the same in both looks, and the contrast of both is held against the tokens elsewhere.
        if (page === (turn % 2 === 0 ? english : korean)) faults.push(...(await violationsOn(page)))
        wrong.push(...faults.map((fault) => `${name}: ${fault}`))
      }
      const [inEnglish = [], inKorean = []] = texts
      for (const text of forgotten(inEnglish, inKorean, names)) wrong.push(`${name}: “${text}” is not in Korean`)
    }
    expect(wrong).toEqual([])
  })
}

for (const [locale, scheme] of [
  ['en', 'light'],
  ['ko', 'dark'],
] as const) {
  test(`the sign-in page can be used by everybody (${locale}, ${scheme})`, async ({ as }) => {
    const page = await as('nobody', { locale, scheme })
    await page.goto('/login')
    await settled(page)
    expect([...(await keysOn(page)), ...(await violationsOn(page))]).toEqual([])
  })
}
