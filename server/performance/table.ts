import { weekVerdicts } from '#shared/performance/limits.ts'
import { directions, slices } from '#shared/performance/parts.ts'
import { trialOutcomes } from '#shared/performance/replay.ts'
import { comparisons, metricNames } from '#shared/sellers/metrics.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
import {
  flag,
  index,
  instant,
  integer,
  json,
  long,
  primaryKey,
  real,
  runningNumber,
  table,
  text,
  word,
} from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { measures } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'

const sellerId = () =>
  text('seller_id')
    .notNull()
    .references(() => sellers.id)

/** The one reading of a seller, metric and week that trends are made of: the last that was told. Kept with each reading. */
export const sellerWeeks = table(
  'seller_weeks',
  {
    sellerId: sellerId(),
    metric: word('metric', metricNames).notNull(),
    /** Its Monday, YYYY-MM-DD. */
    week: text('week').notNull(),
    asOf: text('as_of').notNull(),
    windowDays: integer('window_days').notNull(),
    revision: integer('revision').notNull(),
    value: real('value').notNull(),
    orders: real('orders'),
    /** By the policies in force on that day. */
    verdict: word('verdict', weekVerdicts).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.metric, t.week] }),
    index('seller_weeks_week').on(t.metric, t.week, t.value, t.sellerId, t.orders, t.verdict, t.windowDays),
    index('seller_weeks_day').on(t.metric, t.asOf),
    oneOf('seller_weeks', 'metric', metricNames),
    oneOf('seller_weeks', 'verdict', weekVerdicts),
  ],
)

/** Weeks whose lines are to be made anew: only appended, so that two imports never wait for each other here. */
export const weekMarks = table(
  'week_marks',
  { id: runningNumber('id').primaryKey(), metric: word('metric', metricNames).notNull(), week: text('week').notNull() },
  (t) => [index('week_marks_week').on(t.metric, t.week, t.id), oneOf('week_marks', 'metric', metricNames)],
)

/** Sellers whose outlook is to be made anew. */
export const sellerMarks = table(
  'seller_marks',
  { id: runningNumber('id').primaryKey(), sellerId: sellerId(), metric: word('metric', metricNames).notNull() },
  () => [oneOf('seller_marks', 'metric', metricNames)],
)

/** The roll-up: all sellers of a week, and by category, month of joining and region. `part` is empty where none is known. */
export const performanceWeeks = table(
  'performance_weeks',
  {
    metric: word('metric', metricNames).notNull(),
    slice: word('slice', slices).notNull(),
    week: text('week').notNull(),
    part: text('part').notNull(),
    sellers: integer('sellers').notNull(),
    orders: real('orders').notNull(),
    /** Each value times its orders. */
    weighted: real('weighted').notNull(),
    /** Orders of that week alone, as far as windows overlap. */
    ownOrders: real('own_orders').notNull(),
    p10: real('p10').notNull(),
    p50: real('p50').notNull(),
    p90: real('p90').notNull(),
    /** Sellers with orders enough to be judged on that day, and of them those beyond a limit. */
    judged: integer('judged').notNull(),
    breaching: integer('breaching').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.metric, t.slice, t.week, t.part] }),
    oneOf('performance_weeks', 'metric', metricNames),
    oneOf('performance_weeks', 'slice', slices),
  ],
)

/** How a seller moved, and where it is heading, as of its newest week. Made by a job. */
export const sellerOutlooks = table(
  'seller_outlooks',
  {
    sellerId: sellerId(),
    metric: word('metric', metricNames).notNull(),
    week: text('week').notNull(),
    value: real('value').notNull(),
    orders: real('orders'),
    before: real('before'),
    ordersBefore: real('orders_before'),
    change: real('change'),
    deviations: real('deviations'),
    /** Set where it moved further than chance explains. */
    moved: word('moved', directions),
    slope: real('slope'),
    level: real('level'),
    projected: real('projected'),
    low: real('low'),
    high: real('high'),
    readings: integer('readings'),
    /** Weeks until it is beyond the limit; null: not within the horizon. */
    crossesIn: integer('crosses_in'),
    isSure: flag('is_sure').notNull(),
    policyVersionId: text('policy_version_id'),
    comparison: word('comparison', comparisons),
    threshold: real('threshold'),
    settingNumber: integer('setting_number').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.metric] }),
    index('seller_outlooks_moved').on(t.metric, t.moved, t.week, t.deviations, t.sellerId),
    index('seller_outlooks_heading').on(t.metric, t.week, t.crossesIn, t.isSure, t.readings, t.sellerId),
    index('seller_outlooks_setting').on(t.settingNumber),
    oneOf('seller_outlooks', 'metric', metricNames),
    oneOf('seller_outlooks', 'moved', directions),
    oneOf('seller_outlooks', 'comparison', comparisons),
  ],
)

