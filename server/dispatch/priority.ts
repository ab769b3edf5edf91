import { and, count, eq, gt, isNull } from 'drizzle-orm'
import { scoreOf, termsOf } from '#shared/dispatch/priority.ts'
import { workingStates } from '#shared/dispatch/queues.ts'
import { type CasePriority, placesCounted } from '#shared/dispatch/schema.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { settingVersions } from '../settings/table.ts'
import { skipsOf } from './keep.ts'

/** Why this case stands where it stands. */
export async function priorityOf(db: Db, row: CaseRow, now: Date): Promise<CasePriority> {
  const { number, body } = await settingInForce(db, 'priority')
  const [seller] = await db.select({ gmvKrw: sellers.gmvKrw }).from(sellers).where(eq(sellers.id, row.sellerId))
  const terms = termsOf(body.weights, { ...row, gmvKrw: seller?.gmvKrw ?? 0 }, now)
  const skipped = await skipsOf(db, row.id)
  return {
    score: scoreOf(terms),
    terms,
    weights: number,
    asOf: now.toISOString(),
    place: await placeOf(db, row),
    routedBy: await ruleOf(db, row.routedBy),
    skips: skipped.map(({ at, ...skip }) => ({ ...skip, at: at.toISOString() })),
    longestHoldHours: body.longestHoldHours,
  }
}

/** Among the cases of its team in the same state, from 1; further back than anybody asks for it is not counted. */
async function placeOf(db: Db, row: CaseRow): Promise<number | null> {
  if (row.closedAt || !workingStates(row.kind).includes(row.state)) return null
  const before = db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.kind, row.kind),
        eq(cases.state, row.state),
        row.teamId === null ? isNull(cases.teamId) : eq(cases.teamId, row.teamId),
        gt(cases.rank, row.rank),
        isNull(cases.closedAt),
      ),
    )
    .limit(placesCounted)
    .as('before')
  const [counted] = await db.select({ cases: count() }).from(before)
  const ahead = Number(counted?.cases ?? 0)
  return ahead < placesCounted ? ahead + 1 : null
}

/** The rule's name, from the version that routed the case. */
async function ruleOf(db: Db, routedBy: string | null): Promise<CasePriority['routedBy']> {
  const [version, rule] = routedBy?.split(':') ?? []
  if (version === undefined || rule === undefined) return null
  const isVersion = and(eq(settingVersions.name, 'routing'), eq(settingVersions.number, Number(version)))
  const [found] = await db.select({ body: settingVersions.body }).from(settingVersions).where(isVersion)
  const name = (found?.body as RoutingBody | undefined)?.rules.find(({ id }) => id === rule)?.name ?? null
  return { version: Number(version), rule, name }
}
