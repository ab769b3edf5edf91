import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policies } from '../policies/table.ts'
import { makeRandom } from '../seed/random.ts'
import { makeShop } from '../seed/shops.ts'
import { sellers } from '../sellers/table.ts'
import { isPostgres } from './columns.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './openSqlite.ts'
import { backupSqlite, restoreSqlite, Unfit } from './snapshot.ts'

const at = new Date('2026-11-02T00:00:00Z')

describe.skipIf(isPostgres)('a backup of the embedded database', () => {
  let folder: string
  let live: string
  let copy: string
  let database: Database

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maru-backup-'))
    live = join(folder, 'live.db')
    copy = join(folder, 'copy.db')
    await migrate(`file:${live}`)
    database = openSqlite(live)
    await addSeller('A00001')
  })
  afterEach(async () => {
    await database.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  })

  const addSeller = (externalId: string) =>
    database.transact((tx) =>
      tx
        .insert(sellers)
        .values(makeShop(makeRandom(externalId), externalId, at))
        .returning(),
    )

  async function sellersIn(path: string): Promise<string[]> {
    const opened = openSqlite(path)
    const rows = await opened.db.select({ externalId: sellers.externalId }).from(sellers).orderBy(sellers.externalId)
    await opened.close()
    return rows.map((row) => row.externalId)
  }

  it('is taken while the database is in use, and holds what was committed', async () => {
    await backupSqlite(live, copy)
    await addSeller('A00002')
    expect(await sellersIn(copy)).toEqual(['A00001'])
    expect(await sellersIn(live)).toEqual(['A00001', 'A00002'])
  })

  it('is whole even while a transaction is half written', async () => {
    await database.transact(async (tx) => {
      await tx.insert(policies).values({ id: uuidv7(), createdAt: at })
      await backupSqlite(live, copy)
    })
    const opened = openSqlite(copy)
    expect(Number(await opened.db.$count(policies))).toBe(0)
    await opened.close()
  })

  it('overwrites nothing', async () => {
    await backupSqlite(live, copy)
    await expect(backupSqlite(live, copy)).rejects.toThrow(Unfit)
  })

  it('comes back into an empty place', async () => {
    await backupSqlite(live, copy)
    const place = join(folder, 'deep', 'place.db')
    expect(await restoreSqlite(copy, place, false)).toBeNull()
    expect(await sellersIn(place)).toEqual(['A00001'])
  })

  it('replaces a database that holds something only by force, and keeps what was there', async () => {
    await backupSqlite(live, copy)
    await addSeller('A00002')
    await database.close()
    await expect(restoreSqlite(copy, live, false)).rejects.toThrow('not empty')
    const kept = await restoreSqlite(copy, live, true)
    expect(await sellersIn(live)).toEqual(['A00001'])
    expect(await sellersIn(kept ?? '')).toEqual(['A00001', 'A00002'])
  })

  it('is not put under the feet of a running server', async () => {
    await backupSqlite(live, copy)
    await expect(restoreSqlite(copy, live, true)).rejects.toThrow('in use')
    expect(await sellersIn(live)).toEqual(['A00001'])
  })

  it('is refused when it is damaged, or something else altogether', async () => {
    const other = join(folder, 'other.db')
    writeFileSync(other, 'not a database at all')
    await expect(restoreSqlite(other, join(folder, 'place.db'), false)).rejects.toThrow('not a sound backup')
    await expect(restoreSqlite(join(folder, 'nowhere.db'), live, true)).rejects.toThrow('no file')
    expect(readdirSync(folder)).not.toContain('place.db')
  })
})
