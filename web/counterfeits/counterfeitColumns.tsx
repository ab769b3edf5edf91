import type { CounterfeitColumn } from '#shared/counterfeits/columns.ts'
import { reporterTypeWords, rightTypeWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { queueWords } from '#shared/counterfeits/screenWords.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'

const { kind: _, ...common } = commonColumns

/** The columns of the queue: what every case has, who reports, and which right is at stake. */
export const columns: Record<CounterfeitColumn, QueueColumn<Counterfeit>> = {
  ...common,
  subject: { ...common.subject, label: queueWords.listing },
  source: { label: queueWords.source, leavesAt: 760, render: (row) => <Source of={row} /> },
  rightType: { label: queueWords.rightType, leavesAt: 960, render: (row) => <Right of={row} /> },
  brandName: { label: queueWords.brand, isFixed: true, leavesAt: 1150, render: (row) => <BrandName of={row} /> },
  reports: { label: queueWords.reports, leavesAt: 1150, render: (row) => row.reports },
}

export const usualColumns: readonly CounterfeitColumn[] = [
  'severity',
  'number',
  'sellerName',
  'subject',
  'source',
  'rightType',
  'state',
  'dueAt',
  'reports',
  'assigneeName',
]

function Source({ of }: { of: Counterfeit }) {
  const say = useSay()
  return (
    <>
      {say(reporterTypeWords[of.source])}
      {of.isReporterRestricted && <small>{say(queueWords.restrictedMark)}</small>}
      {of.isBlockedAtOnce && <small>{say(queueWords.blockedAtOnce)}</small>}
    </>
  )
}

function Right({ of }: { of: Counterfeit }) {
  const say = useSay()
  if (!of.rightType) return <i>{say(queueWords.unnamed)}</i>
  return (
    <>
      {say(rightTypeWords[of.rightType])}
      <small>{of.rightNumber}</small>
    </>
  )
}

function BrandName({ of }: { of: Counterfeit }) {
  const locale = useLanguage()
  return of.brandName ? of.brandName[locale] : <i>–</i>
}
