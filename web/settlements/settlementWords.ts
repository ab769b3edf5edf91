import { settlementActionWords, settlementStateWords } from '#shared/settlements/words.ts'

export const settlementWords = { states: settlementStateWords, actions: settlementActionWords }
