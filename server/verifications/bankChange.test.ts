import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { account, portal, verifiedSeller } from '../testing/givenVerification.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const reader = () => test.as('ops')
const read = async (id: string) => (await (await reader()).get(`/api/verifications/${id}`)).body
const identity = async (sellerId: string) => (await (await reader()).get(`/api/sellers/${sellerId}/identity`)).body
const sellerNow = async (id: string) => (await (await reader()).get(`/api/sellers/${id}`)).body
const letters = async (id: string) =>
  (await (await reader()).get(`/api/verifications/${id}/file`)).body.notices.map(
    (one: { template: string }) => one.template,
  )
const seconds = 1000

describe('a change of account', () => {
  const bank = () => ({ bankCode: '004', bankAccount: account(), bankHolder: '남궁새' })

  it('freezes payouts at once and is released exactly by the verification; what a suspension holds stays', async () => {
    const { seller } = await verifiedSeller(test)
    const policy = await givenPolicy(test)
    await givenInForce(test, await givenCase(test, seller.id, policy), { measure: 'warning', payoutHoldDays: 30 })
    const changed = await (await portal(test)).changeBank(seller.id, bank())
    expect(changed.body).toMatchObject({ state: 'auto_checks', cause: 'bank_change' })
    await test.settle()
    expect(await letters(changed.body.id)).toEqual(['verification_bank_changed', 'verification_verified'])
    const { measures } = (await (await reader()).get(`/api/sellers/${seller.id}/file`)).body
    const holds = measures.filter((one: { kind: string }) => one.kind === 'hold_payout')
    expect(holds.filter((one: { endedAt: string | null }) => !one.endedAt)).toMatchObject([{ measure: 'warning' }])
    expect(await sellerNow(seller.id)).toMatchObject({ isPayoutHeld: true, standing: 'warned' })
  })

  it('holds before anybody looked, and one that is refused leaves the old account in place', async () => {
    const { seller, particulars } = await verifiedSeller(test)
    const agent = await test.as('agent')
    const change = { ...bank(), bankAccount: account('94') }
    const { body } = await agent.post(`/api/sellers/${seller.id}/bank-change`, change)
    await test.settle()
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(true)
    expect((await read(body.id)).state).toBe('bank_check')
    const specialist = await test.as('specialist')
    await specialist.act('verifications', body.id, 'reviewByHand', { reason: 'the bank is down' })
    const refusal = { ground: 'account_not_theirs', explanation: '본인 계좌로 다시 제출해 주세요.' }
    expect((await specialist.act('verifications', body.id, 'reject', refusal)).body.state).toBe('rejected')
    await test.settle()
    test.pass(60 * seconds)
    await test.settle()
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(false)
    const now = await identity(seller.id)
    expect(now).toMatchObject({ state: 'verified' })
    expect(now.particulars.bankAccount).toBe(`****${particulars.bankAccount.slice(-4)}`)
  })

  it('to the account we know, or of a seller never seen, is refused', async () => {
    const { seller, particulars } = await verifiedSeller(test)
    const agent = await test.as('agent')
    const { bankCode, bankAccount, bankHolder } = particulars
    const same = await agent.post(`/api/sellers/${seller.id}/bank-change`, { bankCode, bankAccount, bankHolder })
    expect(same.body.errors.bankAccount).toContain('rule: nothing-new')
    const stranger = await givenSeller(test)
    expect((await agent.post(`/api/sellers/${stranger.id}/bank-change`, bank())).body.code).toBe('wrong-state')
  })
})
