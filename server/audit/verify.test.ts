import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPostgres } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { freshDatabase } from '../testing/freshDatabase.ts'
import { jobActor, record } from './record.ts'
import { auditProblems, type ChainProblem } from './verify.ts'

const chains = { 'subject-a': 4, 'subject-b': 1, 'subject-c': 3 }
const entries = Object.entries(chains).flatMap(([id, length]) =>
  Array.from({ length }, (_, n) => ({ id, position: n + 1 })),
)

let database: Database
let fresh: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  fresh = await freshDatabase()
  database = await openDatabase(fresh.url)
  for (const { id, position } of entries) await append('suspensions', id, position)
})
afterAll(async () => {
  await database.close()
  await fresh.remove()
})

const append = (resource: string, resourceId: string, n: number) =>
  database.transact((tx) =>
    record(tx, {
      resource,
      resourceId,
      action: 'suspensions:approve',
      actor: { ...jobActor('nightly'), id: n % 2 ? 'key-1' : null },
      before: n % 2 ? undefined : { n },
      after: { n, text: "it's 한글" },
      reason: n % 2 ? 'because' : null,
      at: new Date(Date.UTC(2026, 10, 1, 0, n)),
    }),
  )

const problems = () => auditProblems(database.db)
const at = ({ id, position }: { id: string; position: number }) => `resource_id = '${id}' and position = ${position}`

/** Does something by hand, looks what is found, and puts everything back. */
async function whileTampered(tamper: string[]): Promise<ChainProblem[]> {
  for (const table of ['audit', 'audit_heads'])
    await database.raw(`create table kept_${table} as select * from ${table}`)
  try {
    for (const statement of tamper) await database.raw(statement)
    return await problems()
  } finally {
    for (const table of ['audit', 'audit_heads']) {
      await database.raw(`delete from ${table}`)
      await database.raw(`insert into ${table} select * from kept_${table}`)
      await database.raw(`drop table kept_${table}`)
    }
  }
}

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'é', '한', ' ', "'", '{', '"', '0') })
const quoted = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`)
const aMillisecond = isPostgres ? `"at" + interval '1 millisecond'` : '"at" + 1'

/** Columns and what somebody might write into them. */
const writable: Record<string, fc.Arbitrary<string>> = {
  id: word.map(quoted),
  resource: word.map(quoted),
  resource_id: word.map(quoted),
  position: fc.integer({ min: 100, max: 200 }).map(String),
  action: word.map(quoted),
  actor_kind: fc.constantFrom(`'person'`, `'key'`),
  actor_id: fc.option(word).map(quoted),
  actor_name: word.map(quoted),
  before: fc.option(word).map(quoted),
  after: fc.option(word).map(quoted),
  reason: fc.option(word).map(quoted),
  request_id: word.map(quoted),
  at: fc.constant(aMillisecond),
  previous_hash: word.map(quoted),
  hash: word.map(quoted),
}

describe('verifying the audit log', () => {
  it('finds nothing in a log that nobody touched', async () => {
    expect(await problems()).toEqual([])
  })

  it('knows every column of the log', async () => {
    const [row = {}] = await database.raw('select * from audit limit 1')
    expect(Object.keys(row).sort()).toEqual(Object.keys(writable).sort())
  })

  it.each(Object.entries(writable))(
    'finds any change of %s in any entry, and names the entry',
    async (column, anyValue) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...entries), anyValue, async (entry, value) => {
          const [same] = await database.raw(
            `select 1 from audit where ${at(entry)} and "${column}" ${value === 'null' ? 'is null' : `= ${value}`}`,
          )
          fc.pre(!same)
          const found = await whileTampered([`update audit set "${column}" = ${value} where ${at(entry)}`])
          const named = found.map(({ resourceId, position }) => `${resourceId} ${position}`)
          expect(named).toContain(`${entry.id} ${entry.position}`)
        }),
        { numRuns: 12 },
      )
    },
  )

  it.each(entries)('finds that entry $position of $id is gone', async (entry) => {
    const found = await whileTampered([`delete from audit where ${at(entry)}`])
    expect(found).toEqual([
      { resource: 'suspensions', resourceId: entry.id, position: entry.position, problem: 'missing' },
    ])
  })

  it('finds that a head was changed or is gone', async () => {
    const names = async (statement: string) => (await whileTampered([statement])).map(({ problem }) => problem)
    const head = `resource_id = 'subject-c'`
    expect(await names(`update audit_heads set hash = 'x' where ${head}`)).toEqual(['head-differs'])
    expect(await names(`update audit_heads set position = 2 where ${head}`)).toEqual(['head-differs'])
    expect(await names(`update audit_heads set position = 4 where ${head}`)).toEqual(['missing'])
    expect(await names(`delete from audit_heads where ${head}`)).toEqual(['head-missing'])
    expect(await names(`update audit_heads set resource_id = 'else' where ${head}`)).toEqual([
      'head-missing',
      'missing',
    ])
  })

  it('finds an entry that was put in at the end', async () => {
    const columns = Object.keys(writable).map((column) => `"${column}"`)
    const values = columns.map((column) => (column === '"id"' ? `'forged'` : column === '"position"' ? '4' : column))
    const forged = `insert into audit (${columns}) select ${values} from audit where ${at({ id: 'subject-c', position: 3 })}`
    expect((await whileTampered([forged])).map(({ position, problem }) => `${position} ${problem}`)).toEqual([
      '4 link-broken',
      '4 hash-wrong',
      '4 head-differs',
    ])
  })

  it('finds a single change among more entries than a page holds', async () => {
    for (let n = 1; n <= 1100; n += 100) {
      await database.transact(async (tx) => {
        for (let more = 0; more < 100; more++) {
          const entry = {
            resource: 'sellers',
            resourceId: `seller-${(n + more) % 7}`,
            action: 'sellers:edit',
            actor: jobActor('x'),
            at: new Date(0),
          }
          await record(tx, entry)
        }
      })
    }
    expect(await problems()).toEqual([])
    const found = await whileTampered([
      `update audit set reason = 'x' where resource_id = 'seller-3' and position = 100`,
    ])
    expect(found).toEqual([{ resource: 'sellers', resourceId: 'seller-3', position: 100, problem: 'hash-wrong' }])
  })
})
