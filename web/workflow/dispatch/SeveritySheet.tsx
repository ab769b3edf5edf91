import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { useSay } from '../../ui/useSay.ts'
import { Choices } from './Choices.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { usePlace } from './usePlace.ts'
import { dispatchWords } from './words.ts'

/** How grave the case is, and why that changes. */
export function SeveritySheet({ record, onClose }: { record: CaseRecord; onClose: () => void }) {
  const say = useSay()
  const notify = useNotify()
  const { place } = usePlace(record)
  const [severity, setSeverity] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = () =>
    place.mutate(
      { what: 'severity', body: { severity, reason: reason.trim() } },
      {
        onSuccess: () => {
          notify(say(dispatchWords.severityDone), { type: 'success' })
          onClose()
        },
      },
    )
  return (
    <PlaceSheet
      title={say(dispatchWords.severity)}
      note={say(dispatchWords.severityNote)}
      error={place.error}
      isReady={severity !== null && reason.trim() !== ''}
      isBusy={place.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Choices
        label={say(dispatchWords.severity)}
        value={severity}
        choices={severities
          .toReversed()
          .map((value) => ({ value, label: say(severityWords[value]), isDisabled: value === record.severity }))}
        onChoose={setSeverity}
      />
      <TextField
        label={say(dispatchWords.reason)}
        value={reason}
        required
        multiline
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </PlaceSheet>
  )
}
