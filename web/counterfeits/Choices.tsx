import { CheckboxGroupInput, RadioButtonGroupInput, required, TextInput } from 'react-admin'
import type { Words } from '#shared/text.ts'
import { useSay } from '../ui/useSay.ts'

type ChoiceProps<W extends string> = {
  source: string
  label: Words
  words: Record<W, Words>
  among: readonly W[]
  isOptional?: true
}

/** One of several words. */
export function OneOf<W extends string>({ source, label, words, among, isOptional }: ChoiceProps<W>) {
  const say = useSay()
  return (
    <RadioButtonGroupInput
      source={source}
      label={say(label)}
      choices={among.map((id) => ({ id, name: say(words[id]) }))}
      translateChoice={false}
      validate={isOptional ? undefined : required()}
      helperText={false}
      row={false}
    />
  )
}

/** Any of several words, at least one. */
export function AnyOf<W extends string>({ source, label, words, among }: ChoiceProps<W>) {
  const say = useSay()
  return (
    <CheckboxGroupInput
      source={source}
      label={say(label)}
      choices={among.map((id) => ({ id, name: say(words[id]) }))}
      translateChoice={false}
      validate={required()}
      helperText={false}
      row={false}
    />
  )
}

type SentenceProps = { source: string; label: Words; hint?: Words; rows?: number; isOptional?: boolean }

/** Words that somebody writes. */
export function Sentence({ source, label, hint, rows = 3, isOptional = false }: SentenceProps) {
  const say = useSay()
  return (
    <TextInput
      source={source}
      label={say(label)}
      helperText={hint ? say(hint) : false}
      validate={isOptional ? undefined : required()}
      multiline={rows > 1}
      minRows={rows}
    />
  )
}
