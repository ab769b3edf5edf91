import { DateInput, required, SelectInput } from 'react-admin'
import { reporterTypeWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { formWords } from '#shared/counterfeits/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { workflowWords } from '../workflow/words.ts'
import { Sentence } from './Choices.tsx'

/** Who takes back what they reported, and the signature under it. */
export function RetractionFields({ record }: { record: Counterfeit }) {
  const say = useSay()
  const { data: file } = useCaseFile<CounterfeitFile>('counterfeits', record.id)
  const reporters = new Map(file?.reports.map(({ reporter }) => [reporter.id, reporter]))
  return (
    <>
      <SelectInput
        source="reporterId"
        label={say(formWords.retractedBy)}
        choices={[...reporters.values()].map(({ id, type, name }) => ({
          id,
          name: `${name} · ${say(reporterTypeWords[type])}`,
        }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <Sentence source="signedBy" label={formWords.signedBy} rows={1} />
      <DateInput source="signedAt" label={say(formWords.signedAt)} validate={required()} helperText={false} />
      <Sentence source="note" label={workflowWords.note} isOptional />
    </>
  )
}

/** The day that was chosen, as the moment at which it began in Seoul. */
export const retractionBody = ({ signedAt, ...values }: Record<string, unknown>) => ({
  ...values,
  signedAt: typeof signedAt === 'string' ? `${signedAt.slice(0, 10)}T00:00:00+09:00` : signedAt,
})
