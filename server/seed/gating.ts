import { and, asc, eq, inArray } from 'drizzle-orm'
import { judgeRow } from '#shared/gating/rules.ts'
import { refusal } from '#shared/workflow/refusal.ts'
import { jobActor } from '../audit/record.ts'
import { brands } from '../brands/table.ts'
import { act } from '../cases/act.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { standingOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import { findGating, groundOf } from '../gating/ground.ts'
import { gatingKind } from '../gating/kind.ts'
import { openApplication } from '../gating/open.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { sellerIdentities } from '../verifications/table.ts'
import { agents, leads, specialists } from './cast.ts'
import { decidedRequests } from './gatingDecided.ts'
import { openRequests } from './gatingOpen.ts'
import { paperOf, putPaper } from './gatingPapers.ts'
import type { GatingBeat, GatingStory } from './gatingStories.ts'
import type { DemoEmail } from './people.ts'
import { makeRandom } from './random.ts'
import type { Stage } from './stage.ts'

const hour = 3_600_000

/** Sellers ask to sell what not everybody may; each request goes its own way through the real engine. */
export function planGating(stage: Stage, evidenceFolder: string): void {
  for (const [place, story] of [...decidedRequests, ...openRequests].entries()) {
    const at = new Date(stage.end.getTime() - story.hoursAgo * hour - place * 60_000)
    stage.timeline.at(at, (now) => apply(stage, { story, place, folder: evidenceFolder }, now))
  }
}

type Told = { story: GatingStory; place: number; folder: string }
type Way = Told & { caseId: string; sellerId: string; locale: 'en' | 'ko' }

/** A seller who is verified and deals in no gated brand yet, another one for each story. */
async function applicantOf({ inside }: Stage, place: number) {
  const rows = await inside.db
    .select({ seller: sellers, legalName: sellerIdentities.legalName })
    .from(sellers)
    .innerJoin(sellerIdentities, eq(sellerIdentities.sellerId, sellers.id))
    .where(and(eq(sellers.standing, 'good'), inArray(sellerIdentities.state, ['verified', 'limited'])))
    .orderBy(asc(sellers.externalId))
  // Every ninth from the fifth deals in gated brands already.
  const others = rows.filter(({ seller }) => Number(seller.externalId.slice(1)) % 9 !== 5)
  return others[(place * 4 + 1) % others.length]
}

async function apply(stage: Stage, told: Told, now: Date): Promise<void> {
  const { inside, cast, appliers } = stage
  const { story, place, folder } = told
  const applicant = await applicantOf(stage, place)
  if (!applicant) return
  const { seller, legalName } = applicant
  const [brand] = story.brand ? await inside.db.select().from(brands).where(eq(brands.name, story.brand)) : []
  const random = makeRandom(`gating ${place}`)
  const listingIds = (story.goods ?? []).map(() => random.uuid(now))
  const caseId = await inside.transact(async (tx) => {
    for (const [at, goods] of (story.goods ?? []).entries())
      await tx.insert(listings).values({
        ...{ id: listingIds[at] ?? '', version: 1, sellerId: seller.id, isOffered: true, isHidden: false },
        ...{ ...goods, createdAt: now, updatedAt: now },
      })
    const asked = {
      ...{ sellerId: seller.id, reason: story.reason, listingIds },
      scope: story.brand ? ('brand' as const) : story.category ? ('category' as const) : ('product' as const),
      brandId: brand?.id,
      category: story.category,
    }
    const door = story.by ? ('by_hand' as const) : ('application' as const)
    return openApplication(tx, asked, door, cast(story.by ?? 'agent@demo'), now)
  })
  const own = await findGating(inside.db, caseId)
  const documents = []
  for (const { type } of own.checklist) {
    const owner = brand?.ownerName ?? ''
    const paper = paperOf({ type, buyer: legalName, owner, story, papers: story.papers, now, place })
    if (!paper) continue
    const file = { caseId, sellerId: seller.id, now }
    documents.push({ ...paper, evidenceId: await inside.transact((tx) => putPaper(tx, folder, paper, file)) })
  }
  if (documents.length > 0) await supply(stage, caseId, documents, now)
  await runEffects(inside, appliers, () => now)
  goOn(stage, { ...told, caseId, sellerId: seller.id, locale: seller.locale }, story.beats, now)
}

const supply = ({ inside, cast }: Stage, caseId: string, documents: object[], now: Date) =>
  inside.transact((tx) =>
    act(tx, gatingKind, {
      ...{ caseId, action: 'supply', body: { documents }, version: null, now, follows: true },
      actor: cast('agent@demo'),
    }),
  )

function goOn(stage: Stage, way: Way, beats: readonly GatingBeat[], now: Date): void {
  const [beat, ...rest] = beats
  if (!beat) return
  stage.timeline.at(new Date(now.getTime() + beat.after * hour), async (then) => {
    if (await take(stage, way, beat, then)) goOn(stage, way, rest, then)
  })
}

