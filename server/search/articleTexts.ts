import { and, asc, eq, inArray } from 'drizzle-orm'
import { policyVersions } from '../policies/table.ts'
import { snippets } from '../snippets/table.ts'
import { templateVersions } from '../templates/table.ts'
import type { Document, Source } from './document.ts'

type Version = { state: 'draft' | 'published'; number: number }

/** The version that counts of each: the newest published one, or the draft of what never was. */
function counting<V extends Version>(versions: readonly V[], keyOf: (version: V) => string): V[] {
  const kept = new Map<string, V>()
  for (const version of versions.toSorted((a, b) => a.number - b.number)) {
    const before = kept.get(keyOf(version))
    if (!before || version.state === 'published' || before.state === 'draft') kept.set(keyOf(version), version)
  }
  return [...kept.values()]
}

export const templateTexts: Source = {
  resource: 'templates',
  read: async (db, names) => {
    const rows = await db
      .select()
      .from(templateVersions)
      .where(inArray(templateVersions.name, [...names] as (typeof templateVersions.$inferSelect)['name'][]))
      .orderBy(asc(templateVersions.number))
    return counting(rows, (row) => row.name).map((row) => ({
      id: row.name,
      caseId: null,
      permission: 'templates:read',
      title: `${row.subjectKo} / ${row.subjectEn}`,
      text: `${row.bodyKo}\n${row.bodyEn}`,
      found: [row.name, row.subjectKo, row.subjectEn, row.bodyKo, row.bodyEn],
      at: row.updatedAt,
    }))
  },
}

export const policyTexts: Source = {
  resource: 'policies',
  read: async (db, ids) => {
    const rows = await db
      .select()
      .from(policyVersions)
      .where(inArray(policyVersions.policyId, [...ids]))
      .orderBy(asc(policyVersions.number))
    return counting(rows, (row) => row.policyId).map((row) => ({
      id: row.policyId,
      caseId: null,
      permission: 'policies:read',
      title: `${row.nameKo} / ${row.nameEn}`,
      text: `${row.groundsKo} ${row.groundsEn} ${row.clause}`,
      found: [row.nameKo, row.nameEn, row.groundsKo, row.groundsEn, row.clause],
      at: row.updatedAt,
    }))
  },
}

export const snippetTexts: Source = {
  resource: 'snippets',
  read: async (db, ids): Promise<Document[]> => {
    const rows = await db
      .select()
      .from(snippets)
      .where(and(inArray(snippets.id, [...ids]), eq(snippets.isActive, true)))
    return rows.map((row) => ({
      id: row.id,
      caseId: null,
      permission: 'snippets:read',
      title: row.name,
      text: row.body,
      found: [row.name, row.shortcut, row.body],
      at: row.updatedAt,
    }))
  },
}
