import SearchOff from '@mui/icons-material/SearchOff'
import Button from '@mui/material/Button'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { problemWords } from '#shared/problemWords.ts'
import type { Suspension, SuspensionFile } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { PresenceStrip } from '../workflow/presence/PresenceStrip.tsx'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { CaseBody } from './CaseBody.tsx'
import { CaseStrip } from './CaseStrip.tsx'
import { LeaseControl } from './LeaseControl.tsx'
import { NextCase } from './NextCase.tsx'
import { QueueData } from './QueueData.tsx'
import { SellerPanel } from './SellerPanel.tsx'
import { useNeighbours } from './useNeighbours.ts'
import { useSellerFile } from './useSellerFile.ts'
import { Workspace } from './Workspace.tsx'

/** One case: the list it came from at its left, its seller at its right, what can be done at its foot. */
export default function SuspensionShow() {
  const { id = '' } = useParams()
  return (
    <QueueData>
      <Show id={id} />
    </QueueData>
  )
}

function Show({ id }: { id: string }) {
  const say = useSay()
  const neighbours = useNeighbours(id)
  const { data: record, error, refetch } = useGetOne<Suspension>('suspensions', { id })
  return (
    <Page
      title={record?.number ?? (error ? say(caseWords.gone) : '…')}
      actions={
        <>
          {record && <PresenceStrip record={record} />}
          {record && <LeaseControl key={record.id} record={record} />}
          <NextCase />
        </>
      }
    >
      <Workspace
        strip={<CaseStrip currentId={id} neighbours={neighbours} />}
        body={
          error ? (
            <NotShown error={error} retry={refetch} />
          ) : record ? (
            <Opened key={id} record={record} />
          ) : (
            <SkeletonRows rows={14} />
          )
        }
        side={record && <Beside key={id} record={record} />}
      />
    </Page>
  )
}

function Opened({ record }: { record: Suspension }) {
  const file = useCaseFile<SuspensionFile>('suspensions', record.id)
  const sellerFile = useSellerFile(record.sellerId)
  return <CaseBody record={record} file={file} sellerFile={sellerFile.data} />
}

function Beside({ record }: { record: Suspension }) {
  const { data: file } = useCaseFile<SuspensionFile>('suspensions', record.id)
  const { data: sellerFile } = useSellerFile(record.sellerId)
  return <SellerPanel record={record} sellerFile={sellerFile} file={file} />
}

/** A case that is not there leads back to the list; anything else may be tried again. */
function NotShown({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay()
  if (problemOf(error)?.code !== 'not-found') return <ErrorState error={error} retry={retry} />
  return (
    <EmptyState
      icon={<SearchOff />}
      title={say(caseWords.gone)}
      action={
        <Button component={Link} to="/suspensions" variant="outlined">
          {say(caseWords.backToList)}
        </Button>
      }
    >
      {say(problemWords['not-found'].todo)}
    </EmptyState>
  )
}
