import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import { judgeDocument, judgeRow } from '#shared/gating/rules.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { maskName } from '#shared/sellers/masks.ts'
import { readCaseFile } from '../cases/caseFile.ts'
import type { CaseKind } from '../cases/kind.ts'
import { readCases } from '../cases/records.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { listings } from '../listings/table.ts'
import { type BrandRow, findGating, groundOf, hasVerifiedName, type IdentityRow, localeOf } from './ground.ts'
import { readPermissions } from './life/store.ts'
import { gatingCases, salesPermissions } from './table.ts'

const mostCases = 20

/** Everything a reviewer needs beside the record. */
export async function readGatingFile(
  db: Db,
  record: Gating,
  kinds: readonly CaseKind[],
  asker: Asker,
  now: Date,
): Promise<GatingFile> {
  const own = await findGating(db, record.id)
  const { terms, identity, brand, documents: ground } = await groundOf(db, own, record.sellerId, now)
  const others = await sellerCasesOf(db, record, kinds, asker, now)
  return {
    ...(await readCaseFile(db, record.id)),
    checklist: own.checklist,
    documents: own.documents,
    judged: own.documents.map((document) => ({ documentId: document.id, ...judgeDocument(document, ground) })),
    rows: own.checklist.map(({ type }) => ({ type, ...judgeRow(type, own.documents, ground) })),
    preChecks: own.preChecks,
    preCheckedAt: own.preCheckedAt?.toISOString() ?? null,
    ruleNumber: own.ruleNumber,
    lookUps: own.lookUps,
    identity: identityShown(identity),
    brand: brand && brandShown(brand),
    listings: await listingsOf(db, own.listingIds),
    permissions: await permissionsOf(db, record.sellerId, asker, now),
    ...others,
    terms: {
      freshMonths: terms.freshMonths,
      permissionDays: terms.permissionDays,
      mostDays: Math.min(terms.permissionDays, terms.proofDays),
      answerBusinessDays: terms.answerBusinessDays,
      opensSuspension: terms.forgery.policyId !== '',
      secondReview: {
        highRiskBrand: terms.secondReview.highRiskBrand,
        firstTimeSeller: terms.secondReview.firstTimeSeller,
      },
      sellerLocale: await localeOf(db, record.sellerId),
    },
  }
}

/** The name of a business is public; that of a person who sells under it is not, and was compared before it is shown. */
function identityShown(identity: IdentityRow | null): GatingFile['identity'] {
  if (!identity) return { state: 'unverified', sellerType: null, legalName: null }
  const { state, sellerType, legalName } = identity
  const shown = sellerType === 'individual' ? maskName(legalName) : legalName
  return { state, sellerType, legalName: hasVerifiedName(identity) ? shown : null }
}

const brandShown = ({ id, name, nameKo, ownerName, headOffice, isGated, risk, riskReason }: BrandRow) => ({
  ...{ id, name, nameKo, ownerName, headOffice, isGated, risk, riskReason },
})

async function listingsOf(db: Db, ids: readonly string[]): Promise<GatingFile['listings']> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(listings)
    .where(inArray(listings.id, [...ids]))
    .orderBy(asc(listings.title), asc(listings.id))
  return rows.map(({ id, title, category, brand, priceKrw, certificate, isHidden }) => ({
    ...{ id, title, category, brand, priceKrw, certificate, isHidden },
  }))
}

async function permissionsOf(db: Db, sellerId: string, asker: Asker, now: Date): Promise<GatingFile['permissions']> {
  const rows = await db
    .select({ id: salesPermissions.id })
    .from(salesPermissions)
    .where(eq(salesPermissions.sellerId, sellerId))
    .orderBy(desc(salesPermissions.grantedAt), desc(salesPermissions.id))
    .limit(mostCases)
  return readPermissions(
    db,
    rows.map(({ id }) => id),
    asker,
    now,
  )
}

async function sellerCasesOf(
  db: Db,
  record: Gating,
  kinds: readonly CaseKind[],
  asker: Asker,
  now: Date,
): Promise<Pick<GatingFile, 'sellerCases' | 'sameTopicIds'>> {
  const rows = await db
    .select({ id: cases.id, scope: gatingCases.scope, brandId: gatingCases.brandId, category: gatingCases.category })
    .from(cases)
    .leftJoin(gatingCases, eq(gatingCases.caseId, cases.id))
    .where(and(eq(cases.sellerId, record.sellerId), ne(cases.id, record.id)))
    .orderBy(desc(cases.openedAt), desc(cases.id))
    .limit(mostCases)
  const ids = rows.map(({ id }) => id)
  const workflows = new Map(kinds.map((kind) => [kind.name as string, kind.workflow]))
  const workflowOf = (kind: string) => {
    const workflow = workflows.get(kind)
    if (!workflow) throw new Error(`no kind ${kind}`)
    return workflow
  }
  const records = await readCases(db, ids, workflowOf, asker, now)
  const readable = ids.flatMap((id) => records.get(id) ?? [])
  const isSame = (one: (typeof rows)[number]) =>
    one.scope !== null && (record.brandId ? one.brandId === record.brandId : one.category === record.category)
  return {
    sellerCases: readable.filter(({ kind }) => asker.permissions.includes(`${kind}:read`)),
    sameTopicIds: rows.filter(isSame).map(({ id }) => id),
  }
}
