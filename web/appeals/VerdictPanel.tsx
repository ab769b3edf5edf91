import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealWords, formWords } from '#shared/appeals/screenWords.ts'
import { remedyWords, rootCauseWords } from '#shared/appeals/words.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ReopenButton } from './ReopenButton.tsx'
import { VerdictMark } from './VerdictMark.tsx'

/** The verdict as it was taken down: reasons, what follows, and the words to the seller. */
export function VerdictPanel({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  const locale = useLanguage()
  if (record.verdicts.length === 0) return record.state === 'final' ? <ReopenButton record={record} /> : null
  const isWaiting = record.state === 'second_review' || record.state === 'escalated'
  const { cause, settlement, milder, milderDays, reply, mayAppealUntil } = record
  return (
    <Panel
      title={say(isWaiting ? appealWords.verdictBy : appealWords.verdict)}
      aside={<ReopenButton record={record} />}
    >
      <Fields>
        {record.verdicts.map(({ findingId, verdict, reason }) => {
          const n = file.relied.findings.findIndex(({ id }) => id === findingId) + 1
          return (
            <Field key={findingId} label={say(appealWords.finding, { n })}>
              <VerdictMark n={n} verdict={verdict} />
              {reason}
            </Field>
          )
        })}
        {cause && <Field label={say(formWords.cause)}>{say(rootCauseWords[cause])}</Field>}
        {settlement && (
          <Field label={say(formWords.remedy)}>
            {say(remedyWords[settlement])}
            {milder && ` · ${say(measureWords[milder])}${milderDays ? ` ${milderDays}` : ''}`}
          </Field>
        )}
        {reply && <Field label={say(formWords.reply)}>{reply}</Field>}
      </Fields>
      {mayAppealUntil && record.state === 'denied' && (
        <p>{say(appealWords.mayAppeal, { day: exactDay(new Date(mayAppealUntil), locale) })}</p>
      )}
    </Panel>
  )
}
