import SearchOff from '@mui/icons-material/SearchOff'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ComponentType } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { problemWords } from '#shared/problemWords.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Page } from '../../ui/Page.tsx'
import { problemOf } from '../../ui/problem.ts'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useSay } from '../../ui/useSay.ts'
import { PresenceStrip } from '../presence/PresenceStrip.tsx'
import { QualityButton } from '../quality/QualityButton.tsx'
import { NextCase } from '../queue/NextCase.tsx'
import { CaseStrip } from './CaseStrip.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { LeaseControl } from './LeaseControl.tsx'
import { useNeighbours } from './useNeighbours.ts'
import { WorkspaceFrame } from './WorkspaceFrame.tsx'
import { workspaceWords } from './words.ts'

type WorkspaceProps<R extends CaseRecord> = {
  /** The kind of case, which is also its resource. */
  kind: string
  /** The case as its kind tells it. */
  Body: ComponentType<{ record: R }>
  /** Whom it is about and what hangs together with it. */
  Side: ComponentType<{ record: R }>
}

/** One case: the list it came from at its left, its seller at its right, what can be done at its foot. */
export function Workspace<R extends CaseRecord>({ kind, Body, Side }: WorkspaceProps<R>) {
  const say = useSay()
  const { id = '' } = useParams()
  const neighbours = useNeighbours(kind, id)
  const { data: record, error, refetch } = useGetOne<R>(kind, { id })
  return (
    <Page
      title={record?.number ?? (error ? say(workspaceWords.gone) : '…')}
      actions={
        <>
          {record && <PresenceStrip key={`here ${id}`} record={record} />}
          {record && <QualityButton key={`quality ${id}`} record={record} />}
          {record && <LeaseControl key={id} record={record} />}
          <NextCase kind={kind} />
        </>
      }
    >
      <WorkspaceFrame
        strip={<CaseStrip currentId={id} neighbours={neighbours} />}
        body={
          record ? (
            <Opened key={id}>
              <ChangedLine record={record} />
              <Body record={record} />
            </Opened>
          ) : error ? (
            <NotShown kind={kind} error={error} retry={refetch} />
          ) : (
            <SkeletonRows rows={14} />
          )
        }
        side={record && <Side key={id} record={record} />}
      />
    </Page>
  )
}

/** A case that is not there leads back to the list; anything else may be tried again. */
function NotShown({ kind, error, retry }: { kind: string; error: unknown; retry: () => void }) {
  const say = useSay()
  if (problemOf(error)?.code !== 'not-found') return <ErrorState error={error} retry={retry} />
  return (
    <EmptyState
      icon={<SearchOff />}
      title={say(workspaceWords.gone)}
      action={
        <Button component={Link} to={`/${kind}`} variant="outlined">
          {say(workspaceWords.backToList)}
        </Button>
      }
    >
      {say(problemWords['not-found'].todo)}
    </EmptyState>
  )
}

const Opened = styled('div')({
  height: '100%',
  minHeight: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  '& > :last-child': { flex: 1, minHeight: 0 },
})
