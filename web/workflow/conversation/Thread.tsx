import ForumOutlined from '@mui/icons-material/ForumOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import type { ConversationEntry } from '#shared/conversation/schema.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useSay } from '../../ui/useSay.ts'
import { MessageCard } from './MessageCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { useConversation } from './useConversation.ts'
import { conversationWords } from './words.ts'

/** One thread of both kinds, newest last. It opens at its end, and stays there as long as one does not read further up. */
export function Thread({ caseId, sellerName }: { caseId: string; sellerName: string }) {
  const say = useSay()
  const { entries, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useConversation(caseId)
  const box = useStickToEnd(entries)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (isPending) return <SkeletonRows rows={5} />
  if (entries.length === 0) {
    return (
      <EmptyState icon={<ForumOutlined />} title={say(conversationWords.emptyTitle)}>
        {say(conversationWords.emptyText)}
      </EmptyState>
    )
  }
  return (
    // A scrolling region must be reachable without a pointer.
    <Root ref={box} role="log" tabIndex={0} aria-label={say(conversationWords.thread)}>
      {hasNextPage && (
        <Button variant="text" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(conversationWords.older)}
        </Button>
      )}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} sellerName={sellerName} />
      ))}
    </Root>
  )
}

const Entry = ({ entry, sellerName }: { entry: ConversationEntry; sellerName: string }) =>
  entry.type === 'note' ? <NoteCard note={entry} /> : <MessageCard message={entry} sellerName={sellerName} />

const nearEnd = 80

function useStickToEnd(entries: readonly ConversationEntry[]) {
  const box = useRef<HTMLDivElement>(null)
  const lastId = useRef<string>(undefined)
  const newest = entries.at(-1)?.id
  useEffect(() => {
    const { current } = box
    if (!current || newest === lastId.current) return
    const isFirst = lastId.current === undefined
    const wasAtEnd = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd + lastHeight(current)
    lastId.current = newest
    if (isFirst || wasAtEnd) current.scrollTop = current.scrollHeight
  }, [newest])
  return box
}

const lastHeight = (box: HTMLElement) => box.lastElementChild?.clientHeight ?? 0

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  maxHeight: 'max(240px, calc(100dvh - 480px))',
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  padding: '4px 16px 12px',
  '& > .MuiButton-root': { alignSelf: 'center', color: theme.palette.text.secondary },
  '&:focus-visible': { outline: `1px solid ${theme.palette.lineStrong}`, outlineOffset: -1 },
}))
