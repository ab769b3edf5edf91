import Button from '@mui/material/Button'
import { Link, useSearchParams } from 'react-router'
import type { FactFilter } from '#shared/kpis/counted.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ExportButton } from '../ui/ExportButton.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { Page } from '../ui/Page.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CountedCases } from './CountedCases.tsx'
import { CountedFacts } from './CountedFacts.tsx'
import { CountedHead } from './CountedHead.tsx'
import { shortDay } from './days.ts'
import { factWordLabels } from './factWordLabels.ts'
import { kpiWords } from './words.ts'

type Filter = Record<string, unknown>

/** The list of exactly what a number counted: things that happened, or cases that stood open. */
export default function Counted() {
  const say = useSay()
  const locale = useLanguage()
  const [params] = useSearchParams()
  const facts = objectOf(params.get('facts')) as FactFilter | null
  const stock = objectOf(params.get('stock'))
  const cases = objectOf(params.get('cases'))
  if (facts && Array.isArray(facts.what))
    return (
      <List
        key={params.get('facts')}
        title={facts.what.map((word) => say(factWordLabels[word] ?? { en: word, ko: word })).join(' · ')}
        resource="facts"
        filter={facts}
        sort="at"
        inbox={{ counted: facts }}
        of={facts}
      />
    )
  if (stock)
    return (
      <List
        key={params.get('stock')}
        title={say(kpiWords.countedOpen, { day: shortDay(String(stock.openOn), locale) })}
        resource="cases"
        filter={{ counted: stock }}
        sort="openedAt"
        inbox={{ counted: stock }}
        of={stock}
      />
    )
  if (cases)
    return (
      <List
        key={params.get('cases')}
        title={say(kpiWords.countedNow)}
        resource="cases"
        filter={cases}
        sort="openedAt"
        inbox={cases}
        of={cases}
      />
    )
  return (
    <Page title={say(kpiWords.counted)}>
      <EmptyState
        title={say(kpiWords.badLink)}
        action={
          <Button variant="outlined" component={Link} to="/kpis">
            {say(kpiWords.toBoards)}
          </Button>
        }
      >
        {say(kpiWords.badLinkText)}
      </EmptyState>
    </Page>
  )
}

type ListProps = {
  title: string
  resource: 'facts' | 'cases'
  filter: Filter
  sort: string
  /** The same cases as a filter of the inbox. */
  inbox: Filter
  /** What of the filter is said above the rows. */
  of: Filter
}

function List({ title, resource, filter, sort, inbox, of }: ListProps) {
  const say = useSay()
  const order = { field: sort, order: resource === 'facts' ? ('DESC' as const) : ('ASC' as const) }
  return (
    <ListPage
      resource={resource}
      title={title}
      filter={filter}
      sort={order}
      disableSyncWithLocation
      storeKey={false}
      disableAuthentication
      takenAlong={<ExportButton resource={resource} filter={filter} sort={order} />}
      actions={
        <Button component={Link} to={`/cases?filter=${encodeURIComponent(JSON.stringify(inbox))}`}>
          {say(kpiWords.inCases)}
        </Button>
      }
      filters={<CountedHead of={of} />}
      empty={<EmptyState title={say(kpiWords.noneCounted)}>{say(kpiWords.noneCountedText)}</EmptyState>}
    >
      {resource === 'facts' ? <CountedFacts /> : <CountedCases />}
    </ListPage>
  )
}

function objectOf(text: string | null): Filter | null {
  if (!text) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Filter) : null
  } catch {
    return null
  }
}
