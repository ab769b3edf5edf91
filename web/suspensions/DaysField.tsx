import { NumberInput } from 'react-admin'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { longestSuspensionDays } from '#shared/suspensions/schema.ts'
import { useSay } from '../ui/useSay.ts'

/** Whole calendar days of a temporary suspension. */
export function DaysField({ source }: { source: string }) {
  const say = useSay()
  const most = longestSuspensionDays
  return (
    <NumberInput
      source={source}
      label={say(formWords.days)}
      helperText={say(formWords.daysHint, { most })}
      min={1}
      max={most}
      step={1}
      validate={(value) => (isWholeDays(value, most) ? undefined : say(formWords.daysNeeded, { most }))}
    />
  )
}

export const isWholeDays = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
