import { asc, inArray } from 'drizzle-orm'
import type { MonitoringFigures } from '#shared/monitoring/schema.ts'
import type { Db } from '../db/database.ts'
import { toBackTest } from './backTestStore.ts'
import { standingFigures } from './backTests.ts'
import { rulesInForce } from './rulesInForce.ts'
import { waitingByRule } from './store.ts'
import { monitoringRounds } from './table.ts'

/** How right the rules in force have been, what waits of each, and how far the rounds are. */
export async function readFigures(db: Db): Promise<MonitoringFigures> {
  const { body, number, versionId } = await rulesInForce(db)
  const standing = await standingFigures(db, 'done')
  const waiting = await waitingByRule(db)
  const rounds = await db
    .select()
    .from(monitoringRounds)
    .where(inArray(monitoringRounds.name, ['changes', 'sweep']))
    .orderBy(asc(monitoringRounds.name))
  return {
    backTest: standing && standing.inForceNumber === number ? toBackTest(standing) : null,
    leastDecided: body.leastDecided,
    proposeAt: body.proposeAt,
    openAt: body.openAt,
    settingId: versionId,
    settingNumber: number,
    rules: body.rules.map(({ id, nameEn, nameKo, kind, weight, isOn }) => ({
      id,
      name: { en: nameEn, ko: nameKo },
      kind,
      weight,
      isOn,
      waiting: waiting.get(id) ?? 0,
    })),
    scans: rounds.map((round) => ({
      name: round.name as 'changes' | 'sweep',
      judged: round.judged,
      found: round.found,
      startedAt: round.startedAt.toISOString(),
      finishedAt: round.finishedAt?.toISOString() ?? null,
      lastAt: round.lastAt.toISOString(),
    })),
  }
}
