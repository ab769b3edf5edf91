import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { type BackTestChange, backTestChanges } from '#shared/monitoring/kinds.ts'
import type { MonitoringRule } from '#shared/monitoring/rule.ts'
import type { BackTest } from '#shared/monitoring/schema.ts'
import { changeTones, changeWords } from '#shared/monitoring/words.ts'
import type { MonitoringBody } from '#shared/settings/monitoring.ts'
import { Panel } from '../ui/Panel.tsx'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { BackTestFigures } from './BackTestFigures.tsx'
import { BackTestListings } from './BackTestListings.tsx'
import { backTestWords as words } from './monitoringWords.ts'
import { useBackTest } from './useBackTest.ts'

/** What a draft of the monitoring rules would have changed, before it is published. */
export function MonitoringBackTest({ body }: { body: MonitoringBody }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const mayRun = useMay('monitoring:run')
  const { run, test, triedBody } = useBackTest()
  const isRunning = run.isPending || test?.state === 'running'
  const isStale = triedBody !== undefined && triedBody !== JSON.stringify(body)
  return (
    <Panel
      title={say(words.title)}
      aside={
        mayRun && (
          <Button variant="outlined" disabled={isRunning} onClick={() => run.mutate(body)}>
            {say(test ? words.again : words.run)}
          </Button>
        )
      }
    >
      <Hint>{say(mayRun ? words.hint : words.mayNot)}</Hint>
      {run.error && <Alert severity="error">{sayProblem(run.error)}</Alert>}
      {isStale && !isRunning && <Alert severity="info">{say(words.stale)}</Alert>}
      <div role="status">
        {test?.state === 'running' && (
          <>
            <LinearProgress
              variant="determinate"
              value={test.total ? (test.read / test.total) * 100 : 0}
              aria-label={say(words.title)}
            />
            {say(words.running, { read: test.read.toLocaleString(), total: test.total.toLocaleString() })}
          </>
        )}
      </div>
      {test?.state === 'done' && <Result key={test.id} test={test} named={body.rules} />}
    </Panel>
  )
}

function Result({ test, named }: { test: BackTest; named: readonly MonitoringRule[] }) {
  const say = useSay()
  const locale = useLanguage()
  const [opened, setOpened] = useState<BackTestChange>()
  if (test.total === 0) return <p>{say(words.nothing)}</p>
  const { changes } = test.figures
  const isSame = backTestChanges.every((change) => changes[change] === 0)
  return (
    <>
      <BackTestFigures test={test} named={named} />
      <h3>{say(words.changes)}</h3>
      {isSame ? (
        <Hint>{say(words.noChange)}</Hint>
      ) : (
        <Changes role="group" aria-label={say(words.changes)}>
          {backTestChanges.map((change) => (
            <button
              key={change}
              type="button"
              data-tone={changes[change] > 0 ? changeTones[change] : undefined}
              aria-expanded={opened === change}
              disabled={changes[change] === 0}
              onClick={() => setOpened(opened === change ? undefined : change)}
            >
              <b>{changes[change].toLocaleString(locale)}</b>
              {say(changeWords[change])}
            </button>
          ))}
        </Changes>
      )}
      {opened && <BackTestListings key={opened} backTestId={test.id} change={opened} total={changes[opened]} />}
    </>
  )
}

const Hint = styled('p')(({ theme }) => ({ margin: '0 0 12px', maxWidth: '72ch', color: theme.palette.text.secondary }))

const Changes = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))',
  gap: 8,
  '& button': {
    ...theme.typography.body1,
    display: 'grid',
    justifyItems: 'start',
    padding: '8px 12px',
    color: theme.palette.text.secondary,
    backgroundColor: 'transparent',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
    cursor: 'pointer',
    '&:disabled': { cursor: 'default' },
    '&:not(:disabled):hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
    '&[aria-expanded="true"]': { borderColor: theme.palette.control, backgroundColor: theme.palette.action.selected },
  },
  '& b': { fontSize: 20, lineHeight: '28px', fontVariantNumeric: 'tabular-nums' },
  '& [data-tone="good"] b': { color: theme.palette.tone.good.text },
  '& [data-tone="bad"] b': { color: theme.palette.tone.bad.text },
}))
