import Alert from '@mui/material/Alert'
import { RadioButtonGroupInput, required } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { type Comparison, formatMetric, metrics } from '#shared/sellers/metrics.ts'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { isBackInBand } from '#shared/suspensions/rules.ts'
import { liftCauses, type Suspension } from '#shared/suspensions/schema.ts'
import { groundWords } from '#shared/suspensions/screenWords.ts'
import { liftCauseWords } from '#shared/suspensions/words.ts'
import { useSay } from '../ui/useSay.ts'
import { isMetric } from './Ground.tsx'
import { ReasonField } from './ShortForms.tsx'
import { useSellerFile } from './useSellerFile.ts'

/** Why a measure may end; for a performance case the newest figure has the word. */
export function LiftFields({ record }: { record: Suspension }) {
  const say = useSay()
  const cause = useWatch({ name: 'cause' })
  // A case that is not about a figure cannot be back inside a limit.
  const causes = liftCauses.filter((id) => id !== 'back_in_band' || record.metric !== null)
  return (
    <>
      <NewestFigure record={record} />
      <RadioButtonGroupInput
        source="cause"
        label={say(formWords.liftCause)}
        choices={causes.map((id) => ({ id, name: say(liftCauseWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={cause === 'our_error' ? say(formWords.voidsStrike) : ' '}
        row={false}
      />
      <ReasonField />
    </>
  )
}

function NewestFigure({ record }: { record: Suspension }) {
  const say = useSay()
  const { data: file } = useSellerFile(record.sellerId)
  const { metric, threshold } = record
  if (!isMetric(metric) || threshold === null || !file) return null
  const latest = file.readings.find((reading) => reading.metric === metric && reading.isLatest)
  if (!latest) return null
  const { better } = metrics[metric]
  const inForce = file.limits.find((each) => each.metric === metric && each.threshold === threshold)
  const comparison = (inForce?.comparison ?? (better === 'low' ? 'gt' : 'lt')) as Comparison
  const isInside = isBackInBand({ comparison, threshold }, latest)
  const limit = say(better === 'low' ? groundWords.ceiling : groundWords.floor, {
    limit: formatMetric(metric, threshold),
  })
  return (
    <Alert severity={isInside ? 'success' : 'warning'}>
      {say(formWords.figureNow, { value: formatMetric(metric, latest.value), limit, day: latest.asOf })}
      <div>{say(isInside ? formWords.isInside : formWords.isOutside)}</div>
    </Alert>
  )
}
