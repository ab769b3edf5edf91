import { styled } from '@mui/material/styles'
import { queues } from '#shared/dispatch/queues.ts'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { featureLabel, stateLabel } from './factWordLabels.ts'
import { Mark } from './Marks.tsx'
import { numberCell, textCell } from './table.ts'
import { kpiWords } from './words.ts'

type Funnel = NonNullable<BoardAnswer['states']>[number]

/** How far cases of each queue came, beside what was opened in the same days. */
export function StatesPanel({ funnels }: { funnels: readonly Funnel[] }) {
  const say = useSay()
  const locale = useLanguage()
  const named = ({ kind, state }: { kind: string; state: string }) => {
    const words = stateLabel(kind, state)
    return words ? say(words) : state
  }
  const rows = funnels.flatMap(({ kind, states }) => states.map((one) => ({ kind, ...one })))
  return (
    <ChartPanel
      title={say(kpiWords.states)}
      note={say(kpiWords.statesText)}
      table={{
        heads: [say(kpiWords.state), say(kpiWords.times)],
        rows: rows.map(({ kind, state, number, drill }) => ({
          key: `${kind} ${state}`,
          cells: [
            textCell(`${queueName(kind)} · ${named({ kind, state })}`),
            numberCell(number.toLocaleString(locale), number, number, drill),
          ],
        })),
      }}
    >
      <Columns>
        {funnels.map(({ kind, states }) => {
          const opened = states.find(({ state }) => state === queues[kind]?.start)?.number ?? 0
          const most = Math.max(1, ...states.map(({ number }) => number))
          return (
            <section key={kind} aria-label={queueName(kind)}>
              <h3>{queueName(kind)}</h3>
              {states
                .filter(({ number }) => number > 0)
                .map(({ state, number, drill }) => (
                  <Step key={state} data-final={queues[kind]?.states[state]?.final === true}>
                    <span>{named({ kind, state })}</span>
                    <i style={{ width: `${(number / most) * 100}%` }} />
                    <Mark number={number} of={drill} narrows={['kind', kind]}>
                      {number.toLocaleString(locale)}
                    </Mark>
                    <small>{opened > 0 ? `${Math.round((number / opened) * 100)}%` : ''}</small>
                  </Step>
                ))}
            </section>
          )
        })}
      </Columns>
    </ChartPanel>
  )

  function queueName(kind: string) {
    const words = featureLabel(kind)
    return words ? say(words) : kind
  }
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(320px, 1fr))',
  gap: '16px 32px',
  paddingBottom: 8,
  '& h3': { ...theme.typography.body1, fontWeight: 600, margin: '0 0 4px' },
  '& section': { breakInside: 'avoid' },
}))

const Step = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, 40%) minmax(0, 1fr) 44px 40px',
  alignItems: 'center',
  gap: 8,
  minHeight: 24,
  fontVariantNumeric: 'tabular-nums',
  '& > span': {
    color: theme.palette.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > i': {
    height: 10,
    minWidth: 2,
    borderRadius: 2,
    backgroundColor: theme.palette.primary.main,
    printColorAdjust: 'exact',
  },
  '&[data-final="true"] > i': {
    backgroundColor: 'transparent',
    backgroundImage: `repeating-linear-gradient(135deg, ${theme.palette.primary.main} 0 3px, transparent 3px 6px)`,
    border: `1px solid ${theme.palette.primary.main}`,
  },
  '& > a': {
    textAlign: 'right',
    color: theme.palette.text.primary,
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { color: theme.palette.primary.main, textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
  },
  '& > small': { ...theme.typography.caption, textAlign: 'right', color: theme.palette.text.secondary },
}))
