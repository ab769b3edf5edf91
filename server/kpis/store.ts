import { asc, count, countDistinct, desc, eq, inArray } from 'drizzle-orm'
import type { FactFilter } from '#shared/kpis/counted.ts'
import type { FactRecord } from '#shared/kpis/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { facts } from '../facts/table.ts'
import { factsWhere } from '../facts/where.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { teams } from '../teams/table.ts'

export type FactPage = {
  filter: FactFilter
  sort: readonly [field: 'at' | 'value', order: 'ASC' | 'DESC']
  offset: number
  limit: number
}

/** One page of what was counted, and how much there is: the total is counted in the facts, not taken from the roll-up. */
export async function pageFacts(
  db: Db,
  { filter, sort, offset, limit }: FactPage,
): Promise<{ records: FactRecord[]; total: number }> {
  const where = factsWhere(filter)
  const [counted] = await db.select({ total: count() }).from(facts).where(where)
  const direction = sort[1] === 'ASC' ? asc : desc
  const column = sort[0] === 'at' ? facts.day : facts.value
  const ids = await db
    .select({ id: facts.id })
    .from(facts)
    .where(where)
    .orderBy(direction(column), direction(facts.id))
    .limit(limit)
    .offset(offset)
  const records = await readFacts(
    db,
    ids.map(({ id }) => id),
  )
  return { records, total: Number(counted?.total ?? 0) }
}

/** How many different cases stand behind these facts. */
export async function countCases(db: Db, filter: FactFilter): Promise<number> {
  const [counted] = await db
    .select({ total: countDistinct(facts.caseId) })
    .from(facts)
    .where(factsWhere(filter))
  return Number(counted?.total ?? 0)
}

async function readFacts(db: Db, ids: readonly number[]): Promise<FactRecord[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      fact: facts,
      number: cases.number,
      subject: cases.subject,
      state: cases.state,
      sellerName: sellers.name,
      teamNameEn: teams.nameEn,
      teamNameKo: teams.nameKo,
      personName: people.name,
    })
    .from(facts)
    .leftJoin(cases, eq(cases.id, facts.caseId))
    .leftJoin(sellers, eq(sellers.id, facts.sellerId))
    .leftJoin(teams, eq(teams.id, facts.teamId))
    .leftJoin(people, eq(people.id, facts.personId))
    .where(inArray(facts.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.fact.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { fact, ...names } = row
    const { what, aspect, day, kind, caseId, sellerId, value, calendarMs } = fact
    const whose = { teamId: fact.teamId || null, personId: fact.personId || null }
    return [
      {
        id,
        what,
        aspect,
        at: fact.at.toISOString(),
        day,
        kind,
        caseId,
        sellerId,
        ...whose,
        ...names,
        value,
        calendarMs,
      },
    ]
  })
}
