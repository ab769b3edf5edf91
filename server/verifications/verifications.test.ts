import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenSeller } from '../testing/given.ts'
import { account, businessNumber, handedIn, portal, soleTrader, verifiedSeller } from '../testing/givenVerification.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { askAgain } from './jobs.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const reader = () => test.as('ops')
const read = async (id: string) => (await (await reader()).get(`/api/verifications/${id}`)).body
const file = async (id: string) => (await (await reader()).get(`/api/verifications/${id}/file`)).body
const identity = async (sellerId: string) => (await (await reader()).get(`/api/sellers/${sellerId}/identity`)).body
const sellerNow = async (id: string) => (await (await reader()).get(`/api/sellers/${id}`)).body
const letters = async (id: string) => (await file(id)).notices.map((one: { template: string }) => one.template)
const seconds = 1000
const papers = {
  documents: [
    { kind: 'business_registration', isAccepted: true },
    { kind: 'bankbook_copy', isAccepted: true },
  ],
}

describe('a seller whom registry and bank confirm', () => {
  it('is verified by the system, told, and paid; until then payouts are held', async () => {
    const { id, seller } = await handedIn(test)
    expect(await read(id)).toMatchObject({ state: 'auto_checks', cause: 'new_seller', waitsFor: { kind: 'registry' } })
    await test.settle()
    expect(await read(id)).toMatchObject({ state: 'verified', outcome: 'verified', round: 1, riskScore: 0 })
    expect(await identity(seller.id)).toMatchObject({ state: 'verified', verifiedUntil: '2027-11-02T00:00:00.000Z' })
    expect(await letters(id)).toEqual(['verification_received', 'verification_verified'])
    const held = (await (await reader()).get(`/api/sellers/${seller.id}/file`)).body.measures
    expect(held).toMatchObject([{ kind: 'hold_payout', measure: null }])
    expect(await sellerNow(seller.id)).toMatchObject({ isPayoutHeld: false, standing: 'good' })
  })

  it('hands in through the portal, idempotently, and never opens a second case', async () => {
    const seller = await givenSeller(test)
    const sold = await portal(test)
    const told = soleTrader()
    const first = await sold.submit(seller.externalId, told, 'same')
    const again = await sold.submit(seller.externalId, told, 'same')
    const anew = await sold.submit(seller.externalId, told, 'another key')
    expect([first.status, again.body.id, anew.body.id]).toEqual([201, first.body.id, first.body.id])
    const other = await sold.submit(seller.externalId, { ...told, legalName: '다른 이름' })
    expect([other.status, other.body.code]).toEqual([409, 'already-open'])
    const noKey = await test.nobody().post('/api/intake/verifications', { sellerExternalId: 'x', particulars: told })
    expect(noKey.status).toBe(401)
  })
})

describe('what is submitted', () => {
  it('is refused by field with the rule named, and nothing is left behind', async () => {
    const seller = await givenSeller(test)
    const agent = await test.as('agent')
    const put = async (change: object) =>
      (await agent.post('/api/verifications', { sellerId: seller.id, particulars: { ...soleTrader(), ...change } }))
        .body
    expect(await put({ businessNumber: '123-45-67890' })).toMatchObject({
      status: 422,
      errors: { businessNumber: expect.stringContaining('rule: check-digit') },
    })
    expect((await put({ businessNumber: '000-00-00000' })).errors.businessNumber).toContain('rule: office')
    expect((await put({ businessNumber: '111-81-23452' })).errors.businessNumber).toContain('rule: wrong-type')
    expect((await put({ bankAccount: '1234567' })).errors.bankAccount).toContain('rule: account-length')
    expect((await put({ bankCode: '777' })).errors.bankCode).toContain('rule: bank-code')
    expect((await put({ surprise: 1 })).status).toBe(400)
    expect((await sellerNow(seller.id)).openCases).toBe(0)
    const unknown = { sellerId: '00000000-0000-7000-8000-000000000000', particulars: soleTrader() }
    expect((await agent.post('/api/verifications', unknown)).body.errors).toHaveProperty('sellerId')
  })
})

describe('a registry that does not answer', () => {
  it('leaves the case waiting with the reason shown, and is asked until it answers', async () => {
    const { id } = await handedIn(test, { businessNumber: businessNumber('96') })
    await test.settle()
    expect(await read(id)).toMatchObject({
      state: 'auto_checks',
      waitsFor: { kind: 'registry', attempts: 1, error: 'registry-down' },
    })
    for (let n = 0; n < 3; n++) {
      test.pass(20 * seconds)
      await test.settle()
    }
    expect((await read(id)).state).toBe('verified')
    expect((await file(id)).checks).toHaveLength(3)
  })

  it('that never answers is tried anew after its tries, until a person takes over; then an override is needed', async () => {
    const { id } = await handedIn(test, { businessNumber: businessNumber('94') })
    for (let n = 0; n < 10; n++) {
      await test.settle()
      test.pass(700 * seconds)
    }
    expect((await file(id)).effects.find((one: { kind: string }) => one.kind === 'check-registry')).toMatchObject({
      state: 'failed',
      lastError: 'registry-down',
    })
    await askAgain(test.database, test.now())
    expect((await read(id)).waitsFor).toMatchObject({ attempts: 0 })
    const specialist = await test.as('specialist')
    const taken = await specialist.act('verifications', id, 'reviewByHand', { reason: 'outage' })
    expect(taken.body).toMatchObject({ state: 'manual_review', reviewReasons: ['no_answer'] })
    await specialist.act('verifications', id, 'checkDocuments', papers)
    const bare = await specialist.act('verifications', id, 'verify')
    expect(bare.body.errors.overrides).toContain('registry_validate, registry_status')
  })
})

