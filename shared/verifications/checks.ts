import type { Particulars } from './particulars.ts'

/** What is asked outside, and of whom: the tax office's registry, the bank of the account. */
export const checkKinds = ['registry_validate', 'registry_status', 'bank_holder'] as const
export type CheckKind = (typeof checkKinds)[number]

/** `unavailable`: asked and answered that it cannot be told. No answer at all is no check. */
export const checkVerdicts = ['passed', 'mismatch', 'failed', 'unavailable'] as const
export type CheckVerdict = (typeof checkVerdicts)[number]

export const checkFindings = [
  'confirmed',
  'not_confirmed',
  'active',
  'business_suspended',
  'business_closed',
  'not_registered',
  'holder_matches',
  'holder_differs',
  'id_matches',
  'id_differs',
  'no_account',
  'account_dormant',
  'bank_unsupported',
] as const
export type CheckFinding = (typeof checkFindings)[number]

/** Taxation type of a registered business (B): 01 general … 07 simplified that issues invoices. */
export const taxTypes = ['01', '02', '03', '04', '05', '06', '07'] as const
export type TaxType = (typeof taxTypes)[number]

/** One answer of `/validate` and `/status`, in the words of the tax office. */
export type RegistryAnswer = {
  b_no: string
  /** 01 the particulars are as registered, 02 they are not. */
  valid: '01' | '02'
  valid_msg?: string
  status: StatusAnswer
}
/** `b_stt_cd` 01 active, 02 suspended, 03 closed; empty when no such number is registered. */
export type StatusAnswer = {
  b_no: string
  b_stt_cd: '01' | '02' | '03' | ''
  tax_type_cd: TaxType | ''
  /** YYYYMMDD of the closure. */
  end_dt?: string
}
/** `resultCode` of the two inquiries in one: who holds the account, and whether the id behind it is the one given. */
export type BankAnswer = {
  result: 'found' | 'no_account' | 'dormant' | 'unsupported'
  holderName?: string
  holderMatches?: boolean
  idMatches?: boolean
}

export type Judged = { verdict: CheckVerdict; findings: CheckFinding[] }

export const judgeValidation = ({ valid }: Pick<RegistryAnswer, 'valid'>): Judged =>
  valid === '01' ? { verdict: 'passed', findings: ['confirmed'] } : { verdict: 'mismatch', findings: ['not_confirmed'] }

export function judgeStatus({ b_stt_cd }: Pick<StatusAnswer, 'b_stt_cd'>): Judged {
  if (b_stt_cd === '01') return { verdict: 'passed', findings: ['active'] }
  if (b_stt_cd === '02') return { verdict: 'mismatch', findings: ['business_suspended'] }
  if (b_stt_cd === '03') return { verdict: 'failed', findings: ['business_closed'] }
  return { verdict: 'failed', findings: ['not_registered'] }
}

export function judgeBank(answer: BankAnswer): Judged {
  if (answer.result === 'unsupported') return { verdict: 'unavailable', findings: ['bank_unsupported'] }
  if (answer.result === 'no_account') return { verdict: 'failed', findings: ['no_account'] }
  if (answer.result === 'dormant') return { verdict: 'failed', findings: ['account_dormant'] }
  const findings: CheckFinding[] = [answer.holderMatches ? 'holder_matches' : 'holder_differs']
  if (answer.idMatches !== undefined) findings.push(answer.idMatches ? 'id_matches' : 'id_differs')
  return { verdict: answer.holderMatches && answer.idMatches ? 'passed' : 'mismatch', findings }
}

/** Which checks a seller of this kind goes through: the registry knows only who has a Korean number. */
export const checksOf = (told: Pick<Particulars, 'sellerType' | 'businessNumber'>): readonly CheckKind[] =>
  hasRegistry(told) ? checkKinds : ['bank_holder']

export const hasRegistry = ({
  sellerType,
  businessNumber,
}: Pick<Particulars, 'sellerType' | 'businessNumber'>): boolean =>
  sellerType !== 'individual' && businessNumber !== undefined && businessNumber !== ''

/** Whom a bank asks about: a corporation by its number; a sole trader by number or owner's birth date (A). */
export const inquiryId = (told: Pick<Particulars, 'sellerType' | 'businessNumber' | 'representativeBirth'>) =>
  told.sellerType === 'corporation' || !told.representativeBirth
    ? ({ type: 'B', value: told.businessNumber ?? '' } as const)
    : ({ type: 'P', value: told.representativeBirth } as const)
