import { and, eq, gt, inArray, ne } from 'drizzle-orm'
import { goneAfterMs, whoIsHere } from '#shared/presence/rules.ts'
import type { CasePresence } from '#shared/presence/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { presences } from './table.ts'

type Asked = { personId: string; kinds: readonly string[]; rows: Rows; caseId?: string; now: Date }

/** Who else is on which case of these kinds, those here longest first; oneself left out. */
export async function othersHere(
  db: Db,
  { personId, kinds, rows: teams, caseId, now }: Asked,
): Promise<CasePresence[]> {
  const rows = await db
    .select({ tab: presences, name: people.name })
    .from(presences)
    .innerJoin(people, eq(people.id, presences.personId))
    .innerJoin(cases, eq(cases.id, presences.caseId))
    .where(
      and(
        gt(presences.seenAt, new Date(now.getTime() - goneAfterMs)),
        ne(presences.personId, personId),
        inArray(cases.kind, [...kinds]),
        inRows(cases.teamId, teams),
        caseId ? eq(presences.caseId, caseId) : undefined,
      ),
    )
  const names = new Map(rows.map(({ tab, name }) => [tab.personId, name]))
  const here = whoIsHere(
    rows.map(({ tab }) => tab),
    now,
  )
  return here.map((one) => ({ ...one, name: names.get(one.personId) ?? '', since: one.since.toISOString() }))
}
