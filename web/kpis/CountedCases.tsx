import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { commonColumns } from '../workflow/queue/columns.tsx'

const shown = [
  'severity',
  'number',
  'kind',
  'sellerName',
  'subject',
  'state',
  'dueAt',
  'teamName',
  'assigneeName',
  'openedAt',
] as const

/** Cases behind a number; a row opens its case. */
export function CountedCases() {
  const say = useSay()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const open = ({ id, kind }: CaseRecord) => {
    navigate(createPath({ resource: kind, id, type: 'show' }))
    return false as const
  }
  const { table, rowSx } = useRowCursor<CaseRecord>(open)
  return (
    <DataTable<CaseRecord>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, one) => open(one)}
      bulkActionButtons={false}
    >
      {shown.map((name) => (
        <DataTable.Col
          key={name}
          source={name}
          disableSort={name === 'teamName'}
          label={say(commonColumns[name].label)}
          cellClassName={name === 'subject' ? 'grows' : undefined}
          render={(one: CaseRecord) =>
            name === 'number' ? (
              <RecordLink resource={one.kind} id={one.id}>
                {one.number}
              </RecordLink>
            ) : (
              commonColumns[name].render(one)
            )
          }
        />
      ))}
    </DataTable>
  )
}
