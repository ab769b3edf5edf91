import type { GatingColumn } from '#shared/gating/columns.ts'
import { permissionScopeWords } from '#shared/gating/lifeWords.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { caseWords, queueWords } from '#shared/gating/screenWords.ts'
import { sellerTypeWords } from '#shared/verifications/factWords.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { commonColumns, type QueueColumn } from '../workflow/queue/columns.tsx'
import { TopicName } from './TopicName.tsx'

const { kind: _, subject: __, ...common } = commonColumns

/** The columns of the queue: what every case has, what is asked for, and how far its papers are. */
export const columns: Record<GatingColumn, QueueColumn<Gating>> = {
  ...common,
  topic: {
    label: queueWords.topic,
    isFixed: true,
    grows: true,
    leavesAt: 760,
    render: (row) => <TopicName of={row} isPlain />,
  },
  scope: { label: queueWords.scope, leavesAt: 1150, render: (row) => <Scope of={row} /> },
  sellerType: { label: queueWords.sellerType, isFixed: true, leavesAt: 1150, render: (row) => <SellerType of={row} /> },
  checklist: { label: queueWords.checklist, isFixed: true, leavesAt: 960, render: (row) => <Answered of={row} /> },
  hits: { label: queueWords.hits, isFixed: true, leavesAt: 960, render: (row) => <Hits of={row} /> },
}

export const usualColumns: readonly GatingColumn[] = [
  'severity',
  'number',
  'sellerName',
  'topic',
  'scope',
  'sellerType',
  'checklist',
  'hits',
  'state',
  'dueAt',
  'assigneeName',
]

function Scope({ of }: { of: Gating }) {
  return useSay()(permissionScopeWords[of.scope])
}

function SellerType({ of }: { of: Gating }) {
  const say = useSay()
  return of.sellerType ? say(sellerTypeWords[of.sellerType]) : <i>{say(caseWords.sellerTypeUnknown)}</i>
}

/** Deficient before answered: what has to be mended matters more than how much was read. */
export function Answered({ of }: { of: Gating }) {
  const say = useSay()
  const { required, answered, deficient } = of
  if (required === 0) return <i>{say(queueWords.none)}</i>
  if (deficient > 0) return <ToneChip tone="bad">{say(queueWords.deficient, { count: deficient })}</ToneChip>
  return say(queueWords.answered, { answered, required })
}

export function Hits({ of }: { of: Gating }) {
  const say = useSay()
  if (of.hasHardBan) return <ToneChip tone="bad">{say(queueWords.banned)}</ToneChip>
  return of.hits > 0 ? say(of.hits === 1 ? queueWords.oneHit : queueWords.hitCount, { count: of.hits }) : <i>–</i>
}
