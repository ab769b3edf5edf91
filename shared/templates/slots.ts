import { queueLetterSlots } from './queueLetters.ts'
import type { Placeholder, TemplateName } from './schema.ts'

const always = ['seller_name', 'case_number'] as const
const ofMeasure = [
  ...always,
  'policy_name',
  'grounds',
  'clause',
  'findings',
  'measure',
  'effective_date',
  'payout_hold',
] as const

/** What each letter can say: a placeholder that is not in its row would never be filled, and the letter never sent. */
export const slotsOf: Record<TemplateName, readonly Placeholder[]> = {
  explanation_request: [...always, 'question', 'answer_by', 'policy_name', 'findings', 'clause'],
  explanation_reminder: [...always, 'question', 'answer_by'],
  notice: ofMeasure,
  warning: ofMeasure,
  listing_removal: [...ofMeasure, 'listing_count'],
  feature_restriction: [...ofMeasure, 'features'],
  temporary_suspension: [...ofMeasure, 'until_date'],
  indefinite_suspension: ofMeasure,
  permanent_closure: ofMeasure,
  measure_lifted: [...always, 'measure', 'effective_date'],
  measure_ended: [...always, 'measure', 'effective_date'],
  ...(queueLetterSlots as Record<keyof typeof queueLetterSlots, Placeholder[]>),
}
