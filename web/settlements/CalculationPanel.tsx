import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import type { Calculation, Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ComponentTable } from './ComponentTable.tsx'

/** Expected against actual: the whole month or one settlement, as the ledger stands or as it was decided by. */
export function CalculationPanel({ record, file }: { record: Settlement; file: SettlementFile }) {
  const say = useSay()
  const locale = useLanguage()
  const isDecided =
    file.frozen !== null && ['paid', 'rejected', 'resolved', 'closed', 'scheduled'].includes(record.state)
  const [chosenView, setView] = useState<'now' | 'frozen'>()
  const view = chosenView ?? (isDecided ? 'frozen' : 'now')
  const calculation: Calculation = view === 'frozen' && file.frozen ? file.frozen : file.now
  const [one, setOne] = useState<string | null>(null)
  const { settlements } = calculation
  const shown = settlements.find(({ settlementId }) => settlementId === one)
  const version = String(calculation.settingNumber)
  return (
    <Panel
      flush
      title={say(caseWords.calculation)}
      aside={
        file.frozen && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            aria-label={say(caseWords.calculation)}
            onChange={(_event, next: 'now' | 'frozen' | null) => next && setView(next)}
          >
            <ToggleButton value="frozen">{say(caseWords.asFrozen)}</ToggleButton>
            <ToggleButton value="now">{say(caseWords.asNow)}</ToggleButton>
          </ToggleButtonGroup>
        )
      }
    >
      <Note>
        {view === 'frozen'
          ? say(caseWords.frozenAt, { at: exactTime(new Date(calculation.calculatedAt), locale), version })
          : say(caseWords.nowAt, { version })}
      </Note>
      {settlements.length === 0 && <Note>{say(caseWords.noLedger)}</Note>}
      {settlements.length > 1 && (
        <Parts>
          <button type="button" aria-pressed={!shown} onClick={() => setOne(null)}>
            {say(caseWords.allSettlements, { month: record.period })}
          </button>
          {settlements.map(({ settlementId, differenceKrw }) => (
            <button
              key={settlementId}
              type="button"
              aria-pressed={shown?.settlementId === settlementId}
              data-differs={differenceKrw !== 0}
              onClick={() => setOne(settlementId)}
            >
              {settlementId}
            </button>
          ))}
        </Parts>
      )}
      {settlements.length > 0 && (
        <ComponentTable
          key={`${view} ${one}`}
          record={record}
          settlements={shown ? [shown] : settlements}
          components={shown ? shown.components : calculation.components}
          disputedKrw={shown ? shown.differenceKrw : calculation.disputedKrw}
        />
      )}
    </Panel>
  )
}

const Note = styled('p')(({ theme }) => ({ margin: '0 16px 8px', color: theme.palette.text.secondary }))

const Parts = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  padding: '0 16px 8px',
  '& button': {
    ...theme.typography.caption,
    padding: '2px 8px',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
    background: 'none',
    color: theme.palette.text.secondary,
    cursor: 'pointer',
    '&[data-differs="true"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
    '&[aria-pressed="true"]': { borderColor: theme.palette.primary.main, color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
  },
}))
