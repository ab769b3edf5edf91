import NotificationsActive from '@mui/icons-material/NotificationsActiveOutlined'
import NotificationsNone from '@mui/icons-material/NotificationsNone'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMe } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { useConversationCall, useFollowers } from './useConversation.ts'
import { conversationWords } from './words.ts'

/** Who hears of this case, and whether I do. */
export function FollowSwitch({ caseId }: { caseId: string }) {
  const say = useSay()
  const me = useMe()
  const { data: followers = [] } = useFollowers(caseId)
  const isFollowing = followers.some((one) => one.id === me?.id)
  const change = useConversationCall((api) =>
    api.call(isFollowing ? 'DELETE' : 'PUT', `/cases/${caseId}/followers/me`, isFollowing ? {} : { body: {} }),
  )
  const names = followers.map((one) => one.name).join(', ')
  return (
    <Row>
      <small title={names}>{names && say(conversationWords.followers, { names })}</small>
      <Button
        variant="text"
        aria-pressed={isFollowing}
        disabled={change.isPending}
        startIcon={isFollowing ? <NotificationsActive /> : <NotificationsNone />}
        onClick={() => change.mutate()}
      >
        {say(isFollowing ? conversationWords.unfollow : conversationWords.follow)}
      </Button>
    </Row>
  )
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 36,
  padding: '4px 8px 4px 16px',
  '& small': {
    ...theme.typography.caption,
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
}))
