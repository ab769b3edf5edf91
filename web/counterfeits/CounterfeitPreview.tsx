import { claimWords, reporterTypeWords, rightTypeWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords, queueWords } from '#shared/counterfeits/screenWords.ts'
import { Field } from '../ui/Fields.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CasePreview, PreviewWords } from '../workflow/queue/CasePreview.tsx'
import { useCaseFile } from '../workflow/useCaseFile.ts'

/** What is claimed of which goods, by whom, and how much their word has been worth. */
export function CounterfeitPreview({ record }: { record: Counterfeit }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <CasePreview
      record={record}
      facts={
        <>
          <Field label={say(caseWords.claim)}>{say(claimWords[record.claim])}</Field>
          <Field label={say(queueWords.source)}>{say(reporterTypeWords[record.source])}</Field>
          <Field label={say(queueWords.rightType)}>
            {record.rightType ? say(rightTypeWords[record.rightType]) : say(queueWords.unnamed)} {record.rightNumber}
          </Field>
          {record.brandName && <Field label={say(queueWords.brand)}>{record.brandName[locale]}</Field>}
          {record.isReporterRestricted && (
            <Field label={say(queueWords.standing)}>
              <ToneChip tone="bad">{say(queueWords.restricted)}</ToneChip>
            </Field>
          )}
        </>
      }
    >
      <Statement id={record.id} />
    </CasePreview>
  )
}

function Statement({ id }: { id: string }) {
  const say = useSay()
  const { data } = useCaseFile<CounterfeitFile>('counterfeits', id)
  const [first] = data?.reports ?? []
  return first ? <PreviewWords title={say(caseWords.theReport)}>{first.statement}</PreviewWords> : null
}
