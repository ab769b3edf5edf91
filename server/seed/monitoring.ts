import { asc, eq, inArray } from 'drizzle-orm'
import { brands } from '../brands/table.ts'
import { cases } from '../cases/table.ts'
import type { listings } from '../listings/table.ts'
import { reckonFigures } from '../monitoring/backTests.ts'
import { keepCaseVerdict } from '../monitoring/collect.ts'
import { addKnownFake } from '../monitoring/fakes.ts'
import { decideFinding } from '../monitoring/findings.ts'
import { reckonMarkets } from '../monitoring/market.ts'
import { scanChanges } from '../monitoring/scan.ts'
import { monitoringFindings } from '../monitoring/table.ts'
import { endWatch, extendWatch, watchSeller } from '../monitoring/watch.ts'
import { agents, specialists } from './cast.ts'
import { fakePictures, opensReport, ordinaryGoods, type Suspect, suspects } from './monitoringGoods.ts'
import { putUp } from './putUp.ts'
import { makeRandom, type Random } from './random.ts'
import type { Stage } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour
const usualKrw = 189_000

/** What the same goods are told apart by when they come up again. */
const dresses = ['', ' 블랙', ' 2개 세트', ' 사은품 증정']

type Name = { en: string; ko: string }
type ListingRow = typeof listings.$inferInsert

/** Brands that everybody may sell; where the register has none, names that no register knows. */
const unregistered: readonly Name[] = [
  { en: 'Noirve', ko: '느와르브' },
  { en: 'Halden', ko: '할덴' },
]

/**
 * Suspicious goods come up over four weeks and are found by the real scan; people decided on the older ones, the newest
 * wait. Before it a market, known fakes and a watch list, so that each rule has something to compare with.
 */
export function planMonitoring(stage: Stage, sellerIds: readonly string[]): void {
  const { inside, timeline, end } = stage
  const random = makeRandom('monitoring')
  const at = (daysAgo: number, happens: (now: Date) => Promise<void>) =>
    timeline.at(new Date(end.getTime() - daysAgo * day), happens)
  const story = { stage, random, sellerIds, names: [] as readonly Name[] }

  at(31, async (now) => {
    story.names = await namesOf(stage)
    await openMarket(story, now)
    await fillLists(story, now)
    await reckonMarkets(inside, now)
    await scanChanges(inside, now)
  })
  for (const [turn, daysAgo] of [26, 19, 12, 6, 1.2, 0.2].entries()) {
    const isOld = turn < 4
    // What opens a report comes up once; the rest again and again, in another dress; innocents every second time.
    const goods = isOld
      ? suspects
          .filter((one, place) => (one.wrongBecause ? place % 2 === turn % 2 : turn === 0 || !opensReport(one)))
          .map((one) => ({ ...one, title: `${one.title}${dresses[turn]}` }))
      : suspects.filter((_one, place) => (place * 7 + turn) % 3 === 0)
    at(daysAgo, async (now) => {
      await offer(story, goods, now)
      await scanChanges(inside, new Date(now.getTime() + 60_000))
    })
    if (isOld) at(daysAgo - 0.3, (now) => decideAll(story, goods, now))
  }
}

/** After everything else has happened: what the queues decided becomes verdicts, and the rules are measured by them. */
export async function closeMonitoring({ inside, end }: Stage): Promise<void> {
  const decided = await inside.db
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.kind, ['counterfeits', 'gating']))
    .orderBy(asc(cases.openedAt), asc(cases.id))
  await inside.transact(async (tx) => {
    for (const { id } of decided) await keepCaseVerdict(tx, id, end)
  })
  await reckonFigures(inside, end)
}

type Telling = { stage: Stage; random: Random; sellerIds: readonly string[]; names: readonly Name[] }

async function namesOf({ inside }: Stage): Promise<readonly Name[]> {
  const rows = await inside.db
    .select({ en: brands.name, ko: brands.nameKo })
    .from(brands)
    .where(eq(brands.isGated, false))
    .orderBy(asc(brands.name))
    .limit(2)
  return rows.length > 0 ? rows : unregistered
}

