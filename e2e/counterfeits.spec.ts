import { type Api, expect, settled, test } from './fixtures.ts'

let serial = 0

/** A listing of the demo that nobody has reported, and a report of its owner that has been checked. */
async function givenChecked(agent: Api) {
  const rows = await agent.get('/api/listings?range=[0,199]&filter={"isHidden":false}')
  const number = `40-9${String(Date.now() + ++serial).slice(-6)}`
  const listing = rows[(Date.now() + serial * 17) % rows.length]
  if (!listing) throw new Error('no listing')
  const reported = await agent.post('/api/counterfeits', {
    reporter: { type: 'rights_owner', name: '한빛코스메틱', email: 'ip@hanbit.example' },
    listingId: listing.id,
    right: { type: 'trademark', number, title: '한빛', ownerName: '한빛코스메틱' },
    claim: 'counterfeit',
    statement: '정품과 포장이 다릅니다.',
    isDeclared: true,
    isIdentityShown: true,
  })
  const items = ['right_live', 'covers_goods', 'identity', 'declaration'].map((item) => ({ item, state: 'ok' }))
  await agent.act('counterfeits', reported.id, 'check', { items })
  return { id: reported.id, number: reported.number, listingId: listing.id }
}

test('a checked report is accepted and its listing goes down, with the pointer', async ({ as, api }) => {
  const agent = await api('agent')
  const { id, number, listingId } = await givenChecked(agent)
  const page = await as('specialist')
  await page.goto(`/counterfeits/${id}/show`)
  await settled(page)
  await expect(page.getByRole('heading', { name: number, exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Report against listing' })).toBeVisible()
  await expect(page.getByText('정품과 포장이 다릅니다.').first()).toBeVisible()
  await expect(page.getByText('ip@hanbit.example')).toHaveCount(0)

  await page.getByRole('button', { name: /^Accept report/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Accept report/ })
    .click()
  await page.getByRole('button', { name: /^Block listings/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Block listings' })
  await expect(sheet.getByText(/chosen/)).toBeVisible()
  await sheet.getByLabel(/Grounds/).fill('포장의 상표가 정품과 다릅니다.')
  await sheet.getByLabel(/Clause/).fill('제22조')
  await sheet.getByRole('button', { name: /^Block listings/ }).click()
  await expect(page.getByText(/listings blocked, sellers: \d/)).toBeVisible()
  await expect
    .poll(async () => (await agent.list('listings', { id: [listingId] }))[0], { timeout: 20_000 })
    .toMatchObject({ isHidden: true })
})

test('이의 통지는 키보드만으로 기록되고 빠진 항목이 먼저 표시된다', async ({ as, api }) => {
  const agent = await api('agent')
  const specialist = await api('specialist')
  const { id, number, listingId } = await givenChecked(agent)
  await specialist.act('counterfeits', id, 'accept')
  await specialist.act('counterfeits', id, 'block', { listingIds: [listingId], grounds: '상표 상이', clause: '제22조' })

  const page = await as('agent', { locale: 'ko' })
  await page.goto(`/counterfeits/${id}/show`)
  await settled(page)
  await expect(page.getByRole('heading', { name: number, exact: true })).toBeVisible()
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog', { name: '이의 통지 기록' })
  await expect(sheet.getByText(/아직 없는 항목: 차단된 상품/)).toBeVisible()
  await page.keyboard.type('차단된 상품 페이지')
  await page.keyboard.press('Tab')
  await page.keyboard.type('상품 상세 페이지')
  await page.keyboard.press('Tab')
  await page.keyboard.type('공식 유통사에서 매입했습니다.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('홍길동')
  await page.keyboard.press('Tab')
  await page.keyboard.type('seller@shop.example')
  for (const _ of ['phone', 'address', 'consent']) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('홍길동')
  await expect(sheet.getByText('필수 항목이 모두 있습니다.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('신고자 제소 대기').first()).toBeVisible()
  await expect(page.getByText('seller@shop.example')).toHaveCount(0)
})
