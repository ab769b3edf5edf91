import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'

describe('the changes of an audit entry', () => {
  it('puts what differs first and keeps what stayed', () => {
    const changes = changesOf({ state: 'proposed', severity: 'high' }, { severity: 'high', state: 'active' })
    expect(changes.map((change) => [change.field, change.isChanged])).toEqual([
      ['state', true],
      ['severity', false],
    ])
  })

  it('reads nested fields by their path and lists as one value', () => {
    const [body] = changesOf(null, { body: { listingIds: ['a', 'b'] } })
    expect(body).toEqual({ field: 'body.listingIds', before: '', after: '["a","b"]', isChanged: true })
  })

  it('is empty for an entry that carries nothing', () => {
    expect(changesOf(null, null)).toEqual([])
  })
})
