/** Columns that the queue of appeals can show, in the order they stand when nobody chose. */
export const appealColumns = [
  'severity',
  'number',
  'sellerName',
  'contested',
  'measure',
  'attempt',
  'state',
  'dueAt',
  'outcome',
  'teamName',
  'openedAt',
  'assigneeName',
  'stateSince',
  'updatedAt',
  'waitsUntil',
  'locale',
  'marks',
] as const

export type AppealColumn = (typeof appealColumns)[number]
