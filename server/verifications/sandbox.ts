import type { BankAnswer, StatusAnswer, TaxType } from '#shared/verifications/checks.ts'
import { type BankPort, PortFailed, type Ports, type RegistryPort } from './ports.ts'

/**
 * A registry and a bank that answer by the number they are asked about, so that every way can be walked in a trial.
 *
 * Registry, by the last two digits of the serial (the 8th and 9th of the ten):
 *
 *     90 closed (03)              94 never answers
 *     91 suspended (02)           95 too slow on the first try, then answers
 *     92 name or date differs     96 fails twice, then answers
 *     93 not registered           97 simplified VAT payer (02)       98 tax-exempt (04)
 *
 * and everything else: as registered, active, general VAT payer. A sweep over many numbers always answers.
 *
 * Bank, by the last two digits of the account:
 *
 *     90 no such account          94 never answers
 *     91 held by somebody else    95 too slow on the first try, then answers
 *     92 another number behind it 96 fails twice, then answers
 *     93 dormant                  a bank abroad (BIC): cannot be asked
 */
export function sandboxPorts(): Ports {
  const tries = new Map<string, number>()
  return { registry: sandboxRegistry(tries), bank: sandboxBank(tries) }
}

const provider = 'sandbox'

function sandboxRegistry(tries: Map<string, number>): RegistryPort {
  return {
    provider,
    validate: async ({ businessNumber }, requestName) => {
      const sign = businessNumber.slice(7, 9)
      fail(tries, requestName, sign, 'registry-down', 'registry-slow')
      const status = statusOf(businessNumber)
      if (sign === '93') return { b_no: businessNumber, valid: '02', valid_msg: '확인할 수 없습니다.', status }
      if (sign === '92') return { b_no: businessNumber, valid: '02', valid_msg: '확인할 수 없습니다.', status }
      return { b_no: businessNumber, valid: '01', status }
    },
    status: async (numbers) => numbers.map(statusOf),
  }
}

function statusOf(businessNumber: string): StatusAnswer {
  const sign = businessNumber.slice(7, 9)
  if (sign === '93') return { b_no: businessNumber, b_stt_cd: '', tax_type_cd: '' }
  const special: Record<string, TaxType> = { '97': '02', '98': '04' }
  const tax_type_cd = special[sign] ?? '01'
  if (sign === '90') return { b_no: businessNumber, b_stt_cd: '03', tax_type_cd, end_dt: '20260930' }
  return { b_no: businessNumber, b_stt_cd: sign === '91' ? '02' : '01', tax_type_cd }
}

function sandboxBank(tries: Map<string, number>): BankPort {
  return {
    provider,
    inquire: async ({ bankCode, bankAccount, holder }, requestName): Promise<BankAnswer> => {
      if (!/^\d{3}$/.test(bankCode)) return { result: 'unsupported' }
      const sign = bankAccount.slice(-2)
      fail(tries, requestName, sign, 'bank-down', 'bank-slow')
      if (sign === '90') return { result: 'no_account' }
      if (sign === '93') return { result: 'dormant', holderName: holder }
      if (sign === '91') return { result: 'found', holderName: '다른예금주', holderMatches: false, idMatches: false }
      return { result: 'found', holderName: holder, holderMatches: true, idMatches: sign !== '92' }
    },
  }
}

/** @throws PortFailed as the sign of the number says. */
function fail(
  tries: Map<string, number>,
  requestName: string,
  sign: string,
  down: 'registry-down' | 'bank-down',
  slow: 'registry-slow' | 'bank-slow',
): void {
  if (sign === '94') throw new PortFailed(down)
  const before = tries.get(requestName) ?? 0
  tries.set(requestName, before + 1)
  if (sign === '95' && before < 1) throw new PortFailed(slow)
  if (sign === '96' && before < 2) throw new PortFailed(down)
}
