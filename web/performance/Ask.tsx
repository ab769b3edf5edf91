import ExpandMore from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { type ReactNode, useId, useState } from 'react'
import { rangeFaults } from '#shared/performance/range.ts'
import { metricNames, metrics } from '#shared/sellers/metrics.ts'
import { FilterPill } from '../ui/FilterPill.tsx'
import { useSay } from '../ui/useSay.ts'
import type { Asked } from './useAsked.ts'
import { performanceWords } from './words.ts'

/** The row above a tab in which one says what is to be shown. */
export const AskBar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  padding: '8px 16px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& input': {
    font: 'inherit',
    height: 28,
    padding: '0 6px',
    color: theme.palette.text.primary,
    colorScheme: theme.palette.mode,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
    '&[aria-invalid="true"]': { borderColor: theme.palette.tone.bad.mark },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -1 },
  },
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 6, color: theme.palette.text.secondary },
  '& [role="alert"]': { color: theme.palette.tone.bad.text },
}))

type ChoiceProps = {
  label: string
  value: string
  choices: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}

/** One of several; there is always one. */
export function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <FilterPill data-set>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
        <b>{choices.find((choice) => choice.value === value)?.label}</b>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === value}
            selected={choice.value === value}
            onClick={() => {
              onChoose(choice.value)
              setAnchor(null)
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </FilterPill>
  )
}

export function MetricChoice({ asked }: { asked: Asked }) {
  const say = useSay()
  return (
    <Choice
      label={say(performanceWords.metric)}
      value={asked.metric}
      choices={metricNames.map((value) => ({ value, label: say(metrics[value].label) }))}
      onChoose={(metric) => asked.set('metric', metric)}
    />
  )
}

/** From one day or month to another; says what is wrong with them before anybody is asked. */
export function RangeChoice({ asked, type = 'date', shown, children }: RangeChoiceProps) {
  const say = useSay()
  const faultId = useId()
  const fault = asked.errors?.from ?? asked.errors?.to
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {say(performanceWords[end])}
          <input
            type={type}
            value={asked[end] ?? shown?.[end] ?? ''}
            aria-invalid={asked.errors?.[end] !== undefined}
            aria-describedby={asked.errors?.[end] ? faultId : undefined}
            onChange={(event) => asked.set(end, event.target.value || null)}
          />
        </label>
      ))}
      {(asked.from || asked.to) && (
        <Button
          variant="text"
          onClick={() => {
            asked.set('from', null)
            asked.set('to', null)
          }}
        >
          {say(performanceWords.lastTold)}
        </Button>
      )}
      {children}
      {fault && (
        <span role="alert" id={faultId}>
          {say(rangeFaults[fault])}
        </span>
      )}
    </>
  )
}

type RangeChoiceProps = {
  asked: Asked
  type?: 'date' | 'month'
  /** What is shown where nothing was asked. */
  shown?: { from: string; to: string }
  children?: ReactNode
}