describe('a business that is closed', () => {
  it('is rejected by the system and may hand in again; its hold ends with the verification', async () => {
    const { id, seller } = await verifiedSeller(test, { businessNumber: businessNumber('90') })
    expect(await read(id)).toMatchObject({ state: 'rejected', rejectGround: 'business_closed' })
    expect(await letters(id)).toContain('verification_rejected')
    expect(await sellerNow(seller.id)).toMatchObject({ isPayoutHeld: true, openCases: 0 })
    const agent = await test.as('agent')
    const anew = await agent.post('/api/verifications', { sellerId: seller.id, particulars: soleTrader() })
    expect(anew.body).toMatchObject({ cause: 'resubmission' })
    await test.settle()
    expect((await read(anew.body.id)).state).toBe('verified')
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(false)
  })
})

describe('an account that is somebody else’s', () => {
  it('asks the seller for another one, with payouts held, and goes on with it', async () => {
    const { id, seller, particulars, agent } = await verifiedSeller(test, { bankAccount: account('91') })
    expect(await read(id)).toMatchObject({ state: 'info_requested', reviewReasons: ['bank_mismatch'], infoRequests: 1 })
    expect(await letters(id)).toContain('verification_info')
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(true)
    const { version } = await read(id)
    const headers = { 'if-match': `"${version}"` }
    const url = `/api/verifications/${id}/submission`
    expect((await agent.post(url, { particulars }, headers)).body.errors).toHaveProperty('particulars')
    expect((await agent.post(url, { particulars }, { 'if-match': '"1"' })).status).toBe(409)
    const next = await agent.post(url, { particulars: { ...particulars, bankAccount: account() } }, headers)
    expect(next.body).toMatchObject({ state: 'auto_checks', round: 2 })
    await test.settle()
    expect((await read(id)).state).toBe('verified')
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(false)
  })

  it('that nobody can look up goes to a person', async () => {
    const told = {
      sellerType: 'overseas' as const,
      businessNumber: undefined,
      mailOrderNumber: undefined,
      openedOn: undefined,
      representativeBirth: undefined,
      bankCode: 'DBSSSGSG',
      bankAccount: 'SG001234567800',
    }
    const clean = Object.fromEntries(Object.entries(soleTrader(told)).filter(([, value]) => value !== undefined))
    const seller = await givenSeller(test, { locale: 'en' })
    const agent = await test.as('agent')
    const { body } = await agent.post('/api/verifications', { sellerId: seller.id, particulars: clean })
    await test.settle()
    expect(await read(body.id)).toMatchObject({ state: 'manual_review', sellerType: 'overseas' })
    expect((await file(body.id)).checks.map((check: { verdict: string }) => check.verdict)).toEqual(['unavailable'])
  })
})

describe('passing over what failed', () => {
  it('needs papers, a reason and a second person who had no part in it', async () => {
    const { id, seller } = await verifiedSeller(test, { businessNumber: businessNumber('92') })
    expect(await read(id)).toMatchObject({ state: 'manual_review', reviewReasons: ['registry_mismatch'] })
    const lead = await test.as('lead')
    const override = { overrides: ['registry_validate'], reason: 'the office confirmed the new name by phone' }
    expect((await lead.act('verifications', id, 'verify', override)).body.errors.documents).toContain('bankbook_copy')
    const tomorrow = { documents: [{ kind: 'bankbook_copy', isAccepted: true, expiresOn: '2026-11-03' }] }
    const late = await lead.act('verifications', id, 'checkDocuments', tomorrow)
    expect(late.body.errors['documents.0.expiresOn']).toContain('rule: document-validity')
    await lead.act('verifications', id, 'checkDocuments', papers)
    expect((await lead.act('verifications', id, 'verify')).body.errors.overrides).toContain('registry_validate')
    const proposed = await lead.act('verifications', id, 'verify', override)
    expect(proposed.body).toMatchObject({ state: 'second_review', awaits: 'verifications:override' })
    expect((await lead.act('verifications', id, 'approve')).body.code).toBe('four-eyes')
    expect((await (await test.as('specialist')).act('verifications', id, 'approve')).status).toBe(403)
    expect((await (await test.as('osp')).act('verifications', id, 'approve')).status).toBe(403)
    expect((await (await test.as('lead')).act('verifications', id, 'approve')).body.state).toBe('verified')
    await test.settle()
    expect((await identity(seller.id)).state).toBe('verified')
  })
})

describe('a limited verification', () => {
  it('caps sales and delays payouts within the setting; to an account not found theirs nothing is paid', async () => {
    const told = { businessNumber: businessNumber('91'), bankAccount: account('91') }
    const { id, seller } = await verifiedSeller(test, told)
    expect((await read(id)).reviewReasons).toContain('business_suspended')
    const specialist = await test.as('specialist')
    const terms = { gmvCapKrw: 5_000_000, payoutDelayDays: 14, explanation: '휴업 해제 후 다시 제출해 주세요.' }
    const override = { overrides: ['registry_status'], reason: 'reopens next week' }
    const tooMuch = await specialist.act('verifications', id, 'limit', { ...terms, ...override, gmvCapKrw: 50_000_001 })
    expect(tooMuch.body.errors.gmvCapKrw).toContain('rule: largest-cap')
    expect((await specialist.act('verifications', id, 'limit', { ...terms, ...override })).body.state).toBe(
      'second_review',
    )
    await (await test.as('lead')).act('verifications', id, 'approve')
    await test.settle()
    expect(await identity(seller.id)).toMatchObject({
      state: 'limited',
      gmvCapKrw: 5_000_000,
      payoutDelayDays: 14,
      bankVerifiedAt: null,
    })
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(true)
  })
})
