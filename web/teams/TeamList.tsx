import GroupsOutlined from '@mui/icons-material/GroupsOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { Link } from 'react-router'
import { features } from '#shared/features.ts'
import { teamFunctions } from '#shared/teams/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { TeamForm } from './TeamForm.tsx'
import { TeamTable } from './TeamTable.tsx'
import { UnroutedNote } from './UnroutedNote.tsx'
import { functionWords, teamWords } from './words.ts'

/** Who works together, what waits for them and how much room they have. */
export default function TeamList() {
  const say = useSay()
  const locale = useLanguage()
  const mayAdmin = useMay('teams:admin')
  const mayWatch = useMay('teams:availability')
  const [isAdding, setIsAdding] = useState(false)
  const add = mayAdmin && (
    <Button variant="contained" onClick={() => setIsAdding(true)}>
      {say(teamWords.add)}
    </Button>
  )
  return (
    <ListPage
      title={say(features.teams.label)}
      sort={{ field: locale === 'ko' ? 'nameKo' : 'nameEn', order: 'ASC' }}
      actions={
        <>
          {mayWatch && (
            <Button variant="outlined" component={Link} to="/teams/wallboard">
              {say(teamWords.wallboard)}
            </Button>
          )}
          {add}
        </>
      }
      filters={
        <>
          <FilterSearch placeholder={say(teamWords.search)} />
          <FilterChoice
            source="function"
            label={say(teamWords.function)}
            choices={teamFunctions.map((value) => ({ value, label: say(functionWords[value]) }))}
          />
          <FilterSwitch source="isActive" value={false} label={say(teamWords.showInactive)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<GroupsOutlined />} title={say(teamWords.emptyTitle)} action={add}>
          {say(teamWords.emptyText)}
        </EmptyState>
      }
    >
      <UnroutedNote />
      <TeamTable />
      {isAdding && <TeamForm onClose={() => setIsAdding(false)} />}
    </ListPage>
  )
}
