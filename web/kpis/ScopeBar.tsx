import { styled } from '@mui/material/styles'
import { comparisons } from '#shared/kpis/boardSchema.ts'
import { useSay } from '../ui/useSay.ts'
import { Choice } from './Choice.tsx'
import { periodWords } from './periods.ts'
import { useChoices } from './useChoices.ts'
import { dimensions, type Scoped } from './useScope.ts'
import { comparisonLabels, dimensionLabels, faultWords, kpiWords, periodLabels } from './words.ts'

type ScopeBarProps = {
  scoped: Scoped
  /** Queues it speaks of; all where none is named. */
  kinds?: readonly string[]
  isOwn?: boolean
}

/** Which days, compared with what, of whose work; all of it stands in the address. */
export function ScopeBar({ scoped, kinds, isOwn = false }: ScopeBarProps) {
  const say = useSay()
  const choices = useChoices(kinds)
  const { period, from, to, compare, chosen, fault, set } = scoped
  const asked = isOwn ? dimensions.filter((one) => one === 'kind') : dimensions
  return (
    <Bar>
      <Choice
        label={say(kpiWords.period)}
        value={period ?? 'custom'}
        choices={[
          ...periodWords.map((value) => ({ value, label: say(periodLabels[value]) })),
          { value: 'custom', label: say(kpiWords.custom) },
        ]}
        onChoose={(value) =>
          set(value === 'custom' ? { period: null, from, to } : { period: value, from: null, to: null })
        }
      />
      {period === null &&
        (['from', 'to'] as const).map((end) => (
          <label key={end}>
            {say(kpiWords[end])}
            <input
              type="date"
              value={scoped[end]}
              aria-invalid={fault !== null}
              aria-describedby={fault ? 'scope-fault' : undefined}
              onChange={(event) => event.target.value && set({ from, to, [end]: event.target.value })}
            />
          </label>
        ))}
      <Choice
        label={say(kpiWords.compare)}
        value={compare}
        choices={comparisons.map((value) => ({ value, label: say(comparisonLabels[value]) }))}
        onChoose={(value) => set({ compare: value })}
      />
      {asked.map(
        (dimension) =>
          (choices[dimension].length > 1 || chosen[dimension]) && (
            <Choice
              key={dimension}
              label={say(dimensionLabels[dimension])}
              value={chosen[dimension] ?? ''}
              choices={choices[dimension]}
              clears={say(kpiWords.take, { name: say(dimensionLabels[dimension]) })}
              onChoose={(value) => set({ [dimension]: value || null })}
            />
          ),
      )}
      {fault && (
        <span role="alert" id="scope-fault">
          {say(faultWords[fault])}
        </span>
      )}
    </Bar>
  )
}

const Bar = styled('div')(({ theme }) => ({
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
  '@media print': { display: 'none' },
}))
