import type { Gating } from '#shared/gating/schema.ts'
import { caseWords, queueWords } from '#shared/gating/screenWords.ts'
import { gatingCauseWords, rejectCodeWords, secondReviewWords } from '#shared/gating/words.ts'
import { sellerTypeWords } from '#shared/verifications/factWords.ts'
import { Field } from '../ui/Fields.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CasePreview, PreviewWords } from '../workflow/queue/CasePreview.tsx'
import { Answered, Hits } from './gatingColumns.tsx'
import { sayConditions } from './sayConditions.ts'
import { TopicName } from './TopicName.tsx'

/** What is asked for, how far the papers are, and what spoke against it before anybody looked. */
export function GatingPreview({ record }: { record: Gating }) {
  const say = useSay()
  const locale = useLanguage()
  const conditions = sayConditions(record.conditions, say, locale)
  return (
    <CasePreview
      record={record}
      about={
        <p>
          <TopicName of={record} />
        </p>
      }
      facts={
        <>
          <Field label={say(queueWords.cause)}>{say(gatingCauseWords[record.cause])}</Field>
          <Field label={say(queueWords.sellerType)}>
            {record.sellerType ? say(sellerTypeWords[record.sellerType]) : say(caseWords.sellerTypeUnknown)}
          </Field>
          <Field label={say(queueWords.checklist)}>
            <Answered of={record} />
          </Field>
          <Field label={say(queueWords.hits)}>
            <Hits of={record} />
          </Field>
          {record.validUntil && (
            <Field label={say(caseWords.verdict)}>
              {say(caseWords.until, { day: exactDay(new Date(record.validUntil), locale) })}
            </Field>
          )}
          {record.rejectCode && <Field label={say(caseWords.verdict)}>{say(rejectCodeWords[record.rejectCode])}</Field>}
        </>
      }
    >
      {record.secondReasons.length > 0 && (
        <PreviewWords title={say(caseWords.awaitsSecond)}>
          {record.secondReasons.map((reason) => say(secondReviewWords[reason])).join(', ')}
        </PreviewWords>
      )}
      {conditions.length > 0 && <PreviewWords title={say(caseWords.conditions)}>{conditions.join('\n')}</PreviewWords>}
      <PreviewWords title={say(caseWords.askedFor)}>{record.reason}</PreviewWords>
    </CasePreview>
  )
}
