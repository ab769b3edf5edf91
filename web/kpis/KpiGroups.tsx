import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { KpiGrouping } from '#shared/kpis/schema.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { numberCell, textCell } from './table.ts'
import { useKpi } from './useFigures.ts'
import { queryOf, type Scoped } from './useScope.ts'
import { groupingLabels, kpiWords } from './words.ts'

/** One figure for each team, queue, provider or person. */
export function KpiGroups({ kpi, group, scoped }: { kpi: KpiName; group: KpiGrouping; scoped: Scoped }) {
  const say = useSay()
  const locale = useLanguage()
  const { data } = useKpi(kpi, queryOf(scoped), { group })
  if (!data || data.groups.length === 0) return null
  const title = say(groupingLabels[group])
  const { unit, label } = kpiOf(kpi)
  const counts = data.groups.some(({ part }) => part)
  return (
    <ChartPanel
      title={title}
      table={{
        heads: [title, say(label), ...(counts ? [say(kpiWords.thereof)] : []), say(kpiWords.countedHead)],
        rows: data.groups.map(({ id, value, number, drill, part, ...names }) => ({
          key: id || '-',
          cells: [
            textCell(names[locale]),
            { text: kpiText(unit, value, locale), raw: value },
            ...(counts
              ? [
                  part
                    ? numberCell(part.number.toLocaleString(locale), part.number, part.number, part.drill)
                    : textCell('–'),
                ]
              : []),
            numberCell(number.toLocaleString(locale), number, number, drill),
          ],
          isNamed: group === 'person' || group === 'vendor',
          narrows: id || group !== 'kind' ? ([group, id || 'none'] as const) : undefined,
        })),
      }}
    />
  )
}
