import { describe, expect, it } from 'vitest'
import type { GatingDocument } from '#shared/gating/documents.ts'
import { factsOf, fixOf } from './factsBody.ts'

const paper: GatingDocument = {
  ...{ id: 'd', type: 'purchase_invoice', suppliedAt: '', suppliedBy: '', isReplaced: false },
  ...{ buyerName: '한빛상사', quantity: 20, chain: [{ buyer: 'a', seller: 'b' }] },
}

describe('correcting what a paper says', () => {
  it('sends only what was changed', () => {
    expect(fixOf(paper, factsOf(paper))).toEqual({ id: 'd' })
    expect(fixOf(paper, { ...factsOf(paper), modelNumber: ' LM-30 ', quantity: '200' })).toEqual({
      ...{ id: 'd', modelNumber: 'LM-30', quantity: 200 },
    })
  })

  it('takes out what was cleared, and leaves half a step of the chain behind', () => {
    const draft = {
      ...factsOf(paper),
      buyerName: '',
      chain: [
        { buyer: 'a', seller: 'c' },
        { buyer: 'c', seller: ' ' },
      ],
    }
    expect(fixOf(paper, draft)).toEqual({ id: 'd', buyerName: null, chain: [{ buyer: 'a', seller: 'c' }] })
  })
})
