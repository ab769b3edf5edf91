import { metricNames } from '#shared/sellers/metrics.ts'
import { standings } from '#shared/sellers/schema.ts'
import { flag, index, instant, integer, krw, primaryKey, real, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

/** `standing`, `isPayoutHeld`, `strikes` and the counters are kept, folded by server/measures/projectSeller.ts. */
export const sellers = table(
  'sellers',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    /** Ten digits of the Korean business registration, without dashes. */
    businessNumber: text('business_number'),
    phone: text('phone'),
    representative: text('representative'),
    locale: word('locale', ['en', 'ko']).notNull(),
    category: text('category'),
    city: text('city'),
    region: text('region'),
    standing: word('standing', standings).notNull(),
    isPayoutHeld: flag('is_payout_held').notNull(),
    strikes: integer('strikes').notNull(),
    openCases: integer('open_cases').notNull(),
    gmvKrw: krw('gmv_krw').notNull(),
    joinedAt: instant('joined_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('sellers_external_id').on(t.externalId),
    index('sellers_name').on(t.name, t.id),
    index('sellers_business_number').on(t.businessNumber),
    index('sellers_standing').on(t.standing, t.name),
    index('sellers_joined').on(t.joinedAt, t.id),
    index('sellers_gmv').on(t.gmvKrw, t.id),
    oneOf('sellers', 'standing', standings),
    oneOf('sellers', 'locale', ['en', 'ko']),
  ],
)

/** Immutable readings. A file that says otherwise for the same day adds a revision; it overwrites nothing. */
export const metricReadings = table(
  'metric_readings',
  {
    id: text('id').primaryKey(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    metric: word('metric', metricNames).notNull(),
    windowDays: integer('window_days').notNull(),
    /** The day the window ends, YYYY-MM-DD. */
    asOf: text('as_of').notNull(),
    revision: integer('revision').notNull(),
    value: real('value').notNull(),
    numerator: real('numerator'),
    denominator: real('denominator'),
    importId: text('import_id'),
    source: text('source').notNull(),
    sourceLine: integer('source_line'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('metric_readings_once').on(t.sellerId, t.metric, t.windowDays, t.asOf, t.revision),
    oneOf('metric_readings', 'metric', metricNames),
  ],
)

/** The newest reading a seller and metric: what policies judge. Kept in the transaction that adds a reading. */
export const latestReadings = table(
  'latest_readings',
  {
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    metric: word('metric', metricNames).notNull(),
    readingId: text('reading_id')
      .notNull()
      .references(() => metricReadings.id),
    value: real('value').notNull(),
    numerator: real('numerator'),
    denominator: real('denominator'),
    windowDays: integer('window_days').notNull(),
    asOf: text('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.metric] }),
    index('latest_readings_judged').on(t.metric, t.value, t.denominator),
  ],
)
