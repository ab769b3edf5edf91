import Alert from '@mui/material/Alert'
import { CheckboxGroupInput, NumberInput, RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { remedies, rootCauses } from '#shared/appeals/bodies.ts'
import { findingVerdicts } from '#shared/appeals/plan.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWords, formWords } from '#shared/appeals/screenWords.ts'
import { remedyWords, rootCauseWords } from '#shared/appeals/words.ts'
import { ladder, restrictableFeatures, rungOf } from '#shared/suspensions/ladder.ts'
import { featureWords, measureWords } from '#shared/suspensions/words.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { leaningOf } from './decideBody.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { Group } from './PlanFields.tsx'
import { useLetterLanguage } from './ShortForms.tsx'
import { useAppealFile } from './useAppealFile.ts'

/** A verdict on each finding, what follows, the words to the seller, and the letter that they make. */
export function DecideFields({ record }: { record: Appeal }) {
  const say = useSay()
  const { data: file } = useAppealFile(record.id)
  const hint = useLetterLanguage(record.sellerId)
  const [verdicts, cause] = useWatch({ name: ['verdicts', 'cause'] })
  if (!file) return <SkeletonRows rows={10} />
  const leaning = leaningOf(verdicts, file.relied.findings.length)
  return (
    <>
      {file.relied.findings.map((finding, n) => (
        <Group key={finding.id}>
          <legend>
            {say(appealWords.finding, { n: n + 1 })} <span>{say(finding.words)}</span>
          </legend>
          <RadioButtonGroupInput
            source={`verdicts.${finding.id}.verdict`}
            label={say(appealWords.verdict)}
            choices={findingVerdicts.map((id) => ({ id, name: say(appealWords[id]) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
          />
          <TextInput
            source={`verdicts.${finding.id}.reason`}
            label={say(formWords.why)}
            helperText={say(formWords.reasonHint)}
            validate={required()}
            multiline
            minRows={2}
          />
        </Group>
      ))}
      {(leaning === 'granted' || leaning === 'partly') && <CauseField />}
      {leaning === 'partly' && <RemedyFields record={record} />}
      <TextInput
        source="reply"
        label={say(formWords.reply)}
        helperText={hint}
        validate={required()}
        multiline
        minRows={4}
      />
      {(file.needsSecondReview || cause === 'platform_error') && <Alert severity="info">{say(formWords.second)}</Alert>}
      <LetterPreview record={record} isReady={leaning !== 'none'} />
    </>
  )
}

function CauseField() {
  const say = useSay()
  return (
    <RadioButtonGroupInput
      source="cause"
      label={say(formWords.cause)}
      choices={rootCauses.map((id) => ({ id, name: say(rootCauseWords[id]) }))}
      translateChoice={false}
      validate={required()}
      helperText={false}
      row={false}
    />
  )
}

/** Milder measures that need no choice of listings: those are chosen on the case itself. */
function RemedyFields({ record }: { record: Appeal }) {
  const say = useSay()
  const [remedy, measure] = useWatch({ name: ['remedy', 'measure'] })
  const highest = record.measure ? rungOf(record.measure) : 0
  const milder = ladder.filter(
    (one) =>
      one !== 'listing_removal' &&
      (rungOf(one) < highest || (one === record.measure && one === 'temporary_suspension')),
  )
  return (
    <>
      <RadioButtonGroupInput
        source="remedy"
        label={say(formWords.remedy)}
        choices={remedies
          .filter((id) => id === 'end' || record.contestedKind === 'suspensions')
          .map((id) => ({ id, name: say(remedyWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      {remedy === 'milder' && (
        <SelectInput
          source="measure"
          label={say(formWords.milder)}
          choices={milder.map((id) => ({ id, name: say(measureWords[id]) }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
      )}
      {remedy === 'milder' && measure === 'temporary_suspension' && (
        <NumberInput
          source="days"
          label={say(formWords.days)}
          min={1}
          max={365}
          validate={required()}
          helperText={false}
        />
      )}
      {remedy === 'milder' && measure === 'feature_restriction' && (
        <CheckboxGroupInput
          source="features"
          label={say(formWords.features)}
          choices={restrictableFeatures.map((id) => ({ id, name: say(featureWords[id]) }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
          row={false}
        />
      )}
    </>
  )
}
