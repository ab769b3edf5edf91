import { describe, expect, it } from 'vitest'
import { proposalBody } from './proposalBody.ts'

const filled = { days: 7, listingIds: ['l'], features: ['promotions'], grounds: 'g', clause: 'c', reason: 'r' }

describe('what a proposal sends', () => {
  it('is only what belongs to the chosen measure', () => {
    const always = { grounds: 'g', clause: 'c', reason: 'r' }
    expect(proposalBody({ ...filled, measure: 'warning' })).toEqual({ ...always, measure: 'warning' })
    expect(proposalBody({ ...filled, measure: 'temporary_suspension' })).toMatchObject({ days: 7 })
    expect(proposalBody({ ...filled, measure: 'listing_removal' })).toMatchObject({ listingIds: ['l'] })
    expect(proposalBody({ ...filled, measure: 'feature_restriction' })).toMatchObject({ features: ['promotions'] })
  })

  it('holds payouts while the switch is on, and no longer', () => {
    const on = { ...filled, measure: 'notice', payoutHoldDays: 30 }
    expect(proposalBody(on)).toMatchObject({ payoutHoldDays: 30 })
    expect(proposalBody({ ...on, holdsPayout: true })).toMatchObject({ payoutHoldDays: 30 })
    expect(proposalBody({ ...on, holdsPayout: false })).not.toHaveProperty('payoutHoldDays')
  })
})
