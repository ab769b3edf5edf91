import { styled } from '@mui/material/styles'
import { isMetric, isTarget, type Target, targets, targetWords } from '#shared/imports/columns.ts'
import { useSay } from '../ui/useSay.ts'
import { importWords } from './words.ts'

type MeaningSelectProps = { column: string; meaning: string | undefined; onChoose: (target: Target | null) => void }

const period: readonly Target[] = ['as_of', 'window_days', 'total_orders']
const groups = [
  {
    label: importWords.groupSeller,
    targets: targets.filter((target) => !isMetric(target) && !period.includes(target)),
  },
  { label: importWords.groupPeriod, targets: period },
  { label: importWords.groupMetric, targets: targets.filter(isMetric) },
]

/** What a column of the file means. The browser's own list: a letter finds its line, also among seventeen. */
export function MeaningSelect({ column, meaning = '', onChoose }: MeaningSelectProps) {
  const say = useSay()
  return (
    <Select
      value={meaning}
      data-mapped={meaning !== ''}
      // A column without a name cannot be told from another one.
      disabled={column === ''}
      aria-label={say(importWords.meaningOf, { column })}
      onChange={({ target }) => onChoose(isTarget(target.value) ? target.value : null)}
    >
      <option value="">{say(importWords.notImported)}</option>
      {groups.map((group) => (
        <optgroup key={group.label.en} label={say(group.label)}>
          {group.targets.map((target) => (
            <option key={target} value={target}>
              {say(targetWords[target])}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}

const Select = styled('select')(({ theme }) => ({
  width: '100%',
  minWidth: 128,
  height: 28,
  padding: '0 4px',
  font: 'inherit',
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.background.paper,
  border: `1px solid ${theme.palette.control}`,
  borderRadius: 6,
  '&[data-mapped="true"]': { color: theme.palette.text.primary, fontWeight: 500 },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
}))
