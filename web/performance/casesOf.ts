import type { ContactReason, Contacts } from '#shared/performance/schema.ts'
import { listOf } from './links.ts'

/** The cases that a reason counted, or those of them that `more` asks for. */
export const casesOf = (
  { opensAt, endsAt }: Contacts,
  { kind, topicId }: Pick<ContactReason, 'kind' | 'topicId'>,
  more: Record<string, unknown> = {},
): string => listOf('cases', { kind, topicId, openedAt_gte: opensAt, openedAt_lte: lastOf(endsAt), ...more })

/** Settlement tickets whose sellers were asked how it was. */
export const ticketsOf = (
  { opensAt, endsAt }: Contacts,
  { topicId }: Pick<ContactReason, 'topicId'>,
  flag: 'isSurveyed' | 'isRated' | 'isContent',
): string => listOf('settlements', { type: topicId, openedAt_gte: opensAt, openedAt_lte: lastOf(endsAt), [flag]: true })

/** Filters say a last moment that belongs to the range; instants are kept to the millisecond. */
const lastOf = (endsAt: string) => new Date(Date.parse(endsAt) - 1).toISOString()
