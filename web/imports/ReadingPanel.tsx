import { styled } from '@mui/material/styles'
import { isMetric, isTarget, requiredTargets, targetsOf, targetWords } from '#shared/imports/columns.ts'
import type { ColumnMapping, ImportKind } from '#shared/imports/schema.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useSay } from '../ui/useSay.ts'
import { importWords } from './words.ts'

type ReadingPanelProps = { kind: ImportKind; header: readonly string[]; mapping: ColumnMapping; note: string }

/** What will be read from which column, what is still missing, and what is left aside. */
export function ReadingPanel({ kind, header, mapping, note }: ReadingPanelProps) {
  const targets = targetsOf[kind]
  const needed = requiredTargets[kind]
  const isMetrics = kind === 'seller-metrics'
  const say = useSay()
  const columnOf = new Map(
    Object.entries(mapping).flatMap(([column, target]) => (isTarget(target) ? [[target, column]] : [])),
  )
  const metrics = targets.filter((target) => isMetric(target) && columnOf.has(target))
  const others = targets.filter((target) => !isMetric(target) && !needed.includes(target) && columnOf.has(target))
  const ignored = header.filter((column) => column !== '' && !Object.hasOwn(mapping, column))
  return (
    <Panel title={say(importWords.columns)}>
      <Note>{note}</Note>
      <Group>{say(importWords.needed)}</Group>
      <List>
        {needed.map((target) => (
          <Line key={target} label={say(targetWords[target])} column={columnOf.get(target)} />
        ))}
        {metrics.map((target) => (
          <Line key={target} label={say(targetWords[target])} column={columnOf.get(target)} />
        ))}
        {isMetrics && metrics.length === 0 && <Line label={say(importWords.anyMetric)} />}
      </List>
      {others.length > 0 && (
        <>
          <Group>{say(importWords.optional)}</Group>
          <List>
            {others.map((target) => (
              <Line key={target} label={say(targetWords[target])} column={columnOf.get(target)} />
            ))}
          </List>
        </>
      )}
      {isMetrics && !columnOf.has('window_days') && <Note>{say(importWords.windowDefault)}</Note>}
      {isMetrics && !columnOf.has('total_orders') && <Note>{say(importWords.ordersMissing)}</Note>}
      {ignored.length > 0 && (
        <>
          <Group>{say(importWords.ignored)}</Group>
          <Note>{ignored.join(', ')}</Note>
        </>
      )}
    </Panel>
  )
}

function Line({ label, column }: { label: string; column?: string }) {
  const say = useSay()
  return (
    <li data-missing={column === undefined}>
      <ToneMark tone={column === undefined ? 'bad' : 'good'} />
      <span>{label}</span>
      <small>{column === undefined ? say(importWords.missing) : say(importWords.from, { column })}</small>
    </li>
  )
}

const Group = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 500,
  margin: '12px 0 4px',
  color: theme.palette.text.secondary,
}))

const Note = styled('p')(({ theme }) => ({ margin: '0 0 8px', color: theme.palette.text.secondary }))

const List = styled('ul')(({ theme }) => ({
  margin: '0 0 8px',
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'flex', alignItems: 'baseline', gap: 8, minHeight: 24 },
  '& small': {
    ...theme.typography.caption,
    marginLeft: 'auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
  '& li[data-missing="true"] :is(span, small)': { color: theme.palette.tone.bad.text },
}))
