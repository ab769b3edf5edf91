import { describe, expect, it } from 'vitest'
import { changedFields } from './changedFields.ts'

describe('what a PATCH says', () => {
  it('names only the fields that differ', () => {
    expect(changedFields({ id: '1', name: 'A', limit: 4 }, { id: '1', name: 'A', limit: 5 })).toEqual({ limit: 5 })
  })

  it('compares nested values by content, whatever the order of their keys', () => {
    const before = { grounds: { en: 'Late', ko: '지연' }, tags: ['a'] }
    expect(changedFields(before, { grounds: { ko: '지연', en: 'Late' }, tags: ['a'] })).toEqual({})
    expect(changedFields(before, { grounds: { ko: '지연', en: 'Later' }, tags: ['a'] })).toEqual({
      grounds: { ko: '지연', en: 'Later' },
    })
  })

  it('tells an emptied field from one that was not there', () => {
    expect(changedFields({ note: 'x' }, { note: null })).toEqual({ note: null })
    expect(changedFields({ tags: ['a', 'b'] }, { tags: ['a'] })).toEqual({ tags: ['a'] })
  })
})
