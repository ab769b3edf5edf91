import type { VerificationColumn } from '#shared/verifications/columns.ts'
import { causeWords, riskSignalWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { queueWords } from '#shared/verifications/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'

const { kind: _, subject: __, ...common } = commonColumns

/** The columns of the queue: what every case has, why it is looked at, who sells, and how risky it is. */
export const columns: Record<VerificationColumn, QueueColumn<Verification>> = {
  ...common,
  cause: { label: queueWords.cause, leavesAt: 760, render: (row) => <Cause of={row} /> },
  sellerType: { label: queueWords.sellerType, leavesAt: 960, render: (row) => <SellerType of={row} /> },
  riskScore: { label: queueWords.risk, leavesAt: 760, render: (row) => <Risk of={row} /> },
}

export const usualColumns: readonly VerificationColumn[] = [
  'severity',
  'number',
  'sellerName',
  'cause',
  'sellerType',
  'riskScore',
  'state',
  'dueAt',
  'openedAt',
  'assigneeName',
]

function Cause({ of }: { of: Verification }) {
  const say = useSay()
  return say(causeWords[of.cause])
}

function SellerType({ of }: { of: Verification }) {
  const say = useSay()
  return of.sellerType ? say(sellerTypeWords[of.sellerType]) : <i>–</i>
}

/** The score, with what makes it on hover. */
function Risk({ of }: { of: Verification }) {
  const say = useSay()
  const why = of.riskReasons.map(({ signal, points }) => `${say(riskSignalWords[signal])} +${points}`).join('\n')
  return <span title={why || undefined}>{of.riskScore}</span>
}
