import { uuidv7 } from 'uuidv7'

/**
 * Takes some hundred cases through their lives in this process, on the database of DATABASE_URL, and says how long the
 * transitions took in the median and in all, as JSON. Run by `bench:kpis` with and without noting what happened.
 */
const cases = Number(process.argv[2] ?? 200)

// Imported late: tables choose their engine by DATABASE_URL when they load.
const { openDatabase } = await import('#server/db/open.ts')
const { act } = await import('#server/cases/act.ts')
const { takeLease } = await import('#server/cases/lease.ts')
const { prepareWorld } = await import('#server/seed/world.ts')
const { sellers } = await import('#server/sellers/table.ts')
const { openByHand } = await import('#server/suspensions/commands.ts')
const { suspensionKind } = await import('#server/suspensions/kind.ts')

const database = await openDatabase(process.env.DATABASE_URL ?? '')
const now = new Date()
const world = await prepareWorld(database, now)
const [actor] = world.actorsOf.lead
const policyId = world.policies[0]?.versions[0]?.policyId ?? ''
if (!actor) throw new Error('nobody is there to decide')
const mark = uuidv7()
const took: number[] = []
const begun = process.cpuUsage()

for (let n = 0; n < cases; n++) {
  const sellerId = uuidv7()
  await database.transact((tx) =>
    tx.insert(sellers).values({
      id: sellerId,
      version: 1,
      externalId: `T${mark}${n}`,
      name: `상점 ${n}`,
      email: `shop${n}@seller.example`,
      locale: 'ko',
      standing: 'good',
      isPayoutHeld: false,
      strikes: 0,
      openCases: 0,
      gmvKrw: 1_000_000,
      joinedAt: now,
      createdAt: now,
      updatedAt: now,
    }),
  )
  const at = () => new Date(now.getTime() + n * 60_000)
  const opening = { sellerId, policyId, finding: 'seen', severity: 'low' as const }
  const caseId = await timed(() => database.transact((tx) => openByHand(tx, opening, actor, at())))
  await database.transact((tx) => takeLease(tx, 'suspensions', caseId, actor, at()))
  for (const [action, body] of [
    ['triage', {}],
    ['investigate', {}],
    ['dismiss', { reason: 'false_positive' }],
  ] as const) {
    const step = { caseId, action, body, version: null, actor, now: at() }
    await timed(() => database.transact((tx) => act(tx, suspensionKind, step)))
  }
}
await database.close()
took.sort((a, b) => a - b)
const { user } = process.cpuUsage(begun)
const medianMs = took[Math.floor(took.length / 2)]
console.log(JSON.stringify({ medianMs, cpuMs: user / 1000 / took.length, count: took.length }))

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const before = performance.now()
  const answer = await work()
  took.push(performance.now() - before)
  return answer
}
