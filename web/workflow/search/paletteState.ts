import { useSyncExternalStore } from 'react'

let isOpen = false
const watchers = new Set<() => void>()

function set(next: boolean): void {
  isOpen = next
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const openPalette = (): void => set(true)
export const closePalette = (): void => set(false)

/** Whether the command palette is open; anything on the screen may open it. */
export const usePaletteIsOpen = (): boolean => useSyncExternalStore(watch, () => isOpen)
