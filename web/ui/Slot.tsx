import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** Places of the frame that a screen fills. */
export type SlotName = 'page-title' | 'page-tabs' | 'page-actions' | 'side-sheet'

export function Slot({ name, children }: { name: SlotName; children: ReactNode }) {
  const [place, setPlace] = useState(() => document.getElementById(name))
  // On the very first screen the frame is mounted together with us: then the place exists only now.
  useLayoutEffect(() => setPlace(document.getElementById(name)), [name])
  return place && createPortal(children, place)
}
