import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import { RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { rejectCodesByHand, revokeCauses, withdrawGrounds } from '#shared/gating/bodies.ts'
import { deficiencyWords, documentTypeWords } from '#shared/gating/documentWords.ts'
import { deficienciesOf } from '#shared/gating/rules.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { formWords } from '#shared/gating/screenWords.ts'
import { rejectCodeWords, revokeCauseWords, withdrawGroundWords } from '#shared/gating/words.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'

type FieldsProps = { record: Gating }

/** What the letter will ask for, item by item, and what to add in one's own words. */
export function AskFields({ record }: FieldsProps) {
  const say = useSay()
  const { data: file } = useCaseFile<GatingFile>('gating', record.id)
  const items = deficienciesOf(file?.checklist ?? [])
  return (
    <>
      <Items>
        <b>{say(formWords.items)}</b>
        {items.length === 0 && <p>{say(formWords.noItems)}</p>}
        <ol>
          {items.map(({ type, code }) => (
            <li key={`${type} ${code}`}>
              {say(documentTypeWords[type])}: {say(deficiencyWords[code])}
            </li>
          ))}
        </ol>
        {file && <p>{say(formWords.answerBy, { days: file.terms.answerBusinessDays })}</p>}
      </Items>
      <TextInput
        source="message"
        label={say(formWords.message)}
        helperText={say(formWords.messageHint)}
        multiline
        minRows={3}
      />
    </>
  )
}

export function RejectFields({ record }: FieldsProps) {
  const say = useSay()
  const { data: file } = useCaseFile<GatingFile>('gating', record.id)
  const code = useWatch({ name: 'code' })
  return (
    <>
      <RadioButtonGroupInput
        source="code"
        label={say(formWords.code)}
        choices={rejectCodesByHand.map((id) => ({ id, name: say(rejectCodeWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      {code === 'forged_document' && file && (
        <>
          <SelectInput
            source="documentId"
            label={say(formWords.forgedWhich)}
            choices={file.documents.map(({ id, type, fileName }) => ({
              id,
              name: [say(documentTypeWords[type]), fileName].filter(Boolean).join(' · '),
            }))}
            translateChoice={false}
            helperText={false}
          />
          <Alert severity="warning" icon={false}>
            {say(file.terms.opensSuspension ? formWords.forgedOpens : formWords.forgedNot)}
          </Alert>
        </>
      )}
      {code === 'legal_ban' && (
        <Alert severity="warning" icon={false}>
          {say(formWords.banFinal)}
        </Alert>
      )}
      <ToldInput record={record} source="text" label={say(formWords.text)} />
    </>
  )
}

export function WithdrawFields() {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="ground"
        label={say(formWords.ground)}
        choices={withdrawGrounds.map((id) => ({ id, name: say(withdrawGroundWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <TextInput
        source="reason"
        label={say(formWords.reason)}
        validate={required()}
        helperText={false}
        multiline
        minRows={3}
      />
    </>
  )
}

export function RevokeFields({ record }: FieldsProps) {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="cause"
        label={say(formWords.revokeCause)}
        choices={revokeCauses.map((id) => ({ id, name: say(revokeCauseWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <ToldInput record={record} source="reason" label={say(formWords.revokeReason)} />
    </>
  )
}

export function ClearFields() {
  const say = useSay()
  return (
    <TextInput
      source="reason"
      label={say(formWords.clearReason)}
      validate={required()}
      helperText={false}
      multiline
      minRows={4}
    />
  )
}

function ToldInput({ record, source, label }: FieldsProps & { source: string; label: string }) {
  const say = useSay()
  const language = say(record.locale === 'en' ? formWords.english : formWords.korean)
  return (
    <TextInput
      source={source}
      label={label}
      helperText={say(formWords.textHint, { language })}
      validate={required()}
      multiline
      minRows={4}
      slotProps={{ htmlInput: { lang: record.locale } }}
    />
  )
}

const Items = styled('div')(({ theme }) => ({
  '& b': { fontWeight: 600 },
  '& ol': { margin: '4px 0', paddingLeft: 20 },
  '& p': { margin: '4px 0', color: theme.palette.text.secondary },
}))