/** The projection replayed on past weeks, one row a seller and week; what came of it. */
export const projectionTrials = table(
  'projection_trials',
  {
    sellerId: sellerId(),
    metric: word('metric', metricNames).notNull(),
    week: text('week').notNull(),
    toWeek: text('to_week').notNull(),
    projected: real('projected').notNull(),
    actual: real('actual').notNull(),
    standing: real('standing').notNull(),
    outcome: word('outcome', trialOutcomes).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.metric, t.week] }),
    index('projection_trials_outcome').on(t.metric, t.outcome, t.week, t.sellerId),
    oneOf('projection_trials', 'metric', metricNames),
    oneOf('projection_trials', 'outcome', trialOutcomes),
  ],
)

/** Sums over the trials of a week, kept as the trials are written. Errors in millionths, so that sums are exact. */
export const projectionWeeks = table(
  'projection_weeks',
  {
    metric: word('metric', metricNames).notNull(),
    week: text('week').notNull(),
    trials: integer('trials').notNull(),
    hits: integer('hits').notNull(),
    falseAlarms: integer('false_alarms').notNull(),
    misses: integer('misses').notNull(),
    error: long('error').notNull(),
    standingError: long('standing_error').notNull(),
  },
  (t) => [primaryKey({ columns: [t.metric, t.week] }), oneOf('projection_weeks', 'metric', metricNames)],
)

/** How far each seller came; days are Seoul's, null: not yet. Made by a job. */
export const sellerJourneys = table(
  'seller_journeys',
  {
    sellerId: text('seller_id')
      .primaryKey()
      .references(() => sellers.id),
    /** YYYY-MM of joining. */
    joined: text('joined').notNull(),
    verified: text('verified'),
    permitted: text('permitted'),
    listed: text('listed'),
    ordered: text('ordered'),
    tenOrders: text('ten_orders'),
  },
  (t) => [
    index('seller_journeys_joined').on(t.joined, t.verified, t.permitted, t.listed, t.ordered, t.tenOrders, t.sellerId),
  ],
)

/** Months in which a seller had orders; `after`: whole months since joining. Made with the journeys. */
export const sellerMonths = table(
  'seller_months',
  {
    sellerId: sellerId(),
    month: text('month').notNull(),
    joined: text('joined').notNull(),
    after: integer('after').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.month] }),
    index('seller_months_joined').on(t.joined, t.after, t.sellerId),
  ],
)

/** A measure, the seller's figure six weeks before to six after, and that of a comparable seller without one. */
export const measureEchoes = table(
  'measure_echoes',
  {
    id: text('id')
      .primaryKey()
      .references(() => measures.id),
    sellerId: sellerId(),
    caseId: text('case_id').notNull(),
    metric: word('metric', metricNames).notNull(),
    measure: word('measure', ladder).notNull(),
    week: text('week').notNull(),
    matchId: text('match_id'),
    isMatched: flag('is_matched').notNull(),
    /** Thirteen figures, null where none was told. */
    own: json<(number | null)[]>('own').notNull(),
    match: json<(number | null)[]>('match').notNull(),
    /** Once all weeks have passed it is kept as it was. */
    isFinal: flag('is_final').notNull(),
    madeTo: text('made_to').notNull(),
  },
  (t) => [
    index('measure_echoes_measure').on(t.metric, t.measure, t.week, t.isMatched),
    index('measure_echoes_open').on(t.isFinal, t.madeTo),
    oneOf('measure_echoes', 'metric', metricNames),
    oneOf('measure_echoes', 'measure', ladder),
  ],
)

/** When each roll-up was last brought up to date. */
export const performanceRuns = table('performance_runs', {
  name: text('name').primaryKey(),
  at: instant('at').notNull(),
})
