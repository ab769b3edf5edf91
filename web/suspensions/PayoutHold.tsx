import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { NumberInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { longestPayoutHoldDays } from '#shared/suspensions/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { isWholeDays } from './DaysField.tsx'

const usualDays = 30

/** Beside any measure: whether the money stays with us, and how long. */
export function PayoutHold() {
  const say = useSay()
  const { setValue } = useFormContext()
  const days = useWatch<{ payoutHoldDays?: number | null }>({ name: 'payoutHoldDays' })
  const isOn = useWatch<{ holdsPayout?: boolean }>({ name: 'holdsPayout' }) ?? Boolean(days)
  const most = longestPayoutHoldDays
  const flip = (on: boolean) => {
    setValue('holdsPayout', on, { shouldDirty: true })
    if (on && !days) setValue('payoutHoldDays', usualDays, { shouldDirty: true })
  }
  return (
    <div>
      <FormControlLabel
        label={say(formWords.payoutHold)}
        control={<Checkbox checked={isOn} onChange={(_event, on) => flip(on)} />}
      />
      {isOn && (
        <NumberInput
          source="payoutHoldDays"
          label={say(formWords.payoutDays)}
          helperText={say(formWords.daysHint, { most })}
          min={1}
          max={most}
          step={1}
          validate={(value) => (isWholeDays(value, most) ? undefined : say(formWords.daysNeeded, { most }))}
        />
      )}
    </div>
  )
}
