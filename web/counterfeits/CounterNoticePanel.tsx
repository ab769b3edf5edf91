import { counterParts } from '#shared/counterfeits/rules.ts'
import type { CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { counterPartWords } from '#shared/counterfeits/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useSay } from '../ui/useSay.ts'

/** What the seller answers, part by part, and the suit that followed. Absent before an answer. */
export function CounterNoticePanel({ file }: { file: CounterfeitFile }) {
  const say = useSay()
  const { counterNotice: notice, suit } = file
  if (!notice) return null
  return (
    <Panel title={say(caseWords.counterNotice)}>
      <Fields>
        {typeof notice.statement === 'string' && (
          <Field label={say(caseWords.counterStatement)}>{notice.statement}</Field>
        )}
        {counterParts.map((part) => (
          <Field key={part} label={say(counterPartWords[part])}>
            {typeof notice[part] === 'string' ? notice[part] : <ToneMark tone={notice[part] ? 'good' : 'bad'} />}
          </Field>
        ))}
        {suit && (
          <Field label={say(caseWords.suit)}>
            {suit.court} {suit.docket} · {say(caseWords.filedOn)} {suit.filedOn}
          </Field>
        )}
      </Fields>
    </Panel>
  )
}