async function openMarket({ stage, random, sellerIds, names }: Telling, now: Date): Promise<void> {
  const rows = names.flatMap((name) =>
    ordinaryGoods.map((title) => {
      const createdAt = new Date(now.getTime() - random.whole(5, 60) * day)
      const priceKrw = Math.round((usualKrw * random.between(0.8, 1.25)) / 1_000) * 1_000
      return goodsOf(random, sellerIds, name, { title, category: '패션의류', price: priceKrw }, createdAt)
    }),
  )
  await stage.inside.transact((tx) => putUp(tx, rows, now))
}

async function fillLists({ stage, random, sellerIds, names }: Telling, now: Date): Promise<void> {
  const { inside, cast } = stage
  const [by, other] = [cast('specialist@demo'), cast('specialist2@demo')]
  const until = (days: number) => new Date(now.getTime() + days * day).toISOString()
  const [first = '', second = '', third = ''] = random.some(sellerIds, 3)
  await inside.transact(async (tx) => {
    for (const [place, { imageHash, label }] of fakePictures.entries())
      await addKnownFake(tx, { imageHash, label: named(label, names[place % names.length]) }, by, now)
    const repeated = { sellerId: first, reasons: '위조 의심 상품을 이름만 바꿔 다시 등록', until: until(90) }
    const watched = await watchSeller(tx, repeated, 'person', by, now)
    await extendWatch(tx, watched, 1, { until: until(150), reason: '다른 브랜드에서도 같은 방식 확인' }, other, now)
    const abroad = {
      sellerId: second,
      reasons: 'Ships branded goods from an unknown warehouse abroad',
      until: until(60),
    }
    await watchSeller(tx, abroad, 'person', other, now)
    const cleared = { sellerId: third, reasons: '유통 경로 소명 대기', until: until(30) }
    await endWatch(tx, await watchSeller(tx, cleared, 'person', by, now), 1, '정식 유통 서류 확인', by, now)
  })
}

async function offer(
  { stage, random, sellerIds, names }: Telling,
  goods: readonly Suspect[],
  now: Date,
): Promise<void> {
  const rows = goods.map((suspect) => goodsOf(random, sellerIds, random.pick(names), suspect, now))
  await stage.inside.transact((tx) => putUp(tx, rows, now))
}

function goodsOf(
  random: Random,
  sellerIds: readonly string[],
  name: Name,
  { title, category, price, picture }: Suspect,
  at: Date,
): ListingRow {
  const isBranded = /\{(en|ko)\}/.test(title)
  const [fake, bits] = picture ?? []
  const original = fake === undefined ? undefined : fakePictures[fake]?.imageHash
  return {
    id: random.uuid(at),
    version: 1,
    sellerId: random.pick(sellerIds),
    title: named(title, name),
    category,
    priceKrw: price < 2 ? Math.round((usualKrw * price) / 100) * 100 : price,
    brand: isBranded ? name.ko : null,
    imageHash: original ? nearTo(original, bits ?? 0) : null,
    isOffered: true,
    isHidden: false,
    createdAt: at,
    updatedAt: at,
  }
}

const named = (text: string, name: Name | undefined): string =>
  text.replace('{ko}', name?.ko ?? '').replace('{en}', name?.en ?? '')

/** The same picture after somebody cut it or saved it anew: so many of its bits turned. */
const nearTo = (hash: string, bits: number): string =>
  [...hash].map((digit, at) => (at < bits ? (Number.parseInt(digit, 16) ^ 1).toString(16) : digit)).join('')

/** Whoever is on duty says of each what it is. */
async function decideAll({ stage, random, names }: Telling, goods: readonly Suspect[], now: Date): Promise<void> {
  const { inside, cast } = stage
  const waiting = await inside.db
    .select()
    .from(monitoringFindings)
    .where(eq(monitoringFindings.state, 'proposed'))
    .orderBy(asc(monitoringFindings.foundAt), asc(monitoringFindings.id))
  for (const finding of waiting) {
    const written = (suspect: Suspect) =>
      names.some((name) => named(suspect.title, name) === finding.facts.listing.title)
    const suspect = goods.find(written)
    if (!suspect) continue
    const actor = cast(random.pick([...agents, ...specialists]))
    const decision = suspect.wrongBecause
      ? { action: 'reject' as const, reason: suspect.wrongBecause }
      : { action: 'accept' as const }
    await inside.transact((tx) => decideFinding(tx, finding.id, finding.version, decision, actor, now))
  }
}
