import { and, asc, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { likenessOf } from '#shared/links/rules.ts'
import { type CaseLinks, type LikelyDuplicate, likenesses, linkLimits } from '#shared/links/schema.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { CaseKind } from '../cases/kind.ts'
import { readCases } from '../cases/records.ts'
import { cases, undoables } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { inRows } from '../http/rows.ts'
import { caseLinks } from './table.ts'

/** The kinds of case that this person may know of. */
export const readableKinds = (kinds: readonly CaseKind[], asker: Asker) =>
  kinds.filter((kind) => asker.permissions.includes(`${kind.name}:read`))

const workflowAmong =
  (kinds: readonly CaseKind[]) =>
  (name: string): Workflow => {
    const kind = kinds.find((one) => one.name === name)
    if (!kind) throw new Error(`no kind ${name}`)
    return kind.workflow
  }

/** One case as the asker may see it; undefined when they may not know of it. */
export async function readCase(
  db: Db,
  kinds: readonly CaseKind[],
  id: string,
  asker: Asker,
  now: Date,
): Promise<CaseRecord | undefined> {
  const found = (await readCases(db, [id], workflowAmong(kinds), asker, now)).get(id)
  return found && readableKinds(kinds, asker).some((kind) => kind.name === found.kind) ? found : undefined
}

/** Standing links from both ends, and the other open cases of the seller. */
export async function readLinks(
  db: Db,
  kinds: readonly CaseKind[],
  of: CaseRecord,
  asker: Asker,
  now: Date,
): Promise<CaseLinks> {
  const names = readableKinds(kinds, asker).map((kind) => kind.name)
  const rows = await db
    .select({ link: caseLinks, until: undoables.until })
    .from(caseLinks)
    .leftJoin(undoables, eq(undoables.decisionId, caseLinks.decisionId))
    .where(and(or(eq(caseLinks.fromId, of.id), eq(caseLinks.toId, of.id)), isNull(caseLinks.removedAt)))
    .orderBy(asc(caseLinks.at), asc(caseLinks.id))
  const isOther = and(
    eq(cases.sellerId, of.sellerId),
    ne(cases.id, of.id),
    isNull(cases.closedAt),
    inArray(cases.kind, names),
    inRows(cases.teamId, asker.rows),
  )
  const others = await db
    .select({ id: cases.id })
    .from(cases)
    .where(isOther)
    .orderBy(desc(cases.openedAt), desc(cases.id))
    .limit(linkLimits.mostSellerCases)
  const total = await db.$count(cases, isOther)
  const otherEnd = ({ fromId, toId }: { fromId: string; toId: string }) => (fromId === of.id ? toId : fromId)
  const ids = [...rows.map(({ link }) => otherEnd(link)), ...others.map((one) => one.id)]
  const records = await readCases(db, [...new Set(ids)], workflowAmong(kinds), asker, now)
  return {
    links: rows.flatMap(({ link, until }) => {
      const record = records.get(otherEnd(link))
      if (!record || !names.includes(record.kind as CaseKind['name'])) return []
      return {
        id: link.id,
        kind: link.kind,
        isFrom: link.fromId === of.id,
        case: record,
        note: link.note,
        byName: link.byName,
        at: link.at.toISOString(),
        mergedUntil: link.decisionId && until ? until.toISOString() : null,
      }
    }),
    sellerCases: others.flatMap((one) => records.get(one.id) ?? []),
    sellerCasesTotal: Number(total),
  }
}

/** Open cases of a seller that a new one might repeat, the likeliest first. */
export async function likelyDuplicates(
  db: Db,
  kinds: readonly CaseKind[],
  fresh: { sellerId: string; kind?: string; topicId?: string },
  asker: Asker,
  now: Date,
): Promise<LikelyDuplicate[]> {
  const names = readableKinds(kinds, asker).map((kind) => kind.name)
  const rows = await db
    .select({ id: cases.id, kind: cases.kind, topicId: cases.topicId })
    .from(cases)
    .where(
      and(
        eq(cases.sellerId, fresh.sellerId),
        isNull(cases.closedAt),
        inArray(cases.kind, names),
        inRows(cases.teamId, asker.rows),
      ),
    )
    .orderBy(desc(cases.openedAt), desc(cases.id))
    .limit(linkLimits.mostSellerCases)
  const records = await readCases(
    db,
    rows.map((row) => row.id),
    workflowAmong(kinds),
    asker,
    now,
  )
  const found = rows.flatMap((row) => {
    const record = records.get(row.id)
    return record ? [{ likeness: likenessOf(row, fresh), case: record }] : []
  })
  return found.toSorted((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness))
}
