import CallReceived from '@mui/icons-material/CallReceived'
import Send from '@mui/icons-material/SendOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Message } from '#shared/conversation/schema.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../../ui/Ago.tsx'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { FileChips } from './FileChips.tsx'
import { useConversationCall } from './useConversation.ts'
import { channelWords, conversationWords, messageStateWords } from './words.ts'

const toneOf = {
  queued: 'busy',
  sent: 'good',
  failed: 'bad',
  cancelled: 'neutral',
  received: 'neutral',
} satisfies Record<Message['state'], Tone>

/** With the seller: out stands at the right behind the accent, in stands at the left; both round, and each says which. */
export function MessageCard({ message, sellerName }: { message: Message; sellerName: string }) {
  const say = useSay()
  const { direction, state } = message
  const isOut = direction === 'out'
  const label = say(isOut ? conversationWords.outLabel : conversationWords.inLabel)
  return (
    <Card data-kind={direction} data-state={state} aria-label={`${label}: ${message.authorName}`}>
      <header>
        <span className="kind">
          {isOut ? <Send /> : <CallReceived />}
          {label} · {say(channelWords[message.channel])}
        </span>
        <b>{isOut ? message.authorName : sellerName}</b>
        {!isOut && message.authorName !== sellerName && (
          <em>{say(conversationWords.recordedBy, { name: message.authorName })}</em>
        )}
        <Ago at={message.at} />
      </header>
      {message.subject && <h3 lang={message.locale}>{message.subject}</h3>}
      <p lang={message.locale}>{message.body}</p>
      <FileChips files={message.files} />
      {isOut && <Delivery message={message} />}
    </Card>
  )
}

function Delivery({ message }: { message: Message }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const { caseId, id, state, lastError, attempts } = message
  const retry = useConversationCall((api) => api.call('POST', `/cases/${caseId}/messages/${id}/retry`))
  const isTroubled = lastError !== null && state !== 'sent' && state !== 'cancelled'
  return (
    <footer>
      <ToneChip tone={toneOf[state]}>{say(messageStateWords[state])}</ToneChip>
      {isTroubled && (
        <span className="error">
          {lastError} · {say(conversationWords.attempts, { count: attempts })}
        </span>
      )}
      {message.mayRetry && (
        <Button variant="outlined" disabled={retry.isPending} onClick={() => retry.mutate()}>
          {say(conversationWords.retry)}
        </Button>
      )}
      {retry.error && <span role="alert">{sayProblem(retry.error)}</span>}
    </footer>
  )
}

const Card = styled('article')(({ theme }) => ({
  padding: '8px 12px',
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 10,
  backgroundColor: theme.palette.background.paper,
  '&[data-kind="out"]': { marginLeft: 32, borderRight: `3px solid ${theme.palette.primary.main}` },
  '&[data-kind="in"]': {
    marginRight: 32,
    borderLeft: `3px solid ${theme.palette.control}`,
    backgroundColor: theme.palette.sunken,
  },
  '&[data-state="cancelled"]': { borderStyle: 'dotted', '& p, & h3': { textDecoration: 'line-through' } },
  '& header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  '& .kind': {
    ...theme.typography.caption,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    fontWeight: 600,
    color: theme.palette.text.secondary,
    '& svg': { fontSize: 14 },
  },
  '&[data-kind="out"] .kind': { color: theme.palette.primary.main },
  '& b': { fontWeight: 600 },
  '& em': { ...theme.typography.caption, fontStyle: 'normal', color: theme.palette.text.secondary },
  '& time': { ...theme.typography.caption, marginLeft: 'auto', color: theme.palette.text.secondary },
  '& h3': { ...theme.typography.subtitle1, margin: '4px 0 0', overflowWrap: 'anywhere' },
  '& p': { margin: '4px 0 0', maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& footer': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginTop: 8 },
  '& .error, & [role=alert]': {
    ...theme.typography.caption,
    color: theme.palette.tone.bad.text,
    overflowWrap: 'anywhere',
  },
}))
