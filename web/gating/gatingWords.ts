import { gatingActionWords, gatingStateWords } from '#shared/gating/words.ts'

export const gatingWords = { states: gatingStateWords, actions: gatingActionWords }
