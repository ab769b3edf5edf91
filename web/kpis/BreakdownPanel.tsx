import type { Breakdown } from '#shared/kpis/boardSchema.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { numberCell, textCell } from './table.ts'
import { groupingLabels, kpiWords } from './words.ts'

/** Work taken apart by team, queue, provider or person, figures side by side. */
export function BreakdownPanel({
  breakdown: { by, rows, more },
  kpis,
}: {
  breakdown: Breakdown
  kpis: readonly KpiName[]
}) {
  const say = useSay()
  const locale = useLanguage()
  const title = say(groupingLabels[by])
  // What waits belongs to nobody.
  const shown = kpis.filter((kpi) => by !== 'person' || !['stock', 'days'].includes(kpiOf(kpi).reckoned.by))
  return (
    <ChartPanel
      title={title}
      note={more > 0 ? say(kpiWords.more, { number: more }) : undefined}
      table={{
        heads: [title, ...shown.map((kpi) => say(kpiOf(kpi).label))],
        rows: rows.map(({ id, columns, ...names }) => ({
          key: id || '-',
          cells: [
            textCell(names[locale]),
            ...shown.map((kpi) => {
              const figure = columns.find((one) => one.kpi === kpi)
              if (!figure) return textCell('–')
              return numberCell(
                kpiText(kpiOf(kpi).unit, figure.value, locale),
                figure.value,
                figure.number,
                figure.drill,
              )
            }),
          ],
          isNamed: by === 'person' || by === 'vendor',
          narrows: id || by !== 'kind' ? ([by, id || 'none'] as const) : undefined,
        })),
      }}
    />
  )
}
