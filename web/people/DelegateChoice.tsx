import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Person } from '#shared/people/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { absenceWords } from './absenceWords.ts'

type DelegateChoiceProps = {
  personId: string
  initialName: string | null
  fault: string | undefined
  onChoose: (id: string | null) => void
}

/** A colleague sought by name; whether they may stand in is said by the server when it is saved. */
export function DelegateChoice({ personId, initialName, fault, onChoose }: DelegateChoiceProps) {
  const say = useSay()
  const [sought, setSought] = useState(initialName ?? '')
  const [chosen, setChosen] = useState<Person | null>(null)
  const isNamed = sought === (chosen?.name ?? initialName)
  const { data = [], isFetching } = useGetList<Person>(
    'people',
    {
      filter: { isActive: true, ...(sought.trim() && !isNamed && { q: sought.trim() }) },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 20 },
    },
    { placeholderData: keepPreviousData },
  )
  return (
    <Autocomplete
      options={data.filter(({ id }) => id !== personId)}
      value={chosen}
      inputValue={sought}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={say(absenceWords.noneFound)}
      onInputChange={(_event, text, why) => {
        // The name of an earlier choice stands there before anything was chosen here.
        if (why === 'reset' && chosen === null && text === '') return
        setSought(text)
        if (text === '') onChoose(null)
      }}
      onChange={(_event, person) => {
        setChosen(person)
        setSought(person?.name ?? '')
        onChoose(person?.id ?? null)
      }}
      renderOption={(props, person) => (
        <li {...props} key={person.id}>
          {person.name}
          <small style={{ marginLeft: 8, opacity: 0.75 }}>{say(roleWords[person.role])}</small>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say(absenceWords.delegate)}
          placeholder={say(absenceWords.findDelegate)}
          error={fault !== undefined}
          helperText={fault ?? say(absenceWords.delegateHint)}
        />
      )}
    />
  )
}
