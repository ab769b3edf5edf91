import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { isWorthALook, strongestOf } from '#shared/verifications/links.ts'
import { maskAnswer, maskParticulars } from '#shared/verifications/personal.ts'
import { differences, failing, requiredOf } from '#shared/verifications/rules.ts'
import type {
  Identity,
  LinkedSeller,
  Submission,
  VerificationCheck,
  VerificationFile,
} from '#shared/verifications/schema.ts'
import { readCaseFile } from '../cases/caseFile.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { checksOfAsking, identityOf, isKnown, type Own, ownOf, particularsOf } from './facts.ts'
import { sellerChannels, sellerIdentities, verificationChecks, verificationSubmissions } from './table.ts'

type OwnFile = Omit<VerificationFile, 'sellerCases'>

/** Everything that hangs on one verification. What points at a person leaves the house behind masks only. */
export async function readVerificationFile(db: Db, caseId: string, sellerId: string): Promise<OwnFile> {
  const own = await ownOf(db, caseId)
  const file = await readCaseFile(db, caseId)
  const { body: setting } = await settingInForce(db, 'verifications')
  const [last] = own.submissionId
    ? await db.select().from(verificationSubmissions).where(eq(verificationSubmissions.id, own.submissionId))
    : []
  const identity = await identityOf(db, sellerId)
  const known = identity && isKnown(identity) ? particularsOf(identity) : null
  const facts = last && {
    told: last.particulars,
    checks: await checksOfAsking(db, own),
    hasDeniedKey: own.hasDeniedKey,
  }
  return {
    ...file,
    submission: last ? toSubmission(last) : null,
    onRecord: await readIdentity(db, sellerId),
    differs: last ? differences(last.particulars, known) : [],
    checks: await readChecks(db, caseId),
    links: await readLinks(db, own, setting),
    documents: own.documents,
    requiredDocuments: own.sellerType ? requiredOf(own.sellerType, setting) : [],
    channels: own.channels,
    failing: facts ? failing(facts) : [],
    limits: {
      largestCapKrw: setting.largestCapKrw,
      longestPayoutDelayDays: setting.longestPayoutDelayDays,
      documentLeastDays: setting.documentLeastDays,
      infoRequestsLeft: Math.max(0, setting.mostInfoRequests - own.infoRequests),
    },
  }
}

const toSubmission = (row: typeof verificationSubmissions.$inferSelect): Submission => ({
  id: row.id,
  round: row.round,
  particulars: maskParticulars(row.particulars),
  byName: row.byName,
  at: row.at.toISOString(),
})

/** The identity of a seller as every screen may show it. */
export async function readIdentity(db: Db, sellerId: string): Promise<Identity> {
  const identity = await identityOf(db, sellerId)
  const channels = await db
    .select()
    .from(sellerChannels)
    .where(eq(sellerChannels.sellerId, sellerId))
    .orderBy(asc(sellerChannels.category), asc(sellerChannels.brand))
  const [open] = await db
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.sellerId, sellerId), eq(cases.kind, 'verifications'), isNull(cases.closedAt)))
  return {
    sellerId,
    state: identity?.state ?? (open ? 'pending' : 'unverified'),
    particulars: identity && maskParticulars(particularsOf(identity)),
    verifiedAt: identity?.verifiedAt?.toISOString() ?? null,
    verifiedUntil: identity?.verifiedUntil?.toISOString() ?? null,
    bankVerifiedAt: identity?.bankVerifiedAt?.toISOString() ?? null,
    gmvCapKrw: identity?.gmvCapKrw ?? null,
    payoutDelayDays: identity?.payoutDelayDays ?? null,
    riskScore: identity?.riskScore ?? 0,
    channels: channels.map(({ category, brand, channel, evidence, verdict }) => ({
      category,
      brand,
      channel,
      verdict,
      ...(evidence && { evidence }),
    })),
    openCaseId: open?.id ?? null,
    openCaseNumber: open?.number ?? null,
  }
}

/** Newest first. */
async function readChecks(db: Db, caseId: string): Promise<VerificationCheck[]> {
  const rows = await db
    .select({ check: verificationChecks, round: verificationSubmissions.round })
    .from(verificationChecks)
    .innerJoin(verificationSubmissions, eq(verificationSubmissions.id, verificationChecks.submissionId))
    .where(eq(verificationChecks.caseId, caseId))
    .orderBy(desc(verificationChecks.askedAt), desc(verificationChecks.id))
  return rows.map(({ check, round }) => ({
    id: check.id,
    kind: check.kind,
    provider: check.provider,
    round,
    verdict: check.verdict,
    findings: check.findings,
    answer: maskAnswer(check.answer) as Record<string, unknown>,
    askedAt: check.askedAt.toISOString(),
  }))
}

type LinkRules = Parameters<typeof isWorthALook>[1]

async function readLinks(db: Db, own: Own, { links: rules }: { links: LinkRules }): Promise<LinkedSeller[]> {
  if (own.links.length === 0) return []
  const rows = await db
    .select({
      id: sellers.id,
      name: sellers.name,
      standing: sellers.standing,
      identityState: sellerIdentities.state,
    })
    .from(sellers)
    .leftJoin(sellerIdentities, eq(sellerIdentities.sellerId, sellers.id))
    .where(
      inArray(
        sellers.id,
        own.links.map((link) => link.sellerId),
      ),
    )
  const named = new Map(rows.map((row) => [row.id, row]))
  return own.links
    .flatMap((link) => {
      const other = named.get(link.sellerId)
      if (!other) return []
      return {
        ...link,
        sellerName: other.name,
        standing: other.standing,
        identityState: other.identityState,
        keys: link.keys.map((key) => ({ key, strength: strongestOf([key], rules) })),
        isWorthALook: isWorthALook(link, rules),
      }
    })
    .toSorted((a, b) => Number(b.isWorthALook) - Number(a.isWorthALook) || b.keys.length - a.keys.length)
}
