/** Columns that the queue of gating reviews can show, in the order they stand when nobody chose. */
export const gatingColumns = [
  'severity',
  'number',
  'sellerName',
  'topic',
  'scope',
  'sellerType',
  'checklist',
  'hits',
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

export type GatingColumn = (typeof gatingColumns)[number]
