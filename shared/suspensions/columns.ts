/** Columns that the queue of suspensions can show, in the order they stand when nobody chose. */
export const suspensionColumns = [
  'severity',
  'number',
  'sellerName',
  'value',
  'measure',
  'state',
  'dueAt',
  'teamName',
  'openedAt',
  'assigneeName',
  'stateSince',
  'updatedAt',
  'waitsUntil',
  'locale',
  'marks',
] as const

export type SuspensionColumn = (typeof suspensionColumns)[number]
