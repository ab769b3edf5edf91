/** Columns that the inbox over all kinds can show, in the order they stand when nobody chose. */
export const caseColumns = [
  'severity',
  'number',
  'kind',
  'sellerName',
  'subject',
  'state',
  'dueAt',
  'teamName',
  'assigneeName',
  'openedAt',
  'stateSince',
  'updatedAt',
  'waitsUntil',
  'locale',
  'marks',
] as const

export type CaseColumn = (typeof caseColumns)[number]
