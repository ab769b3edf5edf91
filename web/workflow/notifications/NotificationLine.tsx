import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import type { Notification } from '#shared/notifications/schema.ts'
import { notificationPath, notificationSentence } from '#shared/notifications/words.ts'
import { Ago } from '../../ui/Ago.tsx'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { useMarkRead } from './useNotifications.ts'
import { notificationWords } from './words.ts'

/** One sentence that leads to what it is about. Following it is reading it. */
export function NotificationLine({ notification, onOpen }: { notification: Notification; onOpen?: () => void }) {
  const say = useSay()
  const locale = useLanguage()
  const mark = useMarkRead()
  const open = () => {
    if (!notification.isRead) mark.mutate({ ids: [notification.id] })
    onOpen?.()
  }
  return (
    <Line to={notificationPath(notification)} data-unread={!notification.isRead} onClick={open}>
      <i aria-hidden />
      <span>
        {notificationSentence(notification, locale)}
        {!notification.isRead && <Hidden> ({say(notificationWords.isUnread)})</Hidden>}
      </span>
      <Ago at={notification.at} />
    </Line>
  )
}

const Hidden = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
})

const Line = styled(Link)(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '8px minmax(0, 1fr) auto',
  gap: '0 10px',
  alignItems: 'baseline',
  padding: '8px 16px',
  color: theme.palette.text.secondary,
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '& i': { width: 8, height: 8, borderRadius: 4 },
  '& time': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '&[data-unread="true"]': { color: theme.palette.text.primary, fontWeight: 500 },
  '&[data-unread="true"] i': { backgroundColor: theme.palette.primary.main },
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
}))
