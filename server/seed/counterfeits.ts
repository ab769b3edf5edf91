import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { NamedReporter, ReportBody } from '#shared/counterfeits/bodies.ts'
import { refusal } from '#shared/workflow/refusal.ts'
import type { Actor } from '../audit/record.ts'
import { brands } from '../brands/table.ts'
import { act } from '../cases/act.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { standingOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import { openReport } from '../counterfeits/commands.ts'
import { counterfeitJobs } from '../counterfeits/jobs.ts'
import { counterfeitKind } from '../counterfeits/kind.ts'
import { counterfeits } from '../counterfeits/table.ts'
import { addStep, approveTestBuy, proposeTestBuy, readTestBuys } from '../counterfeits/testBuys.ts'
import { findVariants } from '../counterfeits/variants.ts'
import type { Tx } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { demoBrands } from './brandNames.ts'
import type { Beat } from './counterfeitBeats.ts'
import { type ReportStory, reportStories, type Voice } from './counterfeitStories.ts'
import { type DemoRights, seedRights, setRepeatPolicy } from './ipRights.ts'
import { putUp } from './putUp.ts'
import { makeRandom, type Random } from './random.ts'
import { statements } from './reportSentences.ts'
import type { Stage } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour

type Goods = { id: string; sellerId: string; title: string; brandId: string; ownerName: string }

/** Reports of two months, each told through the real engine: registers first, then case by case. */
export async function planCounterfeits(tx: Tx, stage: Stage): Promise<void> {
  const { timeline, end } = stage
  const random = makeRandom('counterfeits')
  const founded = new Date(end.getTime() - 80 * day)
  const rights = await seedRights(tx, stage.cast('specialist@demo'), founded)
  await setRepeatPolicy(tx, stage.cast('ops@demo'), founded)
  const goods = await brandedGoods(tx)
  let taken = 0
  let last: Goods | undefined
  for (const [n, story] of reportStories.entries()) {
    const again = story.again ? goods.find((one) => one.sellerId === last?.sellerId) : undefined
    const fresh = goods.filter((one, at) => at >= taken && one.sellerId !== last?.sellerId)[0]
    const chosen = again ?? fresh
    if (!chosen) break
    goods.splice(goods.indexOf(chosen), 1)
    last = chosen
    taken = (n * 3) % Math.max(1, goods.length - 40)
    const teller = { stage, random: makeRandom(`report ${n}`), story, goods: chosen, rights }
    timeline.at(new Date(end.getTime() - story.hoursAgo * hour), (now) => begin(teller, now))
  }
  // Windows open and close as a running console sees to it.
  for (let at = end.getTime() - 60 * day; at < end.getTime(); at += (8 + random.next()) * hour)
    timeline.at(new Date(at), (now) => passTime(stage, now))
}

type Teller = { stage: Stage; random: Random; story: ReportStory; goods: Goods; rights: DemoRights }

async function passTime({ inside, appliers }: Stage, now: Date): Promise<void> {
  for (const job of counterfeitJobs) await job.run(inside, now)
  await runEffects(inside, appliers, () => now)
}

async function brandedGoods(tx: Tx): Promise<Goods[]> {
  const register = await tx.select().from(brands).orderBy(asc(brands.name))
  const openBrands = demoBrands.filter(({ isGated }) => !isGated)
  const rows = await tx
    .select({ id: listings.id, sellerId: listings.sellerId, title: listings.title, brand: listings.brand })
    .from(listings)
    .innerJoin(sellers, eq(sellers.id, listings.sellerId))
    .where(
      and(
        isNotNull(sellers.email),
        inArray(
          listings.brand,
          openBrands.flatMap(({ name, nameKo }) => [name, nameKo]),
        ),
      ),
    )
    .orderBy(asc(listings.createdAt), asc(listings.id))
  return rows.flatMap(({ brand: written, ...row }) => {
    const brand = register.find(({ name, nameKo }) => written === name || written === nameKo)
    return brand ? [{ ...row, brandId: brand.id, ownerName: brand.ownerName }] : []
  })
}

