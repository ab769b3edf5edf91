import { required, TextInput } from 'react-admin'
import { useSay } from '../ui/useSay.ts'
import { workflowWords } from './words.ts'

/** One required sentence for colleagues: fits every action that asks only `reason`. */
function ReasonFields() {
  const say = useSay()
  return <TextInput source="reason" label={say(workflowWords.reason)} validate={required()} multiline minRows={4} />
}

/** One sentence that may stay empty: for actions that ask only `note`. */
function NoteFields() {
  const say = useSay()
  return (
    <TextInput
      source="note"
      label={say(workflowWords.note)}
      helperText={say(workflowWords.optional)}
      multiline
      minRows={3}
    />
  )
}

export const reasonForm = { Fields: ReasonFields }
export const noteForm = { Fields: NoteFields }
