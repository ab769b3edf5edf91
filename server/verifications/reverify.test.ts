import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { givenSetting } from '../testing/givenSetting.ts'
import { account, businessNumber, handedIn, portal, soleTrader, verifiedSeller } from '../testing/givenVerification.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { closeSilence, renewIdentities, stopUnverified, sweepRegistry } from './jobs.ts'
import { PortFailed, type RegistryPort } from './ports.ts'
import { sandboxPorts } from './sandbox.ts'
import { sellerIdentities } from './table.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const day = 86_400_000
const reader = () => test.as('ops')
const read = async (id: string) => (await (await reader()).get(`/api/verifications/${id}`)).body
const identity = async (sellerId: string) => (await (await reader()).get(`/api/sellers/${sellerId}/identity`)).body
const sellerNow = async (id: string) => (await (await reader()).get(`/api/sellers/${id}`)).body
const openCaseOf = async (sellerId: string) => {
  const { body } = await (await reader()).list('verifications', { filter: { sellerId, stage: 'open' } })
  return body[0]
}

describe('a year later', () => {
  it('the seller is asked again, stopped after fourteen days, and set free exactly by the verification', async () => {
    const { seller, particulars } = await verifiedSeller(test)
    const policy = await givenPolicy(test)
    const removal = { measure: 'listing_removal', listingIds: [seller.listingIds[0]] }
    await givenInForce(test, await givenCase(test, seller.id, policy), removal)
    const before = await sellerNow(seller.id)
    expect(before).toMatchObject({ standing: 'restricted', hiddenListings: 1 })

    test.pass(366 * day)
    await renewIdentities(test.database, test.now())
    await renewIdentities(test.database, test.now())
    const due = await openCaseOf(seller.id)
    expect(due).toMatchObject({ state: 'reverify_due', cause: 'yearly' })
    await stopUnverified(test.database, test.now())
    expect((await read(due.id)).state).toBe('reverify_due')

    test.pass(15 * day)
    await stopUnverified(test.database, test.now())
    await test.settle()
    expect(await sellerNow(seller.id)).toMatchObject({ standing: 'suspended', isPayoutHeld: true, hiddenListings: 3 })
    expect((await identity(seller.id)).state).toBe('suspended')
    expect((await sellerNow(seller.id)).strikes).toBe(0)

    const answer = await (await portal(test)).submit(seller.externalId, particulars)
    expect(answer.body.id).toBe(due.id)
    await test.settle()
    expect((await read(due.id)).state).toBe('verified')
    const after = await sellerNow(seller.id)
    for (const field of ['standing', 'isPayoutHeld', 'hiddenListings'])
      expect(after[field], field).toEqual(before[field])
  })

  it('many are asked page by page, each once', async () => {
    const until = new Date(test.now().getTime() - day)
    const many = await Promise.all(Array.from({ length: 6 }, () => givenSeller(test, {}, 0)))
    await test.database.transact(async (tx) => {
      for (const { id: sellerId } of many) {
        const row = {
          version: 1,
          sellerType: 'sole_trader' as const,
          legalName: '가게',
          riskScore: 0,
          verifiedUntil: until,
        }
        const at = test.now()
        await tx.insert(sellerIdentities).values({ sellerId, ...row, state: 'verified', createdAt: at, updatedAt: at })
      }
    })
    await renewIdentities(test.database, test.now())
    await renewIdentities(test.database, test.now())
    for (const { id } of many) expect((await sellerNow(id)).openCases).toBe(1)
  })
})

