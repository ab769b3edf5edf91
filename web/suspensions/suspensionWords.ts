import { suspensionActionWords, suspensionStateWords } from '#shared/suspensions/words.ts'

export const suspensionWords = { states: suspensionStateWords, actions: suspensionActionWords }
