import { type Api, day, expect, test } from './fixtures.ts'

type Identity = { state: string; particulars: { legalName?: string; sellerType?: string } | null }
type Brand = { id: string; name: string; ownerName: string }

/** A verified company of the demo that deals in nothing gated yet, and a brand that is gated. */
async function givenApplicant(agent: Api, place: number) {
  const brands = (await agent.list('brands', { isGated: true, risk: 'normal' })) as unknown as Brand[]
  const brand = brands[place]
  let passed = 0
  // Those of the demo were here first; others may have come by a file.
  const many = new URLSearchParams({
    filter: JSON.stringify({ standing: 'good' }),
    sort: '["joinedAt","ASC"]',
    range: '[0,149]',
  })
  for (const seller of await agent.get(`/api/sellers?${many}`)) {
    if (seller.openCases > 0) continue
    const identity = (await agent.get(`/api/sellers/${seller.id}/identity`)) as unknown as Identity
    const { legalName, sellerType } = identity.particulars ?? {}
    if (identity.state !== 'verified' || sellerType !== 'corporation' || !legalName || !brand) continue
    if (passed++ === place) return { seller, legalName, brand }
  }
  throw new Error('the demo has no company that could apply')
}

const papers = (legalName: string, owner: string) => [
  {
    ...{ type: 'purchase_invoice', fileName: 'invoice.pdf', issuedOn: day(20), buyerName: legalName },
    ...{ issuerName: '대성무역', modelNumber: 'GN-77', quantity: 120 },
  },
  {
    ...{ type: 'distribution_chain', fileName: 'chain.pdf', issuedOn: day(20), modelNumber: 'GN-77' },
    chain: [
      { buyer: legalName, seller: '대성무역' },
      { buyer: '대성무역', seller: owner },
    ],
  },
]

test('a gap in the chain is asked for, mended, and the brand approved by two people with the pointer', async ({
  as,
  api,
}) => {
  test.setTimeout(120_000)
  const agent = await api('agent')
  const { seller, legalName, brand } = await givenApplicant(agent, 0)
  const documents = papers(legalName, 'Nobody Trading')
  const asked = { sellerId: seller.id, scope: 'brand', brandId: brand.id, documents, reason: '브랜드 판매 신청' }
  const opened = await agent.post('/api/gating', asked)

  const desk = await as('agent')
  await desk.goto(`/gating/${opened.id}/show`)
  await desk.getByRole('button', { name: /^Check documents/ }).click()
  await expect(desk.getByText(new RegExp(`The head office is not reached: ${brand.ownerName}`))).toBeVisible()
  await expect(desk.getByText('Gap in the chain').first()).toBeVisible()
  await desk.getByRole('button', { name: /^In order/ }).click()
  await desk.getByRole('button', { name: /^As the rules found/ }).click()
  await desk.getByRole('button', { name: /^Save marks/ }).click()
  await expect(desk.getByText(/marks not saved/)).toBeHidden()
  await desk.getByRole('button', { name: /^Ask for documents/ }).click()
  const sheet = desk.locator('#side-sheet')
  await expect(sheet.getByText('Distribution chain: Gap in the chain')).toBeVisible()
  await sheet.getByRole('button', { name: /^Ask for documents/ }).click()
  await expect(desk.getByText('Waiting for documents').first()).toBeVisible()

  await agent.act('gating', opened.id, 'supply', { documents: papers(legalName, brand.ownerName).slice(1) })
  await desk.reload()
  await expect(desk.getByText('replaced')).toBeVisible()
  await desk
    .getByRole('button', { name: /^In order/ })
    .last()
    .click()
  await desk.getByRole('button', { name: /^Save marks/ }).click()
  await expect(desk.getByText(/marks not saved/)).toBeHidden()
  // While the marks are on their way, the step after them is not taken; one clicks again.
  await expect(async () => {
    const hand = desk.getByRole('button', { name: /^Hand to review/ })
    if (await hand.isVisible()) await hand.click({ timeout: 2000 })
    await expect(desk.getByText('In review', { exact: true }).first()).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 30_000 })

  const reviewer = await as('specialist')
  await reviewer.goto(`/gating/${opened.id}/show`)
  await reviewer.getByRole('button', { name: 'Approve', exact: true }).click()
  const approval = reviewer.locator('#side-sheet')
  await expect(approval.getByText(/Goes to second review:.*First permission of this seller/)).toBeVisible()
  await approval.getByRole('button', { name: /^Approve/ }).click()
  await expect(reviewer.getByText('In second review').first()).toBeVisible()

  const lead = await as('lead')
  await lead.goto(`/gating/${opened.id}/show`)
  await lead.getByRole('button', { name: /^Agree/ }).click()
  await lead
    .locator('#side-sheet')
    .getByRole('button', { name: /^Agree/ })
    .click()
  await expect(lead.getByText('Approved', { exact: true }).first()).toBeVisible()
  await expect.poll(async () => (await agent.list('sales-permissions', { sellerId: seller.id })).length).toBe(1)
})

test('서류를 키보드만으로 확인하고 반려한다', async ({ as, api }) => {
  test.setTimeout(120_000)
  const agent = await api('agent2')
  const { seller, legalName, brand } = await givenApplicant(agent, 1)
  const documents = papers(legalName, brand.ownerName)
  const asked = { sellerId: seller.id, scope: 'brand', brandId: brand.id, documents, reason: '브랜드 판매 신청' }
  const opened = await agent.post('/api/gating', asked)

  const desk = await as('agent2', { locale: 'ko' })
  await desk.goto(`/gating/${opened.id}/show`)
  await expect(desk.getByRole('heading', { name: '서류 체크리스트' })).toBeVisible()
  await desk.keyboard.press('c')
  await expect(desk.getByText('서류 확인 중').first()).toBeVisible()
  await desk.keyboard.press('d')
  await desk.keyboard.press('1')
  await desk.keyboard.press('d')
  await desk.keyboard.press('5')
  await expect(desk.getByText('저장하지 않은 표시 2건')).toBeVisible()
  await desk.keyboard.press('m')
  await expect(desk.getByText('보완 필요').first()).toBeVisible()
  await expect(desk.getByText(/저장하지 않은 표시/)).toBeHidden()
  await desk.keyboard.press('v')
  await expect(desk.getByText('심사 중', { exact: true }).first()).toBeVisible()

  const reviewer = await as('specialist2', { locale: 'ko' })
  await reviewer.goto(`/gating/${opened.id}/show`)
  await expect(reviewer.getByRole('button', { name: /^반려/ })).toBeVisible()
  await reviewer.keyboard.press('a')
  await reviewer.keyboard.press('ControlOrMeta+Enter')
  await expect(reviewer.getByRole('alert').first()).toBeVisible()
  await reviewer.keyboard.press('Escape')
  await reviewer.keyboard.press('r')
  await reviewer.getByRole('radio', { name: '유통 경로 미확인' }).focus()
  await reviewer.keyboard.press('Space')
  await reviewer
    .getByRole('textbox', { name: /판매자에게 안내할 내용/ })
    .fill('본사까지의 유통 경로가 확인되지 않습니다.')
  await reviewer.keyboard.press('ControlOrMeta+Enter')
  await expect(reviewer.getByText('반려됨').first()).toBeVisible()
  const file = (await agent.get(`/api/gating/${opened.id}/file`)) as unknown as { notices: { template: string }[] }
  expect(file.notices.map(({ template }) => template)).toContain('gating_rejected')
})