describe('events', () => {
  it('a business that closed is found by the sweep, at most a hundred numbers a call', async () => {
    const { seller, particulars } = await verifiedSeller(test)
    const calls: number[] = []
    const { registry } = sandboxPorts()
    const closing: RegistryPort = {
      ...registry,
      status: async (numbers) => {
        calls.push(numbers.length)
        const answers = await registry.status(numbers)
        return answers.map((one) => (one.b_no === particulars.businessNumber ? { ...one, b_stt_cd: '03' } : one))
      },
    }
    const down: RegistryPort = { ...registry, status: () => Promise.reject(new PortFailed('registry-down')) }
    await sweepRegistry(test.database, test.now(), down)
    expect(await openCaseOf(seller.id)).toBeUndefined()
    await sweepRegistry(test.database, test.now(), closing)
    expect(Math.max(...calls)).toBeLessThanOrEqual(100)
    expect(await openCaseOf(seller.id)).toMatchObject({ state: 'reverify_due', cause: 'registry_change' })
    calls.length = 0
    await sweepRegistry(test.database, test.now(), closing)
    expect(calls).toEqual([])
  })

  it('a limited seller who sells beyond the cap is asked for the rest', async () => {
    const { seller } = await verifiedSeller(test)
    const capped = { state: 'limited' as const, gmvCapKrw: 1_000_000 }
    await test.database.transact(async (tx) => {
      await tx.update(sellerIdentities).set(capped).where(eq(sellerIdentities.sellerId, seller.id))
      await tx.update(sellers).set({ gmvKrw: 1_000_001 }).where(eq(sellers.id, seller.id))
    })
    await renewIdentities(test.database, test.now())
    expect((await openCaseOf(seller.id)).cause).toBe('limit_reached')
  })

  it('a new representative is reviewed by a person', async () => {
    const { seller, particulars } = await verifiedSeller(test)
    const agent = await test.as('agent')
    const body = { sellerId: seller.id, particulars: { ...particulars, representative: '제갈량' } }
    const { body: opened } = await agent.post('/api/verifications', body)
    await test.settle()
    const record = await read(opened.id)
    expect(record).toMatchObject({ cause: 'representative_change', state: 'manual_review' })
    expect(record.reviewReasons).toContain('owner_changed')
    expect(record.riskReasons).toContainEqual({ signal: 'owner_changed', points: 15 })
    expect((await (await reader()).get(`/api/verifications/${opened.id}/file`)).body.differs).toEqual([
      'representative',
    ])
    const withdrawn = await agent.act('verifications', opened.id, 'withdraw', { reason: 'typo' })
    expect(withdrawn.body.errors.cause).toContain('rule: no-withdrawal')
  })

  it('silence after a request rejects a new seller, who stays held', async () => {
    const { id, seller } = await handedIn(test, { bankAccount: account('90') })
    await test.settle()
    expect((await read(id)).state).toBe('info_requested')
    test.pass(20 * day)
    await closeSilence(test.database, test.now())
    await test.settle()
    expect(await read(id)).toMatchObject({ state: 'rejected', rejectGround: 'no_response' })
    expect((await sellerNow(seller.id)).isPayoutHeld).toBe(true)
  })
})

