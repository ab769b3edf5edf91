import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { GateSweep } from '#shared/gating/lifeSchema.ts'
import { permissionScopeWords } from '#shared/gating/lifeWords.ts'
import { gatingScopes } from '#shared/gating/scopes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../../ui/FilterBar.tsx'
import { Forbidden } from '../../ui/Forbidden.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { Page } from '../../ui/Page.tsx'
import { relativeTime } from '../../ui/times.ts'
import { useApi } from '../../ui/useApi.ts'
import { useMay, useMe } from '../../ui/useMe.ts'
import { useNow } from '../../ui/useNow.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { ViewTabs } from '../../ui/ViewTabs.tsx'
import { PermissionTable } from './PermissionTable.tsx'
import { permissionWords } from './words.ts'

/** Who may sell what until when: those that end first on top. */
export default function PermissionList() {
  const say = useSay()
  const me = useMe()
  const mayRead = useMay('gating:read')
  if (me && !mayRead) {
    return (
      <Page title={say(permissionWords.title)}>
        <Forbidden />
      </Page>
    )
  }
  return (
    <ListPage
      resource="sales-permissions"
      // Reviews and what they grant are read by the same people; there is no permission of that name.
      disableAuthentication
      title={say(permissionWords.title)}
      sort={{ field: 'validUntil', order: 'ASC' }}
      filterDefaultValues={{ standing: 'live' }}
      tabs={<Standings />}
      actions={
        <Button variant="outlined" component={Link} to="/gating">
          {say(permissionWords.toGating)}
        </Button>
      }
      filters={
        <>
          <FilterChoice
            source="scope"
            label={say(permissionWords.scope)}
            choices={gatingScopes.map((value) => ({ value, label: say(permissionScopeWords[value]) }))}
          />
          <FilterClear />
          <LastSweep />
        </>
      }
      empty={<EmptyState title={say(permissionWords.emptyTitle)}>{say(permissionWords.emptyText)}</EmptyState>}
    >
      <PermissionTable />
    </ListPage>
  )
}

function Standings() {
  const say = useSay()
  return (
    <ViewTabs
      label={say(permissionWords.views)}
      views={[
        { name: 'live', label: say(permissionWords.live), filter: { standing: 'live' } },
        { name: '30', label: say(permissionWords.month), filter: { standing: '30' } },
        { name: '7', label: say(permissionWords.week), filter: { standing: '7' } },
        { name: 'over', label: say(permissionWords.over), filter: { standing: 'over' } },
        { name: 'all', label: say(permissionWords.all), filter: {} },
      ]}
    />
  )
}

/** How fresh the look over all listings is. */
function LastSweep() {
  const say = useSay()
  const locale = useLanguage()
  const api = useApi()
  const now = useNow()
  const { data } = useQuery({
    queryKey: ['gating-sweeps'],
    queryFn: () => api.call<GateSweep[]>('GET', '/gating-sweeps'),
    refetchInterval: 30_000,
  })
  const round = data?.find(({ name }) => name === 'sweep-listings')
  if (!round) return null
  const text = round.isRunning
    ? say(permissionWords.sweeping, { count: round.looked.toLocaleString() })
    : round.finishedAt && say(permissionWords.swept, { ago: relativeTime(new Date(round.finishedAt), now, locale) })
  return <Note>{text}</Note>
}

const Note = styled('small')(({ theme }) => ({
  ...theme.typography.caption,
  marginLeft: 'auto',
  color: theme.palette.text.secondary,
}))
