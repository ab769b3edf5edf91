import { useSyncExternalStore } from 'react'

let hasEnded = false
const watchers = new Set<() => void>()
const resumed = new Set<() => void>()

function set(next: boolean): void {
  if (hasEnded === next) return
  hasEnded = next
  for (const watcher of watchers) watcher()
}

/** The server no longer knows us: the screen stays, and asks to sign in again over it. */
export const endSession = (): void => set(true)

export function resumeSession(): void {
  set(false)
  for (const listener of resumed) listener()
}

/** @returns stop. */
export function onSessionResumed(listener: () => void): () => void {
  resumed.add(listener)
  return () => resumed.delete(listener)
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useHasSessionEnded = (): boolean => useSyncExternalStore(watch, () => hasEnded)
