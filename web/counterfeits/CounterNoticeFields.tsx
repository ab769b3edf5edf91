import Alert from '@mui/material/Alert'
import { BooleanInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { missingParts } from '#shared/counterfeits/rules.ts'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { formWords } from '#shared/counterfeits/screenWords.ts'
import { counterPartWords } from '#shared/counterfeits/words.ts'
import { exactTime } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Sentence } from './Choices.tsx'

/** The parts that a counter-notice must have; what is missing is said while it is written. */
export function CounterNoticeFields({ record }: { record: Counterfeit }) {
  const say = useSay()
  return (
    <>
      <Completeness record={record} />
      <Sentence source="removedMaterial" label={counterPartWords.removedMaterial} rows={2} isOptional />
      <Sentence source="location" label={counterPartWords.location} rows={1} isOptional />
      <Sentence source="statement" label={formWords.statement} rows={4} isOptional />
      <BooleanInput source="goodFaith" label={say(counterPartWords.goodFaith)} helperText={false} />
      <Sentence source="contactName" label={counterPartWords.contactName} rows={1} isOptional />
      <Sentence source="contactEmail" label={counterPartWords.contactEmail} rows={1} isOptional />
      <Sentence source="contactPhone" label={formWords.phone} rows={1} isOptional />
      <Sentence source="contactAddress" label={formWords.address} rows={1} isOptional />
      <BooleanInput
        source="consentsToJurisdiction"
        label={say(counterPartWords.consentsToJurisdiction)}
        helperText={false}
      />
      <Sentence source="signature" label={counterPartWords.signature} rows={1} isOptional />
    </>
  )
}

function Completeness({ record }: { record: Counterfeit }) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const missing = missingParts(useWatch())
  const due = record.counterDueAt ? new Date(record.counterDueAt) : null
  if (due && due <= now)
    return <Alert severity="error">{say(formWords.tooLate, { day: exactTime(due, locale) })}</Alert>
  if (missing.length === 0) return <Alert severity="success">{say(formWords.complete)}</Alert>
  const parts = missing.map((part) => say(counterPartWords[part])).join(', ')
  return <Alert severity="info">{say(formWords.stillMissing, { parts })}</Alert>
}
