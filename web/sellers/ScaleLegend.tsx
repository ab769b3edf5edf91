import { styled } from '@mui/material/styles'
import { sayLimit } from '#shared/policies/words.ts'
import type { Figure } from '#shared/sellers/figures.ts'
import { formatMetric } from '#shared/sellers/metrics.ts'
import { useSay } from '../ui/useSay.ts'
import { figureWords } from './words.ts'

/** What the marks of a drawing mean, each with its figure. */
export function ScaleLegend({ figure: { metric, latest, limits, peers, verdict } }: { figure: Figure }) {
  const say = useSay()
  const show = (value: number) => formatMetric(metric, value)
  return (
    <Caption>
      <span>
        <i data-mark="value" data-outside={verdict === 'breach'} />
        {say(figureWords.thisSeller)} <b>{show(latest.value)}</b>
      </span>
      {limits.map((limit) => (
        <span key={limit.policyVersionId}>
          <i data-mark="limit" />
          {say(limit.policyName)} {sayLimit(metric, limit.comparison, limit.threshold)}
        </span>
      ))}
      {peers && (
        <>
          <span>
            <i data-mark="half" />
            {say(figureWords.middleHalf, { from: show(peers.p25), to: show(peers.p75) })}
          </span>
          <span>
            <i data-mark="median" />
            {say(figureWords.medianAt, { value: show(peers.median) })}
          </span>
        </>
      )}
    </Caption>
  )
}

const Caption = styled('figcaption')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 20px',
  marginTop: 8,
  color: theme.palette.text.secondary,
  '& span': { display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' },
  '& b': { fontWeight: 600, color: theme.palette.text.primary },
  '& i': { flex: 'none' },
  '& [data-mark="value"]': { width: 8, height: 8, borderRadius: '50%', backgroundColor: theme.palette.text.primary },
  '& [data-outside="true"]': { backgroundColor: theme.palette.tone.bad.mark },
  '& [data-mark="limit"]': { width: 14, borderTop: `2px dashed ${theme.palette.tone.bad.mark}` },
  '& [data-mark="half"]': {
    width: 14,
    height: 10,
    borderRadius: 2,
    backgroundColor: theme.palette.tone.neutral.mark,
    opacity: 0.35,
  },
  '& [data-mark="median"]': { width: 14, borderTop: `1px solid ${theme.palette.tone.neutral.mark}` },
}))
