import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import type { CaseDecision } from '#shared/cases/schema.ts'
import { overrideWordsOf, rejectGroundWords, reviewReasonWords, verdictWords } from '#shared/verifications/caseWords.ts'
import { riskSignalWords } from '#shared/verifications/factWords.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayWaiting } from './useSayWaiting.ts'

type StandPanelProps = { record: Verification; decisions: readonly CaseDecision[] }

/** Where it stands: whom it waits for, why a person must look, what is proposed, and how risky it is and why. */
export function StandPanel({ record, decisions }: StandPanelProps) {
  const say = useSay()
  const waiting = useSayWaiting()(record)
  return (
    <>
      {waiting && (
        <Notice severity={record.waitsFor?.error ? 'warning' : 'info'}>
          {waiting}. {say(caseWords.notLost)}
        </Notice>
      )}
      {record.proposed && <Verdict record={record} decisions={decisions} />}
      <Panel
        title={say(caseWords.risk, { score: record.riskScore })}
        aside={
          record.settingVersion !== null && <Quiet>{say(caseWords.weights, { version: record.settingVersion })}</Quiet>
        }
      >
        {record.reviewReasons.length > 0 && (
          <Chips aria-label={say(caseWords.why)}>
            {record.reviewReasons.map((reason) => (
              <li key={reason}>
                <ToneChip tone="busy">{say(reviewReasonWords[reason])}</ToneChip>
              </li>
            ))}
          </Chips>
        )}
        {record.riskReasons.length === 0 && <Quiet>{say(caseWords.riskNone)}</Quiet>}
        <Points>
          {record.riskReasons.map(({ signal, points }) => (
            <li key={signal}>
              <b>{say(caseWords.points, { points })}</b>
              <span>{say(riskSignalWords[signal])}</span>
              <i style={{ width: `${Math.min(100, points)}%` }} />
            </li>
          ))}
        </Points>
      </Panel>
    </>
  )
}

function Verdict({ record, decisions }: StandPanelProps) {
  const say = useSay()
  const { proposed, overrides, gmvCapKrw, payoutDelayDays, rejectGround, explanation, state } = record
  if (!proposed) return null
  const by = decisions.findLast(({ action, isVoided }) => ['verify', 'limit', 'reject'].includes(action) && !isVoided)
  const reason = by?.body.reason
  const isOpen = state === 'second_review'
  return (
    <Panel
      title={say(isOpen ? caseWords.proposal : caseWords.decided)}
      aside={
        <Quiet>
          {by
            ? say(caseWords.proposedBy, { name: by.actorName, verdict: say(verdictWords[proposed]) })
            : say(verdictWords[proposed])}
        </Quiet>
      }
    >
      <Fields>
        {overrides.length > 0 && (
          <Field label={say(caseWords.overrides)}>
            {overrides.map((one) => (
              <div key={one}>{say(overrideWordsOf[one])}</div>
            ))}
          </Field>
        )}
        {typeof reason === 'string' && reason !== '' && <Field label={say(caseWords.why)}>{reason}</Field>}
        {gmvCapKrw !== null && (
          <Field label={say(caseWords.cap)}>
            <Money krw={gmvCapKrw} />
          </Field>
        )}
        {payoutDelayDays !== null && (
          <Field label={say(caseWords.delay)}>{say(caseWords.days, { count: payoutDelayDays })}</Field>
        )}
        {rejectGround && <Field label={say(caseWords.ground)}>{say(rejectGroundWords[rejectGround])}</Field>}
        {explanation && <Field label={say(caseWords.told)}>{explanation}</Field>}
      </Fields>
      {isOpen && (
        <Chips>
          <li>
            <ToneChip tone="busy">{say(caseWords.awaitsLead)}</ToneChip>
          </li>
        </Chips>
      )}
    </Panel>
  )
}

const Notice = styled(Alert)({ margin: 12 })

const Quiet = styled('small')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))

const Chips = styled('ul')({
  listStyle: 'none',
  margin: '0 0 10px',
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  'dl + &': { margin: '10px 0 0' },
})

const Points = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 6,
  '& li': {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, max-content) minmax(0, 100px)',
    gap: 8,
    alignItems: 'center',
  },
  '& b': { fontWeight: 600, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  '& i': { height: 6, borderRadius: 3, backgroundColor: theme.palette.tone.busy.mark },
}))
