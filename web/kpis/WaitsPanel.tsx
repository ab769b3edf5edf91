import { lazy } from 'react'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { numberCell, textCell } from './table.ts'
import { kpiWords } from './words.ts'

const BarsChart = lazy(() => import('./BarsChart.tsx'))

type Waits = NonNullable<BoardAnswer['waits']>

/** Not the middle alone: how a wait is spread, and where its percentiles lie. */
export function WaitsPanel({ waits: { kpi, bands, median, p90 } }: { waits: Waits }) {
  const say = useSay()
  const locale = useLanguage()
  const { unit, label } = kpiOf(kpi)
  const show = (value: number | null) => kpiText(unit, value, locale)
  const title = say(kpiWords.waits, { name: say(label).replace(/, (median|90 %)$| (중앙값|90%)$/, '') })
  const columns = bands.map(({ from, below, number, drill }) => ({
    name: below === null ? `≥ ${show(from)}` : `< ${show(below)}`,
    number,
    of: drill,
  }))
  const placeOf = (value: number | null) =>
    columns[bands.findIndex(({ from, below }) => value !== null && value >= from && (below === null || value < below))]
      ?.name
  const posts = [
    { name: placeOf(median), label: `${say(kpiWords.median)} ${show(median)}` },
    { name: placeOf(p90), label: `${say(kpiWords.p90)} ${show(p90)}` },
  ].flatMap(({ name, label: said }) => (name ? [{ name, label: said }] : []))
  return (
    <ChartPanel
      title={title}
      note={posts.map((post) => post.label).join(' · ')}
      table={{
        heads: [say(kpiWords.span), say(kpiWords.times)],
        rows: columns.map(({ name, number, of }) => ({
          key: name,
          cells: [textCell(name), numberCell(number.toLocaleString(locale), number, number, of)],
        })),
      }}
    >
      <BarsChart label={title} columns={columns} posts={posts} />
    </ChartPanel>
  )
}