async function begin(teller: Teller, now: Date): Promise<void> {
  const { stage, story } = teller
  const { inside, appliers, timeline } = stage
  if (story.copies) await inside.transact((tx) => offerCopies(tx, teller, story.copies ?? 0, now))
  const caseId = await inside.transact(async (tx) => (await report(tx, teller, story.voice, now)).caseId)
  await runEffects(inside, appliers, () => now)
  for (const [voice, afterHours] of story.joined ?? [])
    timeline.at(new Date(now.getTime() + afterHours * hour), (then) =>
      inside.transact(async (tx) => void (await report(tx, teller, voice, then))),
    )
  if (story.testBuy) planTestBuy(teller, caseId, now)
  goOn(teller, caseId, [...story.beats], now)
}

function goOn(teller: Teller, caseId: string, beats: Beat[], now: Date): void {
  const beat = beats.shift()
  if (!beat) return
  const wait = beat.afterHours * hour + teller.random.whole(0, 50) * 60_000
  teller.stage.timeline.at(new Date(now.getTime() + wait), async (then) => {
    if (await take(teller, caseId, beat, then)) goOn(teller, caseId, beats, then)
  })
}

/** Takes a step. @returns false when nobody of those who should can take it any more: the story ends there. */
async function take(teller: Teller, caseId: string, { by, action, body }: Beat, now: Date): Promise<boolean> {
  const { inside, cast, appliers } = teller.stage
  const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) return false
  const standing = await standingOf(inside.db, row, now)
  const actor = teller.random
    .some(by, by.length)
    .map(cast)
    .find(({ id, permissions }) => {
      const asker = { id: id ?? '', permissions }
      return refusal(counterfeitKind.workflow, action, asker, standing, now) === null
    })
  if (!actor) return false
  const told = await filledIn(teller, caseId, body, now)
  await inside.transact((tx) =>
    act(tx, counterfeitKind, { caseId, action, body: told, version: row.version, actor, now }),
  )
  await runEffects(inside, appliers, () => now)
  return true
}

/** What a story cannot know: which listings look alike, who reported, and what day it is. */
async function filledIn({ stage }: Teller, caseId: string, body: object, now: Date): Promise<Record<string, unknown>> {
  const { db } = stage.inside
  const told: Record<string, unknown> = { ...body }
  if (told.listingIds === 'all') {
    const { variants } = await findVariants(db, caseId)
    told.listingIds = variants.filter(({ isSuggested }) => isSuggested).map(({ listingId }) => listingId)
  }
  if (told.reporterId === 'theirs') {
    const [own] = await db.select().from(counterfeits).where(eq(counterfeits.caseId, caseId))
    told.reporterId = own?.reporterId
  }
  if (told.signedAt === 'then') told.signedAt = new Date(now.getTime() - hour).toISOString()
  if (told.filedOn === 'then') told.filedOn = new Date(now.getTime() - day).toISOString().slice(0, 10)
  return told
}

function planTestBuy({ stage, story }: Teller, caseId: string, now: Date): void {
  const { inside, cast, timeline } = stage
  const later = (hours: number, work: (tx: Tx, then: Date) => Promise<void>) =>
    timeline.at(new Date(now.getTime() + hours * hour), (then) => inside.transact((tx) => work(tx, then)))
  const asked = { alias: '윤하린', budgetKrw: 45_000, reason: '고객 한 명의 신고뿐이라 실물 확인이 필요합니다.' }
  later(8, (tx, then) => proposeTestBuy(tx, caseId, asked, cast('specialist@demo'), then))
  if (story.testBuy === 'proposed') return
  const withBuy = async (tx: Tx, work: (id: string) => Promise<void>) => {
    const [buy] = await readTestBuys(tx, caseId)
    if (buy) await work(buy.id)
  }
  later(20, (tx, then) => withBuy(tx, (id) => approveTestBuy(tx, caseId, id, cast('lead@demo'), then)))
  later(24, (tx, then) =>
    withBuy(tx, (id) => {
      const at = then.toISOString()
      const ordered = {
        step: 'ordered',
        fromHolder: '윤하린',
        toHolder: '판매자',
        note: '일반 고객 계정으로 주문',
        at,
      } as const
      return addStep(
        tx,
        caseId,
        id,
        { ...ordered, orderNumber: '21000394817', costKrw: 38_900 },
        cast('agent@demo'),
        then,
      )
    }),
  )
}

