import { and, asc, eq, gt, gte, or } from 'drizzle-orm'
import { Value } from 'typebox/value'
import { firstMatch } from '#shared/dispatch/routing.ts'
import type { DryRun } from '#shared/dispatch/schema.ts'
import { refused } from '#shared/errors.ts'
import { RoutingBody } from '#shared/settings/routing.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingVersions } from '../settings/table.ts'
import { teams } from '../teams/table.ts'
import { teamsAtWork } from './place.ts'

const dayMs = 86_400_000
const days = 30
const atOnce = 500
/** A month of a large marketplace; beyond it the answer says that it is not all. */
const mostCases = 50_000

/** What these rules would have done with the cases opened in the last 30 days, against where those stand now. */
export async function dryRun(
  db: Db,
  asked: { body?: RoutingBody | undefined; settingId?: string | undefined },
  now: Date,
): Promise<DryRun> {
  const { rules } = asked.body ?? (await bodyOf(db, asked.settingId))
  const atWork = await teamsAtWork(db)
  const isAtWork = (slug: string) => atWork.has(slug)
  const since = new Date(now.getTime() - days * dayMs)
  const matched = new Map<string, number>()
  const moved = new Map<string, { from: string | null; to: string | null; cases: number }>()
  let looked = 0
  let unmatched = 0
  for (let after: { openedAt: Date; id: string } | undefined; looked < mostCases; ) {
    const page = await pageAfter(db, since, after)
    for (const one of page) {
      const rule = firstMatch(rules, one, isAtWork)
      const to = rule ? (atWork.get(rule.then.team)?.id ?? null) : null
      if (rule) matched.set(rule.id, (matched.get(rule.id) ?? 0) + 1)
      else unmatched++
      if (to === one.teamId) continue
      const key = `${one.teamId} ${to}`
      moved.set(key, { from: one.teamId, to, cases: (moved.get(key)?.cases ?? 0) + 1 })
    }
    looked += page.length
    after = page.length < atOnce ? undefined : page.at(-1)
    if (!after) break
    // A page is short; between two of them everybody else has their turn.
    await new Promise((turn) => setImmediate(turn))
  }
  const nameOf = await teamNames(db)
  return {
    days,
    cases: looked,
    isAll: looked < mostCases,
    moves: [...moved.values()]
      .sort((a, b) => b.cases - a.cases)
      .map(({ from, to, cases: number }) => ({ from: nameOf(from), to: nameOf(to), cases: number })),
    rules: rules.map(({ id, name, then: { team } }) => ({
      id,
      name,
      cases: matched.get(id) ?? 0,
      isDead: !isAtWork(team),
    })),
    unmatched,
  }
}

const pageAfter = (db: Db, since: Date, after: { openedAt: Date; id: string } | undefined) =>
  db
    .select({
      id: cases.id,
      openedAt: cases.openedAt,
      teamId: cases.teamId,
      kind: cases.kind,
      severity: cases.severity,
      locale: cases.locale,
      subject: cases.subject,
      category: sellers.category,
      gmvKrw: sellers.gmvKrw,
    })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(
      after
        ? and(
            // Said twice, so that PostgreSQL too begins in the middle of the index.
            gte(cases.openedAt, after.openedAt),
            or(gt(cases.openedAt, after.openedAt), gt(cases.id, after.id)),
          )
        : gte(cases.openedAt, since),
    )
    .orderBy(asc(cases.openedAt), asc(cases.id))
    .limit(atOnce)

async function bodyOf(db: Db, settingId: string | undefined): Promise<RoutingBody> {
  if (settingId === undefined) throw refused('refused', { errors: { body: 'is required' } })
  const isVersion = and(eq(settingVersions.id, settingId), eq(settingVersions.name, 'routing'))
  const [row] = await db.select({ body: settingVersions.body }).from(settingVersions).where(isVersion)
  if (!row) throw refused('not-found')
  // A draft may be unfinished.
  if (!Value.Check(RoutingBody, row.body)) throw refused('refused', { errors: { body: 'is not valid' } })
  return row.body
}

async function teamNames(db: Db) {
  const rows = await db.select({ id: teams.id, en: teams.nameEn, ko: teams.nameKo }).from(teams)
  const names = new Map(rows.map(({ id, en, ko }) => [id, { en, ko }]))
  return (id: string | null) => (id === null ? null : (names.get(id) ?? null))
}
