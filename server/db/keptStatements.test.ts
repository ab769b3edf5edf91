import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isPostgres } from './columns.ts'
import { keepingStatements } from './keptStatements.ts'

describe.skipIf(isPostgres)('a statement that is kept', () => {
  let connection: Sqlite.Database
  let keeping: Sqlite.Database
  beforeEach(() => {
    connection = new Sqlite(':memory:')
    connection.exec("create table shops (id integer primary key, name text); insert into shops (name) values ('가온')")
    keeping = keepingStatements(connection)
  })
  const all = 'select id, name from shops'

  it('is prepared once, however often it is asked for', () => {
    const preparing = vi.spyOn(connection, 'prepare')
    for (let times = 0; times < 3; times++) keeping.prepare('insert into shops (name) values (?)').run('나래')
    expect(preparing).toHaveBeenCalledTimes(1)
    expect(keeping.prepare(all).all()).toHaveLength(4)
  })

  it('answers by name and by place, whichever was asked first', () => {
    const [byName, byPlace] = [{ id: 1, name: '가온' }, [1, '가온']]
    expect(keeping.prepare(all).raw().all()).toEqual([byPlace])
    expect(keeping.prepare(all).all()).toEqual([byName])
    expect(keeping.prepare(all).raw().get()).toEqual(byPlace)
    expect(keeping.prepare(all).get()).toEqual(byName)
  })

  it('sees a table that has changed meanwhile', () => {
    const names = () => keeping.prepare('select name from shops').all()
    expect(names()).toHaveLength(1)
    connection.exec("alter table shops add column city text; update shops set name = '다온'")
    expect(names()).toEqual([{ name: '다온' }])
  })

  it('goes when many others were asked since, and comes back when it is asked again', () => {
    const preparing = vi.spyOn(connection, 'prepare')
    keeping.prepare(all).all()
    for (let n = 0; n < 600; n++) keeping.prepare(`select ${n} as n`).get()
    expect(keeping.prepare(all).all()).toHaveLength(1)
    expect(preparing.mock.calls.filter(([text]) => text === all)).toHaveLength(2)
  })
})
