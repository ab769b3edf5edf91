import { styled } from '@mui/material/styles'
import { figuresOf } from '#shared/sellers/figures.ts'
import { formatMetric, metrics } from '#shared/sellers/metrics.ts'
import type { SellerFile } from '#shared/sellers/schema.ts'
import { caseWords, groundWords } from '#shared/suspensions/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { Sparkline } from '../ui/Sparkline.tsx'
import { useSay } from '../ui/useSay.ts'

/** Every loaded figure against its limit, what is outside marked. */
export function SellerFigures({ file }: { file: SellerFile }) {
  const say = useSay()
  const figures = figuresOf(file)
  return (
    <Panel title={say(caseWords.figures)}>
      {figures.length === 0 && <p>{say(caseWords.noFigures)}</p>}
      <Rows>
        {figures.map(({ metric, latest, limits, history, verdict }) => {
          const limit = limits[0]
          const isOutside = verdict === 'breach'
          const ruler = metrics[metric].better === 'low' ? groundWords.ceiling : groundWords.floor
          return (
            <li key={metric} data-outside={isOutside}>
              <span>
                {say(metrics[metric].label)}
                <small>
                  {limit ? say(ruler, { limit: formatMetric(metric, limit.threshold) }) : say(caseWords.noLimit)}
                  {isOutside && ` · ${say(caseWords.outside)}`}
                </small>
              </span>
              {history.length > 1 && (
                <Sparkline
                  values={history.map((reading) => reading.value)}
                  limit={limit?.threshold}
                  width={56}
                  height={20}
                  label={say(metrics[metric].label)}
                />
              )}
              <b>{formatMetric(metric, latest.value)}</b>
            </li>
          )
        })}
      </Rows>
    </Panel>
  )
}

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 6,
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(52px, auto)',
    gap: 8,
    alignItems: 'center',
  },
  '& b': { gridColumn: 3, fontWeight: 600, textAlign: 'right' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
  '& [data-outside="true"] b, & [data-outside="true"] small': { color: theme.palette.tone.bad.text },
}))
