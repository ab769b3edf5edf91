import { suspensionActionWords } from '#shared/suspensions/words.ts'
import type { Words } from '#shared/text.ts'

/** Every kind's words for its decisions. A new queue stands here and is then understood with the rest. */
const all: Record<string, { label: Words }> = { ...suspensionActionWords }

/** A decision as people say it; a word that is not known stays itself, so that nothing is hidden. */
export const wordsOfDecision = (action: string): Words => all[action]?.label ?? { en: action, ko: action }
