import { type CertificateAnswer, type CertificatePort, RegisterFailed } from './port.ts'

/**
 * A register that answers by the last two signs of the number, so that every way can be walked in a trial:
 *
 *     90 not in the register      94 never answers
 *     91 cancelled                95 too slow on the first try, then answers
 *     92 for another model
 *
 * and everything else: live.
 */
export function sandboxCertificates(): CertificatePort {
  const tries = new Map<string, number>()
  return {
    provider: 'sandbox',
    lookUp: async ({ certificateType, number }, requestName): Promise<CertificateAnswer> => {
      const sign = number.replaceAll(/\D/g, '').slice(-2)
      if (sign === '94') throw new RegisterFailed('register-down')
      const before = tries.get(requestName) ?? 0
      tries.set(requestName, before + 1)
      if (sign === '95' && before === 0) throw new RegisterFailed('register-slow')
      const raw = { certNum: number, certDiv: certificateType }
      if (sign === '90') return { verdict: 'not_found', raw: { ...raw, resultCode: '2001', resultMsg: 'NO_DATA' } }
      if (sign === '91')
        return { verdict: 'cancelled', raw: { ...raw, certState: '안전인증취소', certChgDate: '20260731' } }
      if (sign === '92') return { verdict: 'other_goods', raw: { ...raw, certState: '적합', modelName: 'ZX-OTHER' } }
      return { verdict: 'live', raw: { ...raw, certState: '적합', certDate: '20250401', makerName: '제조사' } }
    },
  }
}

/** In production an invented answer would approve somebody: there cases wait until a person records what the register says. */
export const absentCertificates: CertificatePort = {
  provider: 'none',
  lookUp: () => Promise.reject(new RegisterFailed('register-not-connected')),
}
