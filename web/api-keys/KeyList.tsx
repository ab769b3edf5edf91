import KeyIcon from '@mui/icons-material/KeyOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { DataTable } from 'react-admin'
import { features } from '#shared/features.ts'
import type { ApiKey, IssuedApiKey } from '#shared/people/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterClear } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useMay } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { KeyForm } from './KeyForm.tsx'
import { KeyOnce } from './KeyOnce.tsx'
import { RevokeSheet } from './RevokeSheet.tsx'
import { keyWords } from './words.ts'

type Beside = { kind: 'add' } | { kind: 'once'; issued: IssuedApiKey } | { kind: 'revoke'; apiKey: ApiKey }

/** Keys of outside systems: who issued each, and what it may do. */
export default function KeyList() {
  const say = useSay()
  const mayAdmin = useMay('people:admin')
  const [beside, setBeside] = useState<Beside>()
  const close = () => setBeside(undefined)
  return (
    <ListPage
      title={say(features['api-keys'].label)}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={
        mayAdmin && (
          <Button variant="contained" onClick={() => setBeside({ kind: 'add' })}>
            {say(keyWords.add)}
          </Button>
        )
      }
      filters={
        <>
          <FilterSearch placeholder={say(keyWords.search)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<KeyIcon />} title={say(keyWords.emptyTitle)}>
          {say(keyWords.emptyText)}
        </EmptyState>
      }
    >
      <KeyTable onOpen={(apiKey) => setBeside(apiKey.revokedAt ? undefined : { kind: 'revoke', apiKey })} />
      {beside?.kind === 'add' && <KeyForm onClose={close} onIssued={(issued) => setBeside({ kind: 'once', issued })} />}
      {beside?.kind === 'once' && <KeyOnce issued={beside.issued} onClose={close} />}
      {beside?.kind === 'revoke' && <RevokeSheet key={beside.apiKey.id} apiKey={beside.apiKey} onClose={close} />}
    </ListPage>
  )
}

function KeyTable({ onOpen }: { onOpen: (apiKey: ApiKey) => void }) {
  const say = useSay()
  const { table, rowSx } = useRowCursor<ApiKey>(onOpen)
  return (
    <DataTable<ApiKey>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, record) => {
        onOpen(record)
        return false
      }}
    >
      <DataTable.Col source="name" label={say(keyWords.name)} render={({ name }: ApiKey) => <b>{name}</b>} />
      <DataTable.Col
        label={say(keyWords.may)}
        cellClassName="grows"
        render={({ permissions }: ApiKey) => <Quiet>{permissions.join(', ')}</Quiet>}
      />
      <DataTable.Col label={say(keyWords.by)} render={({ createdByName }: ApiKey) => createdByName ?? '–'} />
      <DataTable.Col
        source="createdAt"
        label={say(keyWords.at)}
        render={({ createdAt }: ApiKey) => <Ago at={createdAt} />}
      />
      <DataTable.Col
        source="revokedAt"
        label={say(keyWords.status)}
        render={({ revokedAt }: ApiKey) =>
          revokedAt ? <ToneChip tone="neutral">{say(keyWords.revoked)}</ToneChip> : say(keyWords.valid)
        }
      />
    </DataTable>
  )
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary, whiteSpace: 'normal' }))
