import { useCallback, useEffect, useRef, useState } from 'react'
import { type RaRecord, useListContext } from 'react-admin'
import { useKeys } from './useKeys.ts'
import { uiWords } from './words.ts'

/**
 * The row under the keyboard: arrows (or J and K) move it, Enter opens it. Give `ref={table}` and `rowSx` to the
 * DataTable; `cursor` is the record, for a preview; `point` puts the cursor there by pointer.
 */
export function useRowCursor<R extends RaRecord<string>>(open: (record: R) => void) {
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
  useKeys([
    { keys: 'ArrowDown', run: () => move(1), says: uiWords.rowDown },
    { keys: 'ArrowUp', run: () => move(-1), says: uiWords.rowUp },
    { keys: 'j', run: () => move(1) },
    { keys: 'k', run: () => move(-1) },
    { keys: 'Enter', run: openCursor, says: uiWords.openRow },
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
