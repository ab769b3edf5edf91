import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { wordsOfDecision } from '#shared/dispatch/queueWords.ts'
import type { Evidence } from '#shared/evidence/schema.ts'
import { scanWords } from '#shared/evidence/words.ts'
import { Ago } from '../../ui/Ago.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { FileForm } from './FileForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { sayBytes } from './sizes.ts'
import { useEvidenceCall } from './useEvidence.ts'
import { evidenceWords, factWords } from './words.ts'

/** What is known of a file, and what it proves, beside it. */
export function FileFacts({ file, onRemoved }: { file: Evidence; onRemoved: () => void }) {
  const say = useSay()
  const locale = useLanguage()
  const { duplicates, frozenBy, allowedActions } = file
  return (
    <Side aria-label={say(factWords.facts)}>
      {duplicates.some((one) => one.isOtherSeller) && <Alert severity="error">{say(factWords.alarm)}</Alert>}
      {allowedActions.includes('edit') ? (
        <FileForm key={file.version} file={file} />
      ) : (
        file.description && <p>{file.description}</p>
      )}
      {duplicates.length > 0 && (
        <section>
          <h3>{say(factWords.elsewhere)}</h3>
          <ul>
            {duplicates.map((one) => (
              <li key={one.caseId} data-alarm={one.isOtherSeller}>
                <RecordLink resource={one.caseKind} id={one.caseId}>
                  {one.caseNumber}
                </RecordLink>{' '}
                {one.sellerName} · <Ago at={one.addedAt} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {frozenBy.length > 0 && (
        <section>
          <h3>{say(factWords.decisions)}</h3>
          <ul>
            {frozenBy.map((one) => (
              <li key={one.decisionId}>
                {say(wordsOfDecision(one.kind, one.action))} · {one.actorName} · <Ago at={one.decidedAt} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <dl>
        <dt>{say(factWords.added)}</dt>
        <dd>
          {file.addedByName} · <Ago at={file.addedAt} />
        </dd>
        <dt>{say(factWords.size)}</dt>
        <dd>
          {sayBytes(file.bytes, locale)}
          {file.width !== null && ` · ${file.width} × ${file.height}`}
          {file.pages !== null && ` · ${say(evidenceWords.pages, { count: file.pages })}`}
        </dd>
        <dt>{say(factWords.scan)}</dt>
        <dd>{say(scanWords[file.scan])}</dd>
        <dt>{say(factWords.hash)}</dt>
        <dd>
          <code>{file.sha256}</code>
        </dd>
      </dl>
      <Removal file={file} onRemoved={onRemoved} />
    </Side>
  )
}

function Removal({ file, onRemoved }: { file: Evidence; onRemoved: () => void }) {
  const say = useSay()
  const call = useEvidenceCall(file)
  const [isAsking, setAsking] = useState(false)
  if (file.frozenBy.length > 0) return <small>{say(factWords.frozenText)}</small>
  if (!file.allowedActions.includes('remove')) return null
  if (!isAsking) {
    return (
      <Button color="error" onClick={() => setAsking(true)} sx={{ justifySelf: 'start', ml: -2 }}>
        {say(factWords.remove)}
      </Button>
    )
  }
  return (
    <section>
      <ReasonForm
        asks={factWords.removeReason}
        does={factWords.remove}
        tone="error"
        onReason={async (reason) => {
          await call('DELETE', '', { reason })
          onRemoved()
        }}
        onCancel={{ says: evidenceWords.cancel, run: () => setAsking(false) }}
      />
      <small>{say(factWords.removeText)}</small>
    </section>
  )
}

const Side = styled('aside')(({ theme }) => ({
  minHeight: 0,
  overflowY: 'auto',
  display: 'grid',
  alignContent: 'start',
  gap: 16,
  padding: 16,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& h3': { ...theme.typography.h3, margin: '0 0 4px' },
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 },
  '& li[data-alarm="true"]': { color: theme.palette.tone.bad.text, fontWeight: 500 },
  '& p': { margin: 0 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dl': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 12, rowGap: 4, margin: 0 },
  '& dt': { color: theme.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& code': { fontSize: 12, overflowWrap: 'anywhere' },
}))
