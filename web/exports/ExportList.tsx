import DownloadOutlined from '@mui/icons-material/DownloadOutlined'
import { styled } from '@mui/material/styles'
import { DataTable } from 'react-admin'
import { seesAllExports } from '#shared/exports/rules.ts'
import { type ExportRecord, exportFormats, exportStates } from '#shared/exports/schema.ts'
import { brokenReasonWords, exportFormatWords, exportStateTones, exportStateWords } from '#shared/exports/words.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../ui/FilterBar.tsx'
import { FilterDays } from '../ui/FilterDays.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useMe } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { sayBytes, secondsOf } from './figures.ts'
import { exportWords as words } from './words.ts'

/** Who took which list along, how much of it, and whether the file is whole. */
export default function ExportList() {
  const say = useSay()
  const me = useMe()
  if (!me) return null
  const seesAll = seesAllExports(me)
  return (
    <ListPage
      title={say(features.exports.label)}
      sort={{ field: 'askedAt', order: 'DESC' }}
      tabs={
        seesAll && (
          <ViewTabs
            label={say(words.views)}
            views={[
              { name: 'all', label: say(words.everybodys), filter: {} },
              { name: 'mine', label: say(words.mine), filter: { byId: me.id } },
            ]}
          />
        )
      }
      filters={
        <>
          <FilterSearch placeholder={say(words.search)} />
          <FilterChoice
            source="state"
            label={say(words.state)}
            choices={exportStates.map((value) => ({ value, label: say(exportStateWords[value]) }))}
          />
          <FilterChoice
            source="format"
            label={say(words.format)}
            choices={exportFormats.map((value) => ({ value, label: say(exportFormatWords[value]) }))}
          />
          <FilterDays source="askedAt" label={say(words.asked)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<DownloadOutlined />} title={say(words.emptyTitle)}>
          {say(words.emptyText)}
        </EmptyState>
      }
    >
      <ExportTable />
    </ListPage>
  )
}

function ExportTable() {
  const say = useSay()
  const locale = useLanguage()
  return (
    <DataTable<ExportRecord> rowClick={false} bulkActionButtons={false}>
      <DataTable.Col source="state" label={say(words.state)} render={(row: ExportRecord) => <State row={row} />} />
      <DataTable.Col
        label={say(words.file)}
        cellClassName="grows"
        render={({ fileName, filter }: ExportRecord) => (
          <>
            {fileName} {filter !== '' && filter !== '{}' && <Quiet title={filter}>{say(words.filtered)}</Quiet>}
          </>
        )}
      />
      <DataTable.Col source="resource" label={say(words.list)} render={(row: ExportRecord) => <ListName row={row} />} />
      <DataTable.Col
        source="rows"
        align="right"
        label={say(words.rows)}
        render={({ rows, state }: ExportRecord) => (wasRead(state) ? rows.toLocaleString(locale) : '–')}
      />
      <DataTable.Col
        source="bytes"
        align="right"
        label={say(words.size)}
        render={({ bytes, state }: ExportRecord) => (wasRead(state) ? sayBytes(bytes, locale) : '–')}
      />
      <DataTable.Col align="right" label={say(words.took)} render={(row: ExportRecord) => <Took row={row} />} />
      <DataTable.Col source="byName" label={say(words.by)} />
      <DataTable.Col
        source="askedAt"
        label={say(words.asked)}
        render={({ askedAt }: ExportRecord) => <Ago at={askedAt} />}
      />
    </DataTable>
  )
}

const wasRead = (state: ExportRecord['state']): boolean => state !== 'waiting' && state !== 'lapsed'

function State({ row }: { row: ExportRecord }) {
  const say = useSay()
  return (
    <>
      <ToneChip tone={exportStateTones[row.state]}>{say(exportStateWords[row.state])}</ToneChip>
      {row.reason && <Quiet> {say(brokenReasonWords[row.reason])}</Quiet>}
    </>
  )
}

function ListName({ row: { resource } }: { row: ExportRecord }) {
  const say = useSay()
  return resource in features ? say(features[resource as FeatureName].label) : resource
}

function Took({ row }: { row: ExportRecord }) {
  const say = useSay()
  const seconds = secondsOf(row)
  if (seconds === null) return '–'
  return seconds < 120
    ? say(words.seconds, { count: seconds })
    : say(words.minutes, { count: Math.round(seconds / 60) })
}

const Quiet = styled('small')(({ theme }) => ({ color: theme.palette.text.secondary, marginLeft: 4 }))
