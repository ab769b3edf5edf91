import { styled } from '@mui/material/styles'
import { isMetric, isTarget, requiredTargets, type Target, targetsOf, targetWords } from '#shared/imports/columns.ts'
import type { ImportKind } from '#shared/imports/schema.ts'
import type { Words } from '#shared/text.ts'
import { useSay } from '../ui/useSay.ts'
import { importWords } from './words.ts'

type MeaningSelectProps = {
  kind: ImportKind
  column: string
  meaning: string | undefined
  onChoose: (target: Target | null) => void
}

const period: readonly Target[] = ['as_of', 'window_days', 'total_orders']
const metricTargets = targetsOf['seller-metrics']
const ledgerTargets = targetsOf['settlement-ledger']
const neededOfLine = requiredTargets['settlement-ledger']
const groupsOf = {
  'seller-metrics': [
    {
      label: importWords.groupSeller,
      targets: metricTargets.filter((target) => !isMetric(target) && !period.includes(target)),
    },
    { label: importWords.groupPeriod, targets: period },
    { label: importWords.groupMetric, targets: metricTargets.filter(isMetric) },
  ],
  'settlement-ledger': [
    { label: importWords.needed, targets: neededOfLine },
    { label: importWords.optional, targets: ledgerTargets.filter((target) => !neededOfLine.includes(target)) },
  ],
} satisfies Record<ImportKind, { label: Words; targets: readonly Target[] }[]>

/** What a column of the file means. The browser's own list: a letter finds its line, also among seventeen. */
export function MeaningSelect({ kind, column, meaning = '', onChoose }: MeaningSelectProps) {
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
      {groupsOf[kind].map((group) => (
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
