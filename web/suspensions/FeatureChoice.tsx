import { CheckboxGroupInput } from 'react-admin'
import { restrictableFeatures } from '#shared/suspensions/ladder.ts'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { featureWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'

export function FeatureChoice() {
  const say = useSay()
  return (
    <CheckboxGroupInput
      source="features"
      label={say(formWords.features)}
      choices={restrictableFeatures.map((id) => ({ id, name: say(featureWords[id]) }))}
      translateChoice={false}
      helperText={false}
      row={false}
      validate={(chosen) => (Array.isArray(chosen) && chosen.length > 0 ? undefined : say(formWords.featuresNeeded))}
    />
  )
}