const reporterOf = (voice: Voice, { ownerName, brandId }: Goods): NamedReporter => {
  const domain = `${brandId.slice(-6)}.example`
  const owner = { type: 'rights_owner', name: ownerName, email: `ip@${domain}` } as const
  const voices: Record<Voice, NamedReporter> = {
    owner,
    'owner-unverified': owner,
    agent: { type: 'agent', name: '특허법인 해담', email: 'report@haedam.example' },
    customer: { type: 'customer', name: '서윤아', email: `buyer-${brandId.slice(-5)}@mail.example` },
    'second-customer': { type: 'customer', name: '민도현', email: `mdh-${brandId.slice(-5)}@mail.example` },
    rival: { type: 'rights_owner', name: '브랜드가드', email: 'claims@brandguard.example' },
    internal: { type: 'internal', name: '고객지원팀' },
  }
  return voices[voice]
}

async function report(tx: Tx, { random, story, goods, rights, stage }: Teller, voice: Voice, now: Date) {
  const reporter = reporterOf(voice, goods)
  const isOwner = reporter.type === 'rights_owner' || reporter.type === 'agent'
  const said =
    statements[voice === 'rival' ? 'rival' : voice === 'internal' ? 'internal' : isOwner ? 'owner' : 'customer']
  const rightId = story.right === 'none' ? null : rights(goods.brandId, story.right)
  const body: ReportBody = {
    reporter,
    listingId: goods.id,
    ...(rightId && { rightId }),
    claim: story.right === 'patent' ? 'patent_used' : 'counterfeit',
    statement: random.pick(said),
    isDeclared: voice !== 'internal',
    isIdentityShown: isOwner,
    isAuthorityShown: reporter.type === 'agent' && story.right !== 'patent',
  }
  const portal: Actor = { kind: 'key', id: null, name: '신고 창구', permissions: [], requestId: null }
  return openReport(tx, body, voice === 'internal' ? stage.cast('agent@demo') : portal, now)
}

/** The same goods at other sellers: one under the same barcode, one with nearly the same picture, one by its words. */
async function offerCopies(tx: Tx, { random, goods }: Teller, count: number, now: Date): Promise<void> {
  const [row] = await tx.select().from(listings).where(eq(listings.id, goods.id))
  if (!row) return
  const barcode = row.barcode ?? `880${random.whole(1_000_000_000, 9_999_999_999)}`
  const imageHash = row.imageHash ?? '8f3ac1d2e4b59607'
  await tx.update(listings).set({ barcode, imageHash }).where(eq(listings.id, row.id))
  const others = await tx
    .select({ id: sellers.id })
    .from(sellers)
    .where(and(eq(sellers.category, row.category), isNotNull(sellers.email)))
    .orderBy(asc(sellers.externalId))
  const nearly = imageHash.slice(0, 15) + (Number.parseInt(imageHash.slice(15), 16) ^ 5).toString(16)
  const likenesses = [
    { title: `${row.title} 무료배송`, barcode },
    { title: `[특가] ${row.title}`, imageHash: nearly },
    { title: `${row.title} 병행수입`, barcode, imageHash: nearly },
  ]
  const copies = likenesses.slice(0, count).flatMap((likeness, at) => {
    const seller = others[(at * 7 + random.whole(0, 3)) % others.length]
    if (!seller || (at === 0 && seller.id === row.sellerId)) return []
    const createdAt = new Date(now.getTime() - random.whole(3, 40) * day)
    const fresh = { id: random.uuid(createdAt), version: 1, sellerId: seller.id, isOffered: true, isHidden: false }
    const priceKrw = Math.round((row.priceKrw * random.between(0.5, 0.9)) / 100) * 100
    const { category, brand } = row
    return [{ ...fresh, category, brand, priceKrw, ...likeness, createdAt, updatedAt: createdAt }]
  })
  if (copies.length > 0) await putUp(tx, copies, now)
}
