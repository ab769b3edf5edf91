import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useDraft } from './useDraft.ts'
import { problemWordsOf, settingWords } from './words.ts'

type PublishSheetProps = { draft: SettingVersion; errors: Readonly<Record<string, string>>; onClose: () => void }

/** The last look before a version is in force: why, in the publisher's own words. */
export function PublishSheet({ draft, errors, onClose }: PublishSheetProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useDraft(draft).publish
  const wrong = [...new Set(Object.values(errors))]
  const press = () =>
    mutate(
      { note: note.trim(), version: draft.version },
      {
        onSuccess: () => {
          notify(say(settingWords.published), { type: 'success' })
          onClose()
        },
      },
    )
  return (
    <SideSheet
      title={say(settingWords.publishVersion, { number: draft.number })}
      onClose={onClose}
      footer={
        <>
          <Button
            size="medium"
            variant="contained"
            disabled={wrong.length > 0 || note.trim() === '' || isPending}
            onClick={press}
          >
            {say(settingWords.publish)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(settingWords.cancel)}
          </Button>
        </>
      }
    >
      <Rows>
        {error && <Alert severity="error">{sayProblem(error)}</Alert>}
        {wrong.length > 0 && (
          <Alert severity="error">
            {say(settingWords.blocked)}
            <ul>
              {wrong.map((problem) => (
                <li key={problem}>{say(problemWordsOf(problem))}</li>
              ))}
            </ul>
          </Alert>
        )}
        <p>{say(settingWords.publishText)}</p>
        <TextField
          label={say(settingWords.note)}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          minRows={3}
          required
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Rows>
    </SideSheet>
  )
}

const Rows = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  '& > p': { margin: 0, color: theme.palette.text.secondary },
  '& ul': { margin: '4px 0 0', paddingLeft: 18 },
}))
