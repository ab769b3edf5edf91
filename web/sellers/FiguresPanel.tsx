import Skeleton from '@mui/material/Skeleton'
import { lazy, Suspense, useState } from 'react'
import { type Figure, figuresOf } from '#shared/sellers/figures.ts'
import { metrics } from '#shared/sellers/metrics.ts'
import type { SellerFile } from '#shared/sellers/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { FigureTable } from './FigureTable.tsx'
import { PeerBullet } from './PeerBullet.tsx'
import { ReadingTable } from './ReadingTable.tsx'
import { figureWords } from './words.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))

/** Every figure against its limits and the other sellers; one of them drawn. */
export function FiguresPanel({ file }: { file: SellerFile }) {
  const say = useSay()
  const figures = figuresOf(file)
  const [chosen, setChosen] = useState<string>()
  const worst = figures.find((figure) => figure.verdict === 'breach') ?? figures[0]
  const drawn = figures.find((figure) => figure.metric === chosen) ?? worst
  return (
    <>
      <Panel title={say(figureWords.title)} flush>
        {!drawn && <EmptyState title={say(figureWords.none)}>{say(figureWords.noneText)}</EmptyState>}
        {drawn && <FigureTable figures={figures} drawn={drawn.metric} onChoose={setChosen} />}
      </Panel>
      {drawn && <DrawnFigure key={drawn.metric} figure={drawn} />}
    </>
  )
}

/** A line over time where there is a time to draw, a place on the scale otherwise. */
function DrawnFigure({ figure }: { figure: Figure }) {
  const say = useSay()
  const locale = useLanguage()
  const metric = say(metrics[figure.metric].label)
  const hasHistory = figure.history.length > 1
  const count = (figure.peers?.sellers ?? 0).toLocaleString(locale)
  return (
    <Panel title={hasHistory ? say(figureWords.overTime, { metric }) : say(figureWords.amongPeers, { metric, count })}>
      {hasHistory ? (
        <Suspense fallback={<Skeleton variant="rounded" height={224} />}>
          <TrendChart figure={figure} />
        </Suspense>
      ) : (
        <PeerBullet figure={figure} />
      )}
      <ReadingTable figure={figure} />
    </Panel>
  )
}
