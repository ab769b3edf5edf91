import { styled } from '@mui/material/styles'
import { useSay } from '../ui/useSay.ts'
import type { LiveStatus } from './liveEvents.ts'
import { appWords } from './words.ts'

/** Whether the screen follows the server; quiet while it does, a word when it does not. */
export function LiveDot({ status, isNarrow }: { status: LiveStatus; isNarrow: boolean }) {
  const say = useSay()
  const isLost = status === 'reconnecting' || status === 'ended'
  return (
    <Root role="status" title={say(appWords[status])} data-status={status}>
      <i aria-hidden />
      {!isNarrow && say(isLost ? appWords.reconnectingShort : appWords.liveShort)}
    </Root>
  )
}

const Root = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 1,
  whiteSpace: 'nowrap',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  padding: '0 4px 0 6px',
  color: theme.palette.text.secondary,
  '& i': { width: 8, height: 8, borderRadius: 4, backgroundColor: theme.palette.tone.good.mark },
  '&[data-status="connecting"] i': { backgroundColor: theme.palette.control },
  '&[data-status="reconnecting"]': { color: theme.palette.tone.busy.text },
  '&[data-status="reconnecting"] i': { borderRadius: 0, backgroundColor: theme.palette.tone.busy.mark },
}))
