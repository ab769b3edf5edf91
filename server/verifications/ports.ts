import type { BankAnswer, RegistryAnswer, StatusAnswer } from '#shared/verifications/checks.ts'

/** Why an answer did not come; the word is stored with the effect and said on the screen. */
export const portErrors = [
  'registry-down',
  'registry-slow',
  'registry-not-connected',
  'bank-down',
  'bank-slow',
  'bank-not-connected',
] as const
export type PortError = (typeof portErrors)[number]

export class PortFailed extends Error {
  constructor(word: PortError) {
    super(word)
    this.name = 'PortFailed'
  }
}

export type RegistryQuestion = {
  /** Ten digits. */
  businessNumber: string
  /** YYYY-MM-DD. */
  openedOn: string
  representative: string
  legalName?: string
  /** Thirteen digits. */
  corporateNumber?: string
}

/** The tax office's registry of businesses. Asked twice under one name, it answers the same. @throws PortFailed */
export type RegistryPort = {
  provider: string
  validate: (question: RegistryQuestion, requestName: string) => Promise<RegistryAnswer>
  /** At most 100 numbers a call; what is not answered is not known there. */
  status: (businessNumbers: readonly string[]) => Promise<StatusAnswer[]>
}

export const mostNumbersACall = 100

export type BankQuestion = {
  bankCode: string
  /** Digits. */
  bankAccount: string
  holder: string
  /** `B` business number, `P` birth date YYMMDD. */
  id: { type: 'B' | 'P'; value: string }
}

/** The inquiry into who holds an account and whose real name stands behind it. @throws PortFailed */
export type BankPort = {
  provider: string
  inquire: (question: BankQuestion, requestName: string) => Promise<BankAnswer>
}

export type Ports = { registry: RegistryPort; bank: BankPort }
