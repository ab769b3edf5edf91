import Alert from '@mui/material/Alert'
import InputAdornment from '@mui/material/InputAdornment'
import { styled } from '@mui/material/styles'
import { minValue, NumberInput, required, SelectInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { flagsTheGoodSide, wrongTerms } from '#shared/policies/rules.ts'
import type { PolicyTerms } from '#shared/policies/schema.ts'
import { comparisonWords, policyTermWords, sayRule } from '#shared/policies/words.ts'
import { comparisonSigns, comparisons, type MetricName, metricNames, metrics } from '#shared/sellers/metrics.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { impactQuestion } from './impactQuestion.ts'
import { policyWords } from './words.ts'

/** Figure, direction, limit and least orders, with the sentence that they make. A ratio is typed in percent. */
export function RuleFields() {
  const say = useSay()
  const locale = useLanguage()
  const { setValue } = useFormContext()
  const terms = useWatch() as Partial<PolicyTerms>
  const isRatio = terms.metric !== undefined && metrics[terms.metric].unit === 'ratio'
  const question = impactQuestion(terms)

  const changeMetric = (next: MetricName) => {
    const isOtherUnit = terms.metric && metrics[next].unit !== metrics[terms.metric].unit
    // 4 % is not 4 points: a limit of the other unit would be a wrong one.
    if (isOtherUnit) setValue('threshold', null, { shouldDirty: true })
  }
  const checkLimit = (threshold: unknown) => {
    if (typeof threshold !== 'number' || !terms.metric || !wrongTerms({ metric: terms.metric, threshold }).threshold)
      return
    return say(isRatio && threshold > 1 ? policyWords.ratioRange : policyWords.twoDecimals)
  }
  return (
    <>
      <Row>
        <SelectInput
          source="metric"
          label={say(policyTermWords.metric)}
          choices={metricNames.map((id) => ({ id, name: say(metrics[id].label) }))}
          validate={required()}
          onChange={(event) => changeMetric(event.target.value)}
        />
        <SelectInput
          source="comparison"
          label={say(policyTermWords.comparison)}
          choices={comparisons.map((id) => ({ id, name: `${say(comparisonWords[id])} (${comparisonSigns[id]})` }))}
          validate={required()}
        />
        <NumberInput
          key={isRatio ? 'percent' : 'plain'}
          source="threshold"
          label={say(policyTermWords.threshold)}
          min={0}
          step="any"
          format={isRatio ? toPercent : undefined}
          parse={isRatio ? fromPercent : undefined}
          validate={[required(), minValue(0), checkLimit]}
          slotProps={{ input: { endAdornment: isRatio && <InputAdornment position="end">%</InputAdornment> } }}
        />
        <NumberInput
          source="minimumCount"
          label={say(policyTermWords.minimumCount)}
          min={0}
          step={1}
          validate={[required(), minValue(0)]}
          slotProps={{
            input: { endAdornment: <InputAdornment position="end">{say(policyWords.orders)}</InputAdornment> },
          }}
          helperText={terms.minimumCount === 0 ? say(policyWords.anyCountHint) : false}
        />
      </Row>
      {question && terms.measure && <Sentence>{sayRule({ ...question, measure: terms.measure }, locale)}</Sentence>}
      {question && flagsTheGoodSide(question) && (
        <Alert severity="warning" sx={{ mt: 3 }}>
          {say(policyWords.goodSide)}
        </Alert>
      )}
    </>
  )
}

// Rounded where binary fractions would show: 0.07 × 100 is not 7.
const toPercent = (ratio: number | null) => (typeof ratio === 'number' ? Number((ratio * 100).toFixed(6)) : '')
const fromPercent = (typed: string) => (typed === '' ? null : Number((Number(typed) / 100).toFixed(8)))

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.4fr) minmax(0, 1.2fr) minmax(88px, 0.8fr) minmax(104px, 0.9fr)',
  alignItems: 'start',
  gap: 12,
  '@container (max-width: 520px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
})

const Sentence = styled('p')(({ theme }) => ({
  ...theme.typography.h3,
  margin: '16px 0 0',
  padding: '10px 12px',
  borderRadius: 6,
  backgroundColor: theme.palette.sunken,
}))
