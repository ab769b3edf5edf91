import InputBase from '@mui/material/InputBase'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { useKeys } from '../../ui/useKeys.ts'
import { optionId, Picker } from './Picker.tsx'
import { makeSendKey } from './sendKey.ts'
import { type Trigger, triggerAt, withPicked } from './trigger.ts'
import { type Offers, type Pick, usePicks } from './usePicks.ts'

type ComposeFieldProps = {
  field: RefObject<HTMLTextAreaElement | null>
  value: string
  label: string
  placeholder: string
  lang: string
  isBusy: boolean
  /** `picked` is what the text was changed by, when it was not typed. */
  onChange: (text: string, picked?: Pick) => void
  onSend: () => void
  offers: Offers
  /** What a pick becomes in the text. */
  textOf: (pick: Pick) => string
}

/** Where one writes. Picks and sending by keyboard; neither happens while a syllable is being composed. */
export function ComposeField(props: ComposeFieldProps) {
  const { field, value, label, placeholder, lang, isBusy, onChange, onSend, offers, textOf } = props
  const id = useId()
  const [sendKey] = useState(makeSendKey)
  const [hasFocus, setFocus] = useState(false)
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const [at, setAt] = useState(0)
  /** Escape closes the picker for what is being typed, not for good. */
  const dismissed = useRef<number>(undefined)
  const picks = usePicks(trigger, offers)
  const isPicking = trigger !== null && picks !== null && hasFocus
  const marked = Math.min(at, (picks?.length ?? 1) - 1)

  const look = () => {
    const { current } = field
    if (!current) return
    const next = triggerAt(current.value, current.selectionStart)
    if (!next) dismissed.current = undefined
    setTrigger(next && next.from !== dismissed.current ? next : null)
    setAt(0)
  }
  const pick = (chosen: Pick) => {
    const { current } = field
    if (!current || !trigger) return
    const next = withPicked(current.value, current.selectionStart, trigger, textOf(chosen))
    onChange(next.text, chosen)
    setTrigger(null)
    // The cursor is put behind what was picked once the text is in the field.
    requestAnimationFrame(() => current.setSelectionRange(next.cursor, next.cursor))
  }
  const dismiss = () => {
    dismissed.current = trigger?.from
    setTrigger(null)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { nativeEvent } = event
    if (sendKey.pressed(nativeEvent)) return
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return
    if (!isPicking) {
      // Back to the keys of the case.
      if (event.key !== 'Escape') return
      event.preventDefault()
      return event.currentTarget.blur()
    }
    const chosen = picks[marked]
    if (event.key === 'Escape') dismiss()
    else if (event.key === 'ArrowDown' && chosen) setAt((marked + 1) % picks.length)
    else if (event.key === 'ArrowUp' && chosen) setAt((marked - 1 + picks.length) % picks.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) pick(chosen)
    else return
    event.preventDefault()
  }
  const composed = () => {
    look()
    // The browser puts the last syllable in with this event; after it the text is whole.
    if (sendKey.composed()) setTimeout(onSend)
  }

  return (
    <>
      {hasFocus && <SendKey onSend={onSend} />}
      {isPicking && <Picker id={id} trigger={trigger} picks={picks} at={marked} onPick={pick} />}
      <InputBase
        multiline
        fullWidth
        minRows={3}
        maxRows={12}
        value={value}
        placeholder={placeholder}
        readOnly={isBusy}
        inputRef={field}
        onChange={(event) => {
          onChange(event.target.value)
          look()
        }}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onSelect={look}
        inputProps={{
          'aria-label': label,
          'aria-autocomplete': 'list',
          'aria-controls': isPicking ? id : undefined,
          'aria-activedescendant': isPicking && picks.length > 0 ? optionId(id, marked) : undefined,
          'aria-keyshortcuts': 'Control+Enter Meta+Enter',
          lang,
          maxLength: 8000,
          onKeyDown: press,
          onCompositionEnd: composed,
        }}
      />
    </>
  )
}

/** While the field has the focus its chord comes before that of a form that stands open beside it. */
function SendKey({ onSend }: { onSend: () => void }) {
  useKeys([{ id: 'conversation.send', keys: 'mod+Enter', evenInFields: true, run: onSend }])
  return null
}
