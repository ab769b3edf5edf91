import { RadioButtonGroupInput, required, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { houseRules } from '#shared/suspensions/rules.ts'
import { dismissReasons, escalateCauses, type Suspension } from '#shared/suspensions/schema.ts'
import { dismissReasonWords, escalateCauseWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'
import { workflowWords } from '../workflow/words.ts'
import { useProposalContext } from './useProposalContext.ts'

export function DismissFields() {
  const say = useSay()
  const isExcluded = useWatch({ name: 'reason' }) === 'excluded_metric'
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
        helperText={say(isExcluded ? formWords.excludedHint : workflowWords.optional)}
        validate={isExcluded ? required() : undefined}
        multiline
        minRows={3}
      />
    </>
  )
}

export function AskFields({ record }: { record: Suspension }) {
  const say = useSay()
  const { data: context } = useProposalContext(record.id)
  const language = say(context?.sellerLocale === 'en' ? formWords.english : formWords.korean)
  return (
    <TextInput
      source="question"
      label={say(formWords.question)}
      helperText={context ? say(formWords.questionHint, { language }) : ' '}
      validate={required()}
      multiline
      minRows={5}
    />
  )
}

export function ExplainFields() {
  const say = useSay()
  return (
    <TextInput
      source="explanation"
      label={say(formWords.explanation)}
      validate={required()}
      helperText={false}
      multiline
      minRows={6}
    />
  )
}

export function EscalateFields({ record }: { record: Suspension }) {
  const say = useSay()
  const { data: context } = useProposalContext(record.id)
  const points = context?.strikes ?? 0
  const needed = houseRules.strikesForClosure
  return (
    <>
      <RadioButtonGroupInput
        source="cause"
        label={say(formWords.escalateCause)}
        choices={escalateCauses.map((id) => ({ id, name: say(escalateCauseWords[id]) }))}
        translateChoice={false}
        validate={[
          required(),
          (cause) => (cause === 'strikes' && points < needed ? say(formWords.tooFewStrikes) : undefined),
        ]}
        helperText={context ? say(formWords.strikesNow, { points, needed }) : ' '}
        row={false}
      />
      <ReasonField />
    </>
  )
}

export function ReasonField() {
  const say = useSay()
  return (
    <TextInput
      source="reason"
      label={say(workflowWords.reason)}
      validate={required()}
      helperText={false}
      multiline
      minRows={4}
    />
  )
}
