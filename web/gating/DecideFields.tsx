import Alert from '@mui/material/Alert'
import { NumberInput, required, TextInput } from 'react-admin'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { formWords } from '#shared/gating/screenWords.ts'
import { proposedVerdictWords, secondReviewWords } from '#shared/gating/words.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { expectedReasons } from './expectedReasons.ts'

/** A shorter term where one is wanted, and whether a second person will look. */
export function ApproveFields({ record }: { record: Gating }) {
  const say = useSay()
  return (
    <>
      <SecondNote record={record} />
      <DaysInput record={record} />
      <TextInput source="note" label={say(formWords.note)} helperText={false} multiline minRows={3} />
    </>
  )
}

export function ConditionsFields({ record }: { record: Gating }) {
  const say = useSay()
  return (
    <>
      {record.state === 'in_review' && <SecondNote record={record} />}
      <DaysInput record={record} />
      <NumberInput source="volumeCap" label={say(formWords.cap)} min={1} helperText={false} />
      <TextInput
        source="categories"
        label={say(formWords.categories)}
        helperText={say(formWords.categoriesHint)}
        multiline
        minRows={2}
      />
      <NumberInput source="testBuyDays" label={say(formWords.testBuyDays)} min={1} max={365} helperText={false} />
      <TextInput
        source="reason"
        label={say(formWords.conditionsText)}
        validate={required()}
        helperText={false}
        multiline
        minRows={3}
      />
    </>
  )
}

/** What the second person agrees with, before they do. */
export function ConfirmFields({ record }: { record: Gating }) {
  const say = useSay()
  return (
    <>
      {record.proposal && (
        <Alert severity="info" icon={false}>
          {record.proposal.byName}: {say(proposedVerdictWords[record.proposal.verdict])}
        </Alert>
      )}
      <TextInput source="note" label={say(formWords.note)} helperText={false} multiline minRows={3} />
    </>
  )
}

function DaysInput({ record }: { record: Gating }) {
  const say = useSay()
  const { data: file } = useCaseFile<GatingFile>('gating', record.id)
  const most = file?.terms.mostDays
  return (
    <NumberInput
      source="days"
      label={say(formWords.days)}
      min={1}
      max={most}
      helperText={most ? say(formWords.daysHint, { most }) : ' '}
    />
  )
}

function SecondNote({ record }: { record: Gating }) {
  const say = useSay()
  const { data: file } = useCaseFile<GatingFile>('gating', record.id)
  const reasons = file ? expectedReasons(record, file) : []
  if (!file) return null
  if (reasons.length === 0)
    return (
      <Alert severity="info" icon={false}>
        {say(formWords.takesEffect)}
      </Alert>
    )
  return (
    <Alert severity="warning" icon={false}>
      {say(formWords.goesSecond)} {reasons.map((reason) => say(secondReviewWords[reason])).join(', ')}
    </Alert>
  )
}
