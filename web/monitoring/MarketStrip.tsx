import { styled } from '@mui/material/styles'
import { formatKrw } from '#shared/money.ts'
import type { ListingFacts } from '#shared/monitoring/facts.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { monitoringWords as words } from './words.ts'

type MarketStripProps = { priceKrw: number; category: string; market: NonNullable<ListingFacts['market']> }

/** Where a price stands beside what others ask for the same brand: the middle half as a band, the median as a line. */
export function MarketStrip({ priceKrw, category, market }: MarketStripProps) {
  const say = useSay()
  const locale = useLanguage()
  const { lowKrw, medianKrw, highKrw, count } = market
  const widest = Math.max(priceKrw, highKrw, medianKrw) * 1.08
  const at = (krw: number) => `${(krw / widest) * 100}%`
  const away = medianKrw > 0 ? priceKrw / medianKrw - 1 : 0
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    // Never more than it is: the rule says it the same way.
    Math.floor(Math.abs(away) * 100) / 100,
  )
  const says = say(away < 0 ? words.under : away > 0 ? words.over : words.atMedian, { share })
  return (
    <figure style={{ margin: 0 }}>
      <Figures>
        <b>{formatKrw(priceKrw, locale)}</b>
        <span data-bad={away < 0}>{says}</span>
        <span>
          {say(words.median)} {formatKrw(medianKrw, locale)}
        </span>
      </Figures>
      <Strip aria-hidden>
        <i style={{ left: at(lowKrw), width: `calc(${at(highKrw)} - ${at(lowKrw)})` }} />
        <u style={{ left: at(medianKrw) }} />
        <b style={{ left: at(priceKrw) }} />
      </Strip>
      <Caption>
        {say(words.marketOf, { count: count.toLocaleString(locale), category })}, {say(words.middle)}{' '}
        {formatKrw(lowKrw, locale)} – {formatKrw(highKrw, locale)}
      </Caption>
    </figure>
  )
}

const Figures = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& > b': { fontSize: 16 },
  '& > span': { color: theme.palette.text.secondary },
  '& > span[data-bad="true"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  '& > span:last-of-type': { marginLeft: 'auto' },
}))

const Strip = styled('div')(({ theme }) => ({
  position: 'relative',
  height: 14,
  margin: '6px 0',
  borderRadius: 3,
  backgroundColor: theme.palette.action.hover,
  border: `1px solid ${theme.palette.line}`,
  '& > *': { position: 'absolute', top: 0, bottom: 0 },
  '& i': { backgroundColor: theme.palette.tone.neutral.mark, opacity: 0.45 },
  '& u': { width: 2, marginLeft: -1, backgroundColor: theme.palette.text.primary },
  '& b': {
    top: -3,
    bottom: -3,
    width: 4,
    marginLeft: -2,
    borderRadius: 2,
    backgroundColor: theme.palette.tone.bad.mark,
  },
}))

const Caption = styled('figcaption')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.palette.text.secondary,
}))
