import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Permission } from '#shared/permissions.ts'
import { cases } from '../cases/table.ts'
import { evidence } from '../evidence/table.ts'
import { suspensions } from '../suspensions/table.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from './given.ts'
import type { Caller, TestApp } from './testApp.ts'

type Policy = Awaited<ReturnType<typeof givenPolicy>>

/** A seller with a measure in force, and the decision that put it there. */
export async function givenMeasure(
  test: TestApp,
  proposal: object = { measure: 'temporary_suspension', days: 30 },
  more: { seller?: Awaited<ReturnType<typeof givenSeller>>; policy?: Policy } = {},
) {
  const seller = more.seller ?? (await givenSeller(test))
  const policy = more.policy ?? (await givenPolicy(test))
  const caseId = await givenCase(test, seller.id, policy)
  await givenInForce(test, caseId, proposal)
  return { seller, policy, caseId, decisionId: await decisionInForce(test, caseId) }
}

export async function decisionInForce(test: TestApp, caseId: string): Promise<string> {
  const [own] = await test.database.db.select().from(suspensions).where(eq(suspensions.caseId, caseId))
  return own?.inForceDecisionId ?? ''
}

/** A legible picture on the case, as if it had been uploaded. @returns its id. */
export async function givenPaper(test: TestApp, caseId: string, more: Partial<typeof evidence.$inferInsert> = {}) {
  const [row] = await test.database.db.select().from(cases).where(eq(cases.id, caseId))
  const id = uuidv7()
  await test.database.transact((tx) =>
    tx.insert(evidence).values({
      id,
      version: 1,
      caseId,
      sellerId: row?.sellerId ?? '',
      name: 'invoice.png',
      kind: 'image',
      mime: 'image/png',
      bytes: 10,
      sha256: id.replaceAll('-', '').padEnd(64, '0'),
      storageKey: id,
      description: '',
      source: '',
      isPersonal: false,
      scan: 'clean',
      addedByName: 'test',
      addedAt: test.now(),
      ...more,
    }),
  )
  return id
}

/** A whole plan of action for these findings. */
export const planFor = (findingIds: readonly string[], evidenceIds: readonly string[]) =>
  findingIds.map((findingId) => ({
    findingId,
    rootCause: 'The courier was on strike in the first week of November.',
    correctiveAction: 'A second courier delivers since 8 November.',
    prevention: 'Two couriers are under contract from now on.',
    evidenceIds: [...evidenceIds],
  }))

/** What a plan is admitted with: every paper legible and dated yesterday. */
export const marksFor = (test: TestApp, evidenceIds: readonly string[]) => {
  const datedOn = new Date(test.now().getTime() - 86_400_000).toISOString().slice(0, 10)
  return evidenceIds.map((evidenceId) => ({ evidenceId, isLegible: true, datedOn }))
}

export const findingIdsOf = async (who: Caller, appealId: string): Promise<string[]> =>
  (await who.get(`/api/appeals/${appealId}/file`)).body.relied.findings.map(({ id }: { id: string }) => id)

/** An appeal that an agent took on the phone; further attempts say what is new. */
export async function givenAppeal(
  test: TestApp,
  { seller, decisionId }: { seller: { id: string }; decisionId: string },
  more: object = {},
): Promise<string> {
  const agent = await test.as('agent')
  const statement = `The courier was on strike. ${uuidv7()}`
  const answer = await agent.post('/api/appeals', { sellerId: seller.id, decisionId, statement, ...more })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.id
}

/** Walks an appeal to its reviewer: plan, paper, screened, admitted. */
export async function givenUnderReview(test: TestApp, appealId: string): Promise<string[]> {
  const agent = await test.as('agent')
  const findingIds = await findingIdsOf(agent, appealId)
  const paper = await givenPaper(test, appealId)
  for (const [action, body] of [
    ['amend', { plan: planFor(findingIds, [paper]) }],
    ['screen', {}],
    ['admit', { papers: marksFor(test, [paper]) }],
  ] as const) {
    const answer = await agent.act('appeals', appealId, action, body)
    if (answer.status !== 200) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return findingIds
}

/** A verdict over all findings. */
export const verdictOn = (findingIds: readonly string[], verdict: 'stands' | 'falls', more: object = {}) => ({
  verdicts: findingIds.map((findingId) => ({ findingId, verdict, reason: 'The papers say so.' })),
  reply: 'Thank you for your papers.',
  ...(verdict === 'falls' && { cause: 'new_evidence' }),
  ...more,
})

/** An outside system with these permissions; `by` answers for it. */
export async function givenKey(test: TestApp, by: Caller, permissions: readonly Permission[]) {
  const { body } = await by.post('/api/api-keys', { name: 'seller portal', permissions })
  const headers = { authorization: `Bearer ${body.key}` }
  const nobody = test.nobody()
  return {
    id: body.id as string,
    get: (url: string) => nobody.call('GET', url, undefined, headers),
    post: (url: string, payload: object, key = `key-${uuidv7()}`, more: Record<string, string> = {}) =>
      nobody.call('POST', url, payload, { ...headers, ...more, 'idempotency-key': key }),
    act: async (id: string, action: string, payload: object = {}) => {
      const { body: record } = await nobody.call('GET', `/api/appeals/${id}`, undefined, headers)
      const seen = { ...headers, 'if-match': `"${record.version}"` }
      return nobody.call('POST', `/api/appeals/${id}/actions/${action}`, payload, seen)
    },
  }
}

const suspension = { grounds: '지연', clause: '14(1)', reason: 'clear', measure: 'temporary_suspension', days: 30 }

/** A suspension that these two decided. */
export async function givenDecidedBy(test: TestApp, policy: Policy, proposer: Caller, approver: Caller) {
  const seller = await givenSeller(test)
  const caseId = await givenCase(test, seller.id, policy)
  for (const [who, action, body] of [
    [proposer, 'investigate', {}],
    [proposer, 'propose', suspension],
    [approver, 'approve', {}],
  ] as const) {
    const answer = await who.act('suspensions', caseId, action, body)
    if (answer.status !== 200) throw new Error(`${action} ${JSON.stringify(answer.body)}`)
  }
  await test.settle()
  return { seller, caseId, decisionId: await decisionInForce(test, caseId) }
}

/** An appeal against it, before its reviewers. */
export async function givenReview(test: TestApp, measure: Awaited<ReturnType<typeof givenDecidedBy>>) {
  const appealId = await givenAppeal(test, measure)
  return { appealId, findingIds: await givenUnderReview(test, appealId) }
}
