import { NumberInput, required } from 'react-admin'
import type { KpiUnit } from '#shared/kpis/kpi.ts'
import { useSay } from '../../ui/useSay.ts'
import { asKept, asTyped, unitOf } from './units.ts'

type ValueInputProps = { source: string; label: string; unit: KpiUnit; isRequired?: boolean; hint?: string }

/** A figure in the unit people speak of it in; the form keeps it in its own. */
export function ValueInput({ source, label, unit, isRequired = false, hint }: ValueInputProps) {
  const say = useSay()
  return (
    <NumberInput
      // Another unit reads the same keystrokes otherwise.
      key={unit}
      source={source}
      label={`${label} (${say(unitOf(unit))})`}
      min={0}
      step="any"
      format={(value: number | null | undefined) => (typeof value === 'number' ? asTyped(unit, value) : '')}
      parse={(text: string) => (text === '' ? null : asKept(unit, Number(text)))}
      validate={isRequired ? required() : undefined}
      helperText={hint ?? false}
    />
  )
}
