import PolicyOutlined from '@mui/icons-material/PolicyOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { DataTable, ListContextProvider, useCreatePath, useList, useListContext } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { features } from '#shared/features.ts'
import { policyTermWords, sayRule } from '#shared/policies/words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { ExportButton } from '../ui/ExportButton.tsx'
import { Page } from '../ui/Page.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { exactDay } from '../ui/times.ts'
import { useMay } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CaseCount } from './CaseCount.tsx'
import { PhaseChip } from './PhaseChip.tsx'
import { groupByPolicy, type PolicyGroup, usePolicyVersions } from './usePolicies.ts'
import { policyWords } from './words.ts'

/** Every policy in one line: what it flags, what follows, and which versions there are. */
export default function PolicyList() {
  const say = useSay()
  const mayEdit = useMay('policies:edit')
  const { versions, isPending, error, refetch } = usePolicyVersions()
  const groups = groupByPolicy(versions)
  const list = useList({
    data: groups,
    sort: { field: 'shown.nameEn', order: 'ASC' },
    perPage: 1000,
    resource: 'policies',
  })
  return (
    <Page
      title={say(features.policies.label)}
      meta={isPending ? undefined : groups.length.toLocaleString()}
      actions={
        groups.length > 0 && (
          <>
            <ExportButton resource="policies" filter={{}} sort={{ field: 'nameEn', order: 'ASC' }} />
            {mayEdit && <NewPolicy variant="outlined" />}
          </>
        )
      }
    >
      <Rows>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : isPending ? (
          <SkeletonRows rows={8} />
        ) : groups.length === 0 ? (
          <EmptyState
            icon={<PolicyOutlined />}
            title={say(policyWords.emptyTitle)}
            action={mayEdit && <NewPolicy variant="contained" />}
          >
            {say(policyWords.emptyText)} {!mayEdit && say(policyWords.emptyWait)}
          </EmptyState>
        ) : (
          <ListContextProvider value={list}>
            <PolicyTable />
          </ListContextProvider>
        )}
      </Rows>
    </Page>
  )
}

function NewPolicy({ variant }: { variant: 'contained' | 'outlined' }) {
  const say = useSay()
  return (
    <Button variant={variant} component={Link} to="/policies/create">
      {say(policyWords.newPolicy)}
    </Button>
  )
}

function PolicyTable() {
  const say = useSay()
  const locale = useLanguage()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const { isPending } = useListContext<PolicyGroup>()
  const pathOf = ({ shown }: PolicyGroup) => createPath({ resource: 'policies', id: shown.id, type: 'show' })
  const { table, rowSx } = useRowCursor<PolicyGroup>((group) => navigate(pathOf(group)))
  if (isPending) return null
  return (
    <DataTable<PolicyGroup> ref={table} rowSx={rowSx} rowClick={(_id, _resource, group) => pathOf(group)}>
      <DataTable.Col
        source={locale === 'ko' ? 'shown.nameKo' : 'shown.nameEn'}
        label={say(policyWords.policy)}
        render={({ shown }: PolicyGroup) => (
          <RecordLink resource="policies" id={shown.id}>
            {locale === 'ko' ? shown.nameKo : shown.nameEn}
          </RecordLink>
        )}
      />
      <DataTable.Col
        label={say(policyWords.rule)}
        disableSort
        cellClassName="grows"
        render={({ shown }: PolicyGroup) => sayRule(shown, locale)}
      />
      <DataTable.Col
        label={say(policyTermWords.severity)}
        disableSort
        render={({ shown }: PolicyGroup) => <SeverityMark severity={shown.severity} />}
      />
      <DataTable.Col
        label={say(policyWords.versions)}
        disableSort
        render={({ versions }: PolicyGroup) => (
          <Chips>
            {versions
              .filter((version) => version.phase !== 'superseded')
              .toReversed()
              .map((version) => (
                <Link
                  key={version.id}
                  to={createPath({ resource: 'policies', id: version.id, type: 'show' })}
                  onClick={(event) => event.stopPropagation()}
                >
                  <PhaseChip phase={version.phase} number={version.number} />
                </Link>
              ))}
          </Chips>
        )}
      />
      <DataTable.Col
        source="shown.effectiveFrom"
        label={say(policyWords.since)}
        render={({ shown }: PolicyGroup) =>
          shown.phase === 'in_force' ? exactDay(new Date(shown.effectiveFrom), locale) : '–'
        }
      />
      <DataTable.Col
        align="right"
        source="openCases"
        label={say(policyWords.openCases)}
        render={({ id, openCases }: PolicyGroup) => <CaseCount policyId={id} count={openCases} />}
      />
    </DataTable>
  )
}

const Rows = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflowX: 'auto',
  backgroundColor: theme.palette.background.paper,
}))

const Chips = styled('span')({
  display: 'inline-flex',
  gap: 4,
  '& a': { textDecoration: 'none', borderRadius: 4, '&:hover': { filter: 'brightness(0.95)' } },
})
