import { styled } from '@mui/material/styles'
import { planPartWords } from '#shared/appeals/missingWords.ts'
import { type PlanAnswer, planParts } from '#shared/appeals/plan.ts'
import type { Appeal, AppealFile, ReliedFinding } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import type { Evidence } from '#shared/evidence/schema.ts'
import { Panel } from '../ui/Panel.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useEvidence } from '../workflow/evidence/useEvidence.ts'
import { useVerdictMarks } from './useVerdictMarks.ts'
import { VerdictMark } from './VerdictMark.tsx'

/** Finding by finding: what the seller says, beside what the decision relied on as it was frozen. */
export function BothSides({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  const locale = useLanguage()
  const { data: files = [] } = useEvidence(record.id)
  const marks = useVerdictMarks(record, file)
  return (
    <Panel title={say(appealWords.sideBySide)} count={file.relied.findings.length} flush>
      <Table>
        <div className="head" aria-hidden="true">
          <span>{say(appealWords.sellerSays)}</span>
          <span>{say(appealWords.decisionSaid)}</span>
        </div>
        {file.relied.findings.map((finding, n) => (
          <article key={finding.id} aria-label={say(appealWords.finding, { n: n + 1 })}>
            <section aria-label={say(appealWords.sellerSays)}>
              <Said answer={record.plan.find(({ findingId }) => findingId === finding.id)} files={files} />
            </section>
            <section aria-label={say(appealWords.decisionSaid)}>
              <small>
                {say(appealWords.finding, { n: n + 1 })} ·{' '}
                {say(appealWords.asFrozen, { day: exactDay(new Date(file.relied.decidedAt), locale) })}
              </small>
              <Found finding={finding} />
              <VerdictMark
                n={n + 1}
                verdict={marks.verdictOf(finding.id)}
                onPress={marks.isOpen ? () => marks.turn(finding.id) : undefined}
              />
            </section>
          </article>
        ))}
      </Table>
    </Panel>
  )
}

function Said({ answer, files }: { answer: PlanAnswer | undefined; files: readonly Evidence[] }) {
  const say = useSay()
  if (!answer) return <p className="none">{say(appealWords.nothingSaid)}</p>
  const names = answer.evidenceIds.flatMap((id) => files.find((file) => file.id === id)?.name ?? [])
  return (
    <dl>
      {planParts.map((part) => (
        <div key={part}>
          <dt>{say(planPartWords[part])}</dt>
          <dd data-none={answer[part].trim() === ''}>{answer[part].trim() || say(appealWords.nothingSaid)}</dd>
        </div>
      ))}
      <div>
        <dt>{say(planPartWords.papers)}</dt>
        <dd data-none={names.length === 0}>{names.join(', ') || say(appealWords.noFile)}</dd>
      </div>
    </dl>
  )
}

function Found({ finding }: { finding: ReliedFinding }) {
  const say = useSay()
  return (
    <>
      <p>{say(finding.words)}</p>
      <small>{say(finding.source)}</small>
      {finding.change && <mark>{say(finding.change)}</mark>}
    </>
  )
}

const Table = styled('div')(({ theme }) => ({
  '& .head, & article': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& .head span': { ...theme.typography.caption, color: theme.palette.text.secondary, padding: '4px 16px' },
  '& .head span + span, & article > section + section': { borderLeft: `1px solid ${theme.palette.line}` },
  '& article > section': { padding: '10px 16px 12px', minWidth: 0 },
  '& p': { margin: '2px 0', maxWidth: '72ch', overflowWrap: 'anywhere' },
  '& mark + div': { marginTop: 6 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dl': { margin: 0, display: 'grid', gap: 6 },
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0, maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& dd[data-none="true"], & .none': { color: theme.palette.tone.busy.text },
  '& mark': {
    display: 'table',
    margin: '6px 0 0',
    padding: '1px 6px',
    borderRadius: 4,
    fontSize: 12,
    lineHeight: '18px',
    color: theme.palette.tone.paused.text,
    backgroundColor: theme.palette.tone.paused.soft,
  },
}))
