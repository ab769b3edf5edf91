import { styled } from '@mui/material/styles'
import type { ComparedSettlement } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useNow } from '../ui/useNow.ts'
import { useSay } from '../ui/useSay.ts'

/** When each settlement pays, on Korean business days, and whether it did. */
export function SchedulePanel({ settlements }: { settlements: readonly ComparedSettlement[] }) {
  const say = useSay()
  const now = useNow()
  const today = new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
  if (settlements.length === 0) return null
  return (
    <Panel title={say(caseWords.schedule)} flush>
      <Strip>
        {settlements.map((one) => {
          const isPaid = one.paidOutKrw > 0
          const isDue = one.payOn < today
          const tone = isPaid ? 'good' : isDue && one.leftKrw > 0 ? 'bad' : 'neutral'
          const words = isPaid ? 'transferred' : one.leftKrw <= 0 ? 'nothingLeft' : isDue ? 'notTransferred' : 'notDue'
          return (
            <li key={one.settlementId}>
              <ToneMark tone={tone} />
              <b>{one.settlementId}</b>
              <span>{say(caseWords.covers, { from: one.firstOn, to: one.lastOn })}</span>
              <span>
                {say(caseWords.pays, { day: one.payOn })}
                {one.finalOn && <small> · {say(caseWords.paysFinal, { day: one.finalOn })}</small>}
              </span>
              <Money krw={Math.max(0, one.leftKrw)} />
              <small>{say(caseWords[words])}</small>
            </li>
          )
        })}
      </Strip>
    </Panel>
  )
}

const Strip = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: '0 0 8px',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 16px',
    padding: '6px 16px',
    borderTop: `1px solid ${theme.palette.line}`,
    fontVariantNumeric: 'tabular-nums',
    '& > :first-of-type': { marginRight: -8 },
    '& b': { fontWeight: 500, minWidth: 96 },
    '& span': { whiteSpace: 'nowrap' },
    '& small': { color: theme.palette.text.secondary },
    '& > small': { marginLeft: 'auto', fontSize: 12 },
  },
}))
