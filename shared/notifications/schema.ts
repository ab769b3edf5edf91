export const notificationKinds = [
  'assigned',
  'mentioned',
  'approval_wanted',
  'breached',
  'followed',
  'replied',
  'released',
  'bulk_done',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const digestChoices = ['off', 'hourly', 'daily'] as const
export type DigestChoice = (typeof digestChoices)[number]
