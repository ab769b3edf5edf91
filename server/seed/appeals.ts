import { and, asc, desc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refusal } from '#shared/workflow/refusal.ts'
import { appealJobs } from '../appeals/jobs.ts'
import { appealKind } from '../appeals/kind.ts'
import { openAppeal, reopenAppeal } from '../appeals/open.ts'
import { appeals } from '../appeals/table.ts'
import { act } from '../cases/act.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { standingOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import { evidence } from '../evidence/table.ts'
import { checkDecision } from '../quality/check.ts'
import { sellers } from '../sellers/table.ts'
import { suspensions } from '../suspensions/table.ts'
import { drawPapers, type Paper } from './appealPapers.ts'
import * as said from './appealSentences.ts'
import { type AppealBeat, type AppealStory, openStories, settledStories } from './appealStories.ts'
import { agents } from './cast.ts'
import { makeRandom, type Random } from './random.ts'
import type { Stage } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour

/** Lets sellers contest some of the measures of the quarter; each appeal goes its own way through the real engine. */
export async function planAppeals(stage: Stage, evidenceFolder: string): Promise<void> {
  const { inside, timeline, end } = stage
  const papers = await drawPapers(evidenceFolder)
  for (let ago = 75; ago >= 0; ago--) {
    timeline.at(new Date(end.getTime() - ago * day + 90 * 60_000 - day), async (at) => {
      for (const job of appealJobs) await job.run(inside, at)
      await runEffects(inside, stage.appliers, () => at)
    })
  }
  let turn = 0
  const lodge = (story: AppealStory, at: Date, mostDays: number) =>
    timeline.at(at, (then) => lodgeOne(stage, story, papers, then, { mostDays, turn: turn++ }))
  for (let n = 0; n < 16; n++) {
    const story = settledStories[n % settledStories.length]
    if (story) lodge(story, new Date(end.getTime() - (70 - n * 3.6) * day), 25)
  }
  timeline.at(new Date(end.getTime() - 7 * hour), (at) => reopenOne(stage, at))
  for (const [n, story] of openStories.entries()) lodge(story, new Date(end.getTime() - (46 - n * 3) * hour), 29)
}

/** Operations want one final answer looked at again; legal finds it on its desk. */
async function reopenOne({ inside, cast, appliers }: Stage, now: Date): Promise<void> {
  const [last] = await inside.db
    .select({ id: appeals.caseId })
    .from(appeals)
    .where(eq(appeals.state, 'final'))
    .orderBy(desc(appeals.answeredAt), desc(appeals.caseId))
    .limit(1)
  if (!last) return
  await inside.transact((tx) => reopenAppeal(tx, last.id, said.reopening, cast('ops@demo'), now))
  await runEffects(inside, appliers, () => now)
}

/** Somebody whose measure is in force and was never contested. */
async function nextContestable({ inside }: Stage, now: Date, mostDays: number) {
  const contested = inside.db.select({ one: sql`1` }).from(appeals).where(eq(appeals.contestedCaseId, cases.id))
  const rows = await inside.db
    .select({ row: cases, own: suspensions, seller: sellers })
    .from(cases)
    .innerJoin(suspensions, eq(suspensions.caseId, cases.id))
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(and(inArray(cases.state, ['active']), eq(cases.kind, 'suspensions'), notExists(contested)))
    .orderBy(asc(cases.number))
  const since = now.getTime() - mostDays * day
  return rows.filter(({ own }) => own.inForceDecisionId && (own.activeFrom?.getTime() ?? 0) > since)
}

async function lodgeOne(
  stage: Stage,
  story: AppealStory,
  papers: readonly Paper[],
  now: Date,
  { mostDays, turn }: { mostDays: number; turn: number },
) {
  // A chance of its own: what happens on one appeal does not shift the next.
  const random = makeRandom(`appeal ${turn}`)
  const candidates = await nextContestable(stage, now, mostDays)
  const wanted = candidates.filter(({ own, row }) =>
    story.isChecked
      ? own.measure === 'temporary_suspension' || own.measure === 'indefinite_suspension'
      : story.verdict !== 'mixed' || row.reports > 1,
  )
  const found = wanted.length > 0 ? random.pick(wanted) : candidates[0]
  if (!found) return
  const { seller, own } = found
  const body = {
    sellerId: seller.id,
    decisionId: own.inForceDecisionId ?? '',
    statement: random.pick(said.statements)[seller.locale],
  }
  const actor = stage.cast(random.pick(agents))
  const isPortal = random.chance(0.6)
  const caseId = await stage.inside.transact((tx) => openAppeal(tx, body, isPortal ? 'portal' : 'phone', actor, now))
  if (story.isChecked) await checkByAll(stage, body.decisionId, now)
  await runEffects(stage.inside, stage.appliers, () => now)
  goOn({ stage, story, random, caseId, papers, locale: seller.locale }, story.beats, now, async (then) => {
    if (!story.again) return
    const again = {
      ...body,
      statement: random.pick(said.secondStatements)[seller.locale],
      whatIsNew: random.pick(said.news)[seller.locale],
    }
    const secondId = await stage.inside.transact((tx) => openAppeal(tx, again, 'portal', actor, then)).catch(() => null)
    if (!secondId) return
    await runEffects(stage.inside, stage.appliers, () => then)
    goOn({ stage, story, random, caseId: secondId, papers, locale: seller.locale }, story.again, then)
  })
}

