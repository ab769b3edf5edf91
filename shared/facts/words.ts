/**
 * What the house counts. One row of `facts` is one thing that happened, once; every figure is made of these words and of
 * nothing else. Where a word measures, `value` is said here: business milliseconds (and `calendarMs` beside it), won, a mark.
 */
export const factWords = [
  /** A case came in. */
  'opened',
  /** A case reached an end; `value`: business time since it was opened. `aspect`: its outcome. As often as it is closed. */
  'closed',
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
  /** A decision on a case. `aspect`: the action. */
  'step',
  /** Somebody of ours wrote to the other side. */
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
  /** The seller was asked how it was, and answered. `value`: the mark, 1 to 5. */
  'rating_asked',
  'rated',
  /** A case was given an outcome, final or not. `aspect`: which. */
  'decided',
  /** A measure came into force. `aspect`: which. */
  'enforced',
  /** A measure was contested, and fell on appeal. `aspect` of the second: why. */
  'contested',
  'overturned',
  /** A seller stands again after an appeal. `value`: business time since the appeal came in. */
  'reinstated',
  /** A first set of papers came in. `aspect`: complete or incomplete. */
  'papers',
  /** A listing was blocked on a report. `value`: business time since the report was valid. */
  'taken_down',
  /** A report was judged. `aspect`: right or wrong. */
  'report_judged',
  /** Won put right for a seller. `value`: won, by its size. */
  'corrected',
  /** A payout was made. `aspect`: on_time or late. */
  'paid_out',
  /** A hold on money ended. `value`: milliseconds it lasted. */
  'hold_ended',
  /** A decision was checked after the fact. `aspect`: agreed or not. `value`: the score, 0 to 100, where there is one. */
  'checked',
] as const
export type FactWord = (typeof factWords)[number]
