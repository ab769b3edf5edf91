import { styled } from '@mui/material/styles'
import { componentWords } from '#shared/settlements/components.ts'
import type { Settlement } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { signatureWords } from '#shared/settlements/words.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { Signed } from './Signed.tsx'

/** What is proposed or decided: the won, what it puts right, who signs, when it is paid. Absent when nothing is. */
export function ProposalPanel({ record }: { record: Settlement }) {
  const say = useSay()
  const { amountKrw, component, correctsId, lineIds, awaits, payOn, stoppedBecause } = record
  if (amountKrw === null || component === null) return null
  const signer = awaits ? signatureWords[awaits] : undefined
  return (
    <Panel
      title={say(record.holdId ? caseWords.release : caseWords.proposal)}
      aside={
        signer ? (
          <ToneChip tone="busy">{say(caseWords.awaits, { who: say(signer) })}</ToneChip>
        ) : (
          payOn && <ToneChip tone="good">{say(caseWords.payDay, { day: payOn })}</ToneChip>
        )
      }
    >
      <Head>
        <b>
          <Signed krw={amountKrw} />
        </b>
        <span>
          {correctsId
            ? say(caseWords.forSettlement, { component: say(componentWords[component]), settlement: correctsId })
            : say(componentWords[component])}
          {lineIds.length > 0 && ` · ${say(caseWords.linesCount, { count: lineIds.length })}`}
        </span>
      </Head>
      {stoppedBecause && <p className="bad">{say(caseWords.stopped, { why: stoppedBecause })}</p>}
      <Sides>
        <div>
          <small>{say(caseWords.toSeller)}</small>
          <p>{record.explanation}</p>
        </div>
        <div>
          <small>{say(caseWords.forColleagues)}</small>
          <p>{record.proposalReason}</p>
        </div>
      </Sides>
      {record.needsTaxInvoice && <Note>{say(caseWords.taxInvoice)}</Note>}
    </Panel>
  )
}

const Head = styled('p')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 12,
  margin: 0,
  '& b': { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  '& > span': { color: theme.palette.text.secondary },
}))

const Sides = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: 16,
  marginTop: 8,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& p': { margin: '2px 0 0', maxWidth: '72ch', whiteSpace: 'pre-wrap' },
}))

const Note = styled('p')(({ theme }) => ({ margin: '8px 0 0', color: theme.palette.text.secondary }))
