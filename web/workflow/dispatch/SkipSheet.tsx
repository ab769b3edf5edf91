import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { type SkipReason, skipReasons } from '#shared/dispatch/schema.ts'
import { skipReasonWords } from '#shared/dispatch/words.ts'
import { useSay } from '../../ui/useSay.ts'
import { Choices } from './Choices.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { usePlace } from './usePlace.ts'
import { dispatchWords } from './words.ts'

/** Why somebody passes a case over. */
export function SkipSheet({ record, onClose }: { record: CaseRecord; onClose: () => void }) {
  const say = useSay()
  const notify = useNotify()
  const { place } = usePlace(record)
  const [reason, setReason] = useState<SkipReason | null>(null)
  const [note, setNote] = useState('')
  const save = () =>
    place.mutate(
      { what: 'skip', body: { reason, ...(note.trim() && { note: note.trim() }) } },
      {
        onSuccess: () => {
          notify(say(dispatchWords.skipped), { type: 'success' })
          onClose()
        },
      },
    )
  return (
    <PlaceSheet
      title={say(dispatchWords.skip)}
      note={say(dispatchWords.skipNote)}
      label={say(dispatchWords.skip)}
      error={place.error}
      isReady={reason !== null && (reason !== 'other' || note.trim() !== '')}
      isBusy={place.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Choices
        label={say(dispatchWords.reason)}
        value={reason}
        choices={skipReasons.map((value) => ({ value, label: say(skipReasonWords[value]) }))}
        onChoose={(value) => setReason(value as SkipReason)}
      />
      <TextField
        label={say(dispatchWords.note)}
        value={note}
        required={reason === 'other'}
        multiline
        minRows={2}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </PlaceSheet>
  )
}
