import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

/** Holds the place of rows that are on their way, at their height. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const say = useSay()
  return (
    <Root role="status" aria-label={say(uiWords.loading)}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={row}>
          <Skeleton variant="rounded" height={10} width={`${46 + ((row * 17) % 38)}%`} />
        </div>
      ))}
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  '& > div': {
    height: 36,
    display: 'flex',
    alignItems: 'center',
    padding: '0 16px',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
}))
