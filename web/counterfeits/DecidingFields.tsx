import Alert from '@mui/material/Alert'
import { NumberInput } from 'react-admin'
import { infringingGrounds, longestPayoutHoldDays, notInfringingGrounds, orders } from '#shared/counterfeits/bodies.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords, formWords } from '#shared/counterfeits/screenWords.ts'
import { infringingGroundWords, notInfringingWords, orderWords } from '#shared/counterfeits/words.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { OneOf, Sentence } from './Choices.tsx'

export function SuitFields() {
  return (
    <>
      <Sentence source="court" label={formWords.court} rows={1} />
      <Sentence source="docket" label={formWords.docket} rows={1} />
      <Sentence source="filedOn" label={formWords.filedOn} rows={1} />
      <Sentence source="reason" label={formWords.reason} />
    </>
  )
}

export function OrderFields() {
  return (
    <>
      <OneOf source="order" label={formWords.order} words={orderWords} among={orders} />
      <Sentence source="reference" label={formWords.reference} rows={1} />
      <Sentence source="reason" label={formWords.reason} />
    </>
  )
}

/** What it rests on, what the seller is told, and what follows for the account, before it is decided. */
export function InfringingFields({ record }: { record: Counterfeit }) {
  const say = useSay()
  const { data: file } = useCaseFile<CounterfeitFile>('counterfeits', record.id)
  const most = longestPayoutHoldDays
  return (
    <>
      {file?.repeat.step && (
        <Alert severity={file.repeat.hasPolicy ? 'warning' : 'info'}>
          {say(caseWords.repeatCount, { count: file.repeat.count, days: file.repeat.days })}.{' '}
          {say(file.repeat.hasPolicy ? caseWords.repeatNext : caseWords.repeatNoPolicy)}
        </Alert>
      )}
      <OneOf source="basis" label={formWords.basis} words={infringingGroundWords} among={infringingGrounds} />
      <Sentence source="grounds" label={formWords.grounds} hint={formWords.groundsHint} rows={4} />
      <Sentence source="clause" label={formWords.clause} rows={1} />
      <NumberInput
        source="payoutHoldDays"
        label={say(formWords.holdDays)}
        helperText={say(formWords.holdHint, { most })}
        min={1}
        max={most}
        step={1}
      />
      <Sentence source="reason" label={formWords.reason} />
    </>
  )
}

export function NotInfringingFields() {
  return (
    <>
      <OneOf source="basis" label={formWords.basis} words={notInfringingWords} among={notInfringingGrounds} />
      <Sentence source="reason" label={formWords.reason} />
    </>
  )
}
