import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useListContext } from 'react-admin'

/** Which rows a person means: some of them by id, or everything that matches the filter, known by the filter alone. */
export type Selection = {
  ids: readonly string[]
  /** Everything that matches, however many pages. */
  isAll: boolean
  count: number
  /** What everything has to match. */
  filter: Record<string, unknown>
  has: (id: string) => boolean
  toggle: (id: string) => void
  add: (ids: readonly string[]) => void
  selectAll: () => void
  clear: () => void
}

const SelectionContext = createContext<Selection | undefined>(undefined)

/** Only below a queue. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('no selection outside a queue')
  return selection
}

/** Keeps the selection of a list; another filter means other rows, and begins with none. */
export function SelectionKeeper({ children }: { children: ReactNode }) {
  const { filterValues, total = 0 } = useListContext()
  const [ids, setIds] = useState<readonly string[]>([])
  const [isAll, setIsAll] = useState(false)
  const asked = JSON.stringify(filterValues)

  const clear = useCallback(() => {
    setIds([])
    setIsAll(false)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter clears it
  useEffect(clear, [asked, clear])

  const selection = useMemo<Selection>(
    () => ({
      ids,
      isAll,
      count: isAll ? total : ids.length,
      filter: JSON.parse(asked),
      has: (id) => isAll || ids.includes(id),
      toggle: (id) => {
        setIsAll(false)
        setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
      },
      add: (more) => setIds([...new Set([...ids, ...more])]),
      selectAll: () => setIsAll(true),
      clear,
    }),
    [ids, isAll, total, asked, clear],
  )
  return <SelectionContext.Provider value={selection}>{children}</SelectionContext.Provider>
}
