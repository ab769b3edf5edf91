import { and, asc, eq } from 'drizzle-orm'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import type { VerificationsBody } from '#shared/settings/verifications.ts'
import type { CheckKind, RegistryAnswer } from '#shared/verifications/checks.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import { type Risk, scoreRisk } from '#shared/verifications/risk.ts'
import { differences, type Facts } from '#shared/verifications/rules.ts'
import { signalsOf } from '#shared/verifications/signals.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { findLinks, hasDenied } from './kin.ts'
import { sellerIdentities, verificationChecks, verificationSubmissions, verifications } from './table.ts'

export type Own = typeof verifications.$inferSelect
export type IdentityRow = typeof sellerIdentities.$inferSelect
export type SellerRow = typeof sellers.$inferSelect

export const dayInSeoulOf = (at: Date): string => dayTextOf(dayNumberOf(at.getTime()))

export async function ownOf(db: Db, caseId: string): Promise<Own> {
  const [own] = await db.select().from(verifications).where(eq(verifications.caseId, caseId))
  if (!own) throw new Error('a verification case without its row')
  return own
}

export async function identityOf(db: Db, sellerId: string): Promise<IdentityRow | null> {
  const [row] = await db.select().from(sellerIdentities).where(eq(sellerIdentities.sellerId, sellerId))
  return row ?? null
}

/** What the seller submitted last; null while we have asked and nothing came yet. */
export async function toldOf(db: Db, own: Pick<Own, 'submissionId'>): Promise<Particulars | null> {
  if (!own.submissionId) return null
  const [row] = await db
    .select({ particulars: verificationSubmissions.particulars })
    .from(verificationSubmissions)
    .where(eq(verificationSubmissions.id, own.submissionId))
  return row?.particulars ?? null
}

/** An identity in the words of a submission, to be compared with one. */
export function particularsOf(identity: IdentityRow): Particulars {
  const { sellerType, legalName, mailOrderExemption } = identity
  const known = {
    businessNumber: identity.businessNumber,
    corporateNumber: identity.corporateNumber,
    mailOrderNumber: identity.mailOrderNumber,
    mailOrderExemption: mailOrderExemption as Particulars['mailOrderExemption'] | null,
    representativeBirth: identity.representativeBirth,
    openedOn: identity.openedOn,
    phone: identity.phone,
  }
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
  return {
    sellerType,
    legalName,
    representative: identity.representative ?? '',
    bankCode: identity.bankCode ?? '',
    bankAccount: identity.bankAccount ?? '',
    bankHolder: identity.bankHolder ?? '',
    ...present,
  }
}

/** The answers that count: those of the last asking. */
export async function checksOfAsking(db: Db, own: Pick<Own, 'caseId' | 'askingId'>): Promise<Facts['checks']> {
  if (!own.askingId) return {}
  const rows = await db
    .select()
    .from(verificationChecks)
    .where(and(eq(verificationChecks.caseId, own.caseId), eq(verificationChecks.askingId, own.askingId)))
    .orderBy(asc(verificationChecks.askedAt), asc(verificationChecks.id))
  const checks: Facts['checks'] = {}
  for (const { kind, verdict, answer } of rows) checks[kind as CheckKind] = { verdict, ...taxOf(answer) }
  return checks
}

const taxOf = (answer: Record<string, unknown>): { taxType?: RegistryAnswer['status']['tax_type_cd'] } =>
  typeof answer.tax_type_cd === 'string'
    ? { taxType: answer.tax_type_cd as RegistryAnswer['status']['tax_type_cd'] }
    : {}

const known: readonly IdentityRow['state'][] = ['verified', 'limited', 'suspended', 'blocked']
export const isKnown = (identity: IdentityRow | null): boolean => identity !== null && known.includes(identity.state)

export type Gathered = {
  own: Own
  told: Particulars
  identity: IdentityRow | null
  seller: SellerRow
  facts: Facts
  risk: Risk
  links: Own['links']
  setting: VerificationsBody
  settingVersion: number
}

/** Everything a rule about this case asks for, read at this moment. @throws Error when nothing was submitted. */
export async function gather(db: Db, row: Pick<CaseRow, 'id' | 'sellerId'>, now: Date): Promise<Gathered> {
  const own = await ownOf(db, row.id)
  const told = await toldOf(db, own)
  if (!told) throw new Error('nothing was submitted')
  const { body: setting, number: settingVersion } = await settingInForce(db, 'verifications')
  const identity = await identityOf(db, row.sellerId)
  const [seller] = await db.select().from(sellers).where(eq(sellers.id, row.sellerId))
  if (!seller) throw new Error('no such seller')
  const links = await findLinks(db, row.sellerId, told, own.links)
  const bare = {
    told,
    cause: own.cause,
    checks: await checksOfAsking(db, own),
    links,
    hasDeniedKey: await hasDenied(db, row.sellerId, told),
    differs: differences(told, identity && isKnown(identity) ? particularsOf(identity) : null),
    wasKnown: isKnown(identity),
  }
  const about = {
    strikes: seller.strikes,
    category: seller.category,
    rejectedBefore: await wasRejected(db, row.sellerId),
    today: dayInSeoulOf(now),
  }
  const risk = scoreRisk(signalsOf(bare, about, setting), setting.weights)
  return {
    own,
    told,
    identity,
    seller,
    facts: { ...bare, riskScore: risk.score },
    risk,
    links,
    setting,
    settingVersion,
  }
}

export async function wasRejected(db: Db, sellerId: string): Promise<boolean> {
  const rejected = and(eq(cases.sellerId, sellerId), eq(cases.kind, 'verifications'), eq(cases.state, 'rejected'))
  return Number(await db.$count(cases, rejected)) > 0
}
