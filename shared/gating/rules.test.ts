import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseGating } from '../settings/gating.ts'
import { hasShapeOf } from './certificates.ts'
import type { ChecklistRow, GatingDocument, NewDocument } from './documents.ts'
import {
  answerRefusal,
  chainGaps,
  type DocumentGround,
  judgeDocument,
  monthsBefore,
  sampleOf,
  supplyRefusal,
  validUntil,
} from './rules.ts'

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
const codesOf = (change: Partial<NewDocument>, more: Partial<DocumentGround> = {}) =>
  judgeDocument({ ...invoice, ...change }, { ...ground, ...more }).codes
const without = (field: keyof NewDocument) => {
  const { [field]: _, ...rest } = invoice
  return judgeDocument(rest as NewDocument, ground).codes
}

describe('a purchase invoice', () => {
  it('is in order when it is fresh, made out to the verified name, and names model and quantity', () => {
    expect(codesOf({})).toEqual([])
  })

  it('counts as too old from six months and a day, and not on the day itself', () => {
    expect(codesOf({ issuedOn: '2026-05-23' })).toEqual([])
    expect(codesOf({ issuedOn: '2026-05-22' })).toEqual(['expired_6m'])
    expect(codesOf({ issuedOn: '2026-11-24' })).toEqual(['expired_6m'])
  })

  it('lacks what it does not show, code by code', () => {
    expect(without('modelNumber')).toEqual(['no_model_no'])
    expect(without('quantity')).toEqual(['no_quantity'])
    expect(without('issuedOn')).toEqual(['no_issue_date'])
    expect(without('buyerName')).toEqual(['buyer_name_missing'])
    expect(codesOf({ quantity: 0 })).toEqual(['no_quantity'])
  })

  it('is read as picture or PDF, never as a spreadsheet', () => {
    expect(codesOf({ fileName: 'route.xlsx' })).toEqual(['wrong_type'])
    expect(codesOf({ fileName: 'route.JPEG' })).toEqual([])
  })

  it('made out to another name than the verified one is a mismatch, and so is any while none is verified', () => {
    expect(codesOf({ buyerName: '한빛유통' })).toEqual(['buyer_name_mismatch'])
    expect(codesOf({}, { verifiedName: null })).toEqual(['buyer_name_mismatch'])
  })
})

describe('a distribution chain', () => {
  const whole = [
    { buyer: '한빛상사', seller: '대성유통' },
    { buyer: '㈜대성유통', seller: 'Lumera Korea' },
    { buyer: 'lumera korea', seller: 'LUMERA S.A.' },
  ]

  it('joins from the applicant to the owner of the brand', () => {
    expect(chainGaps(whole, ground)).toEqual([])
  })

  it('breaks where the seller of a step is not the buyer of the next', () => {
    expect(
      chainGaps([whole[0], { buyer: '다른유통', seller: 'Lumera Korea' }, whole[2]] as typeof whole, ground),
    ).toEqual([1])
  })

  it('breaks at its beginning when it is another seller’s, and at its end short of the head office', () => {
    expect(chainGaps(whole, { ...ground, verifiedName: '다른상사' })).toEqual([0])
    expect(chainGaps(whole.slice(0, 2), ground)).toEqual([2])
    expect(chainGaps([], ground)).toEqual([0])
  })

  it('broken anywhere in the middle is told at that very step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), (length, at) => {
        const name = (n: number) => (n === 0 ? '한빛상사' : n === length ? 'Lumera S.A.' : `유통 ${n}`)
        const chain = Array.from({ length }, (_, n) => ({ buyer: name(n), seller: name(n + 1) }))
        expect(chainGaps(chain, ground)).toEqual([])
        const broken = at % length
        const cut = chain.map((step, n) => (n === broken ? { ...step, buyer: '엉뚱한 회사' } : step))
        expect(chainGaps(cut, ground)).toEqual([broken])
      }),
      { numRuns: 50 },
    )
  })
})

describe('a licence', () => {
  const licence = (expiresOn: string): NewDocument => ({
    type: 'sales_licence',
    number: '2024-0012',
    buyerName: '한빛상사',
    expiresOn,
  })

  it('that ends tomorrow is taken with a warning, and one that ended yesterday is not taken', () => {
    expect(judgeDocument(licence('2026-11-24'), ground)).toMatchObject({ codes: [], warnings: ['expires_soon'] })
    expect(supplyRefusal([licence('2026-11-24')], ground.today)).toBeNull()
    expect(supplyRefusal([licence('2026-11-22')], ground.today)).toEqual({
      'documents/0/expiresOn': 'ended on 2026-11-22 (rule: licence_expired)',
    })
    expect(judgeDocument(licence('2026-11-22'), ground).codes).toEqual(['licence_expired'])
  })

  it('holds to the end of its last day and limits the permission to that', () => {
    expect(judgeDocument(licence('2026-11-23'), ground).codes).toEqual([])
    const now = new Date('2026-11-23T05:00:00Z')
    const kept = {
      ...licence('2026-11-24'),
      id: 'x',
      suppliedAt: '',
      suppliedBy: '',
      isReplaced: false,
    } as GatingDocument
    const row = { type: 'sales_licence', verdict: 'ok' } as ChecklistRow
    // Midnight in Seoul after the 24th.
    expect(validUntil(now, 365, [kept], [row]).toISOString()).toBe('2026-11-24T15:00:00.000Z')
    expect(validUntil(now, 365, [{ ...kept, isReplaced: true }], [row]).toISOString()).toBe('2027-11-23T05:00:00.000Z')
    expect(validUntil(now, 365, [kept], [{ ...row, verdict: 'not_needed' }]).toISOString()).toBe(
      '2027-11-23T05:00:00.000Z',
    )
  })
})

