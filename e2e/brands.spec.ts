import { expect, test } from './fixtures.ts'

/** Letters that no other run used: the register refuses a spelling twice. */
const fresh = () =>
  [...Date.now().toString(26)].map((sign) => String.fromCharCode(97 + Number.parseInt(sign, 26))).join('')
const inHangul = (latin: string) =>
  [...latin].map((letter) => String.fromCharCode(0xac00 + (letter.charCodeAt(0) - 97) * 399)).join('')

test('a lead adds a brand, tries how it is read, and puts it on the high-risk list', async ({ as }) => {
  const name = `Zelq${fresh()}`
  const lead = await as('lead')
  await lead.goto('/brands')
  await lead.getByRole('button', { name: 'Add brand' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Add brand' })
  await sheet.getByLabel('Name in Hangul').fill(inHangul(name.toLowerCase()))
  await sheet.getByLabel('Name in Latin letters').fill(name)
  await sheet.getByLabel('Owner of the name').fill('Zelquist SAS')
  await sheet.getByLabel('Head office').fill('Reims, FR')
  await sheet.getByRole('button', { name: 'Add brand' }).click()
  await expect(sheet).toBeHidden()

  await lead.getByRole('searchbox').first().fill(name.toUpperCase())
  await expect(lead.getByRole('row')).toHaveCount(2)
  await lead.getByRole('row', { name: new RegExp(name) }).click()
  await expect(lead.getByText('Nobody has a permission now.')).toBeVisible()
  const trial = lead.getByLabel('Brand field of a listing')
  await trial.fill(name.split('').join('-'))
  await expect(lead.getByText('same but for case and signs')).toBeVisible()
  await trial.fill(`${name.slice(0, -1)}`)
  await expect(lead.getByText('near miss, a suspicion')).toBeVisible()

  await lead.getByRole('button', { name: 'Edit', exact: true }).click()
  const edit = lead.getByRole('dialog', { name: `Edit ${name}` })
  await edit.getByLabel('On the high-risk list').check()
  await edit.getByLabel('Why').fill('Two lots of fakes found by test buys.')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(lead.getByText('Two lots of fakes found by test buys.')).toBeVisible()
})

test('브랜드를 키보드로 찾아 열고, 판매 승인 현황까지 확인한다', async ({ as }) => {
  const agent = await as('agent', { locale: 'ko' })
  await agent.goto('/brands')
  await expect(agent.getByRole('row').nth(2)).toBeVisible()
  await agent.keyboard.press('/')
  await agent.keyboard.type('lumera')
  await expect(agent.getByRole('row')).toHaveCount(2)
  await agent.keyboard.press('Escape')
  await agent.keyboard.press('ArrowDown')
  await agent.keyboard.press('Enter')
  await expect(agent).toHaveURL(/\/brands\/.+\/show/)
  await expect(agent.getByRole('heading', { name: '판매 승인 현황' })).toBeVisible()
  await expect(agent.getByRole('button', { name: '수정' })).toHaveCount(0)
  await agent.goto('/sales-permissions')
  await expect(agent.getByRole('button', { name: '30일 내 만료' })).toBeVisible()
  expect(await agent.getByText(/undefined|NaN/).count()).toBe(0)
})
