import { styled } from '@mui/material/styles'
import type { PolicyImpact } from '#shared/policies/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { impactWords } from './words.ts'

/** The counts, and one bar that sets them in proportion to everybody who is judged. */
export function ImpactFigures({ impact, hasInForce }: { impact: PolicyImpact; hasInForce: boolean }) {
  const say = useSay()
  const locale = useLanguage()
  const { judged, flagged, flaggedNow, newlyFlagged, released } = impact
  const count = (figure: number) => figure.toLocaleString(locale)
  const share = (figure: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(judged ? figure / judged : 0)
  return (
    <>
      <Figures>
        <div>
          <dt>{say(impactWords.judged)}</dt>
          <dd>{count(judged)}</dd>
        </div>
        <div>
          <dt>{say(impactWords.flagged)}</dt>
          <dd>
            {count(flagged)} <small>{say(impactWords.share, { share: share(flagged) })}</small>
          </dd>
        </div>
        {hasInForce && (
          <div>
            <dt>{say(impactWords.flaggedNow)}</dt>
            <dd>{count(flaggedNow)}</dd>
          </div>
        )}
        <div data-tone={newlyFlagged > 0 ? 'bad' : undefined}>
          <dt>{say(impactWords.newlyFlagged)}</dt>
          <dd>{newlyFlagged > 0 ? `+${count(newlyFlagged)}` : '0'}</dd>
        </div>
        {hasInForce && (
          <div data-tone={released > 0 ? 'good' : undefined}>
            <dt>{say(impactWords.released)}</dt>
            <dd>{released > 0 ? `−${count(released)}` : '0'}</dd>
          </div>
        )}
      </Figures>
      <Bar aria-hidden>
        <i style={{ width: `${percent(flagged - newlyFlagged, judged)}%` }} />
        <i data-tone="bad" style={{ width: `${percent(newlyFlagged, judged)}%` }} />
        {hasInForce && <i data-tone="good" style={{ width: `${percent(released, judged)}%` }} />}
      </Bar>
      <Spoken aria-live="polite">
        {say(impactWords.summary, { flagged: count(flagged), newly: count(newlyFlagged), released: count(released) })}
      </Spoken>
    </>
  )
}

const percent = (part: number, whole: number) => (whole > 0 ? Math.min(100, (part / whole) * 100) : 0)

const Figures = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))',
  gap: '12px 16px',
  margin: 0,
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  '& small': { ...theme.typography.caption, fontWeight: 400, color: theme.palette.text.secondary },
  '& [data-tone="bad"] dd': { color: theme.palette.tone.bad.text },
  '& [data-tone="good"] dd': { color: theme.palette.tone.good.text },
}))

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  height: 8,
  margin: '12px 0 16px',
  overflow: 'hidden',
  borderRadius: 4,
  backgroundColor: theme.palette.line,
  '& i': { backgroundColor: theme.palette.tone.neutral.mark },
  '& i[data-tone="bad"]': { backgroundColor: theme.palette.tone.bad.mark },
  // Hatched: they are outside now and would no longer be.
  '& i[data-tone="good"]': {
    backgroundImage: `repeating-linear-gradient(-45deg, ${theme.palette.tone.good.mark} 0 3px, transparent 3px 6px)`,
  },
}))

const Spoken = styled('p')({
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
})
