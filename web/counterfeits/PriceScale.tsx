import { styled } from '@mui/material/styles'
import type { CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { Money } from '../ui/Money.tsx'
import { useSay } from '../ui/useSay.ts'

type PriceScaleProps = { priceKrw: number; market: CounterfeitFile['market'] }

/** Where the asked price stands between the lowest and the highest of the brand in the category. */
export function PriceScale({ priceKrw, market }: PriceScaleProps) {
  const say = useSay()
  const { medianKrw, lowestKrw, highestKrw, listings } = market
  if (medianKrw === null || lowestKrw === null || highestKrw === null) return <i>{say(caseWords.tooFew)}</i>
  const share = Math.round((Math.abs(priceKrw - medianKrw) / Math.max(1, medianKrw)) * 100)
  const words = share === 0 ? caseWords.atMedian : priceKrw < medianKrw ? caseWords.below : caseWords.above
  const from = Math.min(lowestKrw, priceKrw)
  const to = Math.max(highestKrw, priceKrw)
  const at = (krw: number) => `${to === from ? 50 : ((krw - from) / (to - from)) * 100}%`
  return (
    <Scale data-low={priceKrw < medianKrw / 2}>
      <div className="line" aria-hidden>
        <span className="median" style={{ left: at(medianKrw) }} />
        <span className="price" style={{ left: at(priceKrw) }} />
      </div>
      <b>{say(words, { share })}</b>
      <small>
        <Money krw={medianKrw} /> {say(caseWords.median, { count: listings })}
      </small>
    </Scale>
  )
}

const Scale = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  '& .line': { position: 'relative', height: 10, maxWidth: 220, margin: '4px 4px 2px' },
  '& .line::before': {
    content: '""',
    position: 'absolute',
    inset: '4px 0',
    borderRadius: 1,
    backgroundColor: theme.palette.lineStrong,
  },
  '& .median, & .price': { position: 'absolute', top: 0, height: 10, transform: 'translateX(-50%)' },
  '& .median': { width: 2, backgroundColor: theme.palette.text.secondary },
  '& .price': { width: 10, borderRadius: 5, backgroundColor: theme.palette.tone.neutral.mark },
  '&[data-low="true"] .price': { backgroundColor: theme.palette.tone.bad.mark },
  '& b': { fontWeight: 600 },
  '&[data-low="true"] b': { color: theme.palette.tone.bad.text },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
