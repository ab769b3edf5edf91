import { eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { bulkRows, bulkRuns } from '../bulk/table.ts'
import { cases, decisions } from '../cases/table.ts'
import { follow } from '../notifications/following.ts'
import { notifications } from '../notifications/table.ts'
import { people } from '../people/table.ts'
import { presences } from '../presence/table.ts'
import { qualityChecks } from '../quality/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { vendors } from '../vendors/table.ts'
import { givenCase, givenPolicy, givenSeller } from './given.ts'
import { decisionInForce, givenMeasure, givenPaper } from './givenAppeal.ts'
import { givenIdentity, goodPapers } from './givenGating.ts'
import { customerReport, givenBrand } from './givenReport.ts'
import { givenTeam } from './givenTeams.ts'
import { soleTrader } from './givenVerification.ts'
import type { Caller, TestApp } from './testApp.ts'

/** A provider under contract with one team and one person in it. */
export async function givenProvider(test: TestApp, mark: string) {
  const id = uuidv7()
  const now = test.now()
  const slug = mark.toLowerCase()
  await test.database.transact((tx) =>
    tx
      .insert(vendors)
      .values({ id, version: 1, slug, name: `${mark} provider`, isActive: true, createdAt: now, updatedAt: now }),
  )
  const person = await test.as('osp', `${mark} agent`)
  const teamId = await givenTeam(test, `${slug}-desk`)
  await test.database.transact(async (tx) => {
    await tx.update(people).set({ vendorId: id }).where(eq(people.id, person.id))
    await tx
      .update(teams)
      .set({ vendorId: id, nameEn: `${mark} desk`, nameKo: `${mark} desk` })
      .where(eq(teams.id, teamId))
    await tx.insert(teamMembers).values({ teamId, personId: person.id, isLead: false, since: now })
  })
  return { id, teamId, person }
}
export type Provider = Awaited<ReturnType<typeof givenProvider>>

/** What of the marketplace the cases of one side are about; made before any of them. */
export async function givenGround(test: TestApp) {
  const seller = await givenSeller(test)
  await givenIdentity(test, seller.id)
  const policy = await givenPolicy(test)
  const measured = await givenMeasure(test, undefined, { policy })
  const brand = await givenBrand(test)
  const trader = await givenSeller(test, {}, 0)
  const opener = await test.as('agent', 'Opener')
  // Which goods and which month: two sides may have cases about the same seller.
  return { seller, policy, measured, brand, trader, opener, listing: 0, period: '2026-10' }
}
export type Ground = Awaited<ReturnType<typeof givenGround>>

const opened = (answer: { status: number; body: { id?: string } }): string => {
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.id ?? ''
}

/** A case of every kind on this ground, all with this team, and everything that can hang on a case, marked. */
export async function givenCasesOfAll(test: TestApp, ground: Ground, teamId: string | null, mark: string) {
  const agent = ground.opener
  const { seller, policy, measured, brand, trader, period } = ground
  const listingId = seller.listingIds[ground.listing] ?? ''
  const byKind = {
    suspensions: await givenCase(test, seller.id, policy),
    appeals: opened(
      await agent.post('/api/appeals', {
        ...{ sellerId: measured.seller.id, decisionId: await decisionInForce(test, measured.caseId) },
        statement: `${mark} statement`,
      }),
    ),
    gating: opened(
      await agent.post('/api/gating', {
        ...{ sellerId: seller.id, scope: 'brand', brandId: brand.id, listingIds: [listingId] },
        ...{ documents: goodPapers(test), reason: `${mark} reason` },
      }),
    ),
    verifications: opened(
      await agent.post('/api/verifications', { sellerId: trader.id, particulars: soleTrader({ legalName: mark }) }),
    ),
    counterfeits: opened(await agent.post('/api/counterfeits', customerReport(listingId, { statement: mark }))),
    settlements: opened(
      await agent.post('/api/settlements', {
        ...{ sellerId: seller.id, type: 'tax_invoice_error', period, claim: `${mark} claim` },
      }),
    ),
  }
  const ids = Object.values(byKind)
  await test.database.transact((tx) => tx.update(cases).set({ teamId, subject: mark }).where(inArray(cases.id, ids)))
  const evidenceIds: string[] = []
  for (const id of ids) {
    await agent.post(`/api/cases/${id}/notes`, { body: `${mark} note` })
    await agent.post(`/api/cases/${id}/messages`, { body: `${mark} message`, channel: 'email', subject: mark })
    evidenceIds.push(await givenPaper(test, id, { name: `${mark}.png` }))
  }
  const rows = await test.database.db.select().from(cases).where(inArray(cases.id, ids))
  return { byKind, ids, evidenceIds, numbers: rows.map((row) => row.number) }
}
export type Cases = Awaited<ReturnType<typeof givenCasesOfAll>>

/** What people do around cases: a bulk run over them, somebody on them, a check of a decision, a word to an outsider. */
export async function givenTraces(test: TestApp, all: Cases, by: Caller, outsiderId: string, mark: string) {
  const [caseId = ''] = all.ids
  const now = test.now()
  const runId = uuidv7()
  await test.database.transact(async (tx) => {
    const run = {
      id: runId,
      version: 1,
      resource: 'cases',
      action: 'follow',
      body: { note: mark },
      state: 'done' as const,
    }
    const counts = { total: 1, done: 1, refused: 0, undone: 0, kept: 0 }
    const asker = { askerKind: 'person' as const, askerId: by.id, askerName: mark }
    await tx.insert(bulkRuns).values({ ...run, ...counts, ...asker, createdAt: now, finishedAt: now })
    await tx.insert(bulkRows).values({ runId, caseId, position: 0, result: 'done', at: now })
    await tx
      .insert(presences)
      .values({ id: `${by.id}:tab-of-theirs`, caseId, personId: by.id, mode: 'viewing', since: now, seenAt: now })
    const [decided] = await tx.select().from(decisions).limit(1)
    if (decided)
      await tx.insert(qualityChecks).values({
        ...{ id: uuidv7(), version: 1, decisionId: decided.id, caseId, verdict: 'right', note: mark },
        ...{ byId: by.id, byName: mark, at: now },
      })
    // As if a case that was theirs had gone to another desk since.
    await follow(tx, caseId, outsiderId, now)
    await tx.insert(notifications).values({
      ...{ id: uuidv7(), version: 1, personId: outsiderId, kind: 'followed', key: uuidv7(), resource: 'suspensions' },
      ...{ resourceId: caseId, params: { number: all.numbers[0] ?? '', seller: mark, who: mark }, at: now },
    })
  })
  return { runId }
}
