/** Columns that the queue of verifications can show, in the order they stand when nobody chose. */
export const verificationColumns = [
  'severity',
  'number',
  'sellerName',
  'cause',
  'sellerType',
  'riskScore',
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

export type VerificationColumn = (typeof verificationColumns)[number]
