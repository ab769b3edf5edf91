import type { SuspensionColumn } from '#shared/suspensions/columns.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'
import { Ground } from './Ground.tsx'

const { kind: _, subject: __, ...common } = commonColumns

/** The columns of the queue: what every case has, the breach in numbers, and the measure. */
export const columns: Record<SuspensionColumn, QueueColumn<Suspension>> = {
  ...common,
  value: {
    label: queueWords.ground,
    isFixed: true,
    grows: true,
    leavesAt: 760,
    render: (row) => <Ground of={row} />,
  },
  measure: { label: queueWords.measure, leavesAt: 960, render: (row) => <MeasureName of={row} /> },
}

export const usualColumns: readonly SuspensionColumn[] = [
  'severity',
  'number',
  'sellerName',
  'value',
  'measure',
  'state',
  'dueAt',
  'openedAt',
  'assigneeName',
]

function MeasureName({ of }: { of: Suspension }) {
  const say = useSay()
  return of.measure ? say(measureWords[of.measure]) : <i>–</i>
}
