import { useState } from 'react'
import { draftKey, dropDraft, keepDraft, readDraft } from '../drafts.ts'

export const modes = ['note', 'message', 'call'] as const
export type Mode = (typeof modes)[number]

type Named = { id: string; name: string }

/** What is being written; kept per person, case and kind of writing until it was sent. */
export type Draft = { body: string; subject: string; mentions: Named[]; files: Named[] }

const nothing: Draft = { body: '', subject: '', mentions: [], files: [] }

/** A draft of an older console may lack fields: what is there counts. */
function readOne(key: string): Draft {
  const kept = readDraft(key)
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const named = (value: unknown) => (Array.isArray(value) ? value.filter(isNamed) : [])
  if (!kept) return nothing
  return {
    body: text(kept.body),
    subject: text(kept.subject),
    mentions: named(kept.mentions),
    files: named(kept.files),
  }
}

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value

/** Every keystroke is written down at once: being called away, a lost session or a reload lose nothing. */
export function useDrafts(personId: string, caseId: string) {
  const keyOf = (mode: Mode) => draftKey('conversation', `${personId}.${caseId}`, mode)
  const [drafts, setDrafts] = useState(() => ({
    note: readOne(keyOf('note')),
    message: readOne(keyOf('message')),
    call: readOne(keyOf('call')),
  }))
  return {
    drafts,
    change: (mode: Mode, change: Partial<Draft>) => {
      const next = { ...drafts[mode], ...change }
      if (isBlank(next)) dropDraft(keyOf(mode))
      else keepDraft(keyOf(mode), next)
      setDrafts({ ...drafts, [mode]: next })
    },
    clear: (mode: Mode) => {
      dropDraft(keyOf(mode))
      setDrafts((now) => ({ ...now, [mode]: nothing }))
    },
  }
}

export const isBlank = (draft: Draft): boolean =>
  draft.body.trim() === '' && draft.subject.trim() === '' && draft.files.length === 0
