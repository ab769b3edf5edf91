import { useEffect, useRef } from 'react'
import type { KeyChord } from '../../ui/keys.ts'

/** Something that can be done with what is on the screen, for the command palette. Words are said already. */
export type PaletteAction = {
  /** The word of its key binding, when it has one: the palette then tells of it once. */
  id: string
  label: string
  keys?: KeyChord
  /** Why it cannot be done now; it is shown all the same. */
  reason?: string | null
  run: () => void
}

type Offer = { current: readonly PaletteAction[] }

const offers = new Set<Offer>()

/** Offers these in the palette while the component is on the screen. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const offer = useRef(actions)
  useEffect(() => {
    offer.current = actions
  }, [actions])
  useEffect(() => {
    offers.add(offer)
    return () => void offers.delete(offer)
  }, [])
}

/** What is offered at this moment; what the newest part of the screen offers comes first. */
export const offeredActions = (): PaletteAction[] => [...offers].reverse().flatMap((offer) => offer.current)
