import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useGetOne, useNotify, useRedirect } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import { settingNameWords } from '#shared/settings/names.ts'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { SettingDraft } from './SettingDraft.tsx'
import { SettingEditor } from './SettingEditor.tsx'
import { SettingHistory } from './SettingHistory.tsx'
import { useSettingVersions } from './useSettings.ts'
import { VersionChip } from './VersionChip.tsx'
import { settingWords } from './words.ts'

/** One version of a setting: a draft to write, anything else to read; below, what differs from other versions. */
export default function SettingShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: record, error, refetch } = useGetOne<SettingVersion>('settings', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!record) {
    return (
      <Page title={say(features.settings.label)}>
        <SkeletonRows rows={14} />
      </Page>
    )
  }
  return <Shown key={id} record={record} />
}

function Shown({ record }: { record: SettingVersion }) {
  const say = useSay()
  const { data: versions = [] } = useSettingVersions(record.name)
  const meta = (
    <Meta>
      {say(settingWords.versionOf, { number: record.number, count: versions.length || record.number })}
      <VersionChip version={record} />
    </Meta>
  )
  const isWritten = record.state === 'draft' && record.allowedActions.includes('edit')
  return (
    <Page
      title={say(settingNameWords[record.name].label)}
      meta={meta}
      actions={<VersionActions record={record} versions={versions} />}
    >
      <Suspense fallback={<SkeletonRows rows={14} />}>
        {isWritten ? (
          <SettingDraft draft={record} versions={versions} />
        ) : (
          <>
            <SettingEditor name={record.name} value={record.body} errors={{}} onChange={() => undefined} isReadOnly />
            <SettingHistory current={record} versions={versions} />
          </>
        )}
      </Suspense>
    </Page>
  )
}

function VersionActions({ record, versions }: { record: SettingVersion; versions: readonly SettingVersion[] }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const options = { body: {}, version: record.version, idempotencyKey: crypto.randomUUID() }
      return api.act<SettingVersion>('settings', record.id, 'revise', options)
    },
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: ['settings'] })
      redirect('show', 'settings', draft.id)
    },
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
  const draft = versions.find((version) => version.state === 'draft')
  if (draft && draft.id !== record.id) {
    return (
      <RecordLink resource="settings" id={draft.id}>
        {say(settingWords.goToDraft, { number: draft.number })}
      </RecordLink>
    )
  }
  if (draft) return null
  if (!record.allowedActions.includes('revise')) return <Quiet>{say(settingWords.readOnly)}</Quiet>
  return (
    <Button variant="outlined" title={say(settingWords.reviseHint)} disabled={isPending} onClick={() => mutate()}>
      {say(settingWords.revise)}
    </Button>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.settings.label)}>
      <EmptyState
        title={say(settingWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/settings">
            {say(settingWords.toList)}
          </Button>
        }
      >
        {say(settingWords.goneText)}
      </EmptyState>
    </Page>
  )
}

const Meta = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8 })

const Quiet = styled('small')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))
