import { CheckboxGroupInput, RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin'
import { askTopics, rejectGrounds } from '#shared/verifications/actionBodies.ts'
import { askTopicWords, rejectGroundWords } from '#shared/verifications/caseWords.ts'
import { linkKeyWords, linkVerdictWords } from '#shared/verifications/factWords.ts'
import { deniedKeyKinds, linkVerdicts } from '#shared/verifications/links.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords, formWords } from '#shared/verifications/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { workflowWords } from '../workflow/words.ts'
import { Lines } from './Lines.tsx'

export function AskFields({ record }: { record: Verification }) {
  const say = useSay()
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  return (
    <>
      <p>{file && say(formWords.askHint, { left: file.limits.infoRequestsLeft })}</p>
      <Lines
        name="items"
        most={12}
        line={(at) => (
          <>
            <SelectInput
              source={`${at}.about`}
              label={say(formWords.about)}
              choices={askTopics.map((id) => ({ id, name: say(askTopicWords[id]) }))}
              translateChoice={false}
              validate={required()}
              helperText={false}
            />
            <TextInput
              source={`${at}.note`}
              label={say(formWords.askNote)}
              validate={required()}
              helperText={false}
              multiline
              minRows={2}
            />
          </>
        )}
      />
    </>
  )
}

/** Enforced sellers first: those are what a verdict waits for. */
export function JudgeLinkFields({ record }: { record: Verification }) {
  const say = useSay()
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  if (!file) return null
  if (file.links.length === 0) return <p>{say(caseWords.noLinks)}</p>
  return (
    <>
      <RadioButtonGroupInput
        source="sellerId"
        label={say(formWords.linkedSeller)}
        choices={file.links.map((link) => ({
          id: link.sellerId,
          name: `${link.sellerName}: ${link.keys.map(({ key }) => say(linkKeyWords[key])).join(', ')}`,
        }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <RadioButtonGroupInput
        source="verdict"
        label={say(formWords.verdict)}
        choices={linkVerdicts.map((id) => ({ id, name: say(linkVerdictWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <Reason isRequired />
    </>
  )
}

export function RejectFields() {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="ground"
        label={say(caseWords.ground)}
        choices={rejectGrounds.map((id) => ({ id, name: say(rejectGroundWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <Explanation />
      <Reason />
    </>
  )
}

export function BlockFields() {
  const say = useSay()
  return (
    <>
      <CheckboxGroupInput
        source="keys"
        label={say(formWords.keys)}
        choices={deniedKeyKinds.map((id) => ({ id, name: say(linkKeyWords[id]) }))}
        translateChoice={false}
        helperText={false}
        row={false}
        validate={(chosen) => (Array.isArray(chosen) && chosen.length > 0 ? undefined : say(formWords.chooseOne))}
      />
      <Explanation />
      <TextInput source="clause" label={say(formWords.clause)} validate={required()} helperText={false} />
      <Reason isRequired />
    </>
  )
}

export function Explanation() {
  const say = useSay()
  return (
    <TextInput
      source="explanation"
      label={say(formWords.explanation)}
      validate={required()}
      helperText={false}
      multiline
      minRows={3}
    />
  )
}

export function Reason({ isRequired = false }: { isRequired?: boolean }) {
  const say = useSay()
  return (
    <TextInput
      source="reason"
      label={say(workflowWords.reason)}
      validate={isRequired ? required() : undefined}
      helperText={isRequired ? false : say(workflowWords.optional)}
      multiline
      minRows={3}
    />
  )
}
