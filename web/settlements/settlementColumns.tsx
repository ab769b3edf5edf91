import type { SettlementColumn } from '#shared/settlements/columns.ts'
import type { Settlement } from '#shared/settlements/schema.ts'
import { queueWords } from '#shared/settlements/screenWords.ts'
import { traits } from '#shared/settlements/types.ts'
import { signatureWords } from '#shared/settlements/words.ts'
import { useSay } from '../ui/useSay.ts'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'
import { Signed } from './Signed.tsx'

const { kind: _, subject: __, ...common } = commonColumns

/** The columns of the queue: what every case has, what it is about, and the won. */
export const columns: Record<SettlementColumn, QueueColumn<Settlement>> = {
  ...common,
  type: { label: queueWords.type, grows: true, leavesAt: 760, render: (row) => <TypeName of={row} /> },
  period: { label: queueWords.period, leavesAt: 760, render: (row) => row.period },
  disputedKrw: {
    label: queueWords.disputed,
    leavesAt: 760,
    render: (row) => (row.disputedKrw === null ? <i>–</i> : <Signed krw={row.disputedKrw} />),
  },
  amountKrw: {
    label: queueWords.amount,
    leavesAt: 1150,
    render: (row) => (row.amountKrw === null ? <i>–</i> : <Signed krw={row.amountKrw} />),
  },
  awaits: { label: queueWords.awaits, leavesAt: 960, render: (row) => <Awaits of={row} /> },
}

export const usualColumns: readonly SettlementColumn[] = [
  'severity',
  'number',
  'sellerName',
  'type',
  'period',
  'disputedKrw',
  'state',
  'awaits',
  'dueAt',
  'assigneeName',
]

export function TypeName({ of }: { of: Pick<Settlement, 'type'> }) {
  return useSay()(traits[of.type].label)
}

function Awaits({ of }: { of: Settlement }) {
  const say = useSay()
  const words = of.awaits ? signatureWords[of.awaits] : undefined
  return words ? say(words) : <i>–</i>
}
