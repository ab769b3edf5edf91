import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link, useParams } from 'react-router'
import type { BulkRun } from '#shared/bulk/schema.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { actionLabel } from '../workflow/bulk/kit.ts'
import { RunView } from '../workflow/bulk/RunView.tsx'
import { useRun } from '../workflow/bulk/useBulk.ts'
import { bulkWords } from '../workflow/bulk/words.ts'

/** One run: how far it is, what came of each case, and the way back while there is one. */
export default function BulkShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: run } = useRun(id)
  if (run === null) return <Gone />
  const title = run ? say(actionLabel(run.resource, run.action)) : say(features.bulk.label)
  return (
    <Page title={title} meta={run && `${run.total.toLocaleString()} · ${run.askerName}`}>
      <Root>
        <Panel title={say(bulkWords.results)}>
          <RunView id={id} />
        </Panel>
        <aside>{run && <Facts run={run} />}</aside>
      </Root>
    </Page>
  )
}

function Facts({ run }: { run: BulkRun }) {
  const say = useSay()
  const said = Object.entries(run.body).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return (
    <>
      <Panel title={say(bulkWords.action)}>
        <Fields>
          <Field label={say(bulkWords.queue)}>{say(features[run.resource as FeatureName].label)}</Field>
          <Field label={say(bulkWords.by)}>{run.askerName}</Field>
          <Field label={say(bulkWords.started)}>
            <Ago at={run.createdAt} />
          </Field>
          {run.finishedAt && (
            <Field label={say(bulkWords.ended)}>
              <Ago at={run.finishedAt} />
            </Field>
          )}
        </Fields>
      </Panel>
      {said.length > 0 && (
        <Panel title={say(bulkWords.what)}>
          <Body>
            {said.map(([field, value]) => (
              <p key={field}>{String(value)}</p>
            ))}
          </Body>
        </Panel>
      )}
    </>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.bulk.label)}>
      <EmptyState
        title={say(bulkWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/bulk">
            {say(bulkWords.toList)}
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
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)', '& > aside': { borderLeft: 0 } },
}))

const Body = styled('div')({ '& p': { margin: '0 0 6px', maxWidth: '72ch', whiteSpace: 'pre-wrap' } })
