import { eq } from 'drizzle-orm'
import { counterfeitJobs } from '../counterfeits/jobs.ts'
import { listings } from '../listings/table.ts'
import { notices } from '../notices/table.ts'
import { blockTerms, givenGoods, givenRight, ownerReport } from './givenReport.ts'
import { type Caller, testApp } from './testApp.ts'

const day = 86_400_000

/** Items of the checklist that a person looks at when an owner reports. */
export const seen = [
  { item: 'identity', state: 'ok' },
  { item: 'declaration', state: 'ok' },
]

/** The desk of those who work on reports, with the clock and the jobs in hand. */
export async function reportDesk() {
  const test = await testApp({ startAt: '2026-03-02T01:00:00Z' })
  const staff = {
    agent: await test.as('agent'),
    specialist: await test.as('specialist'),
    lead: await test.as('lead'),
    legal: await test.as('legal'),
  }
  const wake = async () => {
    for (const name of ['agent', 'specialist', 'lead', 'legal'] as const)
      staff[name] = await test.signedInAgain(staff[name].id)
  }
  const tick = async () => {
    await test.settle()
    for (const job of counterfeitJobs) await job.run(test.database, test.now())
    await test.settle()
  }
  const report = async (body: object) => {
    const answer = await staff.agent.post('/api/counterfeits', body)
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const take = async (by: Caller, id: string, action: string, body: object = {}) => {
    const answer = await by.act('counterfeits', id, action, body)
    if (answer.status !== 200) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  /** A report of the owner about a right that nobody had looked up: checked, and waiting to be accepted. */
  const givenChecked = async () => {
    const goods = await givenGoods(test)
    const right = await givenRight(test, { isVerified: false })
    const { id } = await report(ownerReport(goods.listingId, { rightId: right.id }))
    await take(staff.agent, id, 'check', { items: [...seen, { item: 'right_live', state: 'ok' }] })
    return { ...goods, right, id: id as string }
  }
  return {
    test,
    staff,
    wake,
    tick,
    report,
    take,
    givenChecked,
    givenBlocked: async () => {
      const given = await givenChecked()
      await take(staff.specialist, given.id, 'accept')
      await take(staff.specialist, given.id, 'block', { listingIds: [given.listingId], ...blockTerms })
      await tick()
      return given
    },
    pass: async (days: number) => {
      test.pass(days * day)
      await wake()
      await tick()
    },
    fileOf: async (id: string) => (await staff.agent.get(`/api/counterfeits/${id}/file`)).body,
    stateOf: async (id: string) => (await staff.agent.get(`/api/counterfeits/${id}`)).body.state,
    isHidden: async (id: string) => {
      const [row] = await test.database.db.select().from(listings).where(eq(listings.id, id))
      return row?.isHidden
    },
    lettersOf: async (caseId: string) => {
      const rows = await test.database.db.select().from(notices).where(eq(notices.caseId, caseId))
      return rows.filter((one) => one.state !== 'cancelled').map((one) => one.template)
    },
  }
}
