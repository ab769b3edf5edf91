import { styled } from '@mui/material/styles'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { restrictableFeatures } from '#shared/suspensions/ladder.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { featureWords, measureWords } from '#shared/suspensions/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { approver } from './approver.ts'

type ProposalPanelProps = { record: Suspension; decisions: readonly CaseDecision[] }

/** What is proposed or in force against the seller, why, and who stands behind it. Absent before a proposal. */
export function ProposalPanel({ record, decisions }: ProposalPanelProps) {
  const say = useSay()
  const locale = useLanguage()
  const { measure, activeFrom, activeUntil, days, listingIds, features, payoutHoldDays } = record
  if (!measure) return null
  const proposer = decisions.findLast(({ action, isVoided }) => action === 'propose' && !isVoided)
  const on = (instant: string) => ({ day: exactDay(new Date(instant), locale) })
  const isOver = record.state === 'lifted' || record.state === 'expired'
  const span = activeFrom
    ? [
        say(caseWords.from, on(activeFrom)),
        isOver && record.closedAt
          ? say(caseWords.ended, on(record.closedAt))
          : activeUntil && say(caseWords.until, on(activeUntil)),
      ]
    : [days !== null && say(caseWords.days, { days })]
  const size = [
    ...span,
    listingIds.length > 0 && say(caseWords.listings, { count: listingIds.length }),
    ...restrictableFeatures.filter((name) => features.includes(name)).map((name) => say(featureWords[name])),
  ].filter((each) => typeof each === 'string')

  return (
    <Panel
      title={say(activeFrom ? caseWords.inForce : caseWords.proposal)}
      aside={proposer && <Quiet>{say(caseWords.proposedBy, { name: proposer.actorName })}</Quiet>}
    >
      <What>
        <b>{say(measureWords[measure])}</b>
        {size.length > 0 && <span>{size.join(' · ')}</span>}
        {payoutHoldDays !== null && (
          <span>
            {say(caseWords.payoutHold)}: {say(caseWords.days, { days: payoutHoldDays })}
          </span>
        )}
      </What>
      <Fields>
        {record.grounds && (
          <Field label={say(caseWords.grounds)}>
            <Letter>{record.grounds}</Letter>
          </Field>
        )}
        {record.clause && <Field label={say(caseWords.clause)}>{record.clause}</Field>}
        {record.proposalReason && (
          <Field label={say(caseWords.reason)}>
            <Letter>{record.proposalReason}</Letter>
          </Field>
        )}
        <Field label={say(caseWords.approvals)}>
          <Approvals record={record} decisions={decisions} />
        </Field>
      </Fields>
    </Panel>
  )
}

function Approvals({ record, decisions }: ProposalPanelProps) {
  const say = useSay()
  const given = decisions.filter(({ action, isVoided }) => ['approve', 'apply', 'close'].includes(action) && !isVoided)
  return (
    <Signatures>
      {given.map(({ id, action, actorName, decidedAt }) => (
        <li key={id}>
          <ToneMark tone="good" />
          {say(action === 'apply' ? caseWords.appliedBy : caseWords.approvedBy, { name: actorName })}{' '}
          <Ago at={decidedAt} />
        </li>
      ))}
      {record.awaits && (
        <li>
          <ToneMark tone="busy" />
          {say(caseWords.awaits, { who: say(approver(record.awaits)) })}
        </li>
      )}
      {record.state === 'proposed' && (
        <li>
          <ToneMark tone="busy" />
          {say(caseWords.awaitsApply)}
        </li>
      )}
    </Signatures>
  )
}

const Quiet = styled('small')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))

const What = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 12px',
  margin: '0 0 8px',
  '& b': { fontSize: 14, fontWeight: 600 },
  '& span': { color: theme.palette.text.secondary },
}))

const Letter = styled('span')({ display: 'block', maxWidth: '72ch', whiteSpace: 'pre-wrap' })

const Signatures = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': { display: 'flex', alignItems: 'center', gap: 8 },
  '& time': { fontSize: 12, color: theme.palette.textFaint },
}))
