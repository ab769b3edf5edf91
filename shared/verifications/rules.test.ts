import { describe, expect, it } from 'vitest'
import { baseVerifications as setting } from '../settings/verifications.ts'
import { judgeBank, judgeStatus, judgeValidation } from './checks.ts'
import { documentErrors, firstExpiry, missingDocuments } from './documents.ts'
import { isWorthALook, type LinkKey } from './links.ts'
import type { Particulars } from './particulars.ts'
import { scoreRisk, severityOfRisk } from './risk.ts'
import { afterRegistry, causeOf, type Facts, failing, verdictErrors } from './rules.ts'

const told: Particulars = {
  sellerType: 'sole_trader',
  legalName: '한빛상사',
  businessNumber: '1234567891',
  mailOrderNumber: '2025-인천남동구-1484',
  representative: '홍길동',
  representativeBirth: '850101',
  openedOn: '2019-03-02',
  bankCode: '088',
  bankAccount: '110123456781',
  bankHolder: '홍길동',
}

const facts = (change: Partial<Facts> = {}): Facts => ({
  told,
  cause: 'new_seller',
  checks: { registry_validate: { verdict: 'passed' }, registry_status: { verdict: 'passed', taxType: '01' } },
  links: [],
  hasDeniedKey: false,
  riskScore: 0,
  differs: [],
  wasKnown: false,
  ...change,
})

describe('after the registry answered', () => {
  it('a clean seller goes on to the bank, a closed one out, a doubtful one to a person', () => {
    expect(afterRegistry(facts(), setting)).toEqual({ to: 'bank_check', reasons: [] })
    const closed = facts({
      checks: { registry_validate: { verdict: 'mismatch' }, registry_status: { verdict: 'failed' } },
    })
    expect(afterRegistry(closed, setting)).toEqual({ to: 'rejected', reasons: ['business_closed'] })
    const doubtful: [Partial<Facts>, string][] = [
      [
        { checks: { registry_validate: { verdict: 'mismatch' }, registry_status: { verdict: 'passed' } } },
        'registry_mismatch',
      ],
      [
        { checks: { registry_validate: { verdict: 'passed' }, registry_status: { verdict: 'mismatch' } } },
        'business_suspended',
      ],
      [{ told: { ...told, sellerType: 'overseas' } }, 'foreign_seller'],
      [{ hasDeniedKey: true }, 'denied_key'],
      [{ links: [{ keys: ['bank_account'], isEnforced: true, verdict: null }] }, 'linked_seller'],
      [{ riskScore: setting.reviewFromRisk }, 'high_risk'],
      [{ wasKnown: true, differs: ['representative'] }, 'owner_changed'],
    ]
    for (const [change, reason] of doubtful)
      expect(afterRegistry(facts(change), setting)).toEqual({ to: 'manual_review', reasons: [reason] })
  })

  it('an exemption as simplified VAT payer must be so registered', () => {
    const { mailOrderNumber: _, ...rest } = told
    const claiming = (taxType: '01' | '02') =>
      facts({
        told: { ...rest, mailOrderExemption: 'simplified_vat' },
        checks: { registry_validate: { verdict: 'passed' }, registry_status: { verdict: 'passed', taxType } },
      })
    expect(afterRegistry(claiming('02'), setting).to).toBe('bank_check')
    expect(afterRegistry(claiming('01'), setting).reasons).toEqual(['exemption_unfounded'])
  })

  it('answers are judged by their words', () => {
    expect(judgeValidation({ valid: '02' }).verdict).toBe('mismatch')
    expect(judgeStatus({ b_stt_cd: '03' })).toEqual({ verdict: 'failed', findings: ['business_closed'] })
    expect(judgeStatus({ b_stt_cd: '' }).findings).toEqual(['not_registered'])
    expect(judgeBank({ result: 'found', holderMatches: true, idMatches: false }).verdict).toBe('mismatch')
    expect(judgeBank({ result: 'unsupported' }).verdict).toBe('unavailable')
  })
})

describe('a link to another seller', () => {
  const look = (keys: LinkKey[], isEnforced = true) => isWorthALook({ keys, isEnforced }, setting.links)
  it('asks for a look from one strong key or two of medium strength on, and only to an enforced seller', () => {
    expect(look(['bank_account'])).toBe(true)
    expect(look(['phone'])).toBe(false)
    expect(look(['phone', 'representative_name'])).toBe(false)
    expect(isWorthALook({ keys: ['phone', 'business_number'], isEnforced: true }, setting.links)).toBe(true)
    expect(look(['bank_account'], false)).toBe(false)
  })
})

