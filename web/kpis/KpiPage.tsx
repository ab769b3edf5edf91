import { styled } from '@mui/material/styles'
import { useParams } from 'react-router'
import { dayNumberOfText } from '#shared/calendar/seoul.ts'
import { type KpiName, kpiNames, kpiOf } from '#shared/kpis/kpis.ts'
import { periodBefore } from '#shared/kpis/scope.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { ExportButton } from '../ui/ExportButton.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { BoardTabs } from './BoardTabs.tsx'
import { Change } from './Change.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { KpiGroups } from './KpiGroups.tsx'
import { Mark, type Narrow, NarrowContext } from './Marks.tsx'
import { NoFigure } from './NoFigure.tsx'
import { PrintHead } from './PrintHead.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import { useKpi } from './useFigures.ts'
import { queryOf, type Scoped, useScope } from './useScope.ts'
import { WaitsPanel } from './WaitsPanel.tsx'
import { kpiWords } from './words.ts'

const isKpi = (name: string | undefined): name is KpiName => kpiNames.some((one) => one === name)

/** One figure: how it is made, how it went, how it is spread, and by whom. */
export default function KpiPage() {
  const { metric } = useParams()
  return isKpi(metric) ? <OneKpi key={metric} kpi={metric} /> : <NoFigure />
}

function OneKpi({ kpi }: { kpi: KpiName }) {
  const say = useSay()
  const locale = useLanguage()
  const scoped = useScope()
  const mayPeople = useMay('kpis:people')
  const { label, formula, unit, reckoned } = kpiOf(kpi)
  const step = stepFor(scoped)
  const isWanted = scoped.fault === null
  const { data, error, refetch } = useKpi(kpi, queryOf(scoped), { by: step, isWanted })
  const isCompared = scoped.compare !== 'none'
  const { data: earlier } = useKpi(kpi, comparedQuery(scoped), { by: step, isWanted: isWanted && isCompared })
  const before = isCompared ? earlier : undefined
  const narrow: Narrow = (by, id) => scoped.set({ [by]: id })
  const ofPeople = mayPeople && reckoned.by !== 'stock' && reckoned.by !== 'days'
  return (
    <Page
      title={say(label)}
      tabs={<BoardTabs search={scoped.search} />}
      actions={isWanted && <ExportButton resource="kpis" filter={{ metric: kpi, ...queryOf(scoped), by: step }} />}
    >
      <PrintHead title={say(label)} scoped={scoped} compared={null} />
      <ScopeBar scoped={scoped} />
      {error && problemOf(error)?.code !== 'refused' && <ErrorState error={error} retry={refetch} />}
      {!data && !error && isWanted && <BoardSkeleton />}
      {data && !error && isWanted && (
        <NarrowContext value={narrow}>
          <Head data-kpi={kpi}>
            <strong>
              <Mark number={data.number} of={data.drill} label={`${say(label)}: ${kpiText(unit, data.total, locale)}`}>
                {kpiText(unit, data.total, locale)}
              </Mark>
            </strong>
            <div>
              {isCompared && <Change kpi={kpi} value={data.total} before={before?.total ?? null} />}
              <span>
                {say(kpiWords.behind, {
                  number: data.number.toLocaleString(locale),
                  cases: data.count.toLocaleString(locale),
                })}
                {data.calendarMs !== null &&
                  ` · ${say(kpiWords.calendar, { value: kpiText('time', data.calendarMs, locale) })}`}
              </span>
              <p>
                <b>{say(kpiWords.formula)}</b> {say(formula)}
              </p>
            </div>
          </Head>
          <CoursePanel
            course={{
              title: say(kpiWords.course),
              kpis: [kpi],
              step,
              targets: [],
              notes: [],
              points: data.points.map(({ at, ...figure }, n) => ({
                at,
                figures: [{ kpi, ...figure, before: before?.points[n]?.value ?? null }],
              })),
            }}
          />
          {data.waits && data.number > 0 && <WaitsPanel waits={data.waits} />}
          {(['kind', 'team', 'vendor'] as const).map((group) => (
            <KpiGroups key={group} kpi={kpi} group={group} scoped={scoped} />
          ))}
          {ofPeople && <KpiGroups kpi={kpi} group="person" scoped={scoped} />}
        </NarrowContext>
      )}
    </Page>
  )
}

/** As the boards have it. */
function stepFor({ from, to }: Scoped) {
  const days = dayNumberOfText(to) - dayNumberOfText(from) + 1
  return days <= 31 ? 'day' : days <= 370 ? 'week' : 'month'
}

function comparedQuery(scoped: Scoped): Record<string, string> {
  const back = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 364 * 86_400_000).toISOString().slice(0, 10)
  const query = queryOf(scoped)
  if (scoped.fault) return query
  if (scoped.compare === 'year') return { ...query, from: back(scoped.from), to: back(scoped.to) }
  return { ...query, ...periodBefore(scoped) }
}

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 32px',
  padding: '16px 16px 12px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  fontVariantNumeric: 'tabular-nums',
  '& strong': { fontSize: 32, lineHeight: '40px', fontWeight: 650 },
  '& strong a': {
    color: theme.palette.text.primary,
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { textDecoration: 'underline', textUnderlineOffset: 4 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
  },
  '& span': { color: theme.palette.text.secondary },
  '& p': { margin: '2px 0 0', maxWidth: '88ch', color: theme.palette.text.secondary },
  '& p b': { fontWeight: 600, color: theme.palette.text.primary, marginRight: 4 },
}))