describe('a link to an enforced seller', () => {
  const enforced = async () => {
    const given = await verifiedSeller(test)
    const policy = await givenPolicy(test)
    await givenInForce(test, await givenCase(test, given.seller.id, policy), { measure: 'indefinite_suspension' })
    return given
  }

  it('goes to a person, must be judged, and a lead has the last word', async () => {
    const other = await enforced()
    const { id } = await verifiedSeller(test, { bankAccount: other.particulars.bankAccount })
    const record = await read(id)
    expect(record).toMatchObject({ state: 'manual_review', severity: 'high' })
    expect(record.reviewReasons).toContain('linked_seller')
    const specialist = await test.as('specialist')
    const { body: file } = await specialist.get(`/api/verifications/${id}/file`)
    expect(file.links).toMatchObject([
      { sellerId: other.seller.id, keys: [{ key: 'bank_account', strength: 'strong' }], isWorthALook: true },
    ])
    await specialist.act('verifications', id, 'recheck', { reason: 'bank first' })
    await test.settle()
    await specialist.act('verifications', id, 'checkDocuments', {
      documents: ['business_registration', 'bankbook_copy'].map((kind) => ({ kind, isAccepted: true })),
    })
    expect((await specialist.act('verifications', id, 'verify')).body.errors.links).toContain('rule: judge-links')
    const judged = { sellerId: other.seller.id, verdict: 'different', reason: 'a shared agency account' }
    await specialist.act('verifications', id, 'judgeLink', judged)
    expect((await specialist.act('verifications', id, 'verify')).body.state).toBe('second_review')
    expect((await (await test.as('lead')).act('verifications', id, 'approve')).body.state).toBe('verified')
  })

  it('a phone or a name alone is none', async () => {
    const other = await enforced()
    const { phone, representative } = other.particulars
    const { id } = await verifiedSeller(test, { phone, representative, representativeBirth: '900909' })
    expect((await read(id)).state).toBe('verified')
  })

  it('proven to be the same people ends in a block by operations, and their keys are known again', async () => {
    const other = await enforced()
    const shared = { bankAccount: other.particulars.bankAccount }
    const { id, seller, particulars } = await verifiedSeller(test, shared)
    const ops = await test.as('ops')
    const block = { keys: ['business_number', 'representative'], explanation: '우회', clause: '14(1)', reason: 'same' }
    expect((await ops.act('verifications', id, 'block', block)).body.errors.links).toContain('proven-circumvention')
    const specialist = await test.as('specialist')
    const judged = { sellerId: other.seller.id, verdict: 'same', reason: 'same owner, same shed' }
    await specialist.act('verifications', id, 'judgeLink', judged)
    expect((await specialist.act('verifications', id, 'block', block)).status).toBe(403)
    await ops.remove(`/api/cases/${id}/lease`)
    expect((await ops.act('verifications', id, 'block', block)).body.state).toBe('blocked')
    await test.settle()
    expect(await sellerNow(seller.id)).toMatchObject({ standing: 'suspended', isPayoutHeld: true })
    expect((await identity(seller.id)).state).toBe('blocked')

    const again = await verifiedSeller(test, { businessNumber: particulars.businessNumber ?? '' })
    expect((await read(again.id)).reviewReasons).toEqual(expect.arrayContaining(['denied_key', 'linked_seller']))
  })
})

describe('the setting', () => {
  it('that was in force is stored with what it weighed, and bands must ascend', async () => {
    const ops = await test.as('ops')
    const weights = { no_mail_order_report: 33 }
    await givenSetting(test, 'verifications', (body) => ({ ...body, weights: { ...body.weights, ...weights } }))
    const { mailOrderNumber: _, ...rest } = soleTrader()
    const seller = await givenSeller(test)
    const particulars = { ...rest, mailOrderExemption: 'few_transactions', transactionsLastYear: 12 }
    const { body } = await (await test.as('agent')).post('/api/verifications', { sellerId: seller.id, particulars })
    await test.settle()
    expect(await read(body.id)).toMatchObject({
      riskScore: 33,
      riskReasons: [{ signal: 'no_mail_order_report', points: 33 }],
      settingVersion: 2,
    })
    const [inForce] = (await ops.list('settings', { filter: { name: 'verifications' } })).body
    const draft = await ops.act('settings', inForce.id, 'revise')
    const wrong = { ...inForce.body, bands: { medium: 50, high: 40, critical: 70 } }
    const changed = await ops.patch(`/api/settings/${draft.body.id}`, { body: wrong }, draft.body.version)
    const published = await ops.act('settings', draft.body.id, 'publish', { note: 'x' }, changed.body.version)
    expect([changed.status, published.body.errors]).toEqual([
      200,
      expect.objectContaining({ 'bands.high': expect.any(String) }),
    ])
  })
})

describe('one open case a seller', () => {
  it('holds when two hand in at once', async () => {
    const seller = await givenSeller(test)
    const sold = await portal(test)
    const told = soleTrader({ businessNumber: businessNumber() })
    const answers = await Promise.all([sold.submit(seller.externalId, told), sold.submit(seller.externalId, told)])
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(Number(await test.database.db.$count(cases, eq(cases.sellerId, seller.id)))).toBe(1)
  })
})
