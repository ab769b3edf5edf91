import DensitySmall from '@mui/icons-material/DensitySmall'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import { ColumnsButton, useGetList, useListContext } from 'react-admin'
import type { Person } from '#shared/people/schema.ts'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { ladder, severities } from '#shared/suspensions/ladder.ts'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { measureWords, severityWords, suspensionStateWords } from '#shared/suspensions/words.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { FilterChoice } from '../ui/FilterBar.tsx'
import { FilterOne } from '../ui/FilterOne.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { useMe } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { uiWords } from '../ui/words.ts'
import { dueWords } from './queueFilter.ts'
import { isNarrowed, viewOf } from './queueViews.ts'
import { useOwnViews } from './useQueueViews.ts'

const everyone = { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' as const } }
const allPolicies = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' as const } }

type QueueFiltersProps = { isCompact: boolean; onCompact: (isCompact: boolean) => void }

/** What narrows the view, and how its rows are shown. */
export function QueueFilters({ isCompact, onCompact }: QueueFiltersProps) {
  const say = useSay()
  const locale = useLanguage()
  const me = useMe()
  const { data: people = [] } = useGetList<Person>('people', everyone)
  const { data: versions = [] } = useGetList<PolicyVersion>('policies', allPolicies)
  const nameOf = locale === 'ko' ? 'nameKo' : 'nameEn'
  // One choice a policy, named as its newest version is.
  const policies = new Map(
    versions.toSorted((a, b) => a.number - b.number).map((version) => [version.policyId, version[nameOf]]),
  )
  const others = people.filter((person) => person.id !== me?.id)

  return (
    <>
      <FilterSearch placeholder={say(queueWords.search)} />
      <FilterChoice
        source="state"
        label={say(queueWords.state)}
        choices={stateNames(suspensionWorkflow).map((value) => ({ value, label: say(suspensionStateWords[value]) }))}
      />
      <FilterChoice
        source="severity"
        label={say(queueWords.severity)}
        choices={severities.toReversed().map((value) => ({ value, label: say(severityWords[value]) }))}
      />
      <FilterChoice
        source="policyId"
        label={say(queueWords.policy)}
        choices={[...policies].map(([value, label]) => ({ value, label }))}
      />
      <FilterChoice
        source="measure"
        label={say(queueWords.measure)}
        choices={ladder.map((value) => ({ value, label: say(measureWords[value]) }))}
      />
      <FilterOne
        source="owner"
        label={say(queueWords.owner)}
        choices={[
          { value: 'me', label: say(queueWords.me) },
          { value: 'nobody', label: say(queueWords.nobody) },
          ...others.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <FilterOne
        source="due"
        label={say(queueWords.due)}
        choices={dueWords.map((value) => ({ value, label: say(queueWords[value]) }))}
      />
      <PlainView />
      <Shown>
        <ToggleButton
          value="compact"
          size="small"
          selected={isCompact}
          onChange={() => onCompact(!isCompact)}
          aria-label={say(queueWords.compact)}
          title={say(queueWords.compact)}
        >
          <DensitySmall />
        </ToggleButton>
        <ColumnsButton />
      </Shown>
    </>
  )
}

/** Takes away what narrows the view, and keeps the view. */
function PlainView() {
  const say = useSay()
  const { filterValues, setFilters } = useListContext()
  const { views } = useOwnViews()
  const view = viewOf(filterValues, views)
  if (!isNarrowed(filterValues, view)) return null
  return (
    <Button variant="text" sx={{ color: 'text.secondary' }} onClick={() => setFilters(view.filter)}>
      {say(uiWords.clearFilters)}
    </Button>
  )
}

const Shown = styled('span')(({ theme }) => ({
  display: 'flex',
  gap: 8,
  marginLeft: 'auto',
  '& .MuiToggleButton-root': { padding: 5, '& svg': { fontSize: 16 } },
  '& .MuiButton-root': { color: theme.palette.text.secondary },
  [theme.breakpoints.down('md')]: { display: 'none' },
}))
