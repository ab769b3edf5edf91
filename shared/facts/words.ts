/**
 * What the house counts. One row of `facts` is one thing that happened, once; every figure is made of these words and of
 * nothing else. Where a word measures, `value` is said here: business milliseconds (and `calendarMs` beside it), won, a mark.
 */
export const factWords = [
  /** A case came in. `aspect`: the queue it came from, where another case led to it. */
  'opened',
  /** A case reached an end; `value`: business time since it was opened. `aspect`: its outcome. As often as it is closed. */
  'closed',
  /** The first of them. `value`: the same. */
  'first_closed',
  /** A case left its end again. */
  'reopened',
  /** The last closing of a case that stands closed: taken back when it is reopened. `value`: business time since it was opened. */
  'resolved',
  /** Of what is resolved: with one answer at the most and never reopened; after a reopening; an escalation; a change of team. */
  'resolved_one_touch',
  'resolved_reopened',
  'resolved_escalated',
  'resolved_transferred',
  /** A case left a team and came to another, while open. */
  'left',
  'entered',
  /** Raised above who had it. */
  'escalated',
  /** A case came to a state. `aspect`: which. */
  'reached',
  /** A decision of a person on a case. `aspect`: the action. */
  'step',
  /** The other side wrote. */
  'asked',
  /** Somebody of ours wrote to them. */
  'reply',
  /** The first such answer, and each later one to a message that waited. `value`: business time waited. */
  'first_reply',
  'next_reply',
  /** A promise was kept, or its time ran out, or it fell away. `aspect`: which promise. `value`: business time used. */
  'promise_kept',
  'promise_broken',
  'promise_void',
  /** Somebody had a case in hand. `value`: milliseconds of the lease, not beyond the last sign of life. */
  'handled',
  /** Somebody was there for new work. `value`: milliseconds of a day. */
  'available',
  /** Somebody's shift had them at work. `value`: milliseconds of a day. And what of it they were there. */
  'scheduled',
  'adhered',
  /** The seller was asked how it was, and answered. `value` and `aspect`: the mark, 1 to 5. */
  'rating_asked',
  'rated',
  /** A measure came into force, once a decision and seller. `aspect`: which. */
  'enforced',
  /** An appeal came in against a decision, and the decision fell by it; of the contested case. `aspect`: the measure; why. */
  'contested',
  'overturned',
  /** A measure that was in force ended with that. `value`: business time since the appeal came in. */
  'reinstated',
  /** A first set of papers was judged. `aspect`: complete or incomplete. */
  'papers',
  /** A listing came down on a report. `value`: business time since the report was accepted. */
  'taken_down',
  /** A seller was found to infringe a right. `aspect`: first or again. */
  'infringed',
  /** A report was judged. `aspect`: right or wrong. */
  'report_judged',
  /** Won put right for a seller. `value`: won, by its size. `aspect`: what of the settlement was wrong. */
  'corrected',
  /** We paid a seller what a ticket decided. `aspect`: on_time or late. Or a ledger told of a payout: `transfer`. `value`: won. */
  'paid_out',
  /** A hold on money ended. `value`: milliseconds it lasted. */
  'hold_ended',
  /** A decision was checked after the fact. `aspect`: agreed, not or unsure. */
  'checked',
  /** It was checked by one more person. `aspect`: same or other verdict than the first check's. */
  'checked_again',
] as const
/** What is noted of cases alone, and of each once at the most: as many things as cases. */
export const onceACase: ReadonlySet<string> = new Set([
  ...['opened', 'first_closed', 'first_reply', 'resolved', 'resolved_one_touch'],
  ...['resolved_reopened', 'resolved_escalated', 'resolved_transferred'],
])

export type FactWord = (typeof factWords)[number]
