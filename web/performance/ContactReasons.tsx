import { features } from '#shared/features.ts'
import type { Contacts } from '#shared/performance/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { AskBar, RangeChoice } from './Ask.tsx'
import { ContactTable } from './ContactTable.tsx'
import { Note } from './Grid.tsx'
import { PerformanceTabs } from './PerformanceTabs.tsx'
import { SatisfactionTable } from './SatisfactionTable.tsx'
import { useAsked } from './useAsked.ts'
import { usePerformance } from './usePerformance.ts'
import { contactWords } from './words.ts'

/** Why sellers turn to us, how often they come again, and how content they were with the answer. */
export default function ContactReasons() {
  const say = useSay()
  const asked = useAsked()
  const { from, to, errors } = asked
  const { data, error, refetch } = usePerformance<Contacts>('contacts', errors ? null : { from, to })
  const isShown = data && !errors
  return (
    <Page title={say(features.performance.label)} tabs={<PerformanceTabs />}>
      <AskBar>
        <RangeChoice asked={asked} shown={data} />
      </AskBar>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && !errors && <SkeletonRows rows={14} />}
      {isShown && data.reasons.length === 0 && (
        <EmptyState title={say(contactWords.none)}>{say(contactWords.noneText)}</EmptyState>
      )}
      {isShown && data.reasons.length > 0 && (
        <>
          <Panel title={say(contactWords.reasons)} flush>
            <Note>
              {say(contactWords.note, { from: data.from, to: data.to })}{' '}
              {say(contactWords.ordersKnown, {
                known: data.orders.filter((orders) => orders !== null).length,
                all: data.weeks.length,
              })}
            </Note>
            <ContactTable contacts={data} />
          </Panel>
          <Panel title={say(contactWords.csat)} flush>
            <Note>{say(contactWords.csatNote)}</Note>
            <SatisfactionTable contacts={data} />
          </Panel>
        </>
      )}
    </Page>
  )
}
