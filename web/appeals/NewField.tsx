import { required, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useContestable } from './useContestable.ts'

/** From the second attempt on the seller has to say what is new. */
export function NewField() {
  const say = useSay()
  const [sellerId, decisionId] = useWatch({ name: ['sellerId', 'decisionId'] })
  const { data = [] } = useContestable(sellerId)
  const chosen = data.find((one) => one.decisionId === decisionId)
  if (!chosen || chosen.attempt < 2) return null
  return (
    <TextInput
      source="whatIsNew"
      label={say(appealWords.whatIsNew)}
      validate={required()}
      helperText={false}
      multiline
      minRows={3}
    />
  )
}
