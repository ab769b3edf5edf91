import type { FactWord } from '#shared/facts/words.ts'

/** What can be done to a case in one step, and with what words. */
export const bodies: Record<string, object> = {
  'suspensions triage': {},
  'suspensions investigate': {},
  'suspensions dismiss': { reason: 'false_positive' },
  'suspensions ask': { question: 'why?' },
  'suspensions explain': { explanation: 'snow' },
  'settlements classify': { type: 'late_payout', period: '2026-01' },
  'settlements calculate': {},
  'settlements dismiss': { reason: 'withdrawn' },
}

/** Words that a house of suspensions and tickets alone does not come by in its work. */
export const told: { what: FactWord; aspects: string[]; isMeasured: boolean }[] = [
  { what: 'reached', aspects: ['granted', 'partially_granted', 'denied', 'approved', 'rejected'], isMeasured: false },
  { what: 'reached', aspects: ['verified', 'verified_limited', 'blocked'], isMeasured: false },
  { what: 'enforced', aspects: ['warning', 'listing_removal'], isMeasured: false },
  { what: 'contested', aspects: ['warning'], isMeasured: false },
  { what: 'overturned', aspects: ['platform_error', 'other'], isMeasured: false },
  { what: 'papers', aspects: ['complete', 'incomplete'], isMeasured: false },
  { what: 'infringed', aspects: ['first', 'again'], isMeasured: false },
  { what: 'report_judged', aspects: ['right', 'wrong'], isMeasured: false },
  { what: 'paid_out', aspects: ['on_time', 'late', 'transfer'], isMeasured: true },
  { what: 'rating_asked', aspects: [''], isMeasured: false },
  { what: 'rated', aspects: ['1', '3', '4', '5'], isMeasured: false },
  { what: 'checked', aspects: ['agreed', 'not', 'unsure'], isMeasured: false },
  { what: 'checked_again', aspects: ['same', 'other'], isMeasured: false },
  ...(['reinstated', 'taken_down', 'corrected', 'hold_ended', 'available', 'scheduled', 'adhered'] as const).map(
    (what) => ({ what, aspects: [''], isMeasured: true }),
  ),
]
