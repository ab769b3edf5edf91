import Alert from '@mui/material/Alert'
import { AutocompleteInput, BooleanInput, required, useGetList } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { dismissReasons, proofs } from '#shared/counterfeits/bodies.ts'
import { checkItems } from '#shared/counterfeits/checks.ts'
import { rightTypeWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile, IpRight } from '#shared/counterfeits/schema.ts'
import { caseWords, formWords } from '#shared/counterfeits/screenWords.ts'
import { checkItemWords, checkRuleWords, dismissReasonWords, proofWords } from '#shared/counterfeits/words.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { workflowWords } from '../workflow/words.ts'
import { AnyOf, OneOf, Sentence } from './Choices.tsx'

const allRights = { pagination: { page: 1, perPage: 500 }, sort: { field: 'ownerName', order: 'ASC' as const } }

/** The right that the report is held against. */
export function IdentifyFields() {
  const say = useSay()
  const { data: rights = [], isPending } = useGetList<IpRight>('ip-rights', allRights)
  return (
    <>
      <AutocompleteInput
        source="rightId"
        label={say(formWords.whichRight)}
        helperText={say(formWords.whichRightHint)}
        choices={rights.map(({ id, type, number, title, ownerName }) => ({
          id,
          name: [say(rightTypeWords[type]), number, title, ownerName].filter(Boolean).join(' · '),
        }))}
        isPending={isPending}
        validate={required()}
        translateChoice={false}
      />
      <Sentence source="note" label={workflowWords.note} isOptional />
    </>
  )
}

const askWords = Object.fromEntries(checkItems.map((item) => [item, checkItemWords[item].ask])) as Record<
  (typeof checkItems)[number],
  (typeof checkItemWords)[(typeof checkItems)[number]]['ask']
>

export function AskReporterFields() {
  return (
    <>
      <AnyOf source="missing" label={formWords.missing} words={askWords} among={checkItems} />
      <Sentence source="question" label={formWords.question} hint={formWords.questionHint} rows={5} />
    </>
  )
}

export function SupplyFields() {
  const say = useSay()
  return (
    <>
      <Sentence source="supplied" label={formWords.supplied} rows={4} />
      <BooleanInput source="isIdentityShown" label={say(checkItemWords.identity.ask)} helperText={false} />
      <BooleanInput source="isAuthorityShown" label={say(checkItemWords.authority.ask)} helperText={false} />
      <BooleanInput source="isJudgmentShown" label={say(checkItemWords.judgment.ask)} helperText={false} />
      <BooleanInput source="isDeclared" label={say(checkItemWords.declaration.ask)} helperText={false} />
    </>
  )
}

export function DismissFields() {
  const reason: unknown = useWatch({ name: 'reason' })
  const isAsked = reason === 'genuine' || reason === 'not_the_right'
  return (
    <>
      <OneOf source="reason" label={formWords.dismissReason} words={dismissReasonWords} among={dismissReasons} />
      <Sentence source="note" label={workflowWords.note} isOptional={!isAsked} />
    </>
  )
}

/** What is not met yet stands here before anybody presses the button. */
export function AcceptFields({ record }: { record: Counterfeit }) {
  const say = useSay()
  const { data: file } = useCaseFile<CounterfeitFile>('counterfeits', record.id)
  const proof: unknown = useWatch({ name: 'proof' })
  const open = file?.checks.filter(({ isRequired, state }) => isRequired && state !== 'ok') ?? []
  const { isNeeded = false, has = [] } = file?.corroboration ?? {}
  return (
    <>
      {open.length > 0 && (
        <Alert severity="warning">
          {open.map(({ item, rule }) => (
            <div key={item}>
              {say(checkItemWords[item].name)}: {say(checkRuleWords[rule])}
            </div>
          ))}
        </Alert>
      )}
      {isNeeded && has.length === 0 && !proof && <Alert severity="info">{say(caseWords.corroborationNeeded)}</Alert>}
      {isNeeded && <OneOf source="proof" label={formWords.proof} words={proofWords} among={proofs} isOptional />}
      {isNeeded && <Sentence source="proofNote" label={formWords.proofNote} isOptional={!proof} />}
      <Sentence source="note" label={workflowWords.note} isOptional />
    </>
  )
}
