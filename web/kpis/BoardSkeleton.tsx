import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useSay } from '../ui/useSay.ts'
import { uiWords } from '../ui/words.ts'

/** Holds the places of a board that is on its way. */
export function BoardSkeleton() {
  const say = useSay()
  return (
    <Root role="status" aria-label={say(uiWords.loading)}>
      {Array.from({ length: 10 }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={n} variant="rounded" height={104} />
      ))}
      <Skeleton variant="rounded" height={300} className="chart" />
      <Skeleton variant="rounded" height={300} className="chart" />
    </Root>
  )
}

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(188px, 1fr))',
  gap: 8,
  padding: 16,
  '& .chart': { gridColumn: 'span 2' },
})
