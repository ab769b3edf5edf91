import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { exactTime } from '../../ui/times.ts'
import { useNow } from '../../ui/useNow.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { Choices } from './Choices.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { usePlace } from './usePlace.ts'
import { dispatchWords } from './words.ts'

const hourMs = 3_600_000
const spans = [1, 2, 4, 8, 24, 48, 72, 168]

type HoldSheetProps = { record: CaseRecord; longestHours: number; onClose: () => void }

/** What the case waits for, and how long it is kept. */
export function HoldSheet({ record, longestHours, onClose }: HoldSheetProps) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const notify = useNotify()
  const { place } = usePlace(record)
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState<number | null>(null)
  const offered = spans.filter((span) => span <= longestHours)
  const save = () => {
    if (hours === null) return
    const until = new Date(Date.now() + hours * hourMs - 1000).toISOString()
    place.mutate(
      { what: 'hold', body: { reason: reason.trim(), until } },
      {
        onSuccess: () => {
          notify(say(dispatchWords.heldDone), { type: 'success' })
          onClose()
        },
      },
    )
  }
  return (
    <PlaceSheet
      title={say(dispatchWords.hold)}
      note={say(dispatchWords.holdNote, { hours: longestHours })}
      label={say(dispatchWords.hold)}
      error={place.error}
      isReady={reason.trim() !== '' && hours !== null}
      isBusy={place.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={say(dispatchWords.holdReason)}
        value={reason}
        required
        multiline
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Choices
        label={say(dispatchWords.until)}
        value={hours === null ? null : String(hours)}
        choices={offered.map((span) => ({
          value: String(span),
          label: say(dispatchWords.inHours, { hours: span }),
          aside: exactTime(new Date(now.getTime() + span * hourMs), locale),
        }))}
        onChoose={(value) => setHours(Number(value))}
      />
    </PlaceSheet>
  )
}
