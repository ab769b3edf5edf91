import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Api, expect, settled, test } from './fixtures.ts'
import { everyScreen } from './screens.ts'

const grave = ['serious', 'critical']
/** A label that has no word in the language shows its key: `ra.action.save`, `resources.cases.name`. */
const rawKey = /\b(ra|resources|aria|app)\.[a-z_]+\.[a-zA-Z_.]+/
/** What our words, and only our words, are written in: buttons, headings, column heads, fields. */
const labels = 'button, h1, h2, h3, th, label, dt, [role=tab], nav a'
/** Neither language: names, numbers, keys, abbreviations and what people or files wrote. */
const isWord = (text: string) => /[a-z]{3,}/i.test(text.replaceAll(/[A-Z]{2,}-[\w-]+/g, ''))

/** Grave violations of what is on the page, and keys that no word was found for. */
async function faults(page: Page): Promise<string[]> {
  const key = rawKey.exec(await page.locator('body').innerText())
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations
    .filter((violation) => grave.includes(violation.impact ?? ''))
    .map(({ id, nodes }) => {
      const where = nodes.map((node) => node.target.join(' ')).slice(0, 3)
      return `${id}: ${where.join(', ')}`
    })
  return key ? [...found, key[0]] : found
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
  // A shop may have an English name, and a letter is written in its reader's language.
  const isOurs = (text: string) => !names.has(text) && !text.includes('(SUS-')
  const same = inKorean.filter((text) => inEnglish.includes(text))
  return [...new Set(same.filter((text) => isOurs(text) && isWord(text) && !/[가-힣]/.test(text)))]
}

// In two heaps, so that two browsers share the work; every screen is loaded once a language and look.
for (const heap of [0, 1]) {
  test(`every second screen, from the ${heap === 0 ? 'first' : 'second'} on, can be used by everybody and speaks both languages`, async ({
    as,
    api,
  }) => {
    test.setTimeout(240_000)
    const ops = await api('ops')
    const screens = Object.entries(await everyScreen(ops)).filter((_, place) => place % 2 === heap)
    const names = await namesOfShops(ops)
    const english = await as('ops', { locale: 'en', scheme: 'light' })
    const korean = await as('ops', { locale: 'ko', scheme: 'dark' })
    const wrong: string[] = []
    for (const [name, path] of screens) {
      const texts: string[][] = []
      for (const page of [english, korean]) {
        await page.goto(path)
        await settled(page)
        texts.push(await page.locator(labels).allInnerTexts())
        wrong.push(...(await faults(page)).map((fault) => `${name}: ${fault}`))
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
    expect(await faults(page)).toEqual([])
  })
}
