import { useGetOne } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { fillKnown, fillMessage, messageValues, usualSubject } from '#shared/conversation/slots.ts'
import type { SessionRecord } from '#shared/people/schema.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import type { Locale } from '#shared/text.ts'
import { useNow } from '../../ui/useNow.ts'
import type { Draft } from './useDrafts.ts'

/** What a draft becomes when it is sent: by the same rule as on the server. */
export function useLetter(record: CaseRecord, me: SessionRecord) {
  const now = useNow()
  const { data: seller } = useGetOne<Seller>('sellers', { id: record.sellerId })
  const locale: Locale = seller?.locale ?? record.locale
  const facts = {
    sellerName: seller?.name ?? record.sellerName,
    caseNumber: record.number,
    subject: record.subject,
    agentName: me.name,
    teamName: record.teamName,
    waitsUntil: record.waitsUntil ? new Date(record.waitsUntil) : null,
    now,
  }
  const values = messageValues(facts, locale)
  return {
    seller,
    locale,
    fillIn: (text: string) => fillKnown(text, values),
    subjectOf: (draft: Draft) => fillKnown(draft.subject.trim() || usualSubject[locale], values),
    unfilledIn: (draft: Draft) => [
      ...new Set(
        [draft.subject, draft.body].flatMap((text) => {
          const filled = fillMessage(text, values)
          return 'unfilled' in filled ? filled.unfilled : []
        }),
      ),
    ],
  }
}
