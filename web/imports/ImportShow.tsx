import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { ImportRecord } from '#shared/imports/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { ImportFacts } from './ImportFacts.tsx'
import { ImportStateChip } from './ImportStateChip.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import { RefusedPanel } from './RefusedPanel.tsx'
import { importWords } from './words.ts'

/** Lists bring imports without their rows: under another name, so that theirs is not taken for this. */
const withRows = { with: 'rows' }

/** The server signals once a second; this is for a connection that lost its signals. */
const refreshMs = 2000

/** One import: how far it is, what came of it, and the rows that it refused. */
export default function ImportShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const mayRun = useMay('imports:run')
  const { data, error, refetch } = useGetOne<ImportRecord>(
    'imports',
    { id, meta: withRows },
    { refetchInterval: ({ state }) => (state.data?.state === 'running' ? refreshMs : false) },
  )
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) {
    return (
      <Page title={say(features.imports.label)}>
        <SkeletonRows rows={12} />
      </Page>
    )
  }
  return (
    <Page
      title={data.fileName}
      meta={<ImportStateChip record={data} />}
      actions={
        mayRun && (
          <Button variant="outlined" component={Link} to="/imports/create">
            {say(importWords.newImport)}
          </Button>
        )
      }
    >
      <Root>
        <div>
          <OutcomePanel record={data} />
          {data.refused > 0 && <RefusedPanel record={data} />}
        </div>
        <aside>
          <ImportFacts record={data} />
        </aside>
      </Root>
    </Page>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.imports.label)}>
      <EmptyState
        title={say(importWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/imports">
            {say(importWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const Root = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 336px',
  backgroundColor: theme.palette.background.paper,
  '& > aside': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.up('xl')]: { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > aside': { borderLeft: 0 },
  },
}))
