import { describe, expect, it } from 'vitest'
import type { Letter } from '../notices/mailer.ts'
import { givenSeller } from '../testing/given.ts'
import { testApp } from '../testing/testApp.ts'
import { closeQuiet } from './jobs.ts'

const day = 86_400_000

async function closedTicket() {
  const posted: Letter[] = []
  const mailer = {
    deliver: async (letter: Letter) => {
      posted.push(letter)
      return letter.id
    },
    close: async () => undefined,
  }
  const test = await testApp({ mailer })
  const agent = await test.as('agent')
  const seller = await givenSeller(test, {}, 0)
  const about = { type: 'vat_report_data', period: '2026-10' }
  const { body } = await agent.post('/api/settlements', {
    ...about,
    sellerId: seller.id,
    claim: '신고 자료를 보내 주세요.',
  })
  await agent.act('settlements', body.id, 'classify', about)
  await agent.act('settlements', body.id, 'calculate')
  const answer = await agent.act('settlements', body.id, 'resolve', { explanation: '자료를 보내 드립니다.' })
  expect(answer.status).toBe(200)
  await test.settle()
  test.pass(8 * day)
  await closeQuiet(test.database, test.now(), 'https://console.example')
  await test.settle()
  const letter = posted.find(({ body: text }) => text.includes('/rate/'))
  const token = /\/rate\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? ''
  return { test, id: body.id, seller, letter, token }
}

describe('the survey after a ticket', () => {
  it('is a letter with a link that whoever has it answers, once', async () => {
    const { test, id, seller, letter, token } = await closedTicket()
    try {
      expect(letter?.to).toBe(seller.email)
      const outside = test.nobody()
      expect((await outside.get(`/api/csat/${token}`)).body).toEqual({ number: expect.stringMatching(/^STL-/) })
      expect((await outside.post(`/api/csat/${token}`, { score: 6 })).status).toBe(400)
      expect((await outside.post(`/api/csat/${token}`, { score: 4, comment: '빠른 답변' })).status).toBe(204)
      expect((await outside.post(`/api/csat/${token}`, { score: 1 })).status).toBe(404)
      expect((await outside.post(`/api/csat/${'x'.repeat(43)}`, { score: 1 })).status).toBe(404)
      const auditor = await test.as('auditor')
      const { body: file } = await auditor.get(`/api/settlements/${id}/file`)
      expect(file.survey).toMatchObject({ score: 4, comment: '빠른 답변' })
      // Nobody in the house reads the link.
      expect(JSON.stringify(file)).not.toContain(token)
    } finally {
      await test.close()
    }
  })

  it('expires', async () => {
    const { test, token } = await closedTicket()
    try {
      test.pass(15 * day)
      expect((await test.nobody().post(`/api/csat/${token}`, { score: 5 })).status).toBe(404)
    } finally {
      await test.close()
    }
  })
})
