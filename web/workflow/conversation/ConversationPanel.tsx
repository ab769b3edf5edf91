import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { useMe } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { Composer } from './Composer.tsx'
import { FollowSwitch } from './FollowSwitch.tsx'
import { Thread } from './Thread.tsx'
import { useConversation } from './useConversation.ts'
import { conversationWords } from './words.ts'

/** What is said on a case, between colleagues and with the seller, and the place to say more. */
export function ConversationPanel({ record }: { record: CaseRecord }) {
  const say = useSay()
  const me = useMe()
  const root = useRef<HTMLDivElement>(null)
  // Where the parts of a case stand below each other, what one turned to may lie below the edge.
  const { isPending, entries } = useConversation(record.id)
  const newest = entries.at(-1)?.id
  const wasShown = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just said is to be seen by whoever is writing here
  useEffect(() => {
    const { current } = root
    if (isPending || !current || (wasShown.current && !current.contains(document.activeElement))) return
    wasShown.current = true
    current.scrollIntoView({ block: 'nearest' })
  }, [isPending, newest])
  const mayWrite =
    me && (me.permissions.includes('conversation:note') || me.permissions.includes('conversation:message'))
  return (
    <Root ref={root}>
      <FollowSwitch caseId={record.id} />
      <Thread caseId={record.id} sellerName={record.sellerName} />
      {record.mergedIntoId ? (
        <Quiet>{say(conversationWords.merged)}</Quiet>
      ) : mayWrite ? (
        <Composer key={`${me.id}.${record.id}`} record={record} me={me} />
      ) : (
        me && <Quiet>{say(conversationWords.readOnly)}</Quiet>
      )}
    </Root>
  )
}

const Root = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', scrollMarginTop: 37 })

const Quiet = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '12px 16px',
  borderTop: `1px solid ${theme.palette.line}`,
  color: theme.palette.text.secondary,
}))
