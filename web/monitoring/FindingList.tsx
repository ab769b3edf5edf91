import RadarOutlined from '@mui/icons-material/RadarOutlined'
import { styled, useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { DataTable, useListContext } from 'react-admin'
import { useNavigate } from 'react-router'
import { features } from '#shared/features.ts'
import { findingStates, ruleKinds } from '#shared/monitoring/kinds.ts'
import { kindLabels } from '#shared/monitoring/ruleWords.ts'
import type { Finding } from '#shared/monitoring/schema.ts'
import { findingStateWords, findingTones } from '#shared/monitoring/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../ui/FilterBar.tsx'
import { FilterDays } from '../ui/FilterDays.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { Money } from '../ui/Money.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { DecideBar } from './DecideBar.tsx'
import { FindingPanel } from './FindingPanel.tsx'
import { MarkedText } from './MarkedText.tsx'
import { MonitoringTabs } from './MonitoringTabs.tsx'
import { ScoreBar } from './ScoreBar.tsx'
import { type Decision, useDecide } from './useDecide.ts'
import { useFigures } from './useFigures.ts'
import { monitoringWords as words } from './words.ts'

type Cursor = ReturnType<typeof useRowCursor<Finding>>
const CursorContext = createContext<Cursor | null>(null)

/** What the rules found, the gravest first: read beside the list, decided by one key, and on to the next. */
export default function FindingList() {
  const say = useSay()
  return (
    <ListPage
      resource="monitoring"
      title={say(features.monitoring.label)}
      tabs={<MonitoringTabs />}
      sort={{ field: 'score', order: 'DESC' }}
      filterDefaultValues={{ state: ['proposed'] }}
      filters={<FindingFilters />}
      wrap={CursorProvider}
      aside={<Beside />}
      empty={
        <EmptyState icon={<RadarOutlined />} title={say(words.emptyTitle)}>
          {say(words.emptyText)}
        </EmptyState>
      }
      noneFound={
        <EmptyState icon={<RadarOutlined />} title={say(words.doneTitle)}>
          {say(words.doneText)}
        </EmptyState>
      }
    >
      <FindingTable />
    </ListPage>
  )
}

function CursorProvider({ children }: { children: ReactNode }) {
  const navigate = useNavigate()
  const cursor = useRowCursor<Finding>(({ id }) => navigate(`/monitoring/${id}/show`))
  return <CursorContext.Provider value={cursor}>{children}</CursorContext.Provider>
}

function FindingFilters() {
  const say = useSay()
  return (
    <>
      <FilterSearch placeholder={say(words.search)} />
      <FilterChoice
        source="state"
        label={say(words.state)}
        choices={findingStates.map((value) => ({ value, label: say(findingStateWords[value]) }))}
      />
      <FilterChoice
        source="topKind"
        label={say(words.kind)}
        choices={ruleKinds.map((value) => ({ value, label: say(kindLabels[value]) }))}
      />
      <FilterDays source="foundAt" label={say(words.found)} />
      <FilterClear />
    </>
  )
}

function FindingTable() {
  const say = useSay()
  const cursor = useContext(CursorContext)
  const { data: figures } = useFigures()
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'))
  const point = (finding: Finding) => {
    if (isNarrow) return `/monitoring/${finding.id}/show`
    cursor?.point(finding)
    return false as const
  }
  return (
    <DataTable<Finding>
      ref={cursor?.table}
      rowSx={cursor?.rowSx}
      rowClick={(_id, _resource, finding) => point(finding)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        align="right"
        source="score"
        label={say(words.score)}
        render={({ score }: Finding) => <ScoreBar score={score} openAt={figures?.openAt} />}
      />
      <DataTable.Col
        source="topKind"
        label={say(words.kind)}
        disableSort
        render={({ hits }: Finding) => <Kinds hits={hits} />}
      />
      <DataTable.Col
        label={say(words.listing)}
        cellClassName="grows"
        render={({ title, hits }: Finding) => (
          <MarkedText text={title} spans={hits.flatMap((hit) => hit.spans.filter((span) => span.field === 'title'))} />
        )}
      />
      <DataTable.Col
        align="right"
        label={say(words.price)}
        render={({ priceKrw }: Finding) => <Money krw={priceKrw} />}
      />
      <DataTable.Col
        source="sellerName"
        label={say(words.seller)}
        render={({ sellerId, sellerName }: Finding) => (
          <RecordLink resource="sellers" id={sellerId}>
            {sellerName}
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="state"
        label={say(words.state)}
        disableSort
        render={({ state }: Finding) => <ToneChip tone={findingTones[state]}>{say(findingStateWords[state])}</ToneChip>}
      />
      <DataTable.Col
        source="foundAt"
        label={say(words.found)}
        render={({ foundAt }: Finding) => <Ago at={foundAt} />}
      />
    </DataTable>
  )
}

/** The weightiest kind and how many others. */
function Kinds({ hits }: Pick<Finding, 'hits'>) {
  const say = useSay()
  const kinds = [...new Set(hits.map((hit) => say(kindLabels[hit.kind])))]
  return (
    <span title={kinds.join(', ')} style={{ whiteSpace: 'nowrap' }}>
      {kinds[0]}
      {kinds.length > 1 && <More> +{kinds.length - 1}</More>}
    </span>
  )
}

/** The finding under the cursor; after a decision the next one. */
function Beside() {
  const say = useSay()
  const cursor = useContext(CursorContext)
  const { data = [] } = useListContext<Finding>()
  const decide = useDecide()
  const finding = cursor?.cursor
  const next = useMemo(() => {
    const at = data.findIndex(({ id }) => id === finding?.id)
    return data[at + 1] ?? data[at - 1]
  }, [data, finding])
  const take = (decision: Decision) => {
    if (!finding) return
    decide.mutate({ finding, decision }, { onSuccess: () => next && cursor?.point(next) })
  }
  return (
    <Aside aria-label={say(words.detail)}>
      {finding ? (
        <>
          {/* A scrolling region must be reachable without a pointer. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
          <section tabIndex={0} aria-label={finding.title}>
            <FindingPanel finding={finding} />
          </section>
          <DecideBar key={finding.id} finding={finding} isBusy={decide.isPending} decide={take} />
        </>
      ) : (
        <EmptyState title={say(words.choose)}>{say(words.chooseText)}</EmptyState>
      )}
    </Aside>
  )
}

const More = styled('small')(({ theme }) => ({ color: theme.palette.text.secondary }))

const Aside = styled('aside')(({ theme }) => ({
  width: 440,
  flex: 'none',
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr) auto',
  borderLeft: `1px solid ${theme.palette.line}`,
  '& > section': { overflowY: 'auto', outlineOffset: -2 },
  [theme.breakpoints.up('xl')]: { width: 560 },
  [theme.breakpoints.down('lg')]: { width: 380 },
  [theme.breakpoints.down('md')]: { display: 'none' },
}))
