import NotificationsNone from '@mui/icons-material/NotificationsNone'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useListContext } from 'react-admin'
import { features } from '#shared/features.ts'
import { type Notification, notificationKinds } from '#shared/notifications/schema.ts'
import { notificationKindWords } from '#shared/notifications/words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useSay } from '../ui/useSay.ts'
import { NotificationLine } from '../workflow/notifications/NotificationLine.tsx'
import { useMarkRead, useUnread } from '../workflow/notifications/useNotifications.ts'
import { notificationWords } from '../workflow/notifications/words.ts'
import { ChoicesSheet } from './ChoicesSheet.tsx'
import { notificationScreenWords } from './words.ts'

/** Everything one was told, and how one wants to be told. */
export default function NotificationList() {
  const say = useSay()
  const [isChoosing, setChoosing] = useState(false)
  const { unread } = useUnread()
  const mark = useMarkRead()
  return (
    <ListPage
      title={say(features.notifications.label)}
      sort={{ field: 'at', order: 'DESC' }}
      actions={
        <>
          <Button variant="text" disabled={mark.isPending || unread === 0} onClick={() => mark.mutate({ all: true })}>
            {say(notificationWords.markAll)}
          </Button>
          <Button variant="outlined" aria-expanded={isChoosing} onClick={() => setChoosing(true)}>
            {say(notificationScreenWords.settings)}
          </Button>
        </>
      }
      filters={
        <>
          <FilterSwitch source="isRead" value={false} label={say(notificationScreenWords.onlyUnread)} />
          <FilterChoice
            source="kind"
            label={say(notificationScreenWords.kind)}
            choices={notificationKinds.map((value) => ({ value, label: say(notificationKindWords[value]) }))}
          />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<NotificationsNone />} title={say(notificationWords.emptyTitle)}>
          {say(notificationWords.emptyText)}
        </EmptyState>
      }
    >
      <Lines />
      {isChoosing && <ChoicesSheet onClose={() => setChoosing(false)} />}
    </ListPage>
  )
}

function Lines() {
  const { data } = useListContext<Notification>()
  return (
    <List>
      {data?.map((one) => (
        <li key={one.id}>
          <NotificationLine notification={one} />
        </li>
      ))}
    </List>
  )
}

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li > a': { maxWidth: 920 },
  '& li + li': { borderTop: `1px solid ${theme.palette.line}` },
}))
