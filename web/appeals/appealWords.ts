import { appealActionWords, appealStateWords } from '#shared/appeals/words.ts'

export const words = { states: appealStateWords, actions: appealActionWords }
