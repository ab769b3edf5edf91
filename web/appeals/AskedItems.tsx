import { styled } from '@mui/material/styles'
import type { InfoItem } from '#shared/appeals/plan.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

/** What the seller was asked for, item by item. */
export function AskedItems({ items }: { items: readonly InfoItem[] }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <Box>
      <small>{say(appealWords.asked)}</small>
      <ol>
        {items.map(({ what }) => (
          <li key={what}>{what}</li>
        ))}
      </ol>
    </Box>
  )
}

const Box = styled('div')(({ theme }) => ({
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& ol': { margin: '2px 0 0', paddingLeft: 20, maxWidth: '72ch', whiteSpace: 'pre-wrap' },
}))
