import ImageNotSupportedOutlined from '@mui/icons-material/ImageNotSupportedOutlined'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DataTable, useNotify } from 'react-admin'
import { features } from '#shared/features.ts'
import { fakeSources } from '#shared/monitoring/kinds.ts'
import type { KnownFake } from '#shared/monitoring/schema.ts'
import { fakeSourceWords } from '#shared/monitoring/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { HashGrid } from './HashGrid.tsx'
import { MonitoringTabs } from './MonitoringTabs.tsx'
import { NewFakeSheet } from './NewFakeSheet.tsx'
import { fakeWords as words } from './words.ts'

/** Pictures that listings are compared with. */
export default function FakeList() {
  const say = useSay()
  const mayAdd = useMay('monitoring:watch')
  const [isAdding, setIsAdding] = useState(false)
  return (
    <ListPage
      resource="known-fakes"
      // Both are read with what reads monitoring; the server asks for it.
      disableAuthentication
      title={say(features.monitoring.label)}
      tabs={<MonitoringTabs />}
      sort={{ field: 'addedAt', order: 'DESC' }}
      filterDefaultValues={{ isActive: true }}
      actions={
        mayAdd && (
          <Button variant="contained" onClick={() => setIsAdding(true)}>
            {say(words.add)}
          </Button>
        )
      }
      filters={
        <>
          <FilterSearch placeholder={say(words.search)} />
          <FilterSwitch source="isActive" value={true} label={say(words.active)} />
          <FilterChoice
            source="source"
            label={say(words.source)}
            choices={fakeSources.map((value) => ({ value, label: say(fakeSourceWords[value]) }))}
          />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<ImageNotSupportedOutlined />} title={say(words.emptyTitle)}>
          {say(words.emptyText)}
        </EmptyState>
      }
    >
      <DataTable<KnownFake> rowClick={false} bulkActionButtons={false}>
        <DataTable.Col
          label={say(words.picture)}
          render={({ imageHash, label }: KnownFake) => <HashGrid hash={imageHash} label={label} size={32} />}
        />
        <DataTable.Col source="label" label={say(words.label)} cellClassName="grows" />
        <DataTable.Col
          source="imageHash"
          label={say(words.hash)}
          render={({ imageHash }: KnownFake) => <code>{imageHash}</code>}
        />
        <DataTable.Col
          source="source"
          label={say(words.source)}
          render={({ source }: KnownFake) => say(fakeSourceWords[source])}
        />
        <DataTable.Col
          label={say(words.report)}
          render={({ caseId, caseNumber }: KnownFake) =>
            caseId ? (
              <RecordLink resource="counterfeits" id={caseId}>
                {caseNumber}
              </RecordLink>
            ) : (
              '–'
            )
          }
        />
        <DataTable.Col
          source="addedAt"
          label={say(words.added)}
          render={({ addedAt, addedByName }: KnownFake) => (
            <>
              {addedByName} · <Ago at={addedAt} />
            </>
          )}
        />
        <DataTable.Col align="right" label="" render={(fake: KnownFake) => <DropButton fake={fake} />} />
      </DataTable>
      {isAdding && <NewFakeSheet onClose={() => setIsAdding(false)} />}
    </ListPage>
  )
}

function DropButton({ fake }: { fake: KnownFake }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const drop = useMutation({
    mutationFn: () =>
      api.call('POST', `/known-fakes/${fake.id}/actions/drop`, { headers: { 'If-Match': `"${fake.version}"` } }),
    onSuccess: () => notify(say(words.dropped), { type: 'success' }),
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['known-fakes'] }),
  })
  if (!fake.isActive) return <ToneChip tone="neutral">{say(words.notActive)}</ToneChip>
  if (!fake.allowedActions.includes('drop')) return null
  return (
    <Button
      variant="text"
      disabled={drop.isPending}
      aria-label={`${say(words.drop)}: ${fake.label}`}
      onClick={() => drop.mutate()}
    >
      {say(words.drop)}
    </Button>
  )
}
