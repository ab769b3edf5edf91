import LockOutlined from '@mui/icons-material/LockOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Note } from '#shared/conversation/schema.ts'
import { Ago } from '../../ui/Ago.tsx'
import { useNow } from '../../ui/useNow.ts'
import { useSay } from '../../ui/useSay.ts'
import { FileChips } from './FileChips.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { conversationWords } from './words.ts'

/** Between colleagues: amber, cut at the corner, locked, and it says so. */
export function NoteCard({ note }: { note: Note }) {
  const say = useSay()
  const now = useNow()
  const [isEditing, setEditing] = useState(false)
  const isEditable = note.editableUntil !== null && new Date(note.editableUntil) > now
  return (
    <Card data-kind="note" aria-label={`${say(conversationWords.noteLabel)}: ${note.authorName}`}>
      <header>
        <span className="kind">
          <LockOutlined />
          {say(conversationWords.noteLabel)}
        </span>
        <b>{note.authorName}</b>
        {note.editedAt && <em>{say(conversationWords.edited)}</em>}
        <Ago at={note.at} />
      </header>
      {isEditing ? (
        <NoteEditor note={note} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p>{marked(note)}</p>
          <FileChips files={note.files} />
          {isEditable && (
            <Button variant="text" onClick={() => setEditing(true)}>
              {say(conversationWords.edit)}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

/** The text with the names of those who were told set apart. */
function marked({ body, mentions }: Note) {
  const names = mentions.map(({ name }) => `@${name}`).filter((name) => body.includes(name))
  if (names.length === 0) return body
  const escaped = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  let at = 0
  return body.split(new RegExp(`(${escaped.join('|')})`)).map((part) => {
    at += part.length
    return names.includes(part) ? <mark key={at}>{part}</mark> : part
  })
}

const Card = styled('article')(({ theme }) => ({
  padding: '8px 12px',
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.tone.busy.soft,
  border: `1px dashed ${theme.palette.tone.busy.mark}`,
  borderRadius: 2,
  clipPath: 'polygon(0 0, calc(100% - 12px) 0, 100% 12px, 100% 100%, 0 100%)',
  '& header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  '& .kind': {
    ...theme.typography.caption,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    fontWeight: 600,
    color: theme.palette.tone.busy.text,
    '& svg': { fontSize: 14 },
  },
  '& b': { fontWeight: 600 },
  '& em': { ...theme.typography.caption, fontStyle: 'normal', color: theme.palette.text.secondary },
  '& time': { ...theme.typography.caption, marginLeft: 'auto', paddingRight: 8, color: theme.palette.text.secondary },
  '& p': { margin: '4px 0 0', maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& mark': { background: 'none', fontWeight: 600, color: theme.palette.tone.busy.text },
  '& > .MuiButton-root': { marginLeft: -10, color: theme.palette.tone.busy.text },
}))
