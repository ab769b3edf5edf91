import { lazy } from 'react'
import type { AgeBand } from '#shared/kpis/boardSchema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { numberCell, textCell } from './table.ts'
import { bandOf, kpiWords } from './words.ts'

const BarsChart = lazy(() => import('./BarsChart.tsx'))

const oldDays = 14

/** What stands open now by its age; the old ones louder. */
export function AgeingPanel({ bands }: { bands: readonly AgeBand[] }) {
  const say = useSay()
  const locale = useLanguage()
  const columns = bands.map((band) => ({
    name: say(...bandOf(band)),
    number: band.number,
    of: { cases: band.caseFilter },
    isLoud: band.fromDays >= oldDays,
  }))
  const title = say(kpiWords.ageing)
  return (
    <ChartPanel
      title={title}
      table={{
        heads: [say(kpiWords.days), say(kpiWords.cases)],
        rows: columns.map(({ name, number, of }) => ({
          key: name,
          cells: [textCell(name), numberCell(number.toLocaleString(locale), number, number, of)],
        })),
      }}
    >
      <BarsChart label={title} columns={columns} />
    </ChartPanel>
  )
}
