import { describe, expect, it } from 'vitest'
import { baseGating } from '../settings/gating.ts'
import type { GatingDocument, NewDocument } from './documents.ts'
import { requirementsOf } from './matrix.ts'
import { type DocumentGround, judgeRow } from './rules.ts'

const ground: DocumentGround = {
  today: '2026-11-23',
  verifiedName: '주식회사 한빛상사',
  ownerName: 'Lumera S.A.',
  freshMonths: 6,
  warnDays: 30,
  forms: baseGating.certificates,
  lookUps: new Map(),
}

const invoice: NewDocument = {
  type: 'purchase_invoice',
  fileName: 'invoice.PDF',
  issuedOn: '2026-09-01',
  buyerName: '(주)한빛상사',
  issuerName: '대성유통',
  modelNumber: 'LM-30',
  quantity: 200,
}

describe('the documents of a case', () => {
  const types = (
    scope: 'brand' | 'product' | 'category',
    sellerType: Parameters<typeof requirementsOf>[1]['sellerType'],
    ...categories: string[]
  ) => requirementsOf(baseGating.matrix, { scope, sellerType, categories }).map(({ type }) => type)

  it('follow from scope, type of seller and category', () => {
    expect(types('brand', 'corporation', '뷰티')).toEqual(['purchase_invoice', 'distribution_chain'])
    expect(types('brand', 'sole_trader', '뷰티')).toContain('letter_of_authorisation')
    expect(types('product', 'corporation', '디지털')).toEqual(['purchase_invoice', 'kc_certificate'])
    expect(types('category', 'overseas', '건강기능식품')).toEqual(['import_declaration', 'health_food_filing'])
    expect(types('product', 'corporation', '배터리·충전기')).toContain('kc_certificate')
  })

  it('are those of every type of seller while nobody has verified which it is', () => {
    expect(types('brand', null)).toEqual([
      'purchase_invoice',
      'distribution_chain',
      'letter_of_authorisation',
      'import_declaration',
    ])
  })

  it('name the lines that ask for them', () => {
    const [first] = requirementsOf(baseGating.matrix, { scope: 'brand', sellerType: 'corporation', categories: [] })
    expect(first).toEqual({ type: 'purchase_invoice', askedBy: ['brand-route'] })
  })

  it('that took the place of deficient ones are judged without those', () => {
    const kept = (more: object): GatingDocument => ({
      ...invoice,
      id: '1',
      suppliedAt: '',
      suppliedBy: '',
      isReplaced: false,
      ...more,
    })
    const old = kept({ issuedOn: '2025-01-01' })
    expect(judgeRow('purchase_invoice', [old, kept({})], ground).codes).toEqual(['expired_6m'])
    expect(judgeRow('purchase_invoice', [{ ...old, isReplaced: true }, kept({})], ground).codes).toEqual([])
    expect(judgeRow('distribution_chain', [kept({})], ground).codes).toEqual(['missing'])
  })
})
