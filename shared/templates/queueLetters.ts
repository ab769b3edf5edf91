import { appealLetters, appealSlots } from '../appeals/letters.ts'
import { counterfeitLetters, counterfeitSlots } from '../counterfeits/letters.ts'
import { gatingLetters, gatingSlots } from '../gating/letters.ts'
import { settlementLetters, settlementSlots } from '../settlements/letters.ts'
import type { Locale } from '../text.ts'
import { verificationLetters, verificationSlots } from '../verifications/letters.ts'
import type { Letter, LetterSlot } from './letter.ts'

/** The letters of the queues, each list kept beside its queue. */
export const queueLetters = {
  ...appealLetters,
  ...gatingLetters,
  ...verificationLetters,
  ...counterfeitLetters,
  ...settlementLetters,
}

export const queueSlots = {
  ...appealSlots,
  ...gatingSlots,
  ...verificationSlots,
  ...counterfeitSlots,
  ...settlementSlots,
}

const namesOf = <T extends object>(all: T) => Object.keys(all) as (keyof T & string)[]
export const queueLetterNames = namesOf(queueLetters)
export const queueSlotNames = namesOf(queueSlots)

type SlotName = keyof typeof queueSlots
type LetterName = keyof typeof queueLetters

const letters: Record<string, Letter> = queueLetters
const slots: Record<string, LetterSlot> = queueSlots
const ofEachSlot = <T>(told: (slot: LetterSlot) => T) =>
  Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, told(slot)])) as Record<SlotName, T>
const ofEachLetter = <T>(told: (letter: Letter) => T) =>
  Object.fromEntries(Object.entries(letters).map(([name, letter]) => [name, told(letter)])) as Record<LetterName, T>

export const queueSlotWords = ofEachSlot(({ label }) => label)
export const queueSamples = { en: ofEachSlot(({ sample }) => sample.en), ko: ofEachSlot(({ sample }) => sample.ko) }
export const queueLetterWords = ofEachLetter(({ label, sent }) => ({ label, sent }))
export const queueLetterSlots = ofEachLetter(({ slots: own }) => ['seller_name', 'case_number', ...own])
export const queueLetterTexts = (locale: Locale) =>
  ofEachLetter(({ subject, body }) => ({ subject: subject[locale], body: body[locale] }))