describe('a verdict', () => {
  const ground = { failing: [], links: [], documents: [], required: [], hasUnprovenChannel: false } as const
  it('passes over what failed only by name and with a reason', () => {
    const failed = { ...ground, failing: ['registry_validate'] as const }
    expect(verdictErrors('verified', {}, failed, setting).overrides).toContain('rule: override-needed')
    expect(verdictErrors('verified', { overrides: ['registry_validate'] }, failed, setting).reason).toBeDefined()
    expect(
      verdictErrors('verified', { overrides: ['registry_validate'], reason: 'typo at the office' }, failed, setting),
    ).toEqual({})
    expect(verdictErrors('verified', { overrides: ['bank_holder'], reason: 'x' }, ground, setting).overrides).toContain(
      'rule: nothing-to-override',
    )
  })

  it('waits until every link of weight was judged, and is none for the same people', () => {
    const near = (verdict: 'same' | 'different' | null) => ({
      ...ground,
      links: [{ keys: ['bank_account' as const], isEnforced: true, verdict }],
    })
    expect(verdictErrors('verified', {}, near(null), setting).links).toContain('rule: judge-links')
    expect(verdictErrors('limited', {}, near('same'), setting).links).toContain('rule: same-people')
    expect(verdictErrors('verified', {}, near('different'), setting)).toEqual({})
    expect(verdictErrors('rejected', {}, near(null), setting)).toEqual({})
  })

  it('with limits leaves the bank and papers open, the full one does not', () => {
    const open = { ...ground, failing: ['bank_holder'] as const, required: ['bankbook_copy'] as const }
    expect(Object.keys(verdictErrors('verified', {}, open, setting)).sort()).toEqual(['documents', 'overrides'])
    expect(verdictErrors('limited', {}, open, setting)).toEqual({})
  })
})

describe('papers', () => {
  const rule = { today: '2026-11-02', leastDays: 14 }
  it('that run out tomorrow are refused by their rule, by place', () => {
    const errors = documentErrors([{ kind: 'bankbook_copy', isAccepted: true, expiresOn: '2026-11-03' }], rule)
    expect(errors['documents.0.expiresOn']).toContain('rule: document-validity')
    expect(documentErrors([{ kind: 'bankbook_copy', isAccepted: true, expiresOn: '2026-11-16' }], rule)).toEqual({})
  })
  it('are accepted without a fault and refused with one', () => {
    expect(documentErrors([{ kind: 'bankbook_copy', isAccepted: false }], rule)).toHaveProperty('documents.0.fault')
    expect(
      missingDocuments(['bankbook_copy'], [{ kind: 'bankbook_copy', isAccepted: false, fault: 'illegible' }]),
    ).toEqual(['bankbook_copy'])
  })
  it('end the identity when the first of them runs out', () => {
    const papers = [
      { kind: 'bankbook_copy', isAccepted: true },
      { kind: 'identity_card', isAccepted: true, expiresOn: '2028-01-01' },
      { kind: 'foreign_registration', isAccepted: true, expiresOn: '2027-06-30' },
    ] as const
    expect(firstExpiry(papers)).toBe('2027-06-30')
  })
})

describe('risk', () => {
  it('is the sum of its reasons, the weightiest first, and at most a hundred', () => {
    const risk = scoreRisk(['strikes', 'strong_link', 'strikes'], setting.weights)
    expect(risk).toEqual({
      score: setting.weights.strong_link + setting.weights.strikes,
      reasons: [
        { signal: 'strong_link', points: setting.weights.strong_link },
        { signal: 'strikes', points: setting.weights.strikes },
      ],
    })
    expect(scoreRisk(['denied_key', 'strong_link', 'business_closed'], setting.weights).score).toBe(100)
    expect(severityOfRisk(setting.bands.high, setting.bands)).toBe('high')
    expect(severityOfRisk(0, setting.bands)).toBe('low')
  })
})

describe('why a submission is looked at', () => {
  it('follows from what changed', () => {
    expect(causeOf([], null, false)).toBe('new_seller')
    expect(causeOf([], 'unverified', true)).toBe('resubmission')
    expect(causeOf(['bankAccount', 'bankHolder'], 'verified', false)).toBe('bank_change')
    expect(causeOf(['bankAccount', 'representative'], 'verified', false)).toBe('representative_change')
    expect(causeOf(['businessNumber'], 'limited', true)).toBe('number_change')
    expect(causeOf(['legalName'], 'verified', false)).toBe('particulars_change')
  })
})

describe('what did not pass', () => {
  it('is every check of the type that has no passing answer, and the deny list', () => {
    expect(failing(facts())).toEqual(['bank_holder'])
    expect(failing(facts({ told: { ...told, sellerType: 'individual' }, checks: {}, hasDeniedKey: true }))).toEqual([
      'bank_holder',
      'denied_key',
    ])
  })
})
