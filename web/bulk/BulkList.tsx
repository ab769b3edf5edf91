import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined'
import Button from '@mui/material/Button'
import { DataTable, useCreatePath } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { maySeeRun } from '#shared/bulk/rules.ts'
import { type BulkRun, bulkStates } from '#shared/bulk/schema.ts'
import { bulkStateWords } from '#shared/bulk/words.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../ui/FilterBar.tsx'
import { FilterDays } from '../ui/FilterDays.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useMe } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { actionLabel } from '../workflow/bulk/kit.ts'
import { RunStateChip } from '../workflow/bulk/RunStateChip.tsx'
import { bulkWords } from '../workflow/bulk/words.ts'

/** What was done to many cases at once, and by whom. */
export default function BulkList() {
  const say = useSay()
  const me = useMe()
  if (!me) return null
  const seesAll = maySeeRun(me, '')
  const mine = { askerId: me.id }
  return (
    <ListPage
      title={say(features.bulk.label)}
      sort={{ field: 'createdAt', order: 'DESC' }}
      tabs={
        seesAll && (
          <ViewTabs
            label={say(features.bulk.label)}
            views={[
              { name: 'all', label: say(bulkWords.everybodys), filter: {} },
              { name: 'mine', label: say(bulkWords.mine), filter: mine },
            ]}
          />
        )
      }
      filters={
        <>
          <FilterChoice
            source="state"
            label={say(bulkWords.state)}
            choices={bulkStates.map((value) => ({ value, label: say(bulkStateWords[value]) }))}
          />
          <FilterDays source="createdAt" label={say(bulkWords.started)} />
          <FilterClear />
        </>
      }
      empty={<NoRuns />}
    >
      <RunTable />
    </ListPage>
  )
}

function RunTable() {
  const say = useSay()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: BulkRun) => createPath({ resource: 'bulk', id, type: 'show' })
  const { table, rowSx } = useRowCursor<BulkRun>((record) => navigate(pathOf(record)))
  return (
    <DataTable<BulkRun>
      ref={table}
      rowSx={rowSx}
      bulkActionButtons={false}
      rowClick={(_id, _resource, record) => pathOf(record)}
    >
      <DataTable.Col
        source="state"
        label={say(bulkWords.state)}
        render={(run: BulkRun) => <RunStateChip run={run} />}
      />
      <DataTable.Col
        source="action"
        label={say(bulkWords.action)}
        cellClassName="grows"
        render={(run: BulkRun) => (
          <RecordLink resource="bulk" id={run.id}>
            {say(actionLabel(run.resource, run.action))}
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="resource"
        label={say(bulkWords.queue)}
        render={(run: BulkRun) => say(features[run.resource as FeatureName].label)}
      />
      <DataTable.Col
        align="right"
        source="total"
        label={say(bulkWords.cases)}
        render={(run: BulkRun) => run.total.toLocaleString()}
      />
      <DataTable.Col
        align="right"
        source="done"
        disableSort
        label={say(bulkWords.done)}
        render={(run: BulkRun) => run.done.toLocaleString()}
      />
      <DataTable.Col
        align="right"
        source="refused"
        disableSort
        label={say(bulkWords.refused)}
        render={(run: BulkRun) => (run.refused > 0 ? run.refused.toLocaleString() : '–')}
      />
      <DataTable.Col source="askerName" label={say(bulkWords.by)} />
      <DataTable.Col
        source="createdAt"
        label={say(bulkWords.started)}
        render={(run: BulkRun) => <Ago at={run.createdAt} />}
      />
    </DataTable>
  )
}

function NoRuns() {
  const say = useSay()
  return (
    <EmptyState
      icon={<ChecklistOutlined />}
      title={say(bulkWords.emptyTitle)}
      action={
        <Button variant="outlined" component={Link} to="/cases">
          {say(bulkWords.toQueue)}
        </Button>
      }
    >
      {say(bulkWords.emptyText)}
    </EmptyState>
  )
}
