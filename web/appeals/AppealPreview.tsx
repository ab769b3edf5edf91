import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWords, queueWords } from '#shared/appeals/screenWords.ts'
import { channelWords } from '#shared/appeals/words.ts'
import { Field } from '../ui/Fields.tsx'
import { useSay } from '../ui/useSay.ts'
import { CasePreview, PreviewWords } from '../workflow/queue/CasePreview.tsx'
import { MeasureName } from './appealColumns.tsx'

/** What is contested, which attempt it is, and the seller's own words. */
export function AppealPreview({ record }: { record: Appeal }) {
  const say = useSay()
  return (
    <CasePreview
      record={record}
      about={
        <p>
          {record.contestedNumber} · {say(record.policyName)}
        </p>
      }
      facts={
        <>
          <Field label={say(queueWords.measure)}>
            <MeasureName of={record} />
          </Field>
          <Field label={say(queueWords.attempt)}>
            {say(queueWords.attemptOf, { attempt: record.attempt, allowed: record.attemptsAllowed })}
          </Field>
          <Field label={say(appealWords.channel)}>{say(channelWords[record.channel])}</Field>
        </>
      }
    >
      <PreviewWords title={say(appealWords.statement)}>{record.statement}</PreviewWords>
      {record.reply && <PreviewWords title={say(appealWords.verdict)}>{record.reply}</PreviewWords>}
    </CasePreview>
  )
}
