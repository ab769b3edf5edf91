import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { custodySteps } from '#shared/counterfeits/custody.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import type { TestBuy } from '#shared/counterfeits/testBuySchema.ts'
import { testBuyWords } from '#shared/counterfeits/testBuyWords.ts'
import { custodyFaultWords, custodyStepWords, testBuyVerdictWords } from '#shared/counterfeits/words.ts'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactTime } from '../ui/times.ts'
import { useMay, useMe } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { isFinal } from '../workflow/queue/kinds.ts'
import { type Sheet, TestBuySheet } from './TestBuySheet.tsx'
import { useTestBuys } from './useTestBuys.ts'

type TestBuyPanelProps = { record: Counterfeit; file: CounterfeitFile }

/** Goods bought like a customer would: who had them when, where the chain has a gap, and what the owner says. */
export function TestBuyPanel({ record, file }: TestBuyPanelProps) {
  const say = useSay()
  const [open, setOpen] = useState<Sheet | null>(null)
  const mayDecide = useMay('counterfeits:decide')
  const isOver = isFinal(record)
  if (file.testBuys.length === 0 && (!mayDecide || isOver)) return null
  return (
    <Panel
      title={say(testBuyWords.title)}
      count={file.testBuys.length || undefined}
      aside={
        mayDecide &&
        !isOver && (
          <Button size="small" onClick={() => setOpen({ does: 'propose' })}>
            {say(testBuyWords.propose)}
          </Button>
        )
      }
    >
      {file.testBuys.length === 0 && <Quiet>{say(testBuyWords.none)}</Quiet>}
      {file.testBuys.map((buy) => (
        <Buy key={buy.id} record={record} buy={buy} isOver={isOver} onOpen={setOpen} />
      ))}
      {open && <TestBuySheet record={record} open={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

type BuyProps = { record: Counterfeit; buy: TestBuy; isOver: boolean; onOpen: (sheet: Sheet) => void }

function Buy({ record, buy, isOver, onOpen }: BuyProps) {
  const say = useSay()
  const me = useMe()
  const mayApprove = useMay('counterfeits:approve')
  const mayRecord = useMay('counterfeits:check')
  const mayDecide = useMay('counterfeits:decide')
  const { approve } = useTestBuys(record.id)
  const isOpen = buy.approvedAt !== null && buy.verdict === null && !isOver
  return (
    <One>
      <header>
        <b>{buy.alias}</b>
        <Money krw={buy.costKrw ?? buy.budgetKrw} />
        <Standing buy={buy} />
      </header>
      <p>{buy.reason}</p>
      <small>
        {say(testBuyWords.proposedBy, { name: buy.proposedByName })}
        {buy.approvedByName && ` · ${say(testBuyWords.approvedBy, { name: buy.approvedByName })}`}
        {buy.orderNumber && ` · ${say(testBuyWords.order)} ${buy.orderNumber}`}
      </small>
      {buy.steps.length > 0 && <Chain buy={buy} />}
      {buy.verdictNote && (
        <p>
          {say(testBuyWords.verdictBy)} {buy.verdictByName}: {buy.verdictNote}
        </p>
      )}
      <footer>
        {!buy.approvedAt && mayApprove && !isOver && (
          <Button
            size="small"
            variant="outlined"
            disabled={buy.proposedById === me?.id}
            onClick={() => void approve(buy.id)}
          >
            {say(testBuyWords.approve)}
          </Button>
        )}
        {isOpen && mayRecord && (
          <Button size="small" onClick={() => onOpen({ does: 'step', buy })}>
            {say(testBuyWords.addStep)}
          </Button>
        )}
        {isOpen && mayDecide && buy.gaps.length === 0 && (
          <Button size="small" variant="outlined" onClick={() => onOpen({ does: 'verdict', buy })}>
            {say(testBuyWords.verdict)}
          </Button>
        )}
      </footer>
    </One>
  )
}

function Standing({ buy }: { buy: TestBuy }) {
  const say = useSay()
  if (buy.verdict === 'counterfeit') return <ToneChip tone="bad">{say(testBuyVerdictWords.counterfeit)}</ToneChip>
  if (buy.verdict) return <ToneChip tone="good">{say(testBuyVerdictWords[buy.verdict])}</ToneChip>
  if (!buy.approvedAt) return <ToneChip tone="busy">{say(testBuyWords.awaits)}</ToneChip>
  return <ToneChip tone="paused">{say(testBuyWords.underway)}</ToneChip>
}

/** The steps in their order; a gap is marked where it is. */
function Chain({ buy }: { buy: TestBuy }) {
  const say = useSay()
  const locale = useLanguage()
  const faultsAt = (place: number) => buy.gaps.filter(({ at }) => at === place)
  return (
    <>
      <ol>
        {buy.steps.map((step, place) => (
          <li key={step.id} data-gap={faultsAt(place).length > 0}>
            <b>{say(custodyStepWords[step.step])}</b>
            <span>
              {step.fromHolder} → {step.toHolder}
            </span>
            <small>{exactTime(new Date(step.at), locale)}</small>
            {faultsAt(place).map(({ fault }) => (
              <em key={fault}>{say(custodyFaultWords[fault])}</em>
            ))}
          </li>
        ))}
      </ol>
      {buy.gaps.length > 0 ? (
        <ToneChip tone="busy">
          {say(testBuyWords.gaps)}
          {faultsAt(buy.steps.length).map(({ fault }) => ` · ${say(custodyFaultWords[fault])}`)}
        </ToneChip>
      ) : (
        <ToneChip tone="good">{say(testBuyWords.whole)}</ToneChip>
      )}
    </>
  )
}

const columns = custodySteps.length

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const One = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  '& + &': { marginTop: 16, paddingTop: 16, borderTop: `1px solid ${theme.palette.line}` },
  '& header': { display: 'flex', alignItems: 'center', gap: 12 },
  '& p': { margin: 0 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& footer': { display: 'flex', gap: 8 },
  '& > span': { justifySelf: 'start' },
  '& ol': {
    listStyle: 'none',
    margin: '4px 0',
    padding: 0,
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(${Math.floor(640 / columns)}px, 1fr))`,
    gap: 8,
  },
  '& li': {
    display: 'grid',
    alignContent: 'start',
    padding: '6px 8px',
    borderLeft: `2px solid ${theme.palette.tone.good.mark}`,
    backgroundColor: theme.palette.action.hover,
    '&[data-gap="true"]': { borderLeftColor: theme.palette.tone.bad.mark },
  },
  '& em': { ...theme.typography.caption, fontStyle: 'normal', color: theme.palette.tone.bad.text },
}))
