import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { DataTable } from 'react-admin'
import { useSearchParams } from 'react-router'
import { features } from '#shared/features.ts'
import { watchSources } from '#shared/monitoring/kinds.ts'
import type { WatchedSeller } from '#shared/monitoring/schema.ts'
import { watchedWord, watchSourceWords } from '#shared/monitoring/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useMay } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { MonitoringTabs } from './MonitoringTabs.tsx'
import { NewWatchSheet } from './NewWatchSheet.tsx'
import { WatchSheet } from './WatchSheet.tsx'
import { watchWords as words } from './words.ts'

/** Who is looked at more closely, until when and why. `?seller=<id>` begins with that seller. */
export default function WatchList() {
  const say = useSay()
  const mayWatch = useMay('monitoring:watch')
  const [search, setSearch] = useSearchParams()
  const asked = search.get('seller')
  const [opened, setOpened] = useState<string | 'new'>()
  const close = () => {
    setOpened(undefined)
    if (asked) setSearch({}, { replace: true })
  }
  const isNew = mayWatch && (opened === 'new' || (asked !== null && opened === undefined))
  return (
    <ListPage
      resource="watched-sellers"
      // Both are read with what reads monitoring; the server asks for it.
      disableAuthentication
      title={say(features.monitoring.label)}
      tabs={<MonitoringTabs />}
      sort={{ field: 'until', order: 'ASC' }}
      filterDefaultValues={{ isOpen: true }}
      actions={
        mayWatch && (
          <Button variant="contained" onClick={() => setOpened('new')}>
            {say(words.add)}
          </Button>
        )
      }
      filters={
        <>
          <FilterSearch placeholder={say(words.search)} />
          <FilterSwitch source="isOpen" value={true} label={say(words.openOnly)} />
          <FilterChoice
            source="source"
            label={say(words.source)}
            choices={watchSources.map((value) => ({ value, label: say(watchSourceWords[value]) }))}
          />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<VisibilityOutlined />} title={say(words.emptyTitle)}>
          {say(words.emptyText)}
        </EmptyState>
      }
    >
      <WatchTable onOpen={({ id }) => setOpened(id)} />
      {isNew && <NewWatchSheet sellerId={asked ?? undefined} onClose={close} />}
      {opened && opened !== 'new' && <WatchSheet key={opened} id={opened} onClose={close} />}
    </ListPage>
  )
}

function WatchTable({ onOpen }: { onOpen: (watched: WatchedSeller) => void }) {
  const say = useSay()
  const { table, rowSx } = useRowCursor<WatchedSeller>(onOpen)
  const open = (watched: WatchedSeller) => {
    onOpen(watched)
    return false as const
  }
  return (
    <DataTable<WatchedSeller>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, one) => open(one)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        source="sellerName"
        label={say(words.seller)}
        render={({ sellerId, sellerName }: WatchedSeller) => (
          <RecordLink resource="sellers" id={sellerId}>
            {sellerName}
          </RecordLink>
        )}
      />
      <DataTable.Col
        label={say(words.state)}
        render={({ isOpen }: WatchedSeller) => (
          <ToneChip tone={isOpen ? 'busy' : 'neutral'}>{say(isOpen ? watchedWord : words.ended)}</ToneChip>
        )}
      />
      <DataTable.Col source="reasons" label={say(words.reasons)} disableSort cellClassName="grows" />
      <DataTable.Col
        source="source"
        label={say(words.source)}
        render={({ source }: WatchedSeller) => say(watchSourceWords[source])}
      />
      <DataTable.Col
        align="right"
        source="strikes"
        label={say(words.strikes)}
        disableSort
        render={({ strikes }: WatchedSeller) => strikes || '–'}
      />
      <DataTable.Col
        source="until"
        label={say(words.until)}
        render={({ until }: WatchedSeller) => <Ago at={until} />}
      />
      <DataTable.Col
        source="addedAt"
        label={say(words.added)}
        render={({ addedAt, addedByName }: WatchedSeller) => (
          <>
            {addedByName} · <Ago at={addedAt} />
          </>
        )}
      />
    </DataTable>
  )
}
