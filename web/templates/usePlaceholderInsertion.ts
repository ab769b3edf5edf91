import { type FocusEvent, useRef } from 'react'
import type { Placeholder } from '#shared/templates/schema.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Puts placeholders where the cursor last stood. Give `remember` to whatever surrounds the fields. */
export function usePlaceholderInsertion() {
  const last = useRef<TextField>(null)
  return {
    remember: (event: FocusEvent) => {
      const { target } = event
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) last.current = target
    },
    /** Into the field that had the focus last, or else the one with this name. */
    insert: (slot: Placeholder, otherwise: string) => {
      const field = last.current?.isConnected
        ? last.current
        : document.querySelector<TextField>(`[name="${otherwise}"]`)
      if (!field) return
      const { selectionStart, selectionEnd, value } = field
      field.focus()
      field.setRangeText(`{{${slot}}}`, selectionStart ?? value.length, selectionEnd ?? value.length, 'end')
      // The form listens to what is typed; this was not, so it is told.
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  }
}
