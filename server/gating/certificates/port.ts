import type { CertificateType, LookUpVerdict } from '#shared/gating/certificates.ts'

/** Why an answer did not come; the word is stored with the effect and said on the screen. */
export const certificateErrors = ['register-down', 'register-slow', 'register-not-connected'] as const

export class RegisterFailed extends Error {
  constructor(word: (typeof certificateErrors)[number]) {
    super(word)
    this.name = 'RegisterFailed'
  }
}

export type CertificateQuestion = { certificateType: CertificateType; number: string }

/** `raw` is the register's answer as it came, `verdict` what we read from it. */
export type CertificateAnswer = {
  verdict: Extract<LookUpVerdict, 'live' | 'cancelled' | 'not_found' | 'other_goods'>
  raw: Record<string, unknown>
}

/** A public register of certificates. Asked twice under one name, it answers the same. @throws RegisterFailed */
export type CertificatePort = {
  provider: string
  lookUp: (question: CertificateQuestion, requestName: string) => Promise<CertificateAnswer>
}
