import { styled } from '@mui/material/styles'
import { useEffect } from 'react'
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
    onCursor(cursor)
  })
  useKeys([{ keys: 'ArrowRight', run: () => cursor && open(cursor) }])

  return (
    <Room>
      <Rows ref={table} rowSx={rowSx} data-compact={isCompact}>
        <Column
          source="severity"
          label={say(queueWords.severity)}
          render={(row) => <SeverityMark severity={row.severity} />}
        />
        <Column
          source="number"
          label={say(queueWords.number)}
          render={(row) => (
            <RecordLink resource="suspensions" id={row.id}>
              {row.number}
            </RecordLink>
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

const Room = styled('div')({ containerType: 'inline-size', containerName: 'queue' })

const Rows = styled(DataTable<Suspension>)(({ theme }) => ({
  '& td b': { fontWeight: 500 },
  '& td i': { fontStyle: 'normal', color: theme.palette.textFaint },
  '& th.MuiTableCell-root, & td.MuiTableCell-root': { paddingLeft: 8, paddingRight: 8 },
  '& th:first-of-type, & td:first-of-type': { '&.MuiTableCell-root': { paddingLeft: 12 } },
  '& td': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& td.column-sellerName': { maxWidth: 150 },
  // The ground takes what is left, so that a row ends with the screen.
  '& td.column-value': { width: '100%', maxWidth: 0 },
  '& td.column-openedAt, & td.column-assigneeName': { color: theme.palette.text.secondary },
  '&[data-compact="true"] .RaDataTable-row': { height: compactRow, '& td': { paddingTop: 4, paddingBottom: 4 } },
  '@container queue (max-width: 1150px)': {
    '& .column-openedAt': { display: 'none' },
    '& td.column-severity span span, & th.column-severity > *': visuallyHidden,
  },
  '@container queue (max-width: 960px)': { '& .column-measure, & .column-value .count': { display: 'none' } },
  '@container queue (max-width: 760px)': {
    '& .column-severity, & .column-assigneeName, & .column-value': { display: 'none' },
  },
}))
