import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { CheckboxGroupInput, NumberInput, required } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatKrw } from '#shared/money.ts'
import { overrideWordsOf } from '#shared/verifications/caseWords.ts'
import { missingDocuments } from '#shared/verifications/documents.ts'
import { documentKindWords } from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords, formWords } from '#shared/verifications/screenWords.ts'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Explanation, Reason } from './ShortForms.tsx'

/** What is still in the way, what failed and may be passed over by two people, and why. */
export function VerifyFields({ record }: { record: Verification }) {
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  const overrides = useWatch({ name: 'overrides' })
  if (!file) return null
  return (
    <>
      <Blockers file={file} isFull />
      <Overrides file={file} />
      <Reason isRequired={Array.isArray(overrides) && overrides.length > 0} />
    </>
  )
}

export function LimitFields({ record }: { record: Verification }) {
  const say = useSay()
  const locale = useLanguage()
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  const overrides = useWatch({ name: 'overrides' })
  if (!file) return null
  const { largestCapKrw, longestPayoutDelayDays } = file.limits
  const mostCap = say(formWords.most, { most: formatKrw(largestCapKrw, locale) })
  const mostDays = say(formWords.most, { most: say(caseWords.days, { count: longestPayoutDelayDays }) })
  return (
    <>
      <Blockers file={file} isFull={false} />
      <NumberInput
        source="gmvCapKrw"
        label={say(caseWords.cap)}
        helperText={mostCap}
        validate={[required(), (value) => (value > largestCapKrw ? mostCap : undefined)]}
      />
      <NumberInput
        source="payoutDelayDays"
        label={say(caseWords.delay)}
        helperText={mostDays}
        validate={[required(), (value) => (value > longestPayoutDelayDays ? mostDays : undefined)]}
      />
      <Overrides file={file} />
      <Explanation />
      <Reason isRequired={Array.isArray(overrides) && overrides.length > 0} />
    </>
  )
}

function Overrides({ file }: { file: VerificationFile }) {
  const say = useSay()
  if (file.failing.length === 0) return <p>{say(formWords.nothingFailed)}</p>
  return (
    <CheckboxGroupInput
      source="overrides"
      label={say(formWords.overrides)}
      choices={file.failing.map((id) => ({ id, name: say(overrideWordsOf[id]) }))}
      translateChoice={false}
      helperText={say(formWords.overridesHint)}
      row={false}
    />
  )
}

function Blockers({ file, isFull }: { file: VerificationFile; isFull: boolean }) {
  const say = useSay()
  const found = blockersOf(file, isFull, say)
  if (found.length === 0) return null
  return (
    <Alert severity="warning">
      <AlertTitle>{say(formWords.blockers)}</AlertTitle>
      {found.map((one) => (
        <div key={one}>{one}</div>
      ))}
    </Alert>
  )
}

function blockersOf(file: VerificationFile, isFull: boolean, say: Say): string[] {
  const watched = file.links.filter((link) => link.isWorthALook)
  const unjudged = watched.filter((link) => link.verdict === null).length
  const missing = missingDocuments(file.requiredDocuments, file.documents)
  const papers = missing.map((kind) => say(documentKindWords[kind])).join(', ')
  const found = [
    unjudged > 0 && say(formWords.unjudgedLinks, { count: unjudged }),
    watched.some((link) => link.verdict === 'same') && say(formWords.samePeople),
    isFull && missing.length > 0 && say(formWords.missingPapers, { papers }),
    isFull && file.channels.some(({ verdict }) => verdict === 'unproven') && say(formWords.unprovenChannel),
  ]
  return found.filter((one) => typeof one === 'string')
}
