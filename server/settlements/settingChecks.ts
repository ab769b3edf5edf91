import type { SettlementsBody } from '#shared/settings/settlements.ts'
import type { SettingCheck } from '../settings/drafts.ts'

/** What keeps rules of settlements from being published: limits the wrong way round, a category with two rates. */
export const checkSettlements: SettingCheck = async (_db, body) => {
  const { limits, commission, tickets } = body as SettlementsBody
  const errors: Record<string, string> = {}
  if (limits.leadKrw > limits.opsKrw) errors['/limits/leadKrw'] = 'a team lead signs no more than operations'
  for (const [n, { category }] of commission.categories.entries())
    if (commission.categories.findIndex((one) => one.category === category) < n)
      errors[`/commission/categories/${n}/category`] = 'has a rate already'
  if (tickets.quietDays > tickets.disputeDays)
    errors['/tickets/quietDays'] = 'a ticket closes before its answer can no longer be disputed'
  return errors
}
