import { useCallback, useEffect, useRef, useState } from 'react'
import { type RaRecord, useListContext } from 'react-admin'
import { useKeys } from './useKeys.ts'
import { uiWords } from './words.ts'

/**
 * The row under the keyboard: arrows (or J and K) move it, Enter opens it. Give `ref={table}` and `rowSx` to the
 * DataTable; `cursor` is the record, for a preview; `point` puts the cursor there by pointer. With `extend`, Shift and
 * an arrow take the row one leaves and the row one comes to into a selection.
 */
export function useRowCursor<R extends RaRecord<string>>(
  open: (record: R) => void,
  extend?: (records: readonly R[]) => void,
) {
  const { data } = useListContext<R>()
  const [cursorId, setCursorId] = useState<string>()
  const table = useRef<HTMLTableElement>(null)
  const rows = data ?? []
  const at = rows.findIndex((record) => record.id === cursorId)

  const move = (step: 1 | -1) => {
    const next = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))]
    if (next) setCursorId(next.id)
  }
  const openCursor = () => {
    const record = rows[at]
    if (record) open(record)
  }
  const extendBy = (step: 1 | -1) => {
    const taken = [rows[at], rows[Math.max(0, Math.min(rows.length - 1, at + step))]]
    extend?.(taken.filter((record) => record !== undefined))
    move(step)
  }
  useKeys([
    { id: 'list.down', keys: 'ArrowDown', run: () => move(1), says: uiWords.rowDown },
    { id: 'list.up', keys: 'ArrowUp', run: () => move(-1), says: uiWords.rowUp },
    { id: 'list.down-by-letter', keys: 'j', run: () => move(1) },
    { id: 'list.up-by-letter', keys: 'k', run: () => move(-1) },
    { id: 'list.open', keys: 'Enter', run: openCursor, says: uiWords.openRow },
    ...(extend
      ? [
          { id: 'list.extend-down', keys: 'shift+ArrowDown', run: () => extendBy(1), says: uiWords.extendDown },
          { id: 'list.extend-up', keys: 'shift+ArrowUp', run: () => extendBy(-1), says: uiWords.extendUp },
        ]
      : []),
  ])
  useEffect(() => {
    table.current?.tBodies[0]?.rows[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const rowSx = useCallback(
    (record: R) =>
      record.id === cursorId ? { bgcolor: 'action.selected', boxShadow: 'inset 2px 0 currentColor' } : {},
    [cursorId],
  )
  return { table, cursor: rows[at], rowSx, point: (record: R) => setCursorId(record.id) }
}
