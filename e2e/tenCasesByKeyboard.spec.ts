import { day, expect, test } from './fixtures.ts'

const shops = 10

test('ten cases decided without touching the pointer', async ({ as, api }) => {
  test.setTimeout(180_000)
  const ops = await api('ops')
  const token = `열건${process.pid}${Date.now() % 1_000_000}`
  const rows = Array.from({ length: shops }, (_, n) => {
    const id = `${token}-${n}`
    return `${id},${token} ${n},shop${n}@seller.example,${day(2)},30,200,0.0${3 + (n % 6)}`
  })
  const head = 'seller_id,seller_name,email,as_of,window_days,total_orders,defect_rate'
  await ops.load([head, ...rows, ''].join('\n'))
  const opened = await ops.list('suspensions', { q: token })
  expect(opened).toHaveLength(shops)

  const page = await as('specialist')
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => sessionStorage.setItem('touched', 'yes'), { capture: true })
  })
  await page.goto('/suspensions')
  await expect(page.getByRole('button', { name: /^All\s*\d*$/ })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(token)
  await expect(page.getByRole('row', { name: new RegExp(token) })).toHaveCount(shops)
  // They, and the heading row.
  await expect(page.getByRole('row')).toHaveCount(shops + 1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')

  const seen = new Set<string>()
  for (let n = 0; n < shops; n++) {
    const dismiss = page.getByRole('button', { name: /^Dismiss/ })
    await expect(dismiss).toBeEnabled()
    const number = await page.getByRole('heading', { level: 1 }).innerText()
    expect(seen).not.toContain(number)
    seen.add(number)
    await page.keyboard.press('d')
    await expect(page.getByRole('dialog', { name: 'Dismiss' })).toBeVisible()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog', { name: 'Dismiss' })).toBeHidden()
    await expect(dismiss).toBeHidden()
    if (n === shops - 1) break
    await page.keyboard.press('Shift+J')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(number)
  }

  const decided = await ops.list('suspensions', { q: token })
  expect(decided.map((one) => one.state)).toEqual(Array(shops).fill('dismissed'))
  expect(await page.evaluate(() => sessionStorage.getItem('touched'))).toBeNull()
})
