import { TextInput } from 'react-admin'
import { formWords } from '#shared/settlements/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

/** Whole won as people write them, separators and all; null when nothing stands there or it is no whole number. */
export function won(text: unknown): number | null {
  const plain = String(text ?? '').replaceAll(/[,\s₩원]/g, '')
  return /^[+-]?\d{1,13}$/.test(plain) ? Number(plain) : null
}

type WonInputProps = {
  source: string
  label: string
  helperText?: string | false
  isNeeded?: boolean
  defaultValue?: string
}

export function WonInput({ source, label, helperText = false, isNeeded = false, defaultValue }: WonInputProps) {
  const say = useSay()
  const check = (text: unknown) => {
    if (String(text ?? '').trim() === '') return isNeeded ? say(formWords.needed) : undefined
    return won(text) === null ? say(formWords.wholeWon) : undefined
  }
  return (
    <TextInput
      source={source}
      label={label}
      helperText={helperText}
      defaultValue={defaultValue}
      validate={check}
      slotProps={{ htmlInput: { inputMode: 'numeric', style: { fontVariantNumeric: 'tabular-nums' } } }}
    />
  )
}
