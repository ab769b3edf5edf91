import InboxOutlined from '@mui/icons-material/InboxOutlined'
import Button from '@mui/material/Button'
import { DataTable, useCreatePath } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { DueIn } from '../ui/DueIn.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../ui/FilterBar.tsx'
import { FilterDays } from '../ui/FilterDays.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { useMay, useMe } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { StateChip } from '../workflow/StateChip.tsx'
import { kinds, openStates, runningStates, statesOfAllKinds } from './kinds.ts'
import { caseWords } from './words.ts'

/** The inbox over every queue: what waits, whoever's it is. */
export default function CaseList() {
  const say = useSay()
  return (
    <ListPage
      title={say(features.cases.label)}
      sort={{ field: 'openedAt', order: 'DESC' }}
      tabs={<CaseViews />}
      filters={<CaseFilters />}
      empty={<NoCases />}
    >
      <CaseTable />
    </ListPage>
  )
}

function CaseViews() {
  const say = useSay()
  const me = useMe()
  const running = runningStates()
  return (
    <ViewTabs
      label={say(caseWords.views)}
      views={[
        { name: 'all', label: say(caseWords.all), filter: {} },
        { name: 'mine', label: say(caseWords.mine), filter: { assigneeId: me?.id, state: openStates() } },
        { name: 'running', label: say(caseWords.running), filter: { state: running } },
        {
          name: 'breaching',
          label: say(caseWords.breaching),
          filter: { state: running, dueAt_lt: new Date().toISOString() },
        },
      ]}
    />
  )
}

function CaseFilters() {
  const say = useSay()
  const named = (name: string) => say(features[name as FeatureName].label)
  return (
    <>
      <FilterSearch placeholder={say(caseWords.search)} />
      {Object.keys(kinds).length > 1 && (
        <FilterChoice
          source="kind"
          label={say(caseWords.kind)}
          choices={Object.keys(kinds).map((kind) => ({ value: kind, label: named(kind) }))}
        />
      )}
      <FilterChoice
        source="state"
        label={say(caseWords.state)}
        choices={statesOfAllKinds().map(([value, words]) => ({ value, label: say(words) }))}
      />
      <FilterChoice
        source="severity"
        label={say(caseWords.severity)}
        choices={severities.toReversed().map((value) => ({ value, label: say(severityWords[value]) }))}
      />
      <FilterDays source="openedAt" label={say(caseWords.opened)} />
      <FilterClear />
    </>
  )
}

function CaseTable() {
  const say = useSay()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = (record: CaseRecord) => createPath({ resource: record.kind, id: record.id, type: 'show' })
  const { table, rowSx } = useRowCursor<CaseRecord>((record) => navigate(pathOf(record)))
  return (
    <DataTable<CaseRecord> ref={table} rowSx={rowSx} rowClick={(_id, _resource, record) => pathOf(record)}>
      <DataTable.Col
        source="number"
        label={say(caseWords.number)}
        render={(record: CaseRecord) => (
          <RecordLink resource={record.kind} id={record.id}>
            {record.number}
          </RecordLink>
        )}
      />
      <DataTable.Col source="sellerName" label={say(caseWords.seller)} />
      <DataTable.Col source="subject" label={say(caseWords.subject)} cellClassName="grows" />
      <DataTable.Col
        source="state"
        label={say(caseWords.state)}
        render={(record: CaseRecord) => {
          const kind = kinds[record.kind]
          return kind && <StateChip workflow={kind.workflow} words={kind} state={record.state} />
        }}
      />
      <DataTable.Col
        source="severity"
        label={say(caseWords.severity)}
        render={(record: CaseRecord) => <SeverityMark severity={record.severity} />}
      />
      <DataTable.Col
        source="dueAt"
        label={say(caseWords.due)}
        render={(record: CaseRecord) => <DueIn dueAt={record.dueAt} paused={isPaused(record)} />}
      />
      <DataTable.Col
        source="assigneeName"
        label={say(caseWords.owner)}
        render={(record: CaseRecord) => record.assigneeName ?? '–'}
      />
      <DataTable.Col
        source="openedAt"
        label={say(caseWords.opened)}
        render={(record: CaseRecord) => <Ago at={record.openedAt} />}
      />
    </DataTable>
  )
}

const isPaused = (record: CaseRecord) => {
  const clock = kinds[record.kind]?.workflow.states[record.state]?.clock
  return clock === 'pause-seller' || clock === 'pause-outside'
}

function NoCases() {
  const say = useSay()
  const mayImport = useMay('imports:run')
  return (
    <EmptyState
      icon={<InboxOutlined />}
      title={say(caseWords.emptyTitle)}
      action={
        mayImport && (
          <Button variant="contained" component={Link} to="/imports">
            {say(caseWords.toImports)}
          </Button>
        )
      }
    >
      {say(caseWords.emptyText)}
    </EmptyState>
  )
}
