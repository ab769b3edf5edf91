import { styled } from '@mui/material/styles'
import type { SettingField } from '#shared/settings/form.ts'
import { useSay } from '../ui/useSay.ts'
import { formWords } from './formWords.ts'

type FormControlProps = {
  field: Exclude<SettingField, { kind: 'group' | 'rows' }> & { isOptional?: true }
  labelId: string
  value: unknown
  isWrong: boolean
  onChange: (next: unknown) => void
}

/** What a single value is written with. An optional one that is emptied is null. */
export function FormControl({ field, labelId, value, isWrong, onChange }: FormControlProps) {
  const say = useSay()
  const aria = { 'aria-labelledby': labelId, 'aria-invalid': isWrong }
  const unit = 'unit' in field && field.unit ? say(field.unit) : { share: '%', krw: '₩' }[field.kind as string]
  switch (field.kind) {
    case 'whole':
    case 'number':
    case 'share':
    case 'krw': {
      const scale = field.kind === 'share' ? 100 : 1
      const isWhole = field.kind === 'whole' || field.kind === 'krw'
      return (
        <>
          <input
            {...aria}
            type="number"
            step={isWhole ? 1 : 'any'}
            // A hundredth of a percent is written as it is read, without the tail of a binary fraction.
            value={value == null ? '' : Number((Number(value) * scale).toFixed(6))}
            style={{ width: field.kind === 'krw' ? 150 : 96 }}
            onChange={({ target }) => {
              const next = target.valueAsNumber
              if (Number.isNaN(next)) onChange(field.isOptional ? null : 0)
              else onChange(isWhole ? Math.round(next) : next / scale)
            }}
          />{' '}
          {unit}
        </>
      )
    }
    case 'flag':
      return <input {...aria} type="checkbox" checked={value === true} onChange={(e) => onChange(e.target.checked)} />
    case 'choice':
      return (
        <select {...aria} value={String(value ?? '')} onChange={(event) => onChange(event.target.value || null)}>
          {field.isOptional && <option value="">{say(formWords.none)}</option>}
          {Object.entries(field.options).map(([word, words]) => (
            <option key={word} value={word}>
              {say(words)}
            </option>
          ))}
        </select>
      )
    case 'choices': {
      const chosen = (value ?? []) as string[]
      return (
        <Choices>
          {Object.entries(field.options).map(([word, words]) => (
            <label key={word}>
              <input
                type="checkbox"
                checked={chosen.includes(word)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, word] : chosen.filter((one) => one !== word))
                }
              />
              {say(words)}
            </label>
          ))}
        </Choices>
      )
    }
    case 'texts': {
      const lines = (value ?? []) as string[]
      return (
        <Lines
          {...aria}
          rows={Math.min(8, Math.max(2, lines.length + 1))}
          placeholder={say(formWords.onePerLine)}
          value={lines.join('\n')}
          onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
          // Empty lines are allowed while one writes, and gone when one leaves.
          onBlur={() => onChange(lines.map((line) => line.trim()).filter(Boolean))}
        />
      )
    }
    case 'text':
      return field.isLong ? (
        <Lines {...aria} rows={3} value={String(value ?? '')} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...aria}
          value={String(value ?? '')}
          style={{ width: 320 }}
          onChange={({ target }) => onChange(target.value === '' && field.isOptional ? null : target.value)}
        />
      )
  }
}

const Choices = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '4px 16px' })

const Lines = styled('textarea')(({ theme }) => ({
  width: 420,
  maxWidth: '100%',
  padding: '6px 8px',
  font: 'inherit',
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.background.paper,
  border: `1px solid ${theme.palette.control}`,
  borderRadius: 6,
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -1 },
}))
