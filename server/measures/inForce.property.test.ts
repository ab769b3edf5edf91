import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import type { Role } from '#shared/roles.ts'
import { ladder, type Measure } from '#shared/suspensions/ladder.ts'
import { strikePoints, termDays } from '#shared/suspensions/rules.ts'
import type { Actor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { cases } from '../cases/table.ts'
import { isPostgres } from '../db/columns.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { followAppeal } from '../suspensions/commands.ts'
import { endTerms } from '../suspensions/jobs.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { suspensions } from '../suspensions/table.ts'
import { givenCase, givenPolicy, givenReading, givenSeller } from '../testing/given.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { expireHolds, expireStrikes } from './jobs.ts'

const day = 86_400_000
const imposable = ladder.filter((measure) => measure !== 'permanent_closure')

type Step =
  | { do: 'impose'; on: number; measure: Measure; listing: number; days: number; holdDays: number | null }
  | { do: 'lift' | 'overturn'; on: number }
  | { do: 'pass'; days: number }
  | { do: 'settle' }

const anyCase = fc.integer({ min: 0, max: 2 })
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('impose' as const),
        on: anyCase,
        measure: fc.constantFrom(...imposable),
        listing: fc.integer({ min: 0, max: 2 }),
        days: fc.integer({ min: 1, max: 40 }),
        holdDays: fc.option(fc.integer({ min: 1, max: 180 })),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('lift' as const, 'overturn' as const), on: anyCase }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 120 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  ),
  { minLength: 3, maxLength: 12 },
)

/** One decision in force, as somebody would keep it in a notebook. */
type Noted = {
  measure: Measure
  listing: string | undefined
  until: number | null
  holdUntil: number | null
  endedAt: number | null
  holdEndedAt: number | null
  strike: { points: number; expires: number } | null
}

it('any sequence of measures, lifts and ended terms leaves exactly what is in force', {
  timeout: 180_000,
}, async () => {
  const test = await testApp()
  const policies = [await givenPolicy(test), await givenPolicy(test), await givenPolicy(test)]
  const people = await crew(test)
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const seller = await givenSeller(test)
      const noted: Noted[] = []
      const open: ({ caseId: string; note: Noted } | null)[] = [null, null, null]
      const at = () => test.now().getTime()
      const take = (who: Actor, caseId: string, action: string, body: object = {}) =>
        test.database.transact((tx) =>
          act(tx, suspensionKind, { caseId, action, body, version: null, actor: who, now: test.now() }),
        )

      const follow = (who: Actor, caseId: string) =>
        test.database.transact(async (tx) => {
          const [own] = await tx.select().from(suspensions).where(eq(suspensions.caseId, caseId))
          const verdict = { decisionId: own?.inForceDecisionId ?? '', appealId: caseId, number: 'APL-1' }
          await followAppeal(tx, caseId, 'admitAppeal', verdict, who, test.now())
          await followAppeal(tx, caseId, 'overturn', verdict, who, test.now())
        })

      for (const step of sequence) {
        test.pass(1000)
        if (step.do === 'settle') await test.settle()
        if (step.do === 'pass') {
          await test.settle()
          test.pass(step.days * day)
          for (const job of [endTerms, expireHolds, expireStrikes]) await job(test.database, test.now())
          for (const note of noted) {
            if (note.until !== null && note.until <= at()) note.endedAt ??= at()
            if (note.holdUntil !== null && note.holdUntil <= at()) note.holdEndedAt ??= at()
          }
          for (const [n, one] of open.entries()) if (one?.note.endedAt) open[n] = null
        }
        if (step.do === 'impose' && !open[step.on]) {
          const policy = policies[step.on]
          if (!policy) continue
          const caseId = await givenCase(test, seller.id, policy)
          const listing = seller.listingIds[step.listing]
          await take(people.specialist, caseId, 'investigate')
          await take(people.specialist, caseId, 'propose', {
            measure: step.measure,
            grounds: 'g',
            clause: 'c',
            reason: 'r',
            ...(step.measure === 'temporary_suspension' ? { days: step.days } : {}),
            ...(step.measure === 'listing_removal' ? { listingIds: [listing] } : {}),
            ...(step.measure === 'feature_restriction' ? { features: ['promotions'] } : {}),
            ...(step.holdDays ? { payoutHoldDays: step.holdDays } : {}),
          })
          const [row] = await test.database.db.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId))
          if (row?.state === 'proposed') await take(people.specialist, caseId, 'apply')
          else await take(people.ops, caseId, 'approve')
          const term = termDays(step.measure, step.days)
          const points = strikePoints(step.measure)
          const note: Noted = {
            measure: step.measure,
            listing: step.measure === 'listing_removal' ? listing : undefined,
            until: term ? at() + term * day : null,
            holdUntil: step.holdDays ? at() + step.holdDays * day : null,
            endedAt: null,
            holdEndedAt: null,
            strike: points ? { points, expires: at() + 180 * day } : null,
          }
          noted.push(note)
          open[step.on] = { caseId, note }
        }
        if (step.do === 'lift' || step.do === 'overturn') {
          const one = open[step.on]
          if (!one) continue
          if (step.do === 'lift') {
            await givenReading(test, seller.id, 0.01)
            await take(people.specialist, one.caseId, 'lift', { cause: 'back_in_band', reason: 'r' })
          } else {
            await follow(people.lead, one.caseId)
            one.note.strike = null
          }
          if (step.do === 'lift') await take(people.ops, one.caseId, 'confirmLift')
          one.note.endedAt = at()
          one.note.holdEndedAt ??= at()
          open[step.on] = null
        }
      }
      await test.settle()

      const inForce = noted.filter((note) => note.endedAt === null)
      const hidesAll = inForce.some((note) => note.measure.endsWith('_suspension'))
      const hidden = new Set(inForce.flatMap((note) => note.listing ?? []))
      const rows = await test.database.db.select().from(listings).where(eq(listings.sellerId, seller.id))
      for (const row of rows) expect(row.isHidden, row.id).toBe(hidesAll || hidden.has(row.id))
      const [now] = await test.database.db.select().from(sellers).where(eq(sellers.id, seller.id))
      expect(now?.isPayoutHeld).toBe(noted.some((note) => note.holdUntil !== null && note.holdEndedAt === null))
      expect(now?.strikes).toBe(
        noted.reduce((sum, { strike }) => sum + (strike && strike.expires > at() ? strike.points : 0), 0),
      )
      expect(now?.openCases).toBe(open.filter(Boolean).length)
    }),
    { numRuns: isPostgres ? 12 : 30 },
  )
  await test.close()
})

async function crew(test: TestApp): Promise<Record<'specialist' | 'lead' | 'ops', Actor>> {
  const actor = async (role: Role): Promise<Actor> => {
    const { id } = await test.as(role)
    return { kind: 'person', id, name: role, permissions: permissionsOf[role], requestId: null }
  }
  return { specialist: await actor('specialist'), lead: await actor('lead'), ops: await actor('ops') }
}