type Way = {
  stage: Stage
  story: AppealStory
  random: Random
  caseId: string
  papers: readonly Paper[]
  locale: 'en' | 'ko'
}

/** Takes the next step at its time; where nobody may, the appeal rests there. */
function goOn(way: Way, beats: readonly AppealBeat[], now: Date, atEnd?: (now: Date) => Promise<void>): void {
  const [beat, ...rest] = beats
  const { stage, random } = way
  if (!beat) {
    if (atEnd) stage.timeline.at(new Date(now.getTime() + random.between(30, 150) * hour), atEnd)
    return
  }
  stage.timeline.at(new Date(now.getTime() + random.between(...beat.hours) * hour), async (then) => {
    if (await take(way, beat, then)) goOn(way, rest, then, atEnd)
  })
}

async function take(way: Way, { action, by }: AppealBeat, now: Date): Promise<boolean> {
  const { stage, caseId } = way
  const { inside, cast, appliers } = stage
  const [row] = await inside.db.select().from(cases).where(eq(cases.id, caseId))
  if (!row) return false
  const standing = await standingOf(inside.db, row, now)
  const from = way.random.whole(0, by.length - 1)
  const actor = [...by.slice(from), ...by.slice(0, from)].map(cast).find(({ id, permissions }) => {
    return refusal(appealKind.workflow, action, { id: id ?? '', permissions }, standing, now) === null
  })
  if (!actor) return false
  const body = await bodyOf(way, action, now)
  await inside.transact((tx) => act(tx, appealKind, { caseId, action, body, version: row.version, actor, now }))
  await runEffects(inside, appliers, () => now)
  return true
}

async function bodyOf(
  { stage, story, random, caseId, papers, locale }: Way,
  action: string,
  now: Date,
): Promise<object> {
  const { db } = stage.inside
  const [own] = await db.select().from(appeals).where(eq(appeals.caseId, caseId))
  if (!own) throw new Error('an appeal without its row')
  if (action === 'amend') {
    const evidenceId = await sendPaper(stage, caseId, random.pick(papers), now)
    const plan = own.findings.map(({ id }) => ({
      findingId: id,
      ...said.answer(random, locale),
      evidenceIds: [evidenceId],
    }))
    return { plan }
  }
  if (action === 'admit') {
    const ids = [...new Set(own.plan.flatMap(({ evidenceIds }) => evidenceIds))]
    const datedOn = new Date(now.getTime() - 12 * day).toISOString().slice(0, 10)
    return { papers: ids.map((evidenceId) => ({ evidenceId, isLegible: true, datedOn })) }
  }
  if (action === 'requestInfo') return { items: said.requests(random, locale) }
  if (action === 'receiveInfo') return { answer: random.pick(said.answers)[locale] }
  if (action === 'reject') return { reason: 'wrong_measure', note: random.pick(said.inadmissible)[locale] }
  if (action === 'withdraw') return { reason: random.pick(said.withdrawn) }
  if (action === 'decide') return verdict(story, random, own.findings, locale)
  return {}
}

function verdict(story: AppealStory, random: Random, findings: readonly { id: string }[], locale: 'en' | 'ko'): object {
  const falls = (n: number) => story.verdict === 'falls' || (story.verdict === 'mixed' && n === 0)
  const verdicts = findings.map(({ id }, n) => ({
    findingId: id,
    verdict: falls(n) ? ('falls' as const) : ('stands' as const),
    reason: random.pick(falls(n) ? said.whyFalls : said.whyStands)[locale],
  }))
  const fallen = verdicts.filter((one) => one.verdict === 'falls').length
  const isPartly = fallen > 0 && fallen < verdicts.length
  return {
    verdicts,
    ...(fallen > 0 && { cause: story.cause ?? 'new_evidence' }),
    ...(isPartly && { remedy: 'end' }),
    reply: random.pick(fallen > 0 ? said.kindReplies : said.firmReplies)[locale],
  }
}

async function sendPaper({ inside }: Stage, caseId: string, paper: Paper, now: Date): Promise<string> {
  const [row] = await inside.db.select({ sellerId: cases.sellerId }).from(cases).where(eq(cases.id, caseId))
  const id = uuidv7()
  await inside.transact((tx) =>
    tx.insert(evidence).values({
      id,
      version: 1,
      caseId,
      sellerId: row?.sellerId ?? '',
      kind: 'image',
      mime: 'image/png',
      width: 595,
      height: 842,
      source: 'seller',
      isPersonal: false,
      scan: 'skipped',
      addedByName: '판매자 포털',
      addedAt: now,
      ...paper,
    }),
  )
  return id
}

/** Leads and operations have looked at the decision already: they keep away from the appeal. */
async function checkByAll({ inside, cast }: Stage, decisionId: string, now: Date): Promise<void> {
  for (const email of ['lead@demo', 'lead2@demo', 'ops@demo'] as const) {
    const check = { decisionId, verdict: 'unsure' as const, note: '지표 집계 시점을 다시 확인할 필요가 있습니다.' }
    // Whoever took the decision itself does not check it, and keeps away all the same.
    await inside.transact((tx) => checkDecision(tx, check, cast(email), now)).catch(() => null)
  }
}
