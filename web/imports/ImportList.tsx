import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { DataTable, useCreatePath } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { features } from '#shared/features.ts'
import { type ImportRecord, importStates } from '#shared/imports/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useMay } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ImportStateChip } from './ImportStateChip.tsx'
import { SampleLink } from './SampleLink.tsx'
import { importStateWords, importWords } from './words.ts'

/** Every file that was taken in, and what became of it. */
export default function ImportList() {
  const say = useSay()
  return (
    <ListPage
      title={say(features.imports.label)}
      sort={{ field: 'startedAt', order: 'DESC' }}
      actions={<NewImport />}
      filters={
        <>
          <FilterSearch placeholder={say(importWords.search)} />
          <FilterChoice
            source="state"
            label={say(importWords.state)}
            choices={importStates.map((value) => ({ value, label: say(importStateWords[value]) }))}
          />
          <FilterSwitch source="refused_gt" value={0} label={say(importWords.withRefused)} />
          <FilterClear />
        </>
      }
      empty={<NoImports />}
    >
      <ImportTable />
    </ListPage>
  )
}

function ImportTable() {
  const say = useSay()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: ImportRecord) => createPath({ resource: 'imports', id, type: 'show' })
  const { table, rowSx } = useRowCursor<ImportRecord>((record) => navigate(pathOf(record)))
  return (
    <DataTable<ImportRecord> ref={table} rowSx={rowSx} rowClick={(_id, _resource, record) => pathOf(record)}>
      <DataTable.Col
        source="state"
        label={say(importWords.state)}
        render={(record: ImportRecord) => <ImportStateChip record={record} />}
      />
      <DataTable.Col
        source="fileName"
        label={say(importWords.file)}
        cellClassName="grows"
        render={({ id, fileName }: ImportRecord) => (
          <RecordLink resource="imports" id={id}>
            {fileName}
          </RecordLink>
        )}
      />
      <DataTable.Col
        align="right"
        source="accepted"
        label={say(importWords.accepted)}
        render={({ accepted }: ImportRecord) => <Count value={accepted} />}
      />
      <DataTable.Col
        align="right"
        source="unchanged"
        label={say(importWords.unchanged)}
        render={({ unchanged }: ImportRecord) => <Count value={unchanged} />}
      />
      <DataTable.Col
        align="right"
        source="refused"
        label={say(importWords.refused)}
        render={({ refused }: ImportRecord) => <Count value={refused} isBad />}
      />
      <DataTable.Col
        align="right"
        source="casesOpened"
        label={say(importWords.casesOpened)}
        render={({ casesOpened }: ImportRecord) => <Count value={casesOpened} />}
      />
      <DataTable.Col source="byName" label={say(importWords.by)} />
      <DataTable.Col
        source="startedAt"
        label={say(importWords.started)}
        render={({ startedAt }: ImportRecord) => <Ago at={startedAt} />}
      />
    </DataTable>
  )
}

function Count({ value, isBad = false }: { value: number; isBad?: boolean }) {
  const text = value.toLocaleString(useLanguage())
  if (value === 0) return <Quiet>–</Quiet>
  return isBad ? <Bad>{text}</Bad> : text
}

function NewImport() {
  const say = useSay()
  if (!useMay('imports:run')) return null
  return (
    <Button variant="contained" component={Link} to="/imports/create">
      {say(importWords.newImport)}
    </Button>
  )
}

function NoImports() {
  const say = useSay()
  const mayRun = useMay('imports:run')
  return (
    <EmptyState
      icon={<UploadFileOutlined />}
      title={say(importWords.emptyTitle)}
      action={
        mayRun && (
          <>
            <NewImport />
            <SampleLink />
          </>
        )
      }
    >
      {say(importWords.emptyText)} {!mayRun && say(importWords.emptyWait)}
    </EmptyState>
  )
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.textFaint }))

const Bad = styled('b')(({ theme }) => ({ fontWeight: 500, color: theme.palette.tone.bad.text }))
