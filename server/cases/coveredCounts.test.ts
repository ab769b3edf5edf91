import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { and, count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appealKind } from '../appeals/kind.ts'
import { counterfeitKind } from '../counterfeits/kind.ts'
import { gatingKind } from '../gating/kind.ts'
import { readList } from '../http/list.ts'
import { settlementKind } from '../settlements/kind.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { verificationKind } from '../verifications/kind.ts'
import type { CaseKind } from './kind.ts'
import { cases } from './table.ts'

const now = new Date('2026-11-02T00:00:00Z')
const at = now.toISOString()
const someone = '019a0000-0000-7000-8000-000000000001'

/** What every queue filters by, with a value each. */
const common: Record<string, Record<string, unknown>> = {
  severity: { severity: ['high'] },
  assigneeId: { assigneeId: someone },
  teamId: { teamId: someone },
  locale: { locale: 'ko' },
  sla: { sla: ['breached', 'due_soon'] },
  dueAt_lt: { dueAt_lt: at },
  heldUntil_gt: { heldUntil_gt: at },
  dueAt: { dueAt_gte: at, dueAt_lt: at },
  openedAt: { openedAt_gte: at, openedAt_lt: at },
  waitsUntil: { waitsUntil_gte: at, waitsUntil_lt: at },
}

/** Looks for the seller's earlier case, case by case: no ledger and no index keeps that, and a long period takes its time. */
const lookedFor = ['again']

type Offered = { kind: CaseKind; screen: string; own: Record<string, Record<string, unknown>> }

/** What each screen adds to that. */
const offered: Offered[] = [
  {
    kind: suspensionKind,
    screen: 'suspensions/useSuspensionFilters.ts',
    own: { policyId: { policyId: [someone] }, measure: { measure: ['warning'] } },
  },
  {
    kind: appealKind,
    screen: 'appeals/useAppealFilters.ts',
    own: { policyId: { policyId: [someone] }, measure: { measure: ['warning'] } },
  },
  {
    kind: gatingKind,
    screen: 'gating/useGatingFilters.ts',
    own: { topic: { topic: [someone] }, scope: { scope: ['brand'] } },
  },
  {
    kind: verificationKind,
    screen: 'verifications/useVerificationFilters.ts',
    own: { cause: { cause: ['yearly'] }, sellerType: { sellerType: ['corporation'] } },
  },
  {
    kind: counterfeitKind,
    screen: 'counterfeits/useCounterfeitFilters.ts',
    own: { brandId: { brandId: [someone] }, source: { source: ['customer'] } },
  },
  { kind: settlementKind, screen: 'settlements/useSettlementFilters.ts', own: { type: { type: ['late_payout'] } } },
]

/** Every pair of the first queue; of the others those that have something of their own. */
const pairs = offered.flatMap(({ kind, own }, place) => {
  const states = Object.keys(kind.workflow.states).slice(0, 2)
  const all = { state: { state: states }, ...common, ...own }
  const fields = Object.keys(all) as (keyof typeof all)[]
  return fields.flatMap((one, at) =>
    fields
      .slice(at)
      .filter((other) => place === 0 || one in own || other in own)
      .map((other) => ({ kind, name: `${kind.name}: ${one} and ${other}`, filter: { ...all[one], ...all[other] } })),
  )
})

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  const policy = await givenPolicy(test)
  for (let n = 0; n < 5; n++) await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
})
afterAll(() => test.close())

describe('the count of a filtered list', () => {
  it.each(offered)('is known for every filter that the screen $screen offers', ({ screen, own }) => {
    const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../web/${path}`, import.meta.url)), 'utf8')
    const sourcesIn = (path: string) =>
      [...read(path).matchAll(/source: '(\w+)'|days\('(\w+)'/g)].map(([, one, days]) => one ?? days ?? '')
    expect(
      sourcesIn('workflow/queue/filters.ts').filter((source) => source !== 'state' && !(source in common)),
    ).toEqual(lookedFor)
    expect(sourcesIn(screen).sort()).toEqual(Object.keys(own).sort())
  })

  it.runIf(process.env.DATABASE_URL === 'file:').each(pairs)(
    'is kept or reads an index alone: $name',
    async ({ kind, filter }) => {
      const asked = { personId: someone, teamIds: [], now }
      const query = readList({ filter: JSON.stringify(filter) }, kind.list, asked)
      if (query.countedWhere) return
      const counting = test.database.db
        .select({ total: count() })
        .from(cases)
        .where(and(eq(cases.kind, kind.name), query.where))
      const { sql, params } = (counting as unknown as { toSQL: () => { sql: string; params: unknown[] } }).toSQL()
      const whole = sql.replaceAll('?', () => literal(params.shift()))
      const plan = await test.database.raw(`explain query plan ${whole}`)
      const steps = plan.map((step) => String(step.detail)).filter((detail) => /\bcases\b/.test(detail))
      expect(steps.length).toBeGreaterThan(0)
      for (const step of steps) expect(step).toContain('COVERING INDEX')
    },
  )
})

const literal = (value: unknown) => (typeof value === 'number' ? String(value) : `'${String(value)}'`)
