/** Columns that the queue of reports can show, in the order they stand when nobody chose. */
export const counterfeitColumns = [
  'severity',
  'number',
  'subject',
  'sellerName',
  'source',
  'rightType',
  'brandName',
  'state',
  'dueAt',
  'reports',
  'assigneeName',
  'openedAt',
  'teamName',
  'stateSince',
  'updatedAt',
  'waitsUntil',
  'locale',
  'marks',
] as const

export type CounterfeitColumn = (typeof counterfeitColumns)[number]
