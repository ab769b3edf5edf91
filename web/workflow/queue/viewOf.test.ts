import { describe, expect, it } from 'vitest'
import { standardViews, type ViewFilter } from '#shared/views/standard.ts'
import { isChanged, isNarrowed, type Look, viewOf } from './viewOf.ts'

const sort = { field: 'dueAt', order: 'ASC' as const }
const standard: Look[] = standardViews.map(({ name, filter }) => ({
  key: name,
  filter,
  sort,
  columns: [],
  isSaved: false,
}))
const grave: Look = {
  key: 'grave',
  filter: { stage: 'working', severity: ['high', 'critical'] },
  sort,
  columns: ['number', 'state'],
  isSaved: true,
}
const nameOf = (filter: ViewFilter, saved: Look[] = [], chosen?: string) =>
  viewOf(filter, [...standard, ...saved], chosen).key

describe('which view the filters stand in', () => {
  it('is the standard one with exactly these filters', () => {
    expect(nameOf({})).toBe('all')
    expect(nameOf({ stage: 'working' })).toBe('toDo')
    expect(nameOf({ stage: 'working', dueAt_lt: '$now' })).toBe('breaching')
    expect(nameOf({ stage: 'open', assigneeId: '$me' })).toBe('mine')
  })

  it('stays while they narrow it', () => {
    expect(nameOf({ stage: 'working', q: '한빛' })).toBe('toDo')
    expect(nameOf({ stage: 'working', dueAt_lt: '$today+1d' })).toBe('toDo')
    expect(nameOf({ severity: ['high'] })).toBe('all')
  })

  it('is a saved one when nothing differs, whatever the order of its words', () => {
    expect(nameOf({ severity: ['critical', 'high'], stage: 'working' }, [grave])).toBe('grave')
    expect(nameOf({ ...grave.filter, q: 'a' }, [grave])).toBe('toDo')
  })

  it('is the chosen one while its conditions hold, and no longer when one is taken away', () => {
    expect(nameOf({ ...grave.filter, q: 'a' }, [grave], 'grave')).toBe('grave')
    expect(nameOf({ stage: 'working', q: 'a' }, [grave], 'grave')).toBe('toDo')
    expect(nameOf({ stage: 'working' }, [grave], 'a view that is gone')).toBe('toDo')
  })

  it('is narrowed by any further condition', () => {
    expect(isNarrowed({ stage: 'working' }, viewOf({ stage: 'working' }, standard, undefined))).toBe(false)
    expect(isNarrowed({ stage: 'working', q: 'a' }, viewOf({ stage: 'working', q: 'a' }, standard, undefined))).toBe(
      true,
    )
  })
})

describe('a saved view', () => {
  it('is changed by a filter, an order or columns that are not its own', () => {
    const { filter, columns } = grave
    expect(isChanged(grave, filter, sort, columns)).toBe(false)
    expect(isChanged(grave, { ...filter, q: 'a' }, sort, columns)).toBe(true)
    expect(isChanged(grave, filter, { field: 'dueAt', order: 'DESC' }, columns)).toBe(true)
    expect(isChanged(grave, filter, sort, ['state', 'number'])).toBe(true)
  })
})
