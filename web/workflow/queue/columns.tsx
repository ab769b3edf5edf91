import type { ReactNode } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { type FeatureName, features } from '#shared/features.ts'
import type { Words } from '#shared/text.ts'
import { Ago } from '../../ui/Ago.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { SeverityMark } from '../../ui/SeverityMark.tsx'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { HereMarks } from '../presence/HereMarks.tsx'
import { CaseDue } from './CaseDue.tsx'
import { CaseMarks } from './CaseMarks.tsx'
import { CaseState } from './CaseState.tsx'
import { queueWords } from './words.ts'

/** Widths of the rows, in px, below which a column makes room for others. */
export const leavingWidths = [1150, 960, 760, 520] as const

export type QueueColumn<R> = {
  label: Words
  render: (record: R) => ReactNode
  /** The list cannot be ordered by it. */
  isFixed?: true
  /** Takes the room that is left. */
  grows?: true
  /** Below this width it is left out, unless somebody chose the columns. */
  leavesAt?: (typeof leavingWidths)[number]
}

/** Columns that every case can fill, by their lasting names. */
export const commonColumns = {
  severity: { label: queueWords.severity, render: (row) => <SeverityMark severity={row.severity} /> },
  number: {
    label: queueWords.number,
    render: (row) => (
      <>
        <RecordLink resource={row.kind} id={row.id}>
          {row.number}
        </RecordLink>
        <HereMarks caseId={row.id} />
        <small>{row.sellerName}</small>
      </>
    ),
  },
  kind: { label: queueWords.kind, leavesAt: 960, render: (row) => <KindName kind={row.kind} /> },
  sellerName: { label: queueWords.seller, leavesAt: 520, render: (row) => <b>{row.sellerName}</b> },
  subject: { label: queueWords.subject, grows: true, leavesAt: 760, render: (row) => row.subject },
  state: { label: queueWords.state, render: (row) => <CaseState of={row} /> },
  dueAt: { label: queueWords.due, render: (row) => <CaseDue of={row} /> },
  teamName: { label: queueWords.team, isFixed: true, leavesAt: 1150, render: (row) => <TeamName of={row} /> },
  assigneeName: { label: queueWords.owner, leavesAt: 760, render: (row) => <Owner of={row} /> },
  openedAt: { label: queueWords.opened, leavesAt: 1150, render: (row) => <Ago at={row.openedAt} /> },
  stateSince: { label: queueWords.since, render: (row) => <Ago at={row.stateSince} /> },
  updatedAt: { label: queueWords.updated, render: (row) => <Ago at={row.updatedAt} /> },
  waitsUntil: {
    label: queueWords.waits,
    isFixed: true,
    render: (row) => (row.waitsUntil ? <Ago at={row.waitsUntil} /> : <i>–</i>),
  },
  locale: { label: queueWords.language, isFixed: true, render: (row) => <Language of={row} /> },
  marks: { label: queueWords.marks, isFixed: true, render: (row) => <CaseMarks of={row} /> },
} satisfies Record<string, QueueColumn<CaseRecord>>

function KindName({ kind }: { kind: string }) {
  const say = useSay()
  return kind in features ? say(features[kind as FeatureName].label) : kind
}

function TeamName({ of }: { of: CaseRecord }) {
  const locale = useLanguage()
  return of.teamName ? of.teamName[locale] : <i>–</i>
}

function Owner({ of }: { of: CaseRecord }) {
  const say = useSay()
  return of.lease?.holder ?? of.assigneeName ?? <i title={say(queueWords.nobody)}>–</i>
}

function Language({ of }: { of: CaseRecord }) {
  const say = useSay()
  return say(of.locale === 'ko' ? queueWords.korean : queueWords.english)
}
