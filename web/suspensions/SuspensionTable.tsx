import { styled } from '@mui/material/styles'
import { type RefObject, useEffect, useRef } from 'react'
import { DataTable, useListContext, useStore } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { CaseDue } from './CaseDue.tsx'
import { CaseState } from './CaseState.tsx'
import { Ground } from './Ground.tsx'
import { visuallyHidden } from './visuallyHidden.ts'

const Column = DataTable.Col<Suspension>
const compactRow = 30

type SuspensionTableProps = { isCompact: boolean; onCursor: (row: Suspension | undefined) => void }

/** The rows of the queue. The cursor starts on the case one comes back from. */
export function SuspensionTable({ isCompact, onCursor }: SuspensionTableProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { data } = useListContext<Suspension>()
  const [lastSeen] = useStore<string | undefined>('suspensions.lastSeen')
  const open = (row: Suspension) => navigate(`/suspensions/${row.id}/show`)
  const { table, cursor, rowSx, point } = useRowCursor<Suspension>(open)

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
  useKeys([{ keys: 'ArrowRight', run: () => cursor && open(cursor) }])

  return (
    <Room data-compact={isCompact}>
      <Rows ref={table} rowSx={rowSx}>
        <Column
          source="severity"
          label={say(queueWords.severity)}
          render={(row) => <SeverityMark severity={row.severity} />}
        />
        <Column
          source="number"
          label={say(queueWords.number)}
          render={(row) => (
            <>
              <RecordLink resource="suspensions" id={row.id}>
                {row.number}
              </RecordLink>
              <small>{row.sellerName}</small>
            </>
          )}
        />
        <Column source="sellerName" label={say(queueWords.seller)} render={(row) => <b>{row.sellerName}</b>} />
        <Column source="value" label={say(queueWords.ground)} disableSort render={(row) => <Ground of={row} />} />
        <Column
          source="measure"
          label={say(queueWords.measure)}
          render={(row) => (row.measure ? say(measureWords[row.measure]) : <i>–</i>)}
        />
        <Column source="state" label={say(queueWords.state)} render={(row) => <CaseState of={row} />} />
        <Column source="dueAt" label={say(queueWords.due)} render={(row) => <CaseDue of={row} />} />
        <Column source="openedAt" label={say(queueWords.age)} render={(row) => <Ago at={row.openedAt} />} />
        <Column
          source="assigneeName"
          label={say(queueWords.owner)}
          render={(row) => row.lease?.holder ?? row.assigneeName ?? <i title={say(queueWords.nobody)}>–</i>}
        />
      </Rows>
    </Room>
  )
}

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

const Room = styled('div')({
  containerType: 'inline-size',
  containerName: 'queue',
  '&[data-compact="true"] .RaDataTable-row': {
    height: compactRow,
    '& td.MuiTableCell-root': { paddingTop: 4, paddingBottom: 4 },
  },
})

const Rows = styled(DataTable<Suspension>)(({ theme }) => ({
  '& td b': { fontWeight: 500 },
  '& td i': { fontStyle: 'normal', color: theme.palette.textFaint },
  '& th.MuiTableCell-root, & td.MuiTableCell-root': { paddingLeft: 8, paddingRight: 8 },
  '& th:first-of-type, & td:first-of-type': { '&.MuiTableCell-root': { paddingLeft: 12 } },
  '& td': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& td.column-sellerName': { maxWidth: 150 },
  '& td.column-number small': { display: 'none' },
  // The ground takes what is left, so that a row ends with the screen.
  '& td.column-value': { width: '100%', maxWidth: 0 },
  '& td.column-openedAt, & td.column-assigneeName': { color: theme.palette.text.secondary },
  '@container queue (max-width: 1150px)': {
    '& .column-openedAt': { display: 'none' },
    '& td.column-severity span span, & th.column-severity > *': visuallyHidden,
  },
  '@container queue (max-width: 960px)': { '& .column-measure, & .column-value .count': { display: 'none' } },
  '@container queue (max-width: 760px)': { '& .column-assigneeName, & .column-value': { display: 'none' } },
  '@container queue (max-width: 520px)': {
    '& .column-sellerName': { display: 'none' },
    '& td.column-number': { width: '100%', '& small': { ...theme.typography.caption, display: 'block' } },
  },
}))
