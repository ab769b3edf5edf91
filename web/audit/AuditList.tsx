import History from '@mui/icons-material/History'
import { useState } from 'react'
import { DataTable, useGetList } from 'react-admin'
import type { AuditEntry } from '#shared/audit/schema.ts'
import { features } from '#shared/features.ts'
import type { Person } from '#shared/people/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../ui/FilterBar.tsx'
import { FilterDays } from '../ui/FilterDays.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { AuditDetail } from './AuditDetail.tsx'
import { wordsOfAction, wordsOfArea } from './actionWords.ts'
import { actorKindWords, auditWords } from './words.ts'

/** Who did what, when: the newest first; a row opens its before and after. */
export default function AuditList() {
  const say = useSay()
  return (
    <ListPage
      title={say(features.audit.label)}
      sort={{ field: 'at', order: 'DESC' }}
      filters={<AuditFilters />}
      empty={
        <EmptyState icon={<History />} title={say(auditWords.emptyTitle)}>
          {say(auditWords.emptyText)}
        </EmptyState>
      }
    >
      <AuditTable />
    </ListPage>
  )
}

function AuditFilters() {
  const say = useSay()
  const { data: people = [] } = useGetList<Person>('people', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  })
  return (
    <>
      <FilterSearch placeholder={say(auditWords.search)} />
      <FilterChoice
        source="actorId"
        label={say(auditWords.actor)}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterChoice
        source="actorKind"
        label={say(auditWords.actorKind)}
        choices={Object.entries(actorKindWords).map(([value, words]) => ({ value, label: say(words) }))}
      />
      <FilterChoice
        source="resource"
        label={say(auditWords.resource)}
        choices={Object.keys(features).map((value) => ({ value, label: say(wordsOfArea(value)) }))}
      />
      <FilterDays source="at" label={say(auditWords.days)} />
      <FilterClear />
    </>
  )
}

function AuditTable() {
  const say = useSay()
  const [open, setOpen] = useState<AuditEntry>()
  const { table, rowSx, point } = useRowCursor<AuditEntry>(setOpen)
  const show = (entry: AuditEntry) => {
    point(entry)
    setOpen(entry)
    return false as const
  }
  return (
    <>
      <DataTable<AuditEntry> ref={table} rowSx={rowSx} rowClick={(_id, _resource, entry) => show(entry)}>
        <DataTable.Col source="at" label={say(auditWords.at)} render={(entry: AuditEntry) => <Ago at={entry.at} />} />
        <DataTable.Col
          source="actorName"
          label={say(auditWords.actor)}
          disableSort
          render={(entry: AuditEntry) =>
            entry.actorKind === 'person'
              ? entry.actorName
              : `${entry.actorName} (${say(actorKindWords[entry.actorKind])})`
          }
        />
        <DataTable.Col
          source="action"
          label={say(auditWords.action)}
          disableSort
          render={(entry: AuditEntry) => say(wordsOfAction(entry.action))}
        />
        <DataTable.Col
          source="resource"
          label={say(auditWords.resource)}
          disableSort
          render={(entry: AuditEntry) => say(wordsOfArea(entry.resource))}
        />
        <DataTable.Col source="reason" label={say(auditWords.reason)} disableSort cellClassName="grows" />
      </DataTable>
      {open && <AuditDetail key={open.id} entry={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
