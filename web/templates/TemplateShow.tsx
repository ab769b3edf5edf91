import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useGetOne, useNotify, useRedirect } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { TemplateVersion } from '#shared/templates/schema.ts'
import { templateWords } from '#shared/templates/words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { LetterPanel } from './LetterPanel.tsx'
import { TemplateHistory } from './TemplateHistory.tsx'
import { useTemplateVersions } from './useTemplates.ts'
import { VersionChip } from './VersionChip.tsx'
import { templateScreenWords } from './words.ts'

/** One version of a letter: a draft to write, anything else to read; what changed since other versions below. */
export default function TemplateShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: record, error, refetch } = useGetOne<TemplateVersion>('templates', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!record) {
    return (
      <Page title={say(features.templates.label)}>
        <SkeletonRows rows={14} />
      </Page>
    )
  }
  return <Shown key={id} record={record} />
}

function Shown({ record }: { record: TemplateVersion }) {
  const say = useSay()
  const { data: versions = [] } = useTemplateVersions(record.name)
  const meta = (
    <Meta>
      {say(templateScreenWords.versionOf, { number: record.number, count: versions.length || record.number })}
      <VersionChip version={record} />
    </Meta>
  )
  return (
    <Page
      title={say(templateWords[record.name].label)}
      meta={meta}
      actions={<VersionActions record={record} versions={versions} />}
    >
      {record.allowedActions.includes('edit') ? <DraftEditor draft={record} /> : <LetterPanel version={record} />}
      {versions.length > 0 && <TemplateHistory current={record} versions={versions} />}
    </Page>
  )
}

function VersionActions({ record, versions }: { record: TemplateVersion; versions: readonly TemplateVersion[] }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const options = { body: {}, version: record.version, idempotencyKey: crypto.randomUUID() }
      return api.act<TemplateVersion>('templates', record.id, 'revise', options)
    },
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: ['templates'] })
      redirect('show', 'templates', draft.id)
    },
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
  const draft = versions.find((version) => version.state === 'draft')
  if (record.allowedActions.includes('revise')) {
    return (
      <Button
        variant="outlined"
        title={say(templateScreenWords.reviseHint)}
        disabled={isPending}
        onClick={() => mutate()}
      >
        {say(templateScreenWords.revise)}
      </Button>
    )
  }
  if (!draft || draft.id === record.id) return null
  return (
    <RecordLink resource="templates" id={draft.id}>
      {say(templateScreenWords.goToDraft, { number: draft.number })}
    </RecordLink>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.templates.label)}>
      <EmptyState
        title={say(templateScreenWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/templates">
            {say(templateScreenWords.toList)}
          </Button>
        }
      >
        {say(templateScreenWords.goneText)}
      </EmptyState>
    </Page>
  )
}

const Meta = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8 })
