import { verificationActionWords, verificationStateWords } from '#shared/verifications/words.ts'

export const verificationWords = { states: verificationStateWords, actions: verificationActionWords }
