import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useGetOne, useNotify, useRedirect } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { Columns } from './Columns.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { ImpactPanel } from './ImpactPanel.tsx'
import { PhaseChip } from './PhaseChip.tsx'
import { ReachPanel } from './ReachPanel.tsx'
import { TermsPanel } from './TermsPanel.tsx'
import { type PhasedVersion, usePolicyVersions } from './usePolicies.ts'
import { VersionTable } from './VersionTable.tsx'
import { policyWords } from './words.ts'

/** One version of a policy: a draft to write and try, anything else to read; all versions side by side below. */
export default function PolicyShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: record, error, refetch } = useGetOne<PolicyVersion>('policies', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!record) {
    return (
      <Page title={say(features.policies.label)}>
        <SkeletonRows rows={14} />
      </Page>
    )
  }
  return <Shown key={id} record={record} />
}

function Shown({ record }: { record: PolicyVersion }) {
  const say = useSay()
  const locale = useLanguage()
  const { versions } = usePolicyVersions(record.policyId)
  const version = versions.find((one) => one.id === record.id)
  const inForce = versions.find((one) => one.phase === 'in_force')
  const isWritten = record.state === 'draft' && record.allowedActions.includes('edit')
  const comparison = versions.length > 1 && <VersionTable versions={versions} currentId={record.id} />
  return (
    <Page
      title={locale === 'ko' ? record.nameKo : record.nameEn}
      meta={version && <Meta version={version} count={versions.length} />}
      actions={<VersionActions record={record} versions={versions} />}
    >
      {isWritten ? (
        <DraftEditor draft={record} inForce={inForce}>
          {comparison}
        </DraftEditor>
      ) : (
        <>
          <Columns aside={version && <Reach version={version} inForce={inForce} />}>
            <TermsPanel
              version={record}
              note={record.state === 'draft' && <Note>{say(policyWords.readOnlyDraft)}</Note>}
            />
          </Columns>
          {comparison}
        </>
      )}
    </Page>
  )
}

/** What is to come is compared with what is in force; what is in force, or was, is counted. */
function Reach({ version, inForce }: { version: PhasedVersion; inForce?: PhasedVersion }) {
  if (version.phase === 'in_force' || version.phase === 'superseded') return <ReachPanel version={version} />
  return <ImpactPanel terms={version} policyId={version.policyId} inForce={inForce} />
}

function Meta({ version, count }: { version: PhasedVersion; count: number }) {
  const say = useSay()
  return (
    <MetaLine>
      {say(policyWords.versionOf, { number: version.number, count })}
      <PhaseChip phase={version.phase} />
    </MetaLine>
  )
}

function VersionActions({ record, versions }: { record: PolicyVersion; versions: readonly PhasedVersion[] }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const options = { body: {}, version: record.version, idempotencyKey: crypto.randomUUID() }
      return api.act<PolicyVersion>('policies', record.id, 'revise', options)
    },
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: ['policies'] })
      redirect('show', 'policies', draft.id)
    },
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
  const draft = versions.find((one) => one.phase === 'draft')
  if (record.allowedActions.includes('revise')) {
    return (
      <Button variant="outlined" title={say(policyWords.reviseHint)} disabled={isPending} onClick={() => mutate()}>
        {say(policyWords.revise)}
      </Button>
    )
  }
  if (!draft || draft.id === record.id) return null
  return (
    <RecordLink resource="policies" id={draft.id}>
      {say(policyWords.goToDraft, { number: draft.number })}
    </RecordLink>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.policies.label)}>
      <EmptyState
        title={say(policyWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/policies">
            {say(policyWords.toList)}
          </Button>
        }
      >
        {say(policyWords.goneText)}
      </EmptyState>
    </Page>
  )
}

const MetaLine = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8 })

const Note = styled('p')(({ theme }) => ({ margin: '0 0 12px', color: theme.palette.text.secondary }))
