import { and, count, eq, inArray, max, min, sql } from 'drizzle-orm'
import type { CaseDecision } from '#shared/cases/schema.ts'
import type { CounterNoticeBody } from '#shared/counterfeits/bodies.ts'
import type { CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { maskEmail, maskName, maskPhone } from '#shared/sellers/masks.ts'
import { readCaseFile } from '../cases/caseFile.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { type Stand, standOf } from './checks.ts'
import { nextRepeat } from './deciding.ts'
import { toReporter, toRight } from './store.ts'
import { readTestBuys } from './testBuys.ts'

/** Asked prices that make a middle worth the name. */
const fewestForMedian = 3

/** Everything that hangs on a report, but the other cases of its seller. */
export async function readCounterfeitFile(
  db: Db,
  caseId: string,
  now: Date,
): Promise<Omit<CounterfeitFile, 'sellerCases'>> {
  const stand = await standOf(db, caseId, now)
  const { own, listing, right, reports, setting, checks, corroboration } = stand
  const [found] = await db
    .select({ seller: sellers })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(cases.id, caseId))
  if (!found) throw new Error('a report case without its seller')
  const { seller } = found
  const file = await readCaseFile(db, caseId)
  const { before, step } = await nextRepeat(db, seller.id, caseId, setting.body, now)
  return {
    ...file,
    decisions: file.decisions.map(maskDecision),
    notices: file.notices.map((notice) => ({ ...notice, body: maskLetter(notice.body, personsIn(stand)) })),
    listing: {
      id: listing.id,
      title: listing.title,
      category: listing.category,
      brand: listing.brand,
      barcode: listing.barcode,
      imageHash: listing.imageHash,
      certificate: listing.certificate,
      priceKrw: listing.priceKrw,
      isOffered: listing.isOffered,
      isHidden: listing.isHidden,
      createdAt: listing.createdAt.toISOString(),
    },
    market: await marketOf(db, listing.brand, listing.category),
    right: right && toRight(right),
    checks,
    reports: reports.map(({ report, reporter }) => ({
      id: report.id,
      source: report.source,
      claim: report.claim,
      statement: report.statement,
      isDeclared: report.isDeclared,
      isIdentityShown: report.isIdentityShown,
      isAuthorityShown: report.isAuthorityShown,
      isJudgmentShown: report.isJudgmentShown,
      receivedAt: report.receivedAt.toISOString(),
      verdict: report.verdict,
      reporter: toReporter(reporter, now),
    })),
    proof: own.proof,
    corroboration,
    counterNotice: own.counterNotice && maskNotice(own.counterNotice),
    suit: own.suit,
    infringement: own.infringement,
    testBuys: await readTestBuys(db, caseId),
    repeat: { count: before, days: setting.body.repeat.days, step, hasPolicy: setting.body.repeat.policyId !== '' },
    seller: {
      strikes: seller.strikes,
      standing: seller.standing,
      joinedAt: seller.joinedAt.toISOString(),
      listings: Number(await db.$count(listings, eq(listings.sellerId, seller.id))),
    },
    settingNumber: setting.number,
  }
}

/** Names that letters of this case may speak: those who reported from outside, and whoever objected. */
const personsIn = ({ reports, own }: Stand): string[] =>
  [
    ...reports.filter(({ reporter }) => reporter.email !== null).map(({ reporter }) => reporter.name),
    own.counterNotice?.contactName ?? '',
  ].filter((name) => name !== '')

/** A letter told one side what policy lets it know of the other; who only reads the case sees it behind masks. */
const maskLetter = (body: string, names: readonly string[]): string =>
  names
    .reduce((text, name) => text.replaceAll(name, maskName(name)), body)
    .replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, maskEmail)

type Masked = Record<string, string | boolean>

/** Whoever objects is a person: name, address and number stand behind masks like a seller's. */
function maskNotice(notice: CounterNoticeBody): Masked {
  const { contactName, contactEmail, contactPhone, contactAddress, signature, ...rest } = notice
  return {
    ...(rest as Masked),
    ...(contactName && { contactName: maskName(contactName) }),
    ...(contactEmail && { contactEmail: maskEmail(contactEmail) }),
    ...(contactPhone && { contactPhone: maskPhone(contactPhone) }),
    ...(contactAddress && { contactAddress: '***' }),
    ...(signature && { signature: maskName(signature) }),
  }
}

/** What was sent with a decision is shown in the timeline; there too nobody sees a person without a reason. */
const maskDecision = (decision: CaseDecision): CaseDecision =>
  decision.action === 'counterNotice' ? { ...decision, body: maskNotice(decision.body as CounterNoticeBody) } : decision

/** What the brand's goods cost in this category: read in the order of an index, and only as far as the middle. */
async function marketOf(db: Db, brand: string | null, category: string): Promise<CounterfeitFile['market']> {
  const nothing = { medianKrw: null, lowestKrw: null, highestKrw: null, listings: 0 }
  if (!brand) return nothing
  const like = and(eq(listings.brand, brand), inArray(listings.category, [category]))
  const [asked] = await db
    .select({ number: count(), lowest: min(listings.priceKrw), highest: max(listings.priceKrw) })
    .from(listings)
    .where(like)
  const number = Number(asked?.number ?? 0)
  if (number < fewestForMedian) return { ...nothing, listings: number }
  const isEven = number % 2 === 0
  const middle = await db
    .select({ krw: listings.priceKrw })
    .from(listings)
    .where(like)
    .orderBy(sql`${listings.priceKrw}`)
    .limit(isEven ? 2 : 1)
    .offset(isEven ? number / 2 - 1 : (number - 1) / 2)
  const medianKrw = Math.round(middle.reduce((sum, { krw }) => sum + krw, 0) / Math.max(1, middle.length))
  return { medianKrw, lowestKrw: Number(asked?.lowest), highestKrw: Number(asked?.highest), listings: number }
}
