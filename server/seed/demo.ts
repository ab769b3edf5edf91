import { dirname, join } from 'node:path'
import { and, lt, notInArray } from 'drizzle-orm'
import { effects } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { effectAppliers } from '../effects.ts'
import { listings } from '../listings/table.ts'
import { openEmlMailer } from '../notices/emlMailer.ts'
import type { Mailer } from '../notices/mailer.ts'
import { notifications } from '../notifications/table.ts'
import { hashPassword } from '../people/password.ts'
import { people } from '../people/table.ts'
import { rebuildAll } from '../performance/rebuild.ts'
import { sellers } from '../sellers/table.ts'
import { installBaseSettings } from '../settings/baseSettings.ts'
import { installBaseTemplates } from '../templates/baseTemplates.ts'
import { planAppeals } from './appeals.ts'
import { brandGoods, planBrandRisks, seedBrands } from './brands.ts'
import { castOf } from './cast.ts'
import { planCounterfeits } from './counterfeits.ts'
import { seedDuty } from './duty.ts'
import { planGating } from './gating.ts'
import { alwaysLate, dealLapses } from './lapses.ts'
import { closeMonitoring, planMonitoring } from './monitoring.ts'
import { openNewcomers } from './newcomers.ts'
import { seedPeople } from './people.ts'
import { makeTrade, salesKrw } from './performance.ts'
import { planPermissions } from './permissions.ts'
import { publishPolicies } from './policies.ts'
import { planQuarter, type TradingShop } from './quarter.ts'
import { makeRandom, type Random } from './random.ts'
import { planSettlements } from './settlements.ts'
import { makeListings, makeShop } from './shops.ts'
import { seedTargets } from './targets.ts'
import { seedTeams } from './teams.ts'
import { makeTimeline } from './timeline.ts'
import { seedVendors } from './vendors.ts'
import { planVerifications } from './verifications.ts'

const day = 86_400_000
const shopCount = 180
/** Below every policy's minimum, whatever the week's chance makes of it. */
const tooFewOrders = 8
/** Longer than a lease: a visitor finds no case held by somebody who is not there. */
const quietMs = 12 * 60_000

/** Whether nobody and nothing is there yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const [person] = await database.db.select({ id: people.id }).from(people).limit(1)
  const [seller] = await database.db.select({ id: sellers.id }).from(sellers).limit(1)
  return !person && !seller
}

/**
 * Fills an empty database with a quarter of a marketplace's life: people, sellers, figures, and cases that went
 * through the real engine with the clock turned back, so that histories, letters, strikes and audit chains are true.
 * One transaction: a start that is broken off leaves nothing behind. Letters become files in `lettersFolder`, whatever
 * mail server is set: they are old, and their sellers are nobody.
 */
export async function seedDemo(database: Database, now: Date, lettersFolder: string): Promise<void> {
  const passwordHash = await hashPassword('demo')
  await database.transact(async (tx) => {
    const inside: Database = { ...database, db: tx, transact: (work) => work(tx) }
    const random = makeRandom('maru')
    const founded = new Date(now.getTime() - 430 * day)
    const cast = castOf(await seedPeople(tx, passwordHash, founded))
    await installBaseTemplates(inside, founded)
    await installBaseSettings(inside, founded)
    await seedTeams(tx, cast, founded, now)
    await seedVendors(tx, cast, founded, now)
    await seedBrands(tx, cast, founded)
    const policyIds = await publishPolicies(tx, cast('ops@demo'), now)
    const shops = await openShops(tx, random, now)

    const timeline = makeTimeline()
    const letters = postLater(openEmlMailer(lettersFolder, 'seller-operations@localhost'))
    const stage = { inside, cast, appliers: effectAppliers(inside, letters), timeline, end: now }
    planBrandRisks(stage)
    planPermissions(stage)
    planQuarter(stage, { random, shops, policyOf: (metric) => policyIds.get(metric) ?? '' })
    await planAppeals(stage, join(dirname(lettersFolder), 'evidence'))
    await planVerifications(tx, stage)
    planMonitoring(
      stage,
      shops.map(({ sellerId }) => sellerId),
    )
    await planSettlements(
      stage,
      new Set(shops.flatMap(({ sellerId, lapses }) => (lapses.length > 0 ? [sellerId] : []))),
    )
    await planCounterfeits(tx, stage)
    planGating(stage, join(dirname(lettersFolder), 'evidence'))
    await timeline.run(new Date(now.getTime() - quietMs))
    await closeMonitoring(stage)
    await seedDuty(inside, cast, makeRandom('duty'), now)
    await openNewcomers(tx, makeRandom('newcomers'), now)
    await rebuildAll(inside, now)
    await seedTargets(inside, cast, founded, now)
    // What happened before today they have read long ago.
    const today = new Date(now.getTime() - day)
    await tx.update(notifications).set({ readAt: now }).where(lt(notifications.at, today))

    // Who does not answer a look-up is asked on and on, in the demo too.
    const isOurs = notInArray(effects.kind, ['check-registry', 'check-bank'])
    const unfinished = await tx.$count(effects, and(isOurs, notInArray(effects.state, ['applied', 'cancelled'])))
    if (Number(unfinished) > 0) throw new Error(`${unfinished} effects of the demo were not applied`)
    await letters.close()
  })
}

/** A mailer that does not wait for the disk letter by letter; all are written when it closes. */
function postLater(mailer: Mailer): Mailer {
  const posted: Promise<string>[] = []
  return {
    deliver: async (letter) => {
      posted.push(mailer.deliver(letter))
      return `${letter.id}.eml`
    },
    close: async () => {
      await Promise.all(posted)
      await mailer.close()
    },
  }
}

async function openShops(tx: Tx, random: Random, now: Date): Promise<TradingShop[]> {
  const lapses = dealLapses(random, shopCount)
  const names = new Set<string>()
  const shops = Array.from({ length: shopCount }, (_, position) => {
    const shop = makeShopNamedApart(random, `A${String(position + 1).padStart(5, '0')}`, now, names)
    const trade = makeTrade(random, lapses.has(position) ? 60 : 4)
    return { shop: { ...shop, gmvKrw: salesKrw(random, trade) }, trade, position }
  })
  await insertRows(
    tx,
    sellers,
    shops.map(({ shop }) => shop),
  )
  await insertRows(
    tx,
    listings,
    brandGoods(shops.flatMap(({ shop }) => makeListings(random, shop, random.whole(6, 30), now))),
  )
  return shops.map(({ shop, trade, position }) => ({
    sellerId: shop.id,
    trade,
    lapses: lapses.get(position) ?? (trade.orders < tooFewOrders ? alwaysLate : []),
  }))
}

/** Word parts meet again sooner than one thinks; on the demo's few screens two shops of one name would confuse. */
function makeShopNamedApart(random: Random, externalId: string, now: Date, taken: Set<string>) {
  for (;;) {
    const shop = makeShop(random, externalId, now)
    if (taken.has(shop.name)) continue
    taken.add(shop.name)
    return shop
  }
}
