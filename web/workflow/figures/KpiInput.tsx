import { AutocompleteInput, required } from 'react-admin'
import { type KpiName, kpiNames, kpiOf } from '#shared/kpis/kpis.ts'
import { useSay } from '../../ui/useSay.ts'
import { figureWords } from './words.ts'

/** Which figure; found by typing a part of its name. */
export function KpiInput({ source = 'metric', isDisabled = false }: { source?: string; isDisabled?: boolean }) {
  const say = useSay()
  return (
    <AutocompleteInput
      source={source}
      label={say(figureWords.figure)}
      validate={required()}
      disabled={isDisabled}
      fullWidth
      // The sheet puts the focus here: a list over its other fields would be in the way.
      openOnFocus={false}
      choices={useKpiChoices()}
    />
  )
}

export function useKpiChoices(): { id: KpiName; name: string }[] {
  const say = useSay()
  return kpiNames.map((id) => ({ id, name: say(kpiOf(id).label) }))
}
