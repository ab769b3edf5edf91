import type { Page } from '@playwright/test'
import { type Api, day, expect, test } from './fixtures.ts'

type Finding = { id: string }
type Contested = { decisionId: string; findings: Finding[]; refusal: string | null; number: string }

/** A seller of the demo without a measure, suspended for a week by an agent and a lead. */
async function givenSuspended(agent: Api, lead: Api, place: number) {
  const sellers = (await agent.list('sellers', { standing: 'good' })).filter(({ openCases }) => openCases === 0)
  const seller = sellers[place]
  const [policy] = await agent.list('policies', { state: 'published', metric: 'late_delivery_rate' })
  if (!seller || !policy) throw new Error('the demo has no seller or policy to begin from')
  const { policyId } = policy as unknown as { policyId: string }
  const opened = await agent.post('/api/suspensions', {
    sellerId: seller.id,
    policyId,
    severity: 'critical',
    finding: '송장 12건이 같은 배송지로 확인되었습니다.',
  })
  await agent.act('suspensions', opened.id, 'investigate')
  const grounds = { grounds: '배송 지연', clause: '제5조', reason: 'clear' }
  await agent.act('suspensions', opened.id, 'propose', { measure: 'temporary_suspension', days: 7, ...grounds })
  await lead.act('suspensions', opened.id, 'approve')
  await expect.poll(async () => (await agent.get(`/api/sellers/${seller.id}`)).standing).toBe('suspended')
  const all = (await agent.get(`/api/sellers/${seller.id}/contestable`)) as unknown as Contested[]
  const contested = all.find(({ number }) => number === opened.number)
  if (!contested) throw new Error('the measure cannot be contested')
  return { seller, caseId: opened.id, contested }
}

/** Puts a paper in and writes the plan down, as the portal or an agent would. */
async function givenPlan(page: Page, api: Api, appealId: string, findings: readonly Finding[]): Promise<void> {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const answer = await page.context().request.post(`/api/cases/${appealId}/evidence?name=courier.png`, {
    data: png,
    headers: { 'content-type': 'image/png' },
  })
  expect(answer.ok()).toBe(true)
  const { id: evidenceId } = (await answer.json()) as { id: string }
  const said = {
    rootCause: '택배사 물류센터 화재로 집하가 중단되었습니다.',
    correctiveAction: '다른 택배사로 모두 출고하였습니다.',
    prevention: '두 곳의 택배사를 상시 운영합니다.',
  }
  const plan = findings.map(({ id }) => ({ findingId: id, ...said, evidenceIds: [evidenceId] }))
  await api.act('appeals', appealId, 'amend', { plan })
}

test('an appeal is lodged, screened and granted with the pointer, and the seller sells again', async ({ as, api }) => {
  test.setTimeout(120_000)
  const [agent, lead] = [await api('agent'), await api('lead')]
  const { seller, caseId, contested } = await givenSuspended(agent, lead, 1)

  const desk = await as('agent2')
  await desk.goto('/appeals/create')
  const chosen = desk.getByRole('combobox', { name: 'Seller' })
  await chosen.fill(seller.name)
  await desk
    .getByRole('option', { name: new RegExp(seller.name) })
    .first()
    .click()
  await desk.getByRole('radio', { name: new RegExp(contested.number) }).check()
  await desk.getByRole('textbox', { name: /What the seller says/ }).fill('택배사 사고로 늦었습니다.')
  await desk.getByRole('button', { name: 'Lodge' }).click()
  await expect(desk.getByRole('heading', { name: /^APL-/ })).toBeVisible()
  await expect(desk.getByText('Still missing')).toBeVisible()
  const [appeal] = await agent.list('appeals', { contestedCaseId: caseId })
  const appealId = appeal?.id ?? ''
  await givenPlan(desk, await api('agent2'), appealId, contested.findings)
  await desk.reload()
  await desk.getByRole('button', { name: /^Start screening/ }).click()
  await desk
    .getByRole('button', { name: /^Admit/ })
    .first()
    .click()
  await desk.getByRole('checkbox', { name: /Legible/ }).check()
  await desk.getByLabel(/^Dated/).fill(day(3))
  await desk
    .locator('#side-sheet')
    .getByRole('button', { name: /^Admit/ })
    .click()
  await expect(desk.getByText('Under review').first()).toBeVisible()

  const reviewer = await as('specialist2')
  await reviewer.goto(`/appeals/${appealId}/show`)
  await expect(reviewer.getByText('The decision relied on').first()).toBeVisible()
  await reviewer.getByRole('button', { name: /^Decide/ }).click()
  const sheet = reviewer.locator('#side-sheet')
  await sheet.getByRole('radio', { name: 'Falls' }).check()
  await sheet.getByRole('textbox', { name: /^Reason/ }).fill('택배사 확인서로 확인됩니다.')
  await sheet.getByRole('radio', { name: 'New evidence' }).check()
  await sheet.getByRole('textbox', { name: /Your words to the seller/ }).fill('자료를 제출해 주셔서 감사합니다.')
  await expect(sheet.getByText(/원결정을 취소합니다|The decision is reversed/)).toBeVisible()
  await sheet.getByRole('button', { name: /^Decide/ }).click()
  await expect(reviewer.getByText('Granted', { exact: true }).first()).toBeVisible()
  await expect.poll(async () => (await agent.get(`/api/suspensions/${caseId}`)).state).toBe('lifted')
  await expect.poll(async () => (await agent.get(`/api/sellers/${seller.id}`)).standing).toBe('good')
})

