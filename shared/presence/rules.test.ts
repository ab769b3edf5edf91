import { describe, expect, it } from 'vitest'
import { goneAfterMs, type Tab, visiblyChanged, whoIsHere } from './rules.ts'

const now = new Date('2026-11-02T01:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const tab = (more: Partial<Tab> = {}): Tab => ({
  caseId: 'c',
  personId: 'kim',
  mode: 'viewing',
  since: ago(60_000),
  seenAt: ago(1_000),
  ...more,
})

describe('who is on a case', () => {
  it('is a person once, however many tabs they have, since the first of them', () => {
    const here = whoIsHere([tab({ since: ago(5_000) }), tab({ since: ago(90_000) })], now)
    expect(here).toEqual([{ caseId: 'c', personId: 'kim', mode: 'viewing', since: ago(90_000) }])
  })

  it('edits when one of their tabs does', () => {
    expect(whoIsHere([tab({ mode: 'editing' }), tab()], now)).toMatchObject([{ mode: 'editing' }])
    expect(whoIsHere([tab(), tab({ mode: 'editing' })], now)).toMatchObject([{ mode: 'editing' }])
  })

  it('is nobody who was not heard of for forty seconds', () => {
    expect(whoIsHere([tab({ seenAt: ago(goneAfterMs) })], now)).toEqual([])
    expect(whoIsHere([tab({ seenAt: ago(goneAfterMs - 1) })], now)).toHaveLength(1)
  })
})

describe('what is told of', () => {
  const viewing = whoIsHere([tab()], now)
  const editing = whoIsHere([tab({ mode: 'editing' })], now)

  it('is somebody who comes, goes, or begins to write', () => {
    expect(visiblyChanged([], viewing)).toEqual(['c'])
    expect(visiblyChanged(viewing, [])).toEqual(['c'])
    expect(visiblyChanged(viewing, editing)).toEqual(['c'])
  })

  it('is nothing when only a second tab opens or a tab is heard of again', () => {
    expect(visiblyChanged(viewing, whoIsHere([tab(), tab({ since: now })], now))).toEqual([])
  })

  it('is both cases when a tab goes from one to the other', () => {
    expect(visiblyChanged(viewing, whoIsHere([tab({ caseId: 'd' })], now))).toEqual(['c', 'd'])
  })
})
