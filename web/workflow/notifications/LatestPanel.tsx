import NotificationsNone from '@mui/icons-material/NotificationsNone'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useSay } from '../../ui/useSay.ts'
import { NotificationLine } from './NotificationLine.tsx'
import { useLatest, useMarkRead } from './useNotifications.ts'
import { notificationWords } from './words.ts'

/** The newest at the bell: read them here, or go to all of them. */
export function LatestPanel({ unread, onClose }: { unread: number; onClose: () => void }) {
  const say = useSay()
  const mark = useMarkRead()
  const { data, error, isPending, refetch } = useLatest(12)
  return (
    <Root>
      <header>
        <h2>{say(notificationWords.title)}</h2>
        {unread > 0 && (
          <Button variant="text" disabled={mark.isPending} onClick={() => mark.mutate({ all: true })}>
            {say(notificationWords.markAll)}
          </Button>
        )}
      </header>
      <div className="lines">
        {error && <ErrorState error={error} retry={refetch} />}
        {isPending && <SkeletonRows rows={5} />}
        {data?.length === 0 && (
          <EmptyState icon={<NotificationsNone />} title={say(notificationWords.emptyTitle)}>
            {say(notificationWords.emptyText)}
          </EmptyState>
        )}
        {data?.map((one) => (
          <NotificationLine key={one.id} notification={one} onOpen={onClose} />
        ))}
      </div>
      <Button component={Link} to="/notifications" variant="text" onClick={onClose}>
        {say(notificationWords.all)}
      </Button>
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  width: 420,
  maxWidth: '92vw',
  height: 'min(560px, 80dvh)',
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  '& header': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: 40,
    padding: '4px 8px 4px 16px',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& h2': { ...theme.typography.h3, margin: 0 },
  '& .lines': { overflowY: 'auto' },
  '& > .MuiButton-root': { borderTop: `1px solid ${theme.palette.line}`, borderRadius: 0, minHeight: 36 },
}))
