import { appealActionWords, appealStateWords } from '../appeals/words.ts'
import { counterfeitActionWords, counterfeitStateWords } from '../counterfeits/workflowWords.ts'
import { gatingActionWords, gatingStateWords } from '../gating/words.ts'
import { settlementActionWords, settlementStateWords } from '../settlements/words.ts'
import { suspensionActionWords, suspensionStateWords } from '../suspensions/words.ts'
import type { Words } from '../text.ts'
import { verificationActionWords, verificationStateWords } from '../verifications/words.ts'

/** How a queue speaks: its states, the button of each action, and how the timeline tells of it. */
export type QueueWords = {
  states: Record<string, Words>
  actions: Record<string, { label: Words; done: Words; explains: Words }>
}

/** Every kind of case that waits in a queue, in words; the same names as in `queues`. */
export const queueWords: Record<string, QueueWords> = {
  suspensions: { states: suspensionStateWords, actions: suspensionActionWords },
  counterfeits: { states: counterfeitStateWords, actions: counterfeitActionWords },
  gating: { states: gatingStateWords, actions: gatingActionWords },
  appeals: { states: appealStateWords, actions: appealActionWords },
  settlements: { states: settlementStateWords, actions: settlementActionWords },
  verifications: { states: verificationStateWords, actions: verificationActionWords },
}

/** A decision as people say it; a word that is not known stays itself, so that nothing is hidden. */
export const wordsOfDecision = (kind: string, action: string): Words =>
  queueWords[kind]?.actions[action]?.label ?? { en: action, ko: action }
