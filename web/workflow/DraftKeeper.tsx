import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { keepDraft } from './drafts.ts'

/** Writes down every keystroke of the form it stands in. */
export function DraftKeeper({ draftKey }: { draftKey: string }) {
  const { watch } = useFormContext()
  useEffect(() => {
    const { unsubscribe } = watch((values, { name }) => {
      if (name) keepDraft(draftKey, values)
    })
    return unsubscribe
  }, [watch, draftKey])
  return null
}