const actionOf = (beat: GatingBeat): string =>
  ({ mark: 'answer', markFound: 'answer', judge: 'answer', askSupplier: 'lookUp' })[beat.do as 'mark'] ?? beat.do

/** @returns false when nobody can take it any more: the story ends there. */
async function take(stage: Stage, way: Way, beat: GatingBeat, now: Date): Promise<boolean> {
  const { inside, cast, appliers } = stage
  const { caseId, place } = way
  const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) return false
  // A second review that no rule asked for leaves nothing to confirm.
  if (beat.do === 'confirm' && row.state !== 'second_review') return true
  // Where the rules found nothing there is nothing to judge.
  if (beat.do === 'judge' && (await findGating(inside.db, caseId)).preChecks.length === 0) return true
  const action = actionOf(beat)
  if (beat.do === 'supply') {
    await again(stage, way, now)
    await runEffects(inside, appliers, () => now)
    return true
  }
  const standing = await standingOf(inside.db, row, now)
  const by: readonly DemoEmail[] = [...(place % 2 === 0 ? agents : agents.toReversed()), ...specialists, ...leads]
  const person = by.map(cast).find(({ id, permissions }) => {
    return (
      refusal(gatingKind.workflow, action, { id: id ?? '', permissions }, { ...standing, lease: null }, now) === null
    )
  })
  const actor = beat.do === 'timeOut' ? jobActor('close-document-requests') : person
  if (!actor) return false
  const body = await bodyOf(stage, way, beat, now)
  await inside.transact(async (tx) => {
    await tx.update(cases).set({ leaseHolderId: null, leaseExpiresAt: null }).where(eq(cases.id, caseId))
    await act(tx, gatingKind, { caseId, action, body, version: null, actor, now })
  })
  await runEffects(inside, appliers, () => now)
  return true
}

/** What was asked for comes in as it should be. */
async function again(stage: Stage, way: Way, now: Date): Promise<void> {
  const { inside } = stage
  const { caseId, sellerId, place, story, folder } = way
  const own = await findGating(inside.db, caseId)
  const { documents: ground } = await groundOf(inside.db, own, sellerId, now)
  const lacking = own.checklist.filter(({ verdict }) => verdict === 'deficient')
  const documents = []
  for (const { type } of lacking) {
    const said = { buyer: ground.verifiedName ?? '', owner: ground.ownerName ?? '' }
    const paper = paperOf({ type, ...said, story, papers: 'good', now, place: place + 20 })
    if (!paper) continue
    const file = { caseId, sellerId, now }
    documents.push({ ...paper, evidenceId: await inside.transact((tx) => putPaper(tx, folder, paper, file)) })
  }
  if (documents.length > 0) await supply(stage, caseId, documents, now)
}

async function bodyOf(
  { inside }: Stage,
  { caseId, sellerId, locale }: Way,
  beat: GatingBeat,
  now: Date,
): Promise<object> {
  const own = await findGating(inside.db, caseId)
  const { documents: ground } = await groundOf(inside.db, own, sellerId, now)
  const found = (type: (typeof own.checklist)[number]['type']) => judgeRow(type, own.documents, ground).codes
  switch (beat.do) {
    case 'mark':
      return {
        answers: own.checklist.map(({ type }) => {
          const codes = found(type)
          if (codes.includes('missing'))
            return { type, verdict: 'not_needed', codes: [], overrides: [], note: '해당 없음' }
          const note = codes.length > 0 ? '원본을 확인했습니다.' : undefined
          return { type, verdict: 'ok', codes: [], overrides: codes, ...(note && { note }) }
        }),
        hits: own.preChecks.map(({ key }) => ({ key, isRight: true })),
      }
    case 'markFound':
      return {
        answers: own.checklist.map(({ type }) => {
          const codes = found(type)
          const verdict = codes.length > 0 ? 'deficient' : 'ok'
          return { type, verdict, codes, overrides: [] }
        }),
        hits: own.preChecks.map(({ key }) => ({ key, isRight: true })),
      }
    case 'judge':
      return { hits: own.preChecks.map(({ key }) => ({ key, isRight: beat.right })) }
    case 'lookUp': {
      const paper = own.documents.find(({ type }) => type === 'kc_certificate')
      return { with: 'register', documentId: paper?.id }
    }
    case 'askSupplier':
      return { with: 'supplier', documentId: own.documents[0]?.id, question: beat.question }
    case 'approveWithConditions':
      return {
        volumeCap: 300,
        testBuyDays: 45,
        reason: locale === 'ko' ? '첫 거래이므로 수량을 제한합니다.' : 'A first deal: the number is limited.',
      }
    case 'reject':
      return { code: beat.code, text: beat.text[locale] }
    case 'clear':
      return { reason: beat.reason }
    case 'withdraw':
      return { ground: 'by_seller', reason: beat.reason }
    case 'revoke':
      return { cause: 'counterfeit', reason: beat.reason }
    default:
      return {}
  }
}
