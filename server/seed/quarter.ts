import { asc, eq } from 'drizzle-orm'
import { jobActor } from '../audit/record.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import { tellAll } from '../clocks/breach.ts'
import type { Tx } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { measureJobs } from '../measures/jobs.ts'
import { evaluate } from '../policies/evaluate.ts'
import { latestReadings, metricReadings } from '../sellers/table.ts'
import { openByHand } from '../suspensions/commands.ts'
import { suspensionJobs } from '../suspensions/jobs.ts'
import { agents, specialists } from './cast.ts'
import { isIll, type Lapse, weeks } from './lapses.ts'
import { type MeasuredMetric, measuredMetrics, read, type Trade, toLatest } from './performance.ts'
import type { Random } from './random.ts'
import type { Story } from './scene.ts'
import { sightings } from './sentences.ts'
import { type Stage, tell } from './stage.ts'
import * as stories from './stories.ts'

export type TradingShop = { sellerId: string; trade: Trade; lapses: readonly Lapse[] }

export type Plan = { random: Random; shops: readonly TradingShop[]; policyOf: (metric: MeasuredMetric) => string }

const hour = 3_600_000
const day = 24 * hour
/** Hours between two steps: in ordinary weeks, and on the last day. */
const unhurried = [3, 30] as const
const brisk = [0.2, 0.9] as const
/** When the newest figures came in, before the moment the seed is made for. */
const newestHoursAgo = 6

/** Plans thirteen weeks of the marketplace: figures every week, time's own work every day, people in between. */
export function planQuarter(stage: Stage, plan: Plan): void {
  const { inside, timeline, end } = stage
  const before = (ms: number) => new Date(end.getTime() - ms)

  for (let ago = weeks * 7; ago >= 0; ago--) timeline.at(before(ago * day + hour), (at) => endWhatTimeEnds(stage, at))
  for (let ago = weeks * 7 * day; ago >= 0; ago -= hour) timeline.at(before(ago), (at) => tellAll(inside, at))

  const deal = makeDealer()
  for (let week = 0; week < weeks; week++) {
    timeline.at(before((weeks - 1 - week) * 7 * day + newestHoursAgo * hour), async (at) => {
      await inside.transact((tx) => takeReadings(tx, plan, week, new Date(at.getTime() - day)))
      await evaluate(inside, jobActor('evaluate-policies'), at)
      const opened = await inside.db
        .select({ id: cases.id, severity: cases.severity })
        .from(cases)
        .where(eq(cases.openedAt, at))
        .orderBy(asc(cases.number))
      const pace = week === weeks - 1 ? brisk : unhurried
      for (const { id, severity } of opened) await tell(stage, id, deal(week, severity === 'critical'), pace, at)
    })
  }
  for (const [position, hoursAgo] of sightingsHoursAgo.entries()) {
    timeline.at(before(hoursAgo * hour), (at) => seeWithOwnEyes(stage, plan, position, at))
  }
}

/** What people report themselves, besides what files show; the last one two hours ago. */
const sightingsHoursAgo = [1700, 1300, 900, 640, 330, 150, 3, 1]

async function seeWithOwnEyes(stage: Stage, plan: Plan, position: number, at: Date): Promise<void> {
  const { inside, cast } = stage
  const { sellerId } = plan.random.pick(plan.shops.filter((shop) => shop.lapses.length === 0))
  const { metric, finding } = pickTurn(sightings, position)
  const body = { sellerId, policyId: plan.policyOf(metric), severity: 'critical' as const, finding }
  const actor = cast(plan.random.pick([...agents, ...specialists]))
  const caseId = await inside.transact((tx) => openByHand(tx, body, actor, at))
  const isFresh = at.getTime() > stage.end.getTime() - day
  if (!isFresh) await tell(stage, caseId, pickTurn(stories.grave, position), unhurried, at)
}

async function endWhatTimeEnds({ inside, appliers }: Stage, at: Date): Promise<void> {
  for (const job of [...suspensionJobs, ...measureJobs]) await job.run(inside, at)
  await runEffects(inside, appliers, () => at)
}

async function takeReadings(tx: Tx, { random, shops }: Plan, week: number, asOf: Date): Promise<void> {
  const rows = shops.flatMap((shop) =>
    measuredMetrics.map((metric) => read(random, shop, metric, asOf, isIll(shop.lapses, metric, week))),
  )
  await insertRows(tx, metricReadings, rows)
  await tx.delete(latestReadings)
  await insertRows(tx, latestReadings, rows.map(toLatest))
}

/** Stories are dealt in turn and not drawn, so that each is told however the weeks fall. */
function makeDealer(): (week: number, isGrave: boolean) => Story {
  const dealt = new Map<readonly Story[], number>()
  let opened = 0
  return (week, isGrave) => {
    const isLastWeek = week === weeks - 1
    const isLately = week >= weeks - 5 && week < weeks - 2 && opened++ % 3 === 0
    const from = isLastWeek
      ? isGrave
        ? stories.todayGrave
        : stories.today
      : isLately
        ? stories.onTheDeskAgain
        : isGrave
          ? stories.grave
          : stories.ordinary
    const turn = dealt.get(from) ?? 0
    dealt.set(from, turn + 1)
    return pickTurn(from, turn)
  }
}

function pickTurn<T>(from: readonly T[], turn: number): T {
  const one = from[turn % from.length]
  if (one === undefined) throw new Error('nothing to take turns with')
  return one
}
