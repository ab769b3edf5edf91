import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { features } from '#shared/features.ts'
import { decidedIn, precisionOf, recallOf, type Tally } from '#shared/monitoring/backTest.ts'
import type { MonitoringFigures } from '#shared/monitoring/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { MonitoringTabs } from './MonitoringTabs.tsx'
import { RuleTable } from './RuleTable.tsx'
import { useFigures } from './useFigures.ts'
import { figureWords as words } from './words.ts'

/** How right the rules in force have been, each by itself and all together. */
export default function RuleFigures() {
  const say = useSay()
  const { data: figures, error, refetch } = useFigures()
  return (
    <Page
      title={say(features.monitoring.label)}
      tabs={<MonitoringTabs />}
      actions={figures && <ToSetting figures={figures} />}
    >
      <Root>
        {error && <ErrorState error={error} retry={refetch} />}
        {!error && !figures && <SkeletonRows rows={12} />}
        {figures && (
          <>
            <Overall figures={figures} />
            <RuleTable figures={figures} />
            <Rounds figures={figures} />
          </>
        )}
      </Root>
    </Page>
  )
}

function ToSetting({ figures }: { figures: MonitoringFigures }) {
  const say = useSay()
  const mayEdit = useMay('settings:edit')
  return (
    <Button variant="outlined" component={Link} to={`/settings/${figures.settingId}/show`}>
      {say(mayEdit ? words.change : words.show)}
    </Button>
  )
}

function Overall({ figures }: { figures: MonitoringFigures }) {
  const say = useSay()
  const { backTest, settingNumber } = figures
  return (
    <Panel
      title={`${say(words.overall)}, ${say(words.version, { number: settingNumber })}`}
      aside={backTest?.finishedAt && <Ago at={backTest.finishedAt} />}
    >
      {backTest ? <Tallies tally={backTest.figures.overall} least={figures.leastDecided} /> : say(words.notYet)}
    </Panel>
  )
}

function Tallies({ tally, least }: { tally: Tally; least: number }) {
  const say = useSay()
  const locale = useLanguage()
  const decided = decidedIn(tally)
  const percent = (share: number | null) =>
    decided < least || share === null
      ? '–'
      : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
  const figures = [
    [words.precision, percent(precisionOf(tally)), say(words.precisionHint)],
    [words.recall, percent(recallOf(tally)), say(words.recallHint)],
    [words.decided, decided.toLocaleString(locale), say(words.decidedHint)],
    [words.caught, tally.caught.toLocaleString(locale), ''],
    [words.missed, tally.missed.toLocaleString(locale), ''],
    [words.falsely, tally.falsely.toLocaleString(locale), ''],
  ] as const
  return (
    <>
      <Figures>
        {figures.map(([label, figure, hint]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>
              {figure}
              {hint && <small>{hint}</small>}
            </dd>
          </div>
        ))}
      </Figures>
      <Note>{decided < least ? say(words.tooFew, { count: decided, least }) : say(words.recallNote)}</Note>
    </>
  )
}

function Rounds({ figures }: { figures: MonitoringFigures }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Panel title={say(words.rounds)}>
      <RoundList>
        {(['changes', 'sweep'] as const).map((name) => {
          const round = figures.scans.find((one) => one.name === name)
          return (
            <li key={name}>
              <b>{say(words[name])}</b>
              {round ? (
                <>
                  <span>
                    {say(words.roundSays, {
                      judged: round.judged.toLocaleString(locale),
                      found: round.found.toLocaleString(locale),
                    })}
                  </span>
                  {round.lastAt && <Ago at={round.lastAt} />}
                </>
              ) : (
                <span>{say(words.notBegun)}</span>
              )}
            </li>
          )
        })}
      </RoundList>
    </Panel>
  )
}

const Root = styled('div')(({ theme }) => ({ flex: 1, backgroundColor: theme.palette.background.paper }))

const Figures = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))',
  gap: '12px 24px',
  margin: 0,
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& small': { ...theme.typography.caption, display: 'block', fontWeight: 400, color: theme.palette.text.secondary },
}))

const Note = styled('p')(({ theme }) => ({ margin: '12px 0 0', maxWidth: '80ch', color: theme.palette.text.secondary }))

const RoundList = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'baseline' },
  '& b': { minWidth: 184, fontWeight: 500 },
  '& li > :not(b)': { color: theme.palette.text.secondary, fontVariantNumeric: 'tabular-nums' },
}))
