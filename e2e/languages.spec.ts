import { type Api, expect, settled, test } from './fixtures.ts'
import { everyScreen } from './screens.ts'

/** A label that has no word in the language shows its key: `ra.action.save`, `resources.cases.name`. */
const rawKey = /\b(ra|resources|aria|app)\.[a-z_]+\.[a-zA-Z_.]+/
/** What our words, and only our words, are written in: buttons, headings, column heads, fields. */
const labels = 'button, h1, h2, h3, th, label, dt, [role=tab], nav a'
/** Neither language: names, numbers, keys, abbreviations and what people or files wrote. */
const isWord = (text: string) => /[a-z]{3,}/i.test(text.replaceAll(/[A-Z]{2,}-[\w-]+/g, ''))

async function namesOfShops(ops: Api): Promise<Set<string>> {
  const names = new Set<string>()
  for (let first = 0; ; first += 1000) {
    const range = JSON.stringify([first, first + 999])
    const page = await ops.get(`/api/sellers?${new URLSearchParams({ range })}`)
    for (const seller of page) names.add(seller.name)
    if (page.length < 1000) return names
  }
}

test('every screen speaks Korean, and no label is a key in either language', async ({ as, api }) => {
  test.setTimeout(180_000)
  const ops = await api('ops')
  const screens = await everyScreen(ops)
  // A shop may have an English name, and a letter is written in its reader's language.
  const names = await namesOfShops(ops)
  const isOurs = (text: string) => !names.has(text) && !text.includes('(SUS-')
  const english = await as('ops', { locale: 'en' })
  const korean = await as('ops', { locale: 'ko' })
  const wrong: string[] = []
  for (const [name, path] of Object.entries(screens)) {
    const texts: string[][] = []
    for (const page of [english, korean]) {
      await page.goto(path)
      await settled(page)
      const body = await page.locator('body').innerText()
      const key = rawKey.exec(body)
      if (key) wrong.push(`${name}: ${key[0]}`)
      texts.push(await page.locator(labels).allInnerTexts())
    }
    const [inEnglish = [], inKorean = []] = texts
    // A label that reads the same in both languages was forgotten in one of them, unless no word of a language is in it.
    const forgotten = new Set(
      inKorean.filter((text) => isOurs(text) && isWord(text) && !/[가-힣]/.test(text) && inEnglish.includes(text)),
    )
    for (const text of forgotten) wrong.push(`${name}: “${text}” is not in Korean`)
  }
  expect(wrong).toEqual([])
})
