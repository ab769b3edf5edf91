import { useSay } from '../ui/useSay.ts'
import { settingWords } from './words.ts'

type AnyOfProps = {
  label: string
  /** Null is any. */
  value: string | null
  choices: readonly { value: string; label: string }[]
  isReadOnly: boolean
  onChange: (value: string | null) => void
}

/** One of several, or any. A value that is no choice any more stays to be seen and corrected. */
export function AnyOf({ label, value, choices, isReadOnly, onChange }: AnyOfProps) {
  const say = useSay()
  const known = choices.find((choice) => choice.value === value)
  if (isReadOnly) return <>{value === null ? say(settingWords.any) : (known?.label ?? value)}</>
  return (
    <select aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{say(settingWords.any)}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
      {value !== null && !known && <option value={value}>{value}</option>}
    </select>
  )
}
