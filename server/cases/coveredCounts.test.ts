import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { and, count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readList } from '../http/list.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { cases } from './table.ts'

const now = new Date('2026-11-02T00:00:00Z')
const at = now.toISOString()
const someone = '019a0000-0000-7000-8000-000000000001'

/** What the screens filter by, with a value each. */
const offered: Record<string, Record<string, unknown>> = {
  state: { state: ['detected', 'dismissed'] },
  severity: { severity: ['high'] },
  assigneeId: { assigneeId: someone },
  teamId: { teamId: someone },
  locale: { locale: 'ko' },
  policyId: { policyId: [someone] },
  measure: { measure: ['warning'] },
  sla: { sla: ['breached', 'due_soon'] },
  dueAt_lt: { dueAt_lt: at },
  heldUntil_gt: { heldUntil_gt: at },
  dueAt: { dueAt_gte: at, dueAt_lt: at },
  openedAt: { openedAt_gte: at, openedAt_lt: at },
  waitsUntil: { waitsUntil_gte: at, waitsUntil_lt: at },
}
const fields = Object.keys(offered)
const pairs = fields.flatMap((one, place) => fields.slice(place).map((other) => [one, other] as const))

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  const policy = await givenPolicy(test)
  for (let n = 0; n < 5; n++) await givenCase(test, (await givenSeller(test, {}, 0)).id, policy)
})
afterAll(() => test.close())

describe('the count of a filtered list', () => {
  it('is known for every filter that a screen offers', () => {
    const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../web/${path}`, import.meta.url)), 'utf8')
    const text = ['workflow/queue/filters.ts', 'suspensions/useSuspensionFilters.ts'].map(read).join('\n')
    const sources = [...text.matchAll(/source: '(\w+)'|days\('(\w+)'/g)].map(([, one, days]) => one ?? days ?? '')
    expect(sources.length).toBeGreaterThan(8)
    expect(sources.filter((source) => !fields.includes(source))).toEqual([])
  })

  it.runIf(process.env.DATABASE_URL === 'file:').each(pairs)(
    'is kept or reads an index alone: %s and %s',
    async (one, other) => {
      const filter = JSON.stringify({ ...offered[one], ...offered[other] })
      const query = readList({ filter }, suspensionKind.list, { personId: someone, teamIds: [], now })
      if (query.countedWhere) return
      const counting = test.database.db
        .select({ total: count() })
        .from(cases)
        .where(and(eq(cases.kind, 'suspensions'), query.where))
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
