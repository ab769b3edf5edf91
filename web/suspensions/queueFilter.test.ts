import { describe, expect, it } from 'vitest'
import { filterOnTheWire, stagesOfQueue } from './queueFilter.ts'

const now = new Date('2026-11-22T16:30:00Z')
const asked = (filter: Parameters<typeof filterOnTheWire>[0]) => filterOnTheWire(filter, 'me-id', now)

describe('the words of the queue’s filter', () => {
  it('become the states they stand for', () => {
    expect(asked({ stage: 'approvals' })).toEqual({ state: ['pending_approval', 'lifting', 'escalated'] })
    expect(asked({ stage: 'open' }).state).not.toContain('lifted')
    expect(asked({ stage: 'working' }).state).not.toContain('awaiting_seller')
  })

  it('narrow a stage by the states chosen in it', () => {
    expect(asked({ stage: 'working', state: ['detected', 'dismissed'] })).toEqual({ state: ['detected'] })
  })

  it('name the owner by what the reader is', () => {
    expect(asked({ owner: 'me' })).toEqual({ assigneeId: 'me-id' })
    expect(asked({ owner: 'nobody' })).toEqual({ assigneeId: null })
    expect(asked({ owner: 'person-id' })).toEqual({ assigneeId: 'person-id' })
  })

  it('count a deadline only where our clock runs', () => {
    expect(asked({ due: 'over' })).toEqual({ state: stagesOfQueue.working, dueAt_lt: now.toISOString() })
    expect(asked({ due: 'over', state: ['detected'] }).state).toEqual(['detected'])
  })

  it('end a day at midnight in Seoul', () => {
    expect(asked({ due: 'today' }).dueAt_lt).toBe('2026-11-23T15:00:00.000Z')
    expect(asked({ due: 'week' }).dueAt_lt).toBe('2026-11-29T15:00:00.000Z')
  })

  it('leave the other conditions as they are', () => {
    expect(asked({ q: '한빛', severity: ['high'] })).toEqual({ q: '한빛', severity: ['high'] })
  })
})
