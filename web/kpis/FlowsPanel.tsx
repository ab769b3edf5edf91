import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { featureLabel } from './factWordLabels.ts'
import { numberCell, textCell } from './table.ts'
import { kpiWords } from './words.ts'

/** Which queue's cases open cases of which other. */
export function FlowsPanel({ flows }: { flows: NonNullable<BoardAnswer['flows']> }) {
  const say = useSay()
  const locale = useLanguage()
  const named = (name: string) => {
    const words = featureLabel(name)
    return words ? say(words) : name
  }
  return (
    <ChartPanel
      title={say(kpiWords.flows)}
      note={say(flows.length > 0 ? kpiWords.flowsText : kpiWords.noFlows)}
      table={{
        heads: [`${say(kpiWords.leadsFrom)} → ${say(kpiWords.leadsTo)}`, say(kpiWords.cases)],
        rows: flows.map(({ from, to, number, drill }) => ({
          key: `${from} ${to}`,
          cells: [
            textCell(`${named(from)} → ${named(to)}`),
            numberCell(number.toLocaleString(locale), number, number, drill),
          ],
          narrows: ['kind', to] as const,
        })),
      }}
    />
  )
}