test('a verdict is given by keyboard in Korean; who took part is told why they may not', async ({ as, api }) => {
  test.setTimeout(120_000)
  const [agent, lead] = [await api('agent'), await api('lead')]
  const { seller, contested } = await givenSuspended(agent, lead, 2)
  const lodged = await (await api('agent2')).post('/api/appeals', {
    sellerId: seller.id,
    decisionId: contested.decisionId,
    statement: '택배사 사고로 늦었습니다.',
  })
  const party = await as('lead', { locale: 'ko' })
  await party.goto(`/appeals/${lodged.id}/show`)
  await expect(party.getByText('심사 제외 대상')).toBeVisible()
  await party.keyboard.press('s')
  await expect(party.getByText(/참여하신 결정을 심사하는 케이스/).first()).toBeVisible()

  const desk = await as('agent2')
  await givenPlan(desk, await api('agent2'), lodged.id, contested.findings)
  const other = await api('agent2')
  await other.act('appeals', lodged.id, 'screen')
  const record = (await other.get(`/api/appeals/${lodged.id}`)) as unknown as { plan: { evidenceIds: string[] }[] }
  const papers = record.plan.flatMap(({ evidenceIds }) => evidenceIds)
  await other.act('appeals', lodged.id, 'admit', {
    papers: papers.map((evidenceId) => ({ evidenceId, isLegible: true, datedOn: day(3) })),
  })

  const reviewer = await as('specialist', { locale: 'ko' })
  await reviewer.goto(`/appeals/${lodged.id}/show`)
  await expect(reviewer.getByText('결정의 근거 (결정 당시)').first()).toBeVisible()
  await reviewer.keyboard.press('1')
  await expect(reviewer.getByRole('button', { name: /1번 사실 판단: 인정/ })).toBeVisible()
  await reviewer.keyboard.press('d')
  const sheet = reviewer.locator('#side-sheet')
  await expect(sheet.getByRole('radio', { name: '인정', exact: true })).toBeChecked()
  await sheet.getByRole('textbox', { name: /판단 이유/ }).focus()
  await reviewer.keyboard.type('제출 자료가 해당 주문과 일치하지 않습니다.')
  await sheet.getByRole('textbox', { name: /판매자에게 드리는 답변/ }).focus()
  await reviewer.keyboard.type('주문별 배송 기록을 갖추어 다시 제출하실 수 있습니다.')
  await reviewer.keyboard.press('Control+Enter')
  await expect(reviewer.getByText('기각', { exact: true }).first()).toBeVisible()
  await expect(reviewer.getByText(/다시 이의를 제기할 수 있습니다/).first()).toBeVisible()
})
