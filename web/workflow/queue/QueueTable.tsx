import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { type RefObject, useEffect, useRef } from 'react'
import { DataTable, useListContext, useStore } from 'react-admin'
import { useNavigate } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { useRowCursor } from '../../ui/useRowCursor.ts'
import { useSay } from '../../ui/useSay.ts'
import { visuallyHidden } from '../../ui/visuallyHidden.ts'
import { caseAddress, useCameFrom } from '../workspace/cameFrom.ts'
import { leavingWidths, type QueueColumn } from './columns.tsx'
import { useSelection } from './Selection.tsx'
import { queueWords } from './words.ts'

const compactRow = 30

type QueueTableProps<R extends CaseRecord> = {
  resource: string
  columns: Readonly<Record<string, QueueColumn<R>>>
  /** Names of the columns to show, in order. */
  shown: readonly string[]
  /** Somebody chose them: then none is left out for want of room. */
  isChosen: boolean
  isCompact: boolean
  onCursor: (row: R | undefined) => void
}

/** The rows of a queue. The cursor starts on the case one comes back from. */
export function QueueTable<R extends CaseRecord>(props: QueueTableProps<R>) {
  const { resource, columns, shown, isChosen, isCompact, onCursor } = props
  const say = useSay()
  const navigate = useNavigate()
  const { data } = useListContext<R>()
  const selection = useSelection()
  const [lastSeen] = useStore<string | undefined>(`${resource}.lastSeen`)
  const [, setCameFrom] = useCameFrom()
  const open = (row: R) => {
    setCameFrom(resource)
    navigate(caseAddress(row))
  }
  const extend = (rows: readonly R[]) => selection.add(rows.map((row) => row.id))
  const { table, cursor, rowSx, point } = useRowCursor<R>(open, extend)

  const start = data?.find((row) => row.id === lastSeen) ?? data?.[0]
  useEffect(() => {
    if (!cursor && start) point(start)
  })
  useEffect(() => {
    onCursor(cursor)
    return () => onCursor(undefined)
  }, [cursor, onCursor])
  usePointer(table, (place) => {
    const row = data?.[place]
    if (row && row !== cursor) point(row)
  })
  useKeys([
    { id: 'list.open-right', keys: 'ArrowRight', run: () => cursor && open(cursor) },
    {
      id: 'list.select',
      keys: 'x',
      says: queueWords.select,
      run: () => cursor && selection.toggle(cursor.id),
    },
    {
      id: 'list.select-page',
      keys: 'shift+x',
      says: queueWords.selectPage,
      run: () => selection.add((data ?? []).map((row) => row.id)),
    },
  ])
  const Rows = DataTable<R>
  const Column = DataTable.Col<R>
  return (
    <Room data-compact={isCompact} data-chosen={isChosen} data-selecting={selection.count > 0}>
      <Rows
        ref={table}
        rowSx={rowSx}
        bulkActionButtons={false}
        rowClick={(_id, _resource, row) => {
          setCameFrom(resource)
          return caseAddress(row)
        }}
      >
        <Column
          source="id"
          disableSort
          label={<span style={visuallyHidden}>{say(queueWords.select)}</span>}
          render={(row) => (
            <Checkbox
              size="small"
              checked={selection.has(row.id)}
              slotProps={{ input: { 'aria-label': `${say(queueWords.select)} ${row.number}`, tabIndex: -1 } }}
              onClick={(event) => event.stopPropagation()}
              onChange={() => selection.toggle(row.id)}
            />
          )}
        />
        {shown.map((name) => {
          const column = columns[name]
          if (!column) return null
          return (
            <Column
              key={name}
              source={name}
              label={say(column.label)}
              disableSort={column.isFixed}
              headerClassName={leaving(column)}
              cellClassName={[leaving(column), column.grows && 'takes-room'].filter(Boolean).join(' ')}
              render={column.render}
            />
          )
        })}
      </Rows>
    </Room>
  )
}

const leaving = ({ leavesAt }: QueueColumn<never>) => leavesAt && `leaves-${leavesAt}`

/** The cursor follows a pointer that really moves; rows that scroll beneath a resting one leave it where it is. */
function usePointer(table: RefObject<HTMLTableElement | null>, onRow: (place: number) => void) {
  const follow = useRef(onRow)
  follow.current = onRow
  useEffect(() => {
    const { current: element } = table
    const move = ({ target, movementX, movementY }: MouseEvent) => {
      const row = target instanceof Element && target.closest('tbody tr')
      if (row instanceof HTMLTableRowElement && movementX + movementY !== 0) follow.current(row.sectionRowIndex)
    }
    element?.addEventListener('mousemove', move)
    return () => element?.removeEventListener('mousemove', move)
  }, [table])
}

const Room = styled('div')(({ theme }) => ({
  containerType: 'inline-size',
  containerName: 'queue',
  '&[data-compact="true"] .RaDataTable-row': {
    height: compactRow,
    '& td.MuiTableCell-root': { paddingTop: 4, paddingBottom: 4 },
  },
  '& td b': { fontWeight: 500 },
  '& td i': { fontStyle: 'normal', color: theme.palette.textFaint },
  '& th.MuiTableCell-root, & td.MuiTableCell-root': { paddingLeft: 8, paddingRight: 8 },
  '& th:first-of-type, & td:first-of-type': { '&.MuiTableCell-root': { width: 28, paddingLeft: 8, paddingRight: 0 } },
  // The boxes come with the pointer, the keyboard or the first chosen row; a calm list has none.
  '& td .MuiCheckbox-root': { padding: 0, opacity: 0, '& svg': { fontSize: 16 } },
  '& tr:hover .MuiCheckbox-root, & .MuiCheckbox-root:focus-within, & .MuiCheckbox-root.Mui-checked': { opacity: 1 },
  '&[data-selecting="true"] .MuiCheckbox-root': { opacity: 1 },
  '@media (hover: none)': { '& td .MuiCheckbox-root': { opacity: 1 } },
  '& td': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& td.column-sellerName': { maxWidth: 150 },
  '& td.column-number small': { display: 'none' },
  // One column takes what is left, so that a row ends with the screen.
  '& td.takes-room': { width: '100%', maxWidth: 0, minWidth: 160 },
  '& td.column-openedAt, & td.column-assigneeName, & td.column-teamName, & td.column-kind': {
    color: theme.palette.text.secondary,
  },
  '& td.column-severity span span, & th.column-severity > *': {
    '@container queue (max-width: 1150px)': visuallyHidden,
  },
  ...Object.fromEntries(
    leavingWidths.map((width) => [
      `@container queue (max-width: ${width}px)`,
      { [`&[data-chosen="false"] .leaves-${width}`]: { display: 'none' } },
    ]),
  ),
  '& td.column-number': {
    '@container queue (max-width: 520px)': {
      width: '100%',
      '& small': { ...theme.typography.caption, display: 'block' },
    },
  },
}))
