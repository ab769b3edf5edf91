import type { NewDocument } from '#shared/gating/documents.ts'
import { todayInSeoul } from '#shared/gating/rules.ts'
import type { SellerType } from '#shared/verifications/identity.ts'
import { sellerIdentities } from '../verifications/table.ts'
import type { Caller, TestApp } from './testApp.ts'

/** A seller whose legal name was verified. */
export async function givenIdentity(
  test: TestApp,
  sellerId: string,
  more: Partial<typeof sellerIdentities.$inferInsert> & { sellerType?: SellerType } = {},
): Promise<void> {
  const now = test.now()
  await test.database.transact(async (tx) => {
    await tx.insert(sellerIdentities).values({
      ...{ sellerId, version: 1, sellerType: 'corporation', legalName: '주식회사 한빛상사', state: 'verified' },
      ...{ verifiedAt: now, riskScore: 0, createdAt: now, updatedAt: now },
      ...more,
    })
  })
}

const daysAgo = (test: TestApp, days: number) => todayInSeoul(new Date(test.now().getTime() - days * 86_400_000))

/** Papers of a brand's route as they should be. */
export const goodPapers = (test: TestApp, owner = 'Owner'): NewDocument[] => [
  {
    ...{ type: 'purchase_invoice', fileName: 'invoice.pdf', issuedOn: daysAgo(test, 30) },
    ...{ buyerName: '(주)한빛상사', issuerName: '대성유통', modelNumber: 'LM-30', quantity: 200 },
  },
  {
    ...{ type: 'distribution_chain', fileName: 'chain.pdf', issuedOn: daysAgo(test, 30), modelNumber: 'LM-30' },
    chain: [
      { buyer: '한빛상사', seller: '대성유통' },
      { buyer: '대성유통', seller: owner },
    ],
  },
]

type File = {
  checklist: { type: string }[]
  rows: { type: string; codes: string[] }[]
  preChecks: { key: string }[]
  documents: { id: string; type: string }[]
}

export const fileOf = async (caller: Caller, id: string): Promise<File> =>
  (await caller.get(`/api/gating/${id}/file`)).body as File

/** Answers every row as in order, passing over what the rules find, and every hit as right. */
export async function wholeAnswer(caller: Caller, id: string): Promise<object> {
  const file = await fileOf(caller, id)
  return {
    answers: file.rows.map(({ type, codes }) => ({
      type,
      ...(codes.includes('missing')
        ? { verdict: 'not_needed', codes: [], overrides: [], note: 'not for these goods' }
        : { verdict: 'ok', codes: [], overrides: codes, note: codes.length > 0 ? 'seen in the original' : undefined }),
    })),
    hits: file.preChecks.map(({ key }) => ({ key, isRight: true })),
  }
}
