import { useState } from 'react'
import { useGetList, useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Team } from '#shared/teams/schema.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { Choices } from './Choices.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { usePlace } from './usePlace.ts'
import { dispatchWords } from './words.ts'

const none = 'none'

/** Which team the case waits for. */
export function TeamSheet({ record, onClose }: { record: CaseRecord; onClose: () => void }) {
  const say = useSay()
  const locale = useLanguage()
  const notify = useNotify()
  const { place } = usePlace(record)
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: teams = [] } = useGetList<Team>('teams', {
    filter: { isActive: true },
    sort: { field: locale === 'ko' ? 'nameKo' : 'nameEn', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  })
  const choices = teams.map((team) => ({
    value: team.id,
    label: locale === 'ko' ? team.nameKo : team.nameEn,
    isDisabled: team.id === record.teamId,
  }))
  const save = () =>
    place.mutate(
      { what: 'team', body: { teamId: chosen === none ? null : chosen } },
      {
        onSuccess: () => {
          notify(say(dispatchWords.moved), { type: 'success' })
          onClose()
        },
      },
    )
  return (
    <PlaceSheet
      title={say(dispatchWords.changeTeam)}
      note={say(dispatchWords.teamNote)}
      error={place.error}
      isReady={chosen !== null}
      isBusy={place.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Choices
        label={say(dispatchWords.team)}
        value={chosen}
        choices={[...choices, { value: none, label: say(dispatchWords.noTeam), isDisabled: record.teamId === null }]}
        onChoose={setChosen}
      />
    </PlaceSheet>
  )
}
