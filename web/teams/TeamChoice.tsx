import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { Team } from '#shared/teams/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { teamWords } from './words.ts'

type TeamChoiceProps = { label: string; notId: string; onChoose: (id: string | null) => void }

/** A team at work, sought by its name: there may be more than a list can hold. */
export function TeamChoice({ label, notId, onChoose }: TeamChoiceProps) {
  const say = useSay()
  const locale = useLanguage()
  const [sought, setSought] = useState('')
  const nameOf = ({ nameEn, nameKo }: Team) => (locale === 'ko' ? nameKo : nameEn)
  const [chosen, setChosen] = useState<Team | null>(null)
  const isNamed = chosen !== null && nameOf(chosen) === sought
  const { data = [], isFetching } = useGetList<Team>(
    'teams',
    {
      filter: { isActive: true, ...(sought.trim() && !isNamed && { q: sought.trim() }) },
      sort: { field: locale === 'ko' ? 'nameKo' : 'nameEn', order: 'ASC' },
      pagination: { page: 1, perPage: 20 },
    },
    { placeholderData: keepPreviousData },
  )
  return (
    <Autocomplete
      options={data.filter(({ id }) => id !== notId)}
      value={chosen}
      inputValue={sought}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={nameOf}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={say(teamWords.noneFound)}
      onInputChange={(_event, text) => setSought(text)}
      onChange={(_event, team) => {
        setChosen(team)
        onChoose(team?.id ?? null)
      }}
      renderInput={(params) => <TextField {...params} label={label} placeholder={say(teamWords.findTeam)} />}
    />
  )
}
