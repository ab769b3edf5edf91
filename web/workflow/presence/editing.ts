import { useEffect, useSyncExternalStore } from 'react'

const writers = new Map<string, number>()
const watchers = new Set<() => void>()

function count(caseId: string, by: 1 | -1): void {
  writers.set(caseId, (writers.get(caseId) ?? 0) + by)
  for (const watcher of watchers) watcher()
}

/** While it is mounted with true, this tab counts as writing on the case. For forms and composers. */
export function useMarkEditing(caseId: string, isEditing = true): void {
  useEffect(() => {
    if (!isEditing) return
    count(caseId, 1)
    return () => count(caseId, -1)
  }, [caseId, isEditing])
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useIsEditing = (caseId: string): boolean =>
  useSyncExternalStore(watch, () => (writers.get(caseId) ?? 0) > 0)
