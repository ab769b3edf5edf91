import { inArray } from 'drizzle-orm'
import { features } from '#shared/features.ts'
import type { KpiGrouping } from '#shared/kpis/schema.ts'
import type { Db } from '../db/database.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'
import { vendors } from '../vendors/table.ts'

export type Names = ReadonlyMap<string, { en: string; ko: string }>

const nobody = {
  team: { en: 'No team', ko: '팀 없음' },
  vendor: { en: 'Our own', ko: '자체 운영' },
  person: { en: 'Nobody', ko: '담당자 없음' },
  kind: { en: 'No case', ko: '케이스 없음' },
} satisfies Record<KpiGrouping, { en: string; ko: string }>

/** What teams, providers, people and queues are called, by id. */
export async function namesOf(db: Db, group: KpiGrouping, ids: readonly string[]): Promise<Names> {
  const named = await namedOnes(
    db,
    group,
    ids.filter((id) => id !== ''),
  )
  return new Map([['', nobody[group]], ...named])
}

async function namedOnes(
  db: Db,
  group: KpiGrouping,
  ids: readonly string[],
): Promise<[string, { en: string; ko: string }][]> {
  if (group === 'kind') return ids.map((id) => [id, labelOf(id)])
  if (ids.length === 0) return []
  if (group === 'team') {
    const rows = await db
      .select()
      .from(teams)
      .where(inArray(teams.id, [...ids]))
    return rows.map(({ id, nameEn, nameKo }) => [id, { en: nameEn, ko: nameKo }])
  }
  const table = group === 'vendor' ? vendors : people
  const rows = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, [...ids]))
  return rows.map(({ id, name }) => [id, { en: name, ko: name }])
}

const labelOf = (kind: string) =>
  kind in features ? features[kind as keyof typeof features].label : { en: kind, ko: kind }
