import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { useEvidenceCall } from './useEvidence.ts'
import { factWords } from './words.ts'

/** What a file proves and where it comes from, written beside it. */
export function FileForm({ file }: { file: Evidence }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const call = useEvidenceCall(file)
  const [description, setDescription] = useState(file.description)
  const [source, setSource] = useState(file.source)
  const [isPersonal, setPersonal] = useState(file.isPersonal)
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const said = { description: description.trim(), source: source.trim(), isPersonal }
  const change = Object.fromEntries(
    Object.entries(said).filter(([field, value]) => value !== file[field as keyof typeof said]),
  )
  const isChanged = Object.keys(change).length > 0
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setError(null)
    await call('PATCH', '', change).catch(setError)
    setSending(false)
  }
  return (
    <Form onSubmit={save}>
      <TextField
        label={say(factWords.proves)}
        helperText={say(factWords.provesHint)}
        multiline
        minRows={2}
        maxRows={8}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <TextField
        label={say(factWords.source)}
        helperText={say(factWords.sourceHint)}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <FormControlLabel
        label={say(factWords.isPersonal)}
        control={<Checkbox checked={isPersonal} onChange={(event) => setPersonal(event.target.checked)} />}
      />
      {error !== null && <p role="alert">{sayProblem(error)}</p>}
      {isChanged && (
        <Button type="submit" variant="contained" disabled={isSending}>
          {say(factWords.save)}
        </Button>
      )}
    </Form>
  )
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& p[role="alert"]': { margin: 0, color: theme.palette.tone.bad.text },
}))
