import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** Until when the seller may object, the reporter sue and anybody appeal. Absent while nobody's time runs. */
export function PartyTimes({ record }: { record: Counterfeit }) {
  const say = useSay()
  const locale = useLanguage()
  const times = [
    [caseWords.sellerTime, record.counterDueAt],
    [caseWords.reporterTime, record.reporterDueAt],
    [caseWords.appealTime, record.appealUntil],
  ] as const
  const running = times.filter(([, at]) => at !== null)
  if (running.length === 0) return null
  return (
    <Panel title={say(caseWords.times)}>
      <Fields>
        {running.map(([label, at]) => (
          <Field key={label.en} label={say(label)}>
            {at && (
              <>
                {exactDay(new Date(at), locale)} · <Ago at={at} />
              </>
            )}
          </Field>
        ))}
      </Fields>
    </Panel>
  )
}
