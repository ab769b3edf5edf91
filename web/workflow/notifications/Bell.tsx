import NotificationsNone from '@mui/icons-material/NotificationsNone'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { LatestPanel } from './LatestPanel.tsx'
import { useUnread } from './useNotifications.ts'
import { notificationWords } from './words.ts'

const mostShown = 99

/** What waits to be read, always in sight. In quiet hours the figure stays grey and nothing pops or is said aloud. */
export function Bell() {
  const say = useSay()
  const mayRead = useMay('notifications:read')
  const { unread, isQuietNow } = useUnread()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const hasGrown = useGrowth(unread)
  if (!mayRead) return null
  const counted = unread > 0 ? say(notificationWords.unread, { count: unread }) : say(notificationWords.none)
  const label = isQuietNow ? `${counted} (${say(notificationWords.quiet)})` : counted
  return (
    <>
      <Button
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={label}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <NotificationsNone />
        {unread > 0 && (
          <b key={unread} data-quiet={isQuietNow} data-grown={hasGrown && !isQuietNow}>
            {unread > mostShown ? `${mostShown}+` : unread}
          </b>
        )}
      </Button>
      <Said role="status">{hasGrown && !isQuietNow && counted}</Said>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': say(notificationWords.title) } }}
      >
        {anchor !== null && <LatestPanel unread={unread} onClose={() => setAnchor(null)} />}
      </Popover>
    </>
  )
}

/** Whether the figure went up since it was last drawn; what is there when one arrives is no news. */
function useGrowth(count: number): boolean {
  const before = useRef<number>(undefined)
  const [hasGrown, setGrown] = useState(false)
  useEffect(() => {
    setGrown(before.current !== undefined && count > before.current)
    before.current = count
  }, [count])
  return hasGrown
}

const Button = styled(IconButton)(({ theme }) => ({
  position: 'relative',
  '& b': {
    position: 'absolute',
    top: -4,
    left: 8,
    minWidth: 16,
    padding: '0 3px',
    borderRadius: 8,
    fontSize: 12,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.primary.contrastText,
    backgroundColor: theme.palette.primary.main,
  },
  '& b[data-quiet="true"]': {
    color: theme.palette.tone.neutral.text,
    backgroundColor: theme.palette.tone.neutral.soft,
    boxShadow: `0 0 0 1px ${theme.palette.lineStrong}`,
  },
  '@media (prefers-reduced-motion: no-preference)': {
    '& b[data-grown="true"]': { animation: 'bell-pop 150ms ease-out' },
  },
  '@keyframes bell-pop': { from: { transform: 'scale(0.6)' }, to: { transform: 'scale(1)' } },
}))

const Said = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
})
