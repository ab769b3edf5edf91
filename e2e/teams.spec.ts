import { expect, settled, test } from './fixtures.ts'

test('a lead sees on the wallboard, without asking again, that an agent takes a case in another browser', async ({
  as,
  api,
}) => {
  const lead = await as('lead')
  await lead.goto('/teams')
  await lead.getByRole('link', { name: 'Wallboard' }).click()
  await lead.getByRole('button', { name: 'Seller performance Korea' }).click()
  await settled(lead)
  const board = lead.getByRole('region', { name: 'Who is on what' })
  const ours = board.getByRole('listitem').filter({ hasText: '이도윤' })
  await expect(ours).toContainText('No case in hand')

  const ops = await api('ops')
  const teams = await ops.list('teams', { q: 'seller-performance' })
  const [waiting] = await ops.list('suspensions', { teamId: teams[0]?.id, state: 'detected', assigneeId: null })
  const agent = await as('agent2', { locale: 'ko' })
  await agent.goto(`/suspensions/${waiting?.id}/show`)
  await settled(agent)
  await agent.keyboard.press('h')

  await expect(ours.getByRole('link', { name: waiting?.number })).toBeVisible()
  await ours.getByRole('link', { name: waiting?.number }).click()
  await expect(lead).toHaveURL(new RegExp(`/suspensions/${waiting?.id}/show`))
})

test('현황판을 키보드로 살피고 케이스를 배정한다', async ({ as }) => {
  const lead = await as('lead2', { locale: 'ko' })
  await lead.goto('/teams/wallboard')
  await settled(lead)
  const team = lead.getByRole('navigation', { name: '팀' }).locator('[aria-current=true]')
  const first = await team.textContent()
  await lead.keyboard.press('ArrowRight')
  await expect(team).not.toHaveText(first ?? '')
  await lead.keyboard.press('ArrowLeft')
  await expect(team).toHaveText(first ?? '')
  await expect(lead.getByRole('region', { name: '기한 임박' }).getByRole('listitem').first()).toBeVisible()
  await lead.keyboard.press('ArrowDown')
  await expect(lead.locator('a[data-row]:focus')).toBeVisible()
  await lead.keyboard.press('a')
  await expect(lead.getByRole('dialog', { name: '담당자 지정' })).toBeVisible()
  await lead.keyboard.press('Escape')
  await expect(lead.getByRole('dialog')).toHaveCount(0)
})

test('부재를 등록하면 근무표와 팀 화면에 대행자와 함께 보인다', async ({ as, api }) => {
  const ops = await api('ops')
  const [team] = await ops.list('teams', { q: 'settlement-support' })
  const [person] = await ops.list('people', { q: '하준서' })
  const lead = await as('lead', { locale: 'ko' })
  await lead.goto('/people')
  await lead.getByRole('row').filter({ hasText: person?.name }).getByRole('button', { name: '프로필 보기' }).click()
  const sheet = lead.getByRole('dialog')
  await sheet.getByRole('button', { name: '부재 등록' }).click()
  await sheet.getByRole('combobox', { name: '업무 대행자' }).fill('유다인')
  await lead.getByRole('option', { name: /유다인/ }).click()
  await sheet.getByRole('button', { name: '부재 등록' }).click()
  await expect(sheet.getByText('대행: 유다인')).toBeVisible()
  await expect(sheet.getByText('부재 중')).toBeVisible()

  await lead.goto(`/teams/${team?.id}/roster`)
  const row = lead.getByRole('row').filter({ hasText: person?.name })
  await expect(row.getByText('휴가').first()).toBeVisible()
  await expect(row.getByText('대행: 유다인').first()).toBeVisible()
})
