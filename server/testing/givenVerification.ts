import { checkDigit } from '#shared/sellers/businessNumber.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import { givenSeller } from './given.ts'
import type { TestApp } from './testApp.ts'

/** What tests of verifications begin from. Numbers end in the sign that the sandbox answers by; `00` is a good one. */
let made = 0

/** A well-formed number that nobody else has. */
export function businessNumber(sign = '00', type = '45'): string {
  made++
  const nine = `${101 + Math.floor(made / 90)}${type}${String(10 + (made % 90))}${sign}`
  return `${nine}${checkDigit(nine)}`
}

export const account = (sign = '00'): string => `110${String(++made).padStart(7, '0')}${sign}`

export function soleTrader(change: Partial<Particulars> = {}): Particulars {
  const representative = `남궁${++made}`
  return {
    sellerType: 'sole_trader',
    legalName: `가게 ${made}`,
    businessNumber: businessNumber(),
    mailOrderNumber: '2025-인천남동구-1484',
    representative,
    representativeBirth: '850101',
    openedOn: '2019-03-02',
    phone: `010-2345-${String(made).padStart(4, '0')}`,
    bankCode: '088',
    bankAccount: account(),
    bankHolder: representative,
    ...change,
  }
}

/** A key of the seller portal, by its headers. */
export async function portal(test: TestApp) {
  const admin = await test.as('admin')
  const { body } = await admin.post('/api/api-keys', { name: 'portal', permissions: ['verifications:intake'] })
  const headers = { authorization: `Bearer ${body.key}` }
  return {
    submit: (sellerExternalId: string, particulars: Particulars, key = `k${++made}`) =>
      test
        .nobody()
        .post('/api/intake/verifications', { sellerExternalId, particulars }, { ...headers, 'idempotency-key': key }),
    changeBank: (sellerId: string, body: object, key = `k${++made}`) =>
      test.nobody().post(`/api/sellers/${sellerId}/bank-change`, body, { ...headers, 'idempotency-key': key }),
  }
}

/** A seller and what they submit, handed in by an agent. @returns both, and the case as it was answered. */
export async function handedIn(test: TestApp, change: Partial<Particulars> = {}) {
  const seller = await givenSeller(test)
  const particulars = soleTrader(change)
  const agent = await test.as('agent')
  const answer = await agent.post('/api/verifications', { sellerId: seller.id, particulars })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return { seller, particulars, id: answer.body.id as string, agent }
}

/** A seller whom the automatic checks passed. */
export async function verifiedSeller(test: TestApp, change: Partial<Particulars> = {}) {
  const given = await handedIn(test, change)
  await test.settle()
  return given
}
