import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import type { ImportRecord } from '#shared/imports/schema.ts'
import { fileSentence } from '#shared/imports/sentences.ts'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { shareRead } from './figures.ts'
import { importWords } from './words.ts'

/** What came of the file: the counts, while it is read and after, and where to go from here. */
export function OutcomePanel({ record }: { record: ImportRecord }) {
  const say = useSay()
  const locale = useLanguage()
  const { read, accepted, unchanged, refused, casesOpened, findingsAttached } = record
  const isLedger = record.kind === 'settlement-ledger'
  const ofCases = [
    { label: importWords.casesOpened, count: casesOpened, tone: undefined },
    { label: importWords.findingsAttached, count: findingsAttached, tone: undefined },
  ]
  const figures = [
    { label: importWords.read, count: read },
    { label: importWords.accepted, count: accepted },
    { label: importWords.unchanged, count: unchanged },
    { label: importWords.refused, count: refused, tone: refused > 0 ? 'bad' : undefined },
    // A ledger opens no cases: sellers do, by asking.
    ...(isLedger ? [] : ofCases),
  ]
  return (
    <Panel title={say(importWords.outcome)}>
      {record.failure && (
        <Alert severity="error" sx={{ mb: 4 }}>
          <b>{say(importWords.failedTitle)}.</b> {fileSentence(record.failure, locale)}
        </Alert>
      )}
      {record.state === 'running' && <Progress record={record} />}
      <Figures>
        {figures.map(({ label, count, tone }) => (
          <div key={label.en} data-tone={tone}>
            <dt>{say(label)}</dt>
            <dd>{count.toLocaleString(locale)}</dd>
          </div>
        ))}
      </Figures>
      {record.state === 'done' && read === 0 && <Note>{say(importWords.noRows)}</Note>}
      {record.state === 'done' && accepted > 0 && unchanged === accepted && <Note>{say(importWords.nothingNew)}</Note>}
      {record.state !== 'running' && (
        <Onward>
          {casesOpened > 0 && (
            <Button variant="contained" component={Link} to={casesOf(record)}>
              {say(importWords.toCases)}
            </Button>
          )}
          {accepted > 0 && (
            <Button variant="outlined" component={Link} to={isLedger ? '/settlements' : '/sellers'}>
              {say(isLedger ? importWords.toTickets : importWords.toSellers)}
            </Button>
          )}
          <Button variant="text" component={Link} to="/imports">
            {say(importWords.toList)}
          </Button>
        </Onward>
      )}
    </Panel>
  )
}

function Progress({ record }: { record: ImportRecord }) {
  const say = useSay()
  const percent = Math.floor(shareRead(record) * 100)
  const label = percent === 100 ? say(importWords.judging) : say(importWords.reading, { share: `${percent} %` })
  return (
    <Reading>
      <LinearProgress variant="determinate" value={percent} aria-label={label} />
      <p role="status">
        {label}. {say(importWords.runningText)}
      </p>
    </Reading>
  )
}

/** Cases carry no import; those that it opened were opened while it ran. */
function casesOf({ startedAt, finishedAt }: ImportRecord): string {
  const filter = { openedAt_gte: startedAt, ...(finishedAt && { openedAt_lte: finishedAt }) }
  return `/suspensions?filter=${encodeURIComponent(JSON.stringify(filter))}`
}

const Figures = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
  gap: '12px 16px',
  margin: 0,
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  '& [data-tone="bad"] dd': { color: theme.palette.tone.bad.text },
}))

const Note = styled('p')(({ theme }) => ({ margin: '12px 0 0', color: theme.palette.text.secondary }))

const Onward = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 16 })

const Reading = styled('div')(({ theme }) => ({
  marginBottom: 16,
  '& p': { margin: '8px 0 0', color: theme.palette.text.secondary },
}))
