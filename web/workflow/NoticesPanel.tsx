import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { CaseNotice } from '#shared/cases/schema.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { noticeStateWords, workflowWords } from './words.ts'

const toneOf = { queued: 'busy', sent: 'good', failed: 'bad', cancelled: 'neutral' } satisfies Record<
  CaseNotice['state'],
  Tone
>

/** What the seller was told, word for word, and whether it arrived. Newest first. */
export function NoticesPanel({ notices }: { notices: readonly CaseNotice[] }) {
  const say = useSay()
  const newestFirst = notices.toSorted((a, b) => Date.parse(b.queuedAt) - Date.parse(a.queuedAt))
  return (
    <Panel title={say(workflowWords.notices)} count={notices.length || undefined}>
      {notices.length === 0 && <Quiet>{say(workflowWords.noNotices)}</Quiet>}
      {newestFirst.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </Panel>
  )
}

function Notice({ notice }: { notice: CaseNotice }) {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Letter>
      <header>
        <ToneChip tone={toneOf[notice.state]}>{say(noticeStateWords[notice.state])}</ToneChip>
        <Ago at={notice.sentAt ?? notice.queuedAt} />
      </header>
      <h3 lang={notice.locale}>{notice.subject}</h3>
      <small>
        {say(workflowWords.to)} {notice.recipient} · {say(workflowWords.template)} {notice.template} v
        {notice.templateVersion}
      </small>
      {notice.lastError && notice.state !== 'sent' && (
        <p className="error">
          {notice.lastError} · {say(workflowWords.attempts, { count: notice.attempts })}
        </p>
      )}
      <Button variant="text" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {say(isOpen ? workflowWords.hideText : workflowWords.showText)}
      </Button>
      {isOpen && <pre lang={notice.locale}>{notice.body}</pre>}
    </Letter>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Letter = styled('article')(({ theme }) => ({
  padding: '8px 0',
  '& + article': { borderTop: `1px solid ${theme.palette.line}` },
  '& header': { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  '& time': { fontSize: 12, color: theme.palette.textFaint },
  '& h3': { ...theme.typography.subtitle1, margin: '6px 0 0' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& .MuiButton-root': { display: 'flex', marginLeft: -10, marginTop: 2, color: theme.palette.text.secondary },
  '& .error': { margin: '2px 0 0', fontSize: 12, color: theme.palette.tone.bad.text },
  '& pre': {
    ...theme.typography.body1,
    margin: '4px 0 0',
    padding: 12,
    maxWidth: '72ch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
  },
}))
