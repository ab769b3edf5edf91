import { randomInt } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

const day = 86_400_000
const openShare = 0.12
const batchSize = 5_000

/** One in eight cases is open; what they are spread over grows with them as it would in a year of work. */
const openStates = ['detected', 'triage', 'investigating', 'awaiting_seller', 'pending_approval', 'active'] as const
const closedStates = ['dismissed', 'lifted', 'expired'] as const
const severities = ['low', 'medium', 'high', 'critical'] as const

/**
 * Fills a database with plain cases, written as rows: no history behind them, since lists, counts and claims read none.
 * For measuring only; `npm run seed` makes cases with lives.
 */
export async function growCases(url: string, count: number): Promise<void> {
  // Imported late: tables choose their engine by DATABASE_URL when they load.
  const { migrate } = await import('#server/db/migrate.ts')
  const { openDatabase } = await import('#server/db/open.ts')
  const { insertRows } = await import('#server/db/insertRows.ts')
  const { prepareWorld } = await import('#server/seed/world.ts')
  const { cases } = await import('#server/cases/table.ts')
  const { foldAll } = await import('#server/cases/counts.ts')
  const { factsOfOldCases } = await import('#server/facts/adopt.ts')
  const { sellers } = await import('#server/sellers/table.ts')
  const { suspensions } = await import('#server/suspensions/table.ts')
  const { caseClocks } = await import('#server/clocks/table.ts')
  const { rerankings } = await import('#server/dispatch/table.ts')
  const { searchPending } = await import('#server/search/table.ts')
  const { settingInForce } = await import('#server/settings/inForce.ts')
  const { severityRank } = await import('#server/cases/act.ts')
  await migrate(url)
  const database = await openDatabase(url)
  const now = new Date()
  const world = await prepareWorld(database, now)
  const versions = world.policies.flatMap((policy) => policy.versions.slice(0, 1))
  const agents = world.actorsOf.agent.map((agent) => agent.id)
  const [sla, calendar, priority] = [
    await settingInForce(database.db, 'sla'),
    await settingInForce(database.db, 'calendar'),
    await settingInForce(database.db, 'priority'),
  ]
  // They are written in their rank; nothing is to be weighed anew at the start.
  const weighed = { versionId: priority.versionId, number: priority.number, afterId: '', done: 0, total: 0 }
  await database.transact(async (tx) => {
    await tx.insert(rerankings).values({ ...weighed, startedAt: now, finishedAt: now })
  })
  const sellerIds = Array.from({ length: Math.max(50, Math.ceil(count / 50)) }, () => uuidv7())
  const seller = (id: string, at: number) => ({
    id,
    version: 1,
    externalId: `G${at}`,
    name: `상점 ${at}`,
    email: `shop${at}@seller.example`,
    locale: 'ko' as const,
    standing: 'good' as const,
    isPayoutHeld: false,
    strikes: 0,
    openCases: 0,
    gmvKrw: randomInt(1_000_000, 900_000_000),
    joinedAt: now,
    createdAt: now,
    updatedAt: now,
  })
  for (let from = 0; from < sellerIds.length; from += batchSize) {
    const some = sellerIds.slice(from, from + batchSize)
    await database.transact((tx) =>
      insertRows(
        tx,
        sellers,
        some.map((id, at) => seller(id, from + at)),
      ),
    )
  }
  for (let from = 0; from < count; from += batchSize) {
    const rows = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) => row(from + at))
    await database.transact(async (tx) => {
      await insertRows(
        tx,
        cases,
        rows.map((one) => one.case),
      )
      await insertRows(
        tx,
        suspensions,
        rows.map((one) => one.detail),
      )
      await insertRows(
        tx,
        caseClocks,
        rows.flatMap((one) => one.clock),
      )
      // What is measured here is not the search: its index would be built beside the measurement.
      await tx.delete(searchPending)
    })
  }
  await foldAll(database)
  // At its first start the console would tell what happened to each of them: it is done here, where nobody waits.
  await factsOfOldCases(database)
  await database.close()

  function clock(caseId: string, state: 'running' | 'paused', at: Date, dueAt: Date | null) {
    const versions = { slaVersionId: sla.versionId, calendarVersionId: calendar.versionId, calendar: 'standard' }
    const kept = { targetMs: day, usedMs: 0, runningSince: dueAt && at, startedAt: at, dueAt, breachHandledAt: at }
    return { id: uuidv7(), caseId, metric: 'resolution' as const, state, ...kept, ...versions }
  }

  function row(at: number) {
    const isOpen = Math.random() < openShare
    const state = pick(isOpen ? openStates : closedStates)
    const runs = isOpen && state !== 'awaiting_seller' && state !== 'active'
    const version = pick(versions)
    const severity = pick(severities)
    const openedAt = new Date(now.getTime() - Math.floor((isOpen ? 30 : 365) * day * Math.random()))
    const id = uuidv7()
    const dueAt = runs ? new Date(now.getTime() + Math.floor((Math.random() - 0.1) * 5 * day)) : null
    return {
      case: {
        id,
        version: 1,
        kind: 'suspensions',
        number: `GRO-${now.getUTCFullYear()}-${String(at).padStart(7, '0')}`,
        sellerId: sellerIds[at % sellerIds.length] ?? '',
        subject: `${version.nameKo} / ${version.nameEn}`,
        topicId: version.policyId,
        state,
        severity,
        severityRank: severityRank[severity],
        // Who is off shift would lose theirs to the queue again, in the background of what is measured.
        assigneeId: isOpen ? null : pick(agents),
        openedAt,
        stateSince: openedAt,
        dueAt,
        rank: Math.random() * 100 - (dueAt ?? now).getTime() / 3_600_000,
        closedAt: isOpen ? null : openedAt,
        openKey: isOpen ? id : null,
        updatedAt: openedAt,
      },
      clock: isOpen ? [clock(id, runs ? 'running' : 'paused', openedAt, dueAt)] : [],
      detail: {
        caseId: id,
        state,
        policyId: version.policyId,
        policyVersionId: version.id,
        listingIds: [],
        features: [],
        remindersSent: 0,
        sellerDidNotRespond: false,
      },
    }
  }
}

function pick<T>(from: readonly T[]): T {
  const one = from[Math.floor(Math.random() * from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
