import { styled } from '@mui/material/styles'
import { askTopicWords } from '#shared/verifications/caseWords.ts'
import type { CheckedDocument, DocumentKind } from '#shared/verifications/documents.ts'
import {
  channelKindWords,
  channelVerdictWords,
  documentFaultWords,
  documentKindWords,
} from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useSay } from '../ui/useSay.ts'

/** The checklist of papers, what was asked for, and how the goods of each brand come here. */
export function PapersPanel({ record, file }: { record: Verification; file: VerificationFile }) {
  const say = useSay()
  const { documents, requiredDocuments, channels } = file
  const open = requiredDocuments.filter((kind) => !documents.some((one) => one.kind === kind))
  return (
    <>
      <Panel title={say(caseWords.papers)}>
        <Rows>
          {documents.map((one) => (
            <Paper key={`${one.kind} ${one.expiresOn}`} paper={one} isRequired={requiredDocuments.includes(one.kind)} />
          ))}
          {open.map((kind) => (
            <Row
              key={kind}
              tone="neutral"
              name={documentKindWords[kind]}
              says={[say(caseWords.required), say(caseWords.missing)]}
            />
          ))}
        </Rows>
        {record.asked.length > 0 && (
          <Asked>
            <small>{say(caseWords.asked)}</small>
            {record.asked.map(({ about, note }) => (
              <p key={`${about} ${note}`}>
                <b>{say(askTopicWords[about])}</b> {note}
              </p>
            ))}
          </Asked>
        )}
      </Panel>
      <Panel title={say(caseWords.channels)} count={channels.length || undefined}>
        {channels.length === 0 && <Quiet>{say(caseWords.noChannels)}</Quiet>}
        <Rows>
          {channels.map(({ category, brand, channel, evidence, verdict }) => (
            <Row
              key={`${category} ${brand}`}
              tone={verdict === 'unproven' ? 'bad' : verdict === 'proven' ? 'good' : 'neutral'}
              name={{ en: `${category} · ${brand}`, ko: `${category} · ${brand}` }}
              says={[
                say(channelKindWords[channel]),
                say(channelVerdictWords[verdict]),
                ...(evidence ? [evidence] : []),
              ]}
            />
          ))}
        </Rows>
      </Panel>
    </>
  )
}

function Paper({ paper, isRequired }: { paper: CheckedDocument; isRequired: boolean }) {
  const say = useSay()
  const says = [
    isRequired && say(caseWords.required),
    paper.isAccepted
      ? say(caseWords.accepted)
      : say(caseWords.refusedPaper, { fault: paper.fault ? say(documentFaultWords[paper.fault]) : '' }),
    paper.expiresOn && say(caseWords.until, { day: paper.expiresOn }),
    paper.note,
  ].filter((one) => typeof one === 'string' && one !== '')
  return (
    <Row
      tone={paper.isAccepted ? 'good' : 'bad'}
      name={documentKindWords[paper.kind as DocumentKind]}
      says={says as string[]}
    />
  )
}

function Row({ tone, name, says }: { tone: Tone; name: { en: string; ko: string }; says: readonly string[] }) {
  const say = useSay()
  return (
    <li>
      <ToneMark tone={tone} />
      <span>{say(name)}</span>
      <small>{says.join(' · ')}</small>
    </li>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 6,
  '& li': {
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, max-content) minmax(0, 1fr)',
    gap: 8,
    alignItems: 'center',
  },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))

const Asked = styled('div')(({ theme }) => ({
  marginTop: 12,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& p': { margin: '2px 0 0', maxWidth: '72ch' },
  '& b': { fontWeight: 500 },
}))
