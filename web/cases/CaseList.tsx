import InboxOutlined from '@mui/icons-material/InboxOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { CaseColumn } from '#shared/cases/columns.ts'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay, useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'
import { kinds } from '../workflow/queue/kinds.ts'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { caseWords } from './words.ts'

const columns: Record<CaseColumn, QueueColumn<CaseRecord>> = commonColumns

const usual: readonly CaseColumn[] = [
  'severity',
  'number',
  'kind',
  'sellerName',
  'subject',
  'state',
  'dueAt',
  'teamName',
  'assigneeName',
  'openedAt',
]

/** The inbox over every queue: what waits, whoever's it is. */
export default function CaseList() {
  const say = useSay()
  return (
    <Queue<CaseRecord>
      resource="cases"
      title={say(features.cases.label)}
      columns={columns}
      usual={usual}
      filters={useInboxFilters()}
      actions={<NextCase kind="cases" isPrimary />}
      bulk={<BulkBar<CaseRecord> resource="cases" />}
      lesson={<NoCases />}
    />
  )
}

/** What every case may be asked by, and of which queue it is. */
function useInboxFilters(): FilterDef[] {
  const say = useSay()
  const me = useMe()
  const readable = Object.keys(kinds).filter((kind) => me?.permissions.includes(`${kind}:read`))
  const filters = Object.values(useCaseFilters(readable))
  const named = (kind: string) => say(features[kind as FeatureName].label)
  const choices = readable.map((kind) => ({ value: kind, label: named(kind) }))
  return [{ kind: 'any', source: 'kind', label: say(caseWords.kind), choices }, ...filters]
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
