import { type RefObject, useRef, useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Message } from '#shared/conversation/schema.ts'
import type { SessionRecord } from '#shared/people/schema.ts'
import { useMarkEditing } from '../presence/editing.ts'
import { type Draft, isBlank, type Mode, useDrafts } from './useDrafts.ts'
import { useLetter } from './useLetter.ts'
import type { Pick } from './usePicks.ts'
import { useSending } from './useSending.ts'

/** What is being written in which way, and how it is sent. */
export function useComposer(record: CaseRecord, me: SessionRecord, field: RefObject<HTMLTextAreaElement | null>) {
  const mayNote = me.permissions.includes('conversation:note')
  const maySend = me.permissions.includes('conversation:message')
  const [mode, setMode] = useState<Mode>(mayNote ? 'note' : 'message')
  const [justSent, setJustSent] = useState<{ message: Message; draft: Draft }>()
  const { drafts, change, clear } = useDrafts(me.id, record.id)
  const letter = useLetter(record, me)
  const sending = useSending(record.id)
  const isUnderWay = useRef(false)
  const draft = drafts[mode]
  useMarkEditing(record.id, !isBlank(draft))
  const isMessage = mode === 'message'
  const lacksAddress = isMessage && letter.seller?.email === null
  const unfilledIn = (one: Draft) => (isMessage ? letter.unfilledIn(one) : [])
  const mayLeave = (one: Draft) => one.body.trim() !== '' && !lacksAddress && unfilledIn(one).length === 0

  const choose = (next: Mode) => {
    setMode(next)
    sending.reset()
    // The field of the other kind stands there only after it was drawn.
    requestAnimationFrame(() => field.current?.focus())
  }
  const send = () => {
    // What the field holds now: its last syllable may be newer than what was drawn.
    const whole = { ...draft, body: field.current?.value ?? draft.body }
    if (isUnderWay.current || !mayLeave(whole)) return
    isUnderWay.current = true
    sending.mutate(
      { mode, draft: whole },
      {
        onSuccess: (entry) => {
          clear(mode)
          const isReturnable = entry.type === 'message' && entry.state === 'queued'
          setJustSent(isReturnable ? { message: entry, draft: whole } : undefined)
        },
        onSettled: () => {
          isUnderWay.current = false
        },
      },
    )
  }
  const write = (body: string, picked?: Pick) => {
    const isNew = picked && 'person' in picked && !draft.mentions.some(({ id }) => id === picked.id)
    change(mode, isNew ? { body, mentions: [...draft.mentions, { id: picked.id, name: picked.label }] } : { body })
  }
  const textOf = (pick: Pick) => ('snippet' in pick ? letter.fillIn(pick.snippet.body) : `@${pick.label} `)
  /** What was taken back stands in its field again, unless something new was begun there. */
  const giveBack = () => {
    if (justSent && isBlank(drafts.message)) change('message', justSent.draft)
    setJustSent(undefined)
    choose('message')
  }

  return {
    mode,
    mayNote,
    maySend,
    choose,
    drafts,
    draft,
    change: (part: Partial<Draft>) => change(mode, part),
    write,
    textOf,
    letter,
    unfilled: unfilledIn(draft),
    lacksAddress,
    mayLeave: mayLeave(draft),
    send,
    isBusy: sending.isPending,
    error: sending.error,
    justSent: justSent?.message,
    giveBack,
    forget: () => setJustSent(undefined),
  }
}
