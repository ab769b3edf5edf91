import { describe, expect, it } from 'vitest'
import { isNarrowed, type QueueView, viewOf } from './queueViews.ts'

const mine: QueueView = {
  name: 'Grave ones',
  filter: { stage: 'working', severity: ['high', 'critical'] },
  sort: { field: 'dueAt', order: 'ASC' },
}
const nameOf = (filter: QueueView['filter'], own: QueueView[] = []) => viewOf(filter, own).name

describe('which view the filters stand in', () => {
  it('is the standard one with exactly these filters', () => {
    expect(nameOf({})).toBe('all')
    expect(nameOf({ stage: 'working' })).toBe('toDo')
    expect(nameOf({ stage: 'working', due: 'over' })).toBe('breaching')
    expect(nameOf({ stage: 'open', owner: 'me' })).toBe('mine')
  })

  it('stays while they narrow it', () => {
    expect(nameOf({ stage: 'working', q: '한빛' })).toBe('toDo')
    expect(nameOf({ stage: 'working', due: 'today' })).toBe('toDo')
    expect(nameOf({ severity: ['high'] })).toBe('all')
  })

  it('is a person’s own one only when nothing differs, whatever the order of its words', () => {
    expect(nameOf({ severity: ['critical', 'high'], stage: 'working' }, [mine])).toBe('Grave ones')
    expect(nameOf({ ...mine.filter, q: 'a' }, [mine])).toBe('toDo')
  })

  it('is narrowed by any further condition', () => {
    expect(isNarrowed({ stage: 'working' }, viewOf({ stage: 'working' }, []))).toBe(false)
    expect(isNarrowed({ stage: 'working', q: 'a' }, viewOf({ stage: 'working', q: 'a' }, []))).toBe(true)
  })
})
