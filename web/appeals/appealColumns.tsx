import type { AppealColumn } from '#shared/appeals/columns.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { queueWords } from '#shared/appeals/screenWords.ts'
import { appealOutcomeWords } from '#shared/appeals/words.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'

const { kind: _, subject: __, ...common } = commonColumns

/** The columns of the queue: what every case has, what is contested, and which attempt it is. */
export const columns: Record<AppealColumn, QueueColumn<Appeal>> = {
  ...common,
  contested: {
    label: queueWords.contested,
    isFixed: true,
    grows: true,
    leavesAt: 760,
    render: (row) => <Contested of={row} />,
  },
  measure: { label: queueWords.measure, leavesAt: 960, render: (row) => <MeasureName of={row} /> },
  attempt: { label: queueWords.attempt, leavesAt: 960, render: (row) => <Attempt of={row} /> },
  outcome: { label: queueWords.outcome, leavesAt: 1150, render: (row) => <Outcome of={row} /> },
}

export const usualColumns: readonly AppealColumn[] = [
  'severity',
  'number',
  'sellerName',
  'contested',
  'measure',
  'attempt',
  'state',
  'dueAt',
  'openedAt',
  'assigneeName',
]

function Contested({ of }: { of: Appeal }) {
  const say = useSay()
  return (
    <>
      {of.contestedNumber} · {say(of.policyName)}
    </>
  )
}

export function MeasureName({ of }: { of: Pick<Appeal, 'measure'> }) {
  const say = useSay()
  return of.measure ? say(measureWords[of.measure]) : <i>–</i>
}

function Attempt({ of }: { of: Appeal }) {
  const say = useSay()
  if (of.isReopened) return say(queueWords.reopened)
  return say(queueWords.attemptOf, { attempt: of.attempt, allowed: of.attemptsAllowed })
}

function Outcome({ of }: { of: Appeal }) {
  const say = useSay()
  const words: Record<string, { en: string; ko: string }> = appealOutcomeWords
  const said = of.outcome ? words[of.outcome] : undefined
  return said ? say(said) : <i>–</i>
}
