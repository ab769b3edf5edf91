import { RadioButtonGroupInput, required, TextInput } from 'react-admin'
import { formatKrw } from '#shared/money.ts'
import {
  dismissReasons,
  proofs,
  rejectGrounds,
  type Settlement,
  type SettlementFile,
} from '#shared/settlements/schema.ts'
import { formWords } from '#shared/settlements/screenWords.ts'
import { dismissReasonWords, proofWords, rejectGroundWords } from '#shared/settlements/words.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { workflowWords } from '../workflow/words.ts'
import { WonInput, won } from './WonInput.tsx'

type Named = { source: string; label: string; rows?: number; hint?: string }

const Long = ({ source, label, rows = 4, hint }: Named) => (
  <TextInput source={source} label={label} helperText={hint ?? false} validate={required()} multiline minRows={rows} />
)

export function AskFields({ record }: { record: Settlement }) {
  const say = useSay()
  const locale = useLanguage()
  const { data: file } = useCaseFile<SettlementFile>('settlements', record.id)
  const isReturn = record.type === 'return_compensation'
  return (
    <>
      <RadioButtonGroupInput
        source="proof"
        label={say(formWords.proof)}
        choices={proofs.map((id) => ({ id, name: say(proofWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      {isReturn && (
        <WonInput
          source="itemKrw"
          label={say(formWords.itemKrw)}
          helperText={file ? say(formWords.itemHint, { krw: formatKrw(file.videoFromKrw, locale) }) : ' '}
          isNeeded
        />
      )}
      <Long source="question" label={say(formWords.question)} rows={5} />
    </>
  )
}

export const asked = ({ proof, question, itemKrw }: Record<string, unknown>) => ({
  proof,
  question,
  ...(won(itemKrw) !== null && { itemKrw: won(itemKrw) }),
})

export function AnswerFields() {
  return <Long source="answer" label={useSay()(formWords.answer)} rows={6} />
}

export function AskFinanceFields() {
  return <Long source="question" label={useSay()(formWords.questionFinance)} rows={5} />
}

export function RejectFields() {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="ground"
        label={say(formWords.ground)}
        choices={rejectGrounds.map((id) => ({ id, name: say(rejectGroundWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <Long source="explanation" label={say(formWords.explanation)} hint={say(formWords.explanationHint)} rows={5} />
    </>
  )
}

export function ResolveFields() {
  const say = useSay()
  return <Long source="explanation" label={say(formWords.explanation)} rows={7} />
}

export function DisputeFields() {
  const say = useSay()
  return <Long source="reason" label={say(formWords.disputeReason)} hint={say(formWords.disputeHint)} rows={5} />
}

export function DismissFields() {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="reason"
        label={say(formWords.dismissReason)}
        choices={dismissReasons.map((id) => ({ id, name: say(dismissReasonWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <TextInput
        source="note"
        label={say(workflowWords.note)}
        helperText={say(workflowWords.optional)}
        multiline
        minRows={3}
      />
    </>
  )
}
