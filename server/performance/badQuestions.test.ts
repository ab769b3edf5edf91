import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let ops: Caller
const metric = 'late_delivery_rate'

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

describe('questions that nobody can mean', () => {
  it.each([
    ['trends', 'slice=all&from=2026-12-24', 'from'],
    ['trends', 'slice=all&from=2026-10-10&to=2026-10-01', 'to'],
    ['trends', 'slice=region&from=2016-01-01&to=2026-01-01', 'from'],
    ['effects', 'from=2027-01-01', 'from'],
  ])('of %s with %s are refused with the reason', async (tab, query, field) => {
    const { status, body } = await ops.get(`/api/performance/${tab}?metric=${metric}&${query}`)
    expect([status, body.code, Object.keys(body.errors)]).toEqual([422, 'refused', [field]])
  })

  it('of a metric that nobody has figures of are answered with nothing, and not with zero', async () => {
    const { body } = await ops.get('/api/performance/trends?metric=return_rate&slice=all')
    expect(body).toMatchObject({ span: null, parts: [] })
    const { body: none } = await ops.get('/api/performance/outlooks?metric=return_rate')
    expect(none).toMatchObject({ week: null, sellers: 0, replayed: { trials: 0, error: null } })
  })

  it('in words that a list does not know are malformed', async () => {
    for (const filter of [
      { inWeek: 'late_delivery_rate' },
      { outlook: `${metric}:up:2026-10-26` },
      { again: 'soon' },
    ]) {
      const resource = 'again' in filter ? 'cases' : 'sellers'
      expect((await ops.list(resource, { filter })).status).toBe(400)
    }
  })

  it('of an outsourced agent are not answered', async () => {
    const osp = await test.as('osp')
    expect((await osp.get(`/api/performance/outlooks?metric=${metric}`)).status).toBe(403)
  })
})
