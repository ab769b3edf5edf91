import { styled } from '@mui/material/styles'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import { changeText, kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { kpiWords } from './words.ts'

/** Since the period compared with: an arrow, how much, and whether that is good, in words. */
export function Change({ kpi, value, before }: { kpi: KpiName; value: number | null; before: number | null }) {
  const say = useSay()
  const locale = useLanguage()
  const { unit, better } = kpiOf(kpi)
  const said = changeText({ unit, better }, value, before, locale)
  if (said === null || value === null || before === null) return <Said>–</Said>
  const isUp = value > before
  const tone = value === before || better === null ? 'plain' : (better === 'up') === isUp ? 'good' : 'bad'
  return (
    <Said data-tone={tone} title={say(kpiWords.before, { value: kpiText(unit, before, locale) })}>
      <span aria-hidden>{value === before ? '＝' : isUp ? '▲' : '▼'}</span>
      {said}
    </Said>
  )
}

const Said = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'baseline',
  gap: 4,
  minHeight: 16,
  color: theme.palette.text.secondary,
  '& > span': { fontSize: 9 },
  '&[data-tone="good"]': { color: theme.palette.tone.good.text },
  '&[data-tone="bad"]': { color: theme.palette.tone.bad.text },
}))
