import { Wrong } from './EditTable.tsx'

type NumberRowProps = {
  label: string
  /** Behind the field. */
  unit?: string
  /** Where in the body it stands. */
  path: string
  value: number
  isWhole?: boolean
  isReadOnly: boolean
  errors: Readonly<Record<string, string>>
  onChange: (next: number) => void
}

/** One number of a setting, with what it means before and its unit behind. */
export function NumberRow({ label, unit, path, value, isWhole = false, isReadOnly, errors, onChange }: NumberRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {isReadOnly ? (
          value
        ) : (
          <input
            type="number"
            aria-label={label}
            min={isWhole ? 1 : 0}
            max={1_000}
            step={isWhole ? 1 : 'any'}
            value={value}
            aria-invalid={Boolean(errors[path])}
            style={{ width: 96 }}
            onChange={(event) => {
              const next = event.target.valueAsNumber
              onChange(Number.isNaN(next) ? 0 : isWhole ? Math.round(next) : next)
            }}
          />
        )}{' '}
        {unit}
        <Wrong errors={errors} at={[path]} />
      </td>
    </tr>
  )
}
