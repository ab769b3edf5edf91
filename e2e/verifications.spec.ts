import type { Page } from '@playwright/test'
import { type Api, expect, newShop, test } from './fixtures.ts'

/** A well-formed number that ends in the sign the sandbox answers by, told apart by a run of digits. */
function businessNumber(sign: string): string {
  const nine = `${101 + (Date.now() % 800)}45${String(10 + (process.pid % 90))}${sign}`
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(nine[place]), 0)
  return `${nine}${(10 - ((sum + Math.floor((Number(nine[8]) * 5) / 10)) % 10)) % 10}`
}

const account = (sign: string) => `110${String(Date.now()).slice(-7)}${sign}`

const particulars = (sign: string) => ({
  sellerType: 'sole_trader',
  legalName: '끝에서끝 상회',
  businessNumber: businessNumber(sign),
  mailOrderNumber: '2025-인천남동구-1484',
  representative: '선우인',
  representativeBirth: '850101',
  openedOn: '2019-03-02',
  bankCode: '088',
  bankAccount: account('10'),
  bankHolder: '선우인',
})

/** A seller of its own, by the way sellers come: a file of figures that breaks no rule. */
async function givenSeller(ops: Api) {
  const shop = newShop()
  await ops.load(shop.figures(0.001, new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)))
  const [seller] = await ops.list('sellers', { q: shop.name })
  if (!seller) throw new Error('the seller was not made')
  return { ...seller, shopName: shop.name }
}

const action = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) }).first()

test('an agent hands in by pointer, is told which digit is wrong, and a clean seller is verified by itself', async ({
  as,
  api,
}) => {
  const ops = await api('ops')
  const { shopName, id } = await givenSeller(ops)
  const agent = await as('agent')
  await agent.goto(`/verifications/create?seller=${id}`)
  const told = particulars('10')
  const field = (name: string) => agent.locator(`input[name="${name}"]`)
  await expect(field('legalName')).toBeVisible()
  await field('legalName').fill(told.legalName)
  await field('businessNumber').fill('123-45-67890')
  await field('openedOn').fill(told.openedOn)
  await field('mailOrderNumber').fill(told.mailOrderNumber)
  await field('representative').fill(told.representative)
  await field('representativeBirth').fill(told.representativeBirth)
  await agent.getByRole('combobox', { name: /^Bank/ }).click()
  await agent.getByRole('option', { name: 'Shinhan' }).click()
  await field('bankAccount').fill(told.bankAccount)
  await field('bankHolder').fill(told.bankHolder)
  await agent.getByRole('button', { name: /^Hand in/ }).click()
  await expect(agent.getByText(/call for 1: one of them is mistyped/)).toBeVisible()
  await field('businessNumber').fill(told.businessNumber)
  await agent.getByRole('button', { name: /^Hand in/ }).click()
  await expect(agent).toHaveURL(/\/verifications\/.*\/show$/)
  await expect(agent.getByText('Verified').first()).toBeVisible()
  await expect(agent.getByText(told.representative)).toHaveCount(0)

  await agent.getByRole('button', { name: 'Show: Representative' }).first().click()
  await agent.getByLabel('Why do you need to see it?').fill('the seller asks on the phone')
  await agent.getByRole('dialog').getByRole('button', { name: /^Show/ }).click()
  await expect(agent.getByText(told.representative).first()).toBeVisible()
  await agent.goto(`/sellers/${id}/show`)
  await expect(agent.getByRole('heading', { name: shopName })).toBeVisible()
  await expect(agent.getByText('holder found').first()).toBeVisible()
})

test('전문 조사관은 키보드로 예외를 제안하고 리드가 승인한다', async ({ as, api }) => {
  test.setTimeout(120_000)
  const ops = await api('ops')
  const { id: sellerId } = await givenSeller(ops)
  const agent = await api('agent')
  const record = await agent.post('/api/verifications', { sellerId, particulars: particulars('92') })
  const stateNow = async () => (await ops.get(`/api/verifications/${record.id}`)).state
  await expect.poll(stateNow).toBe('manual_review')
  await agent.act('verifications', record.id, 'checkDocuments', {
    documents: ['business_registration', 'bankbook_copy'].map((kind) => ({ kind, isAccepted: true })),
  })

  const specialist = await as('specialist', { locale: 'ko' })
  await specialist.goto(`/verifications/${record.id}/show`)
  await expect(action(specialist, '인증')).toBeVisible()
  await expect(specialist.getByText('국세청 등록 정보와 불일치').first()).toBeVisible()
  await specialist.keyboard.press('y')
  const dialog = specialist.getByRole('dialog', { name: '인증' })
  await expect(dialog.getByRole('checkbox', { name: '국세청 진위 확인 미통과' })).toBeFocused()
  await specialist.keyboard.press('Space')
  await specialist.keyboard.press('Tab')
  await specialist.keyboard.type('정정신고 접수증으로 개명을 확인했습니다.')
  await specialist.keyboard.press('Control+Enter')
  await expect.poll(stateNow).toBe('second_review')

  const lead = await as('lead', { locale: 'ko' })
  await lead.goto(`/verifications/${record.id}/show`)
  await expect(lead.getByText('정정신고 접수증으로 개명을 확인했습니다.').first()).toBeVisible()
  await lead.keyboard.press('a')
  await expect(lead.getByRole('dialog', { name: '승인' })).toBeVisible()
  await lead.keyboard.press('Control+Enter')
  await expect.poll(stateNow).toBe('verified')
})