describe('the number of a certificate', () => {
  const forms = baseGating.certificates
  it.each([
    ['radio', 'R-C-ABC-XXXXXXXXXXXXXX', true],
    ['radio', 'R-R-Msg-HB_100-2', true],
    ['radio', 'MSIP-CRM-ABC-HB100', true],
    ['radio', 'R-CRM-ABCD-HB100', false],
    ['radio', 'R-CRM-ABC-ABCDEFGHIJKLMNO', false],
    ['radio', 'HU071234-12001', false],
    ['safety_certification', 'SU10011-13001', true],
    ['safety_certification', '10011-13001', false],
    ['children_confirmation', 'CB061R123-1001', true],
    ['supplier_conformity', 'whatever the supplier wrote', true],
  ] as const)('as %s: %s', (type, number, isRight) => {
    expect(hasShapeOf(type, number, forms)).toBe(isRight)
  })

  it('of another kind than it is stated for is out of form', () => {
    const document: NewDocument = { type: 'kc_certificate', modelNumber: 'HB-100', number: 'SU10011-13001' }
    expect(judgeDocument({ ...document, certificateType: 'safety_certification' }, ground).codes).toEqual([])
    expect(judgeDocument({ ...document, certificateType: 'radio' }, ground).codes).toEqual(['bad_number'])
    expect(judgeDocument(document, ground).codes).toEqual(['bad_number'])
  })

  it('whose register says it was cancelled is not confirmed, whatever its shape', () => {
    const document = {
      ...{ id: 'd1', type: 'kc_certificate' as const, modelNumber: 'HB-100' },
      ...{ number: 'SU10011-13001', certificateType: 'safety_certification' as const },
    }
    const told = (verdict: 'live' | 'cancelled') =>
      judgeDocument(document, { ...ground, lookUps: new Map([['d1', verdict]]) }).codes
    expect(told('live')).toEqual([])
    expect(told('cancelled')).toEqual(['not_confirmed'])
  })
})

describe('an answer to a row', () => {
  const answer = { type: 'purchase_invoice' as const, codes: [], overrides: [] }

  it('is not in order while the rules find something that nobody passed over with a reason', () => {
    expect(answerRefusal({ ...answer, verdict: 'ok' }, ['expired_6m'], 0)).toEqual({
      'answers/0/verdict': 'the rules found expired_6m',
    })
    const over = { ...answer, verdict: 'ok' as const, overrides: ['expired_6m' as const] }
    expect(answerRefusal(over, ['expired_6m'], 0)).toEqual({ 'answers/0/note': 'why expired_6m is passed over' })
    expect(answerRefusal({ ...over, note: 'the reprint is of this month' }, ['expired_6m'], 0)).toBeNull()
  })

  it('says what is deficient, and why a row is not needed', () => {
    expect(answerRefusal({ ...answer, verdict: 'deficient' }, [], 2)).toHaveProperty('answers/2/codes')
    expect(answerRefusal({ ...answer, verdict: 'deficient', codes: ['illegible'] }, [], 2)).toBeNull()
    expect(answerRefusal({ ...answer, verdict: 'deficient', codes: ['other'] }, [], 2)).toHaveProperty('answers/2/note')
    expect(answerRefusal({ ...answer, verdict: 'not_needed' }, [], 2)).toHaveProperty('answers/2/note')
  })
})

describe('the random sample', () => {
  it('is the same for a case however often it is asked, and near its share over many', () => {
    const ids = Array.from({ length: 4000 }, (_, n) => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`)
    const drawn = ids.filter((id) => sampleOf(id) < 0.1)
    expect(drawn).toEqual(ids.filter((id) => sampleOf(id) < 0.1))
    expect(drawn.length / ids.length).toBeGreaterThan(0.08)
    expect(drawn.length / ids.length).toBeLessThan(0.12)
  })
})

describe('months before a day', () => {
  it('end with a shorter month', () => {
    expect(monthsBefore('2026-08-31', 6)).toBe('2026-02-28')
    expect(monthsBefore('2026-03-15', 6)).toBe('2025-09-15')
  })
})
