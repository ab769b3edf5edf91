import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { Ago } from '../../ui/Ago.tsx'
import { Field, Fields } from '../../ui/Fields.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { SeverityMark } from '../../ui/SeverityMark.tsx'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { HereMarks } from '../presence/HereMarks.tsx'
import { caseAddress } from '../workspace/cameFrom.ts'
import { CaseDue } from './CaseDue.tsx'
import { CaseMarks } from './CaseMarks.tsx'
import { CaseState } from './CaseState.tsx'
import { queueWords } from './words.ts'

type CasePreviewProps = {
  record: CaseRecord
  /** What the case is about, in the words of its kind; its subject by default. */
  about?: ReactNode
  /** More facts of its kind, as Field. */
  facts?: ReactNode
  /** Sentences worth reading before it is opened. */
  children?: ReactNode
}

/** The row under the cursor, so that one need not open it to know what it is about. */
export function CasePreview({ record, about, facts, children }: CasePreviewProps) {
  const say = useSay()
  const locale = useLanguage()
  const hasMarks = record.heldUntil !== null || record.mergedIntoId !== null || record.effects.failed > 0
  return (
    <>
      <header>
        <small>
          {record.number}
          <HereMarks caseId={record.id} />
        </small>
        <h2>{record.sellerName}</h2>
        {about ?? <p>{record.subject}</p>}
      </header>
      <Fields>
        <Field label={say(queueWords.state)}>
          <CaseState of={record} />
        </Field>
        <Field label={say(queueWords.since)}>
          <Ago at={record.stateSince} />
        </Field>
        <Field label={say(queueWords.due)}>
          <CaseDue of={record} />
        </Field>
        <Field label={say(queueWords.severity)}>
          <SeverityMark severity={record.severity} />
        </Field>
        {record.teamName && <Field label={say(queueWords.team)}>{record.teamName[locale]}</Field>}
        <Field label={say(queueWords.owner)}>
          {record.lease?.holder ?? record.assigneeName ?? say(queueWords.nobody)}
        </Field>
        {facts}
      </Fields>
      {children}
      {hasMarks && <CaseMarks of={record} />}
      <Button
        component={Link}
        to={caseAddress(record)}
        variant="outlined"
        endIcon={<KeyHint keys="Enter" id="list.open" />}
      >
        {say(queueWords.openCase)}
      </Button>
    </>
  )
}

/** Words that somebody wrote, under their title. */
export const PreviewWords = ({ title, children }: { title: string; children: string }) => (
  <section>
    <small>{title}</small>
    <p className="words">{children}</p>
  </section>
)

export const PreviewPane = styled('aside')(({ theme }) => ({
  width: 304,
  flex: 'none',
  overflowY: 'auto',
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'stretch',
  gap: 16,
  borderLeft: `1px solid ${theme.palette.line}`,
  // A sheet beside it takes the room: the rows come first.
  '@container screen (max-width: 1000px)': { display: 'none' },
  '& header': { display: 'grid', gap: 4 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& p': { margin: 0 },
  '& .words': {
    whiteSpace: 'pre-wrap',
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 8,
  },
  '& > a': { alignSelf: 'flex-start' },
}))
