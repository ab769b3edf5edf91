import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Note } from '#shared/conversation/schema.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { useConversationCall } from './useConversation.ts'
import { conversationWords } from './words.ts'

/** A slip of one's own, put right while the note is fresh. */
export function NoteEditor({ note, onDone }: { note: Note; onDone: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const [body, setBody] = useState(note.body)
  const mentionedIds = note.mentions.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id)
  const save = useConversationCall((api) =>
    api.call('PATCH', `/cases/${note.caseId}/notes/${note.id}`, {
      body: { body, mentionedIds },
      headers: { 'If-Match': `"${note.version}"` },
    }),
  )
  return (
    <Root>
      <OutlinedInput
        multiline
        autoFocus
        fullWidth
        value={body}
        onChange={(event) => setBody(event.target.value)}
        slotProps={{ input: { 'aria-label': say(conversationWords.note), maxLength: 8000 } }}
      />
      {save.error && <span role="alert">{sayProblem(save.error)}</span>}
      <div>
        <Button
          variant="outlined"
          disabled={save.isPending || body.trim() === ''}
          onClick={() => save.mutate(undefined, { onSuccess: onDone })}
        >
          {say(conversationWords.save)}
        </Button>
        <Button variant="text" onClick={onDone}>
          {say(conversationWords.cancel)}
        </Button>
      </div>
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  marginTop: 6,
  '& > div:last-child': { display: 'flex', gap: 6 },
  '& [role=alert]': { color: theme.palette.error.main },
}))
