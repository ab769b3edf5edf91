import { styled } from '@mui/material/styles'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { groundWords } from '#shared/suspensions/screenWords.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

export const isMetric = (name: string | null): name is MetricName => name !== null && name in metrics

type InNumbers = Pick<Suspension, 'metric' | 'value' | 'threshold' | 'denominator' | 'policyName'>

/** Why we look at the seller, in numbers: "Late delivery 9.1 % of 156 orders · limit 4 %". */
export function Ground({ of }: { of: InNumbers }) {
  const say = useSay()
  const locale = useLanguage()
  const { metric, value, threshold, denominator, policyName } = of
  if (!isMetric(metric) || value === null) {
    return (
      <Text>
        {say(policyName)}
        <span> · {say(groundWords.byHand)}</span>
      </Text>
    )
  }
  const { label, better } = metrics[metric]
  return (
    <Text>
      {say(label)} <b>{formatMetric(metric, value)}</b>
      {denominator !== null && (
        <span className="count"> {say(groundWords.of, { count: denominator.toLocaleString(locale) })}</span>
      )}
      {threshold !== null && (
        <span>
          {' · '}
          {say(better === 'low' ? groundWords.ceiling : groundWords.floor, { limit: formatMetric(metric, threshold) })}
        </span>
      )}
    </Text>
  )
}

const Text = styled('span')(({ theme }) => ({
  '& b': { fontWeight: 600 },
  '& span': { color: theme.palette.text.secondary },
}))
