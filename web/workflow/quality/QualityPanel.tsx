import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { wordsOfDecision } from '#shared/dispatch/queueWords.ts'
import type { QualityCheck } from '#shared/quality/schema.ts'
import { qualityVerdictWords, qualityWords } from '#shared/quality/words.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../../ui/Ago.tsx'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { useMe } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { useCaseFile } from '../useCaseFile.ts'
import { CheckForm } from './CheckForm.tsx'

const toneOf = { right: 'good', wrong: 'bad', unsure: 'neutral' } satisfies Record<QualityCheck['verdict'], Tone>

type PanelProps = { record: CaseRecord; checks: readonly QualityCheck[]; onClose: () => void }

/** The decisions that people took on a case, what colleagues think of them, and room for one's own view. */
export function QualityPanel({ record, checks, onClose }: PanelProps) {
  const say = useSay()
  const me = useMe()
  const { data: file } = useCaseFile(record.kind, record.id)
  const [chosen, setChosen] = useState<string>()
  const decisions = (file?.decisions ?? []).filter((one) => one.actorKind !== 'job' && !one.isVoided).toReversed()
  const isOwn = decisions.some(({ actorId }) => actorId === me?.id)
  return (
    <SideSheet title={say(qualityWords.title)} note={say(qualityWords.lead)} onClose={onClose}>
      {isOwn && <Alert severity="info">{say(qualityWords.ownCase)}</Alert>}
      {decisions.length === 0 && <p>{say(qualityWords.none)}</p>}
      <List>
        {decisions.map((decision) => {
          const ofThis = checks.filter(({ decisionId }) => decisionId === decision.id)
          const isMine = ofThis.some(({ byId }) => byId === me?.id)
          return (
            <li key={decision.id}>
              <header>
                <b>{say(wordsOfDecision(record.kind, decision.action))}</b>
                <small>
                  {decision.actorName} · <Ago at={decision.decidedAt} />
                </small>
                {!isOwn && !isMine && chosen !== decision.id && (
                  <Button variant="outlined" onClick={() => setChosen(decision.id)}>
                    {say(qualityWords.check)}
                  </Button>
                )}
              </header>
              {ofThis.map(({ id, verdict, note, byName, at }) => (
                <p key={id}>
                  <ToneChip tone={toneOf[verdict]}>{say(qualityVerdictWords[verdict])}</ToneChip> {note}{' '}
                  <small>
                    {byName} · <Ago at={at} />
                  </small>
                </p>
              ))}
              {chosen === decision.id && (
                <CheckForm caseId={record.id} decisionId={decision.id} onDone={() => setChosen(undefined)} />
              )}
            </li>
          )
        })}
      </List>
    </SideSheet>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': { padding: '10px 0', borderBottom: `1px solid ${theme.palette.line}` },
  '& header': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: '0 8px' },
  '& header small': { gridRow: 2 },
  '& header button': { gridRow: '1 / 3', gridColumn: 2 },
  '& b': { fontWeight: 600 },
  '& p': { margin: '6px 0 0' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
