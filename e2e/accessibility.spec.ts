import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, settled, test } from './fixtures.ts'
import { everyScreen } from './screens.ts'

const grave = ['serious', 'critical']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found
    .filter((violation) => grave.includes(violation.impact ?? ''))
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    )
}

for (const [locale, scheme] of [
  ['en', 'light'],
  ['ko', 'dark'],
] as const) {
  test(`no screen has a serious violation (${locale}, ${scheme})`, async ({ as, api }) => {
    test.setTimeout(180_000)
    const page = await as('ops', { locale, scheme })
    const wrong: Record<string, string[]> = {}
    for (const [name, path] of Object.entries(await everyScreen(await api('ops')))) {
      await page.goto(path)
      await settled(page)
      const found = await violations(page)
      if (found.length > 0) wrong[name] = found
    }
    const entrance = await as('nobody', { locale, scheme })
    await entrance.goto('/login')
    await settled(entrance)
    const found = await violations(entrance)
    if (found.length > 0) wrong['the sign-in page'] = found
    expect(wrong).toEqual({})
  })
}
