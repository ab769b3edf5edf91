import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import {
  gatingCauseWords,
  type gatingStateWords,
  proposedVerdictWords,
  rejectCodeWords,
  secondReviewWords,
} from '#shared/gating/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { expectedReasons } from './expectedReasons.ts'
import { sayConditions } from './sayConditions.ts'

const deciding: readonly (keyof typeof gatingStateWords)[] = ['document_check', 'in_review', 'requested']

/** What was asked, what stands against it outright, what is proposed or decided, and who must still agree. */
export function VerdictPanel({ record, file }: { record: Gating; file: GatingFile }) {
  const say = useSay()
  const locale = useLanguage()
  const { proposal, validUntil, rejectCode } = record
  const conditions = sayConditions(proposal?.conditions ?? record.conditions, say, locale)
  const expected = deciding.some((state) => state === record.state) ? expectedReasons(record, file) : []
  return (
    <Panel title={say(gatingCauseWords[record.cause])}>
      <Asked>{record.reason}</Asked>
      {record.hasHardBan && <Banned>{say(caseWords.hardBan)}</Banned>}
      <Fields>
        {proposal && (
          <Field label={say(caseWords.proposed, { name: proposal.byName })}>
            <b>{say(proposedVerdictWords[proposal.verdict])}</b>
            {proposal.code && ` · ${say(rejectCodeWords[proposal.code])}`}
            {proposal.text && <Words>{proposal.text}</Words>}
          </Field>
        )}
        {record.secondReasons.length > 0 && (
          <Field label={say(caseWords.awaitsSecond)}>
            <Chips>{record.secondReasons.map((one) => chip(one, say(secondReviewWords[one])))}</Chips>
          </Field>
        )}
        {expected.length > 0 && (
          <Field label={say(caseWords.willAwait)}>
            <Chips>{expected.map((one) => chip(one, say(secondReviewWords[one])))}</Chips>
          </Field>
        )}
        {validUntil && (
          <Field label={say(caseWords.verdict)}>
            {say(caseWords.until, { day: exactDay(new Date(validUntil), locale) })}
          </Field>
        )}
        {rejectCode && <Field label={say(caseWords.verdict)}>{say(rejectCodeWords[rejectCode])}</Field>}
        {conditions.length > 0 && (
          <Field label={say(caseWords.conditions)}>
            {conditions.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Field>
        )}
        {record.previousCaseId && (
          <Field label={say(caseWords.previous)}>
            <RecordLink resource="gating" id={record.previousCaseId}>
              {file.sellerCases.find(({ id }) => id === record.previousCaseId)?.number ?? '…'}
            </RecordLink>
          </Field>
        )}
      </Fields>
    </Panel>
  )
}

const chip = (key: string, text: string): ReactNode => (
  <ToneChip key={key} tone="busy">
    {text}
  </ToneChip>
)

const Asked = styled('p')({ margin: '0 0 8px', maxWidth: '72ch', whiteSpace: 'pre-wrap' })

const Banned = styled('p')(({ theme }) => ({
  margin: '0 0 8px',
  padding: '6px 10px',
  borderRadius: 6,
  color: theme.palette.tone.bad.text,
  backgroundColor: theme.palette.tone.bad.soft,
}))

const Words = styled('p')({ margin: 0, maxWidth: '72ch', whiteSpace: 'pre-wrap' })

const Chips = styled('span')({ display: 'inline-flex', flexWrap: 'wrap', gap: 6 })
