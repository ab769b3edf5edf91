import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { DataTable } from 'react-admin'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Target } from '#shared/targets/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { figureWords } from '../workflow/figures/words.ts'
import { targetStateTones, targetStateWords, targetWords } from './words.ts'

export function TargetTable({ onEnd }: { onEnd: (target: Target) => void }) {
  const say = useSay()
  const locale = useLanguage()
  const scopeText = useScopeText()
  const mayEnd = ({ allowedActions }: Target) => allowedActions.includes('end')
  const open = (target: Target) => {
    if (mayEnd(target)) onEnd(target)
    return false as const
  }
  const { table, rowSx } = useRowCursor<Target>(open)
  return (
    <DataTable<Target>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, target) => open(target)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        source="metric"
        label={say(figureWords.figure)}
        render={({ metric }: Target) => (
          <b title={say(kpiOf(metric).formula)} style={{ fontWeight: 500 }}>
            {say(kpiOf(metric).label)}
          </b>
        )}
      />
      <DataTable.Col label={say(figureWords.scope)} render={(target: Target) => scopeText(target)} />
      <DataTable.Col
        align="right"
        label={say(targetWords.goal)}
        render={({ metric, goal, better }: Target) => {
          const value = kpiText(kpiOf(metric).unit, goal, locale)
          return locale === 'ko' ? `${value} ${say(targetWords[better])}` : `${say(targetWords[better])} ${value}`
        }}
      />
      <DataTable.Col
        align="right"
        label={say(targetWords.band)}
        render={({ metric, band }: Target) => (band === 0 ? '–' : kpiText(kpiOf(metric).unit, band, locale))}
      />
      <DataTable.Col
        label={say(targetWords.state)}
        render={({ state }: Target) => (
          <ToneChip tone={targetStateTones[state]}>{say(targetStateWords[state])}</ToneChip>
        )}
      />
      <DataTable.Col source="fromDay" label={say(targetWords.fromDay)} />
      <DataTable.Col
        source="toDay"
        label={say(targetWords.untilDay)}
        render={({ toDay, state }: Target) => (state === 'replaced' ? '–' : (toDay ?? say(targetWords.untilFurther)))}
      />
      <DataTable.Col
        label={say(targetWords.note)}
        cellClassName="grows"
        render={({ note, byName }: Target) => (
          <Quiet title={note}>
            {byName}
            {note && ` · ${note}`}
          </Quiet>
        )}
      />
      <DataTable.Col
        align="right"
        label=""
        render={(target: Target) =>
          mayEnd(target) && (
            <Button
              variant="text"
              onClick={(event) => {
                event.stopPropagation()
                onEnd(target)
              }}
            >
              {say(targetWords.end)}
            </Button>
          )
        }
      />
    </DataTable>
  )
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
