/** Columns that the queue of settlement tickets can show, in the order they stand when nobody chose. */
export const settlementColumns = [
  'severity',
  'number',
  'sellerName',
  'type',
  'period',
  'disputedKrw',
  'amountKrw',
  'state',
  'awaits',
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

export type SettlementColumn = (typeof settlementColumns)[number]
